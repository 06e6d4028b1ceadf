using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>
/// Brings the digest of a stored article up to its present version. Safe to call at any time, for any name, by any
/// number of hosts: who comes second finds the first one's claim, and does nothing.
/// </summary>
public sealed partial class Digester(
    ArticleStore articles,
    DigestStore digests,
    ReplyStore replies,
    Summarizer summarizer,
    IOptions<ArticleOptions> articleOptions,
    IOptions<DigestOptions> digestOptions,
    IOptions<ModelOptions> modelOptions,
    TimeProvider clock,
    ILogger<Digester> logger
)
{
    // Longer than any work on an article, whose model calls have one deadline; reading and writing come on top.
    private TimeSpan ClaimTime => modelOptions.Value.Timeout + TimeSpan.FromSeconds(60);

    /// <summary>Digests the article's present version, unless that is done, under way or put off.</summary>
    public async Task DigestAsync(string name, CancellationToken cancellation)
    {
        if (!ArticleName.IsExact(name))
        {
            LogUnaddressable(name);
            return;
        }
        if (await articles.FindAsync(name, cancellation) is not { } version)
        {
            await ForgetAsync(name, cancellation);
            return;
        }
        var stored = await digests.FindAsync(name, cancellation);
        var current = stored?.Record?.ETag == version.ETag ? stored.Record : null;
        if (!IsDue(current))
            return;

        var refused = Refused(version) is not null;
        var content = refused ? BinaryData.Empty : await articles.ReadAsync(version, cancellation);
        // A version that is gone by now has a successor, which has an event of its own.
        if (content is null)
            return;
        var sha256 = refused ? null : Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));
        if (
            current is null
            && stored is { Record: Digest or FailedDigest }
            && sha256 is not null
            && stored.Record.Sha256 == sha256
        )
        {
            await digests.TryWriteAsync(stored.Record with { ETag = version.ETag }, stored.BlobETag, cancellation);
            LogRestamped(name);
            return;
        }

        var (tries, waits, since) = current switch
        {
            WorkingDigest working => (working.Tries + 1, working.Waits, working.Since),
            DeferredDigest deferred => (deferred.Tries + 1, deferred.Waits, deferred.Since),
            _ => (1, 0, (DateTimeOffset?)null),
        };
        if (tries > digestOptions.Value.MaxTries)
        {
            // Begun as often as may be, and never ended: it was thrown each time, or took the host down with it.
            await GiveUpAsync(name, version.ETag, cancellation);
            return;
        }
        var claim = new WorkingDigest(clock.GetUtcNow() + ClaimTime, tries, waits, since)
        {
            Article = name,
            ETag = version.ETag,
            Sha256 = sha256,
        };
        if (await digests.TryWriteAsync(claim, stored?.BlobETag, cancellation) is not { } claimed)
            return;
        var outcome = await WorkAsync(version, content, claim, claimed, cancellation);
        await replies.ReleaseAsync(
            (stored?.Record).Replies().Except(outcome.Replies(), StringComparer.Ordinal),
            name,
            cancellation
        );
    }

    /// <summary>
    /// Deletes what was made of an article that is gone: its digest, and the replies that no other article uses.
    /// </summary>
    public async Task ForgetAsync(string name, CancellationToken cancellation)
    {
        var stored = await digests.FindAsync(name, cancellation);
        await digests.DeleteAsync(name, cancellation);
        await replies.ReleaseAsync((stored?.Record).Replies(), name, cancellation);
    }

    /// <summary>
    /// Records that the host gave up on an article: its function threw too often. What another host has settled
    /// meanwhile, has put off or is at work on stays.
    /// </summary>
    /// <param name="name">The article.</param>
    /// <param name="etag">The version given up, quoted or not; a newer one is left alone. Null: the present
    /// one.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task GiveUpAsync(string name, string? etag, CancellationToken cancellation)
    {
        if (await articles.FindAsync(name, cancellation) is not { } version)
            return;
        if (etag is not null && etag.Trim('"') != version.ETag)
            return;
        var stored = await digests.FindAsync(name, cancellation);
        var current = stored?.Record?.ETag == version.ETag ? stored.Record : null;
        if (!IsDue(current))
            return;
        var failed = new FailedDigest(
            FailureReason.Unexpected,
            "A fault that nobody foresaw kept the article from being digested. The log names it; retry the article "
                + "when it is mended."
        )
        {
            Article = name,
            ETag = version.ETag,
            Sha256 = current?.Sha256,
        };
        if (await digests.TryWriteAsync(failed, stored?.BlobETag, cancellation) is not null)
            Telemetry.Article(failed);
    }

    // Why a version is not even read; null: it is.
    private ArticleFailedException? Refused(ArticleVersion version) =>
        ArticleName.Fault(version.Name) is { } fault ? new(FailureReason.Name, fault)
        : version.IsArchived ? Refusal.Archived()
        : version.Bytes > articleOptions.Value.MaxBytes ? Refusal.TooManyBytes(version.Bytes, articleOptions.Value)
        : null;

    /// <summary>Whether a record of the present version still asks for work.</summary>
    private bool IsDue(DigestRecord? current) =>
        current switch
        {
            null => true,
            WorkingDigest working => working.Until <= clock.GetUtcNow(),
            DeferredDigest deferred => deferred.NotBefore <= clock.GetUtcNow(),
            _ => false,
        };

    private async Task<DigestRecord> WorkAsync(
        ArticleVersion version,
        BinaryData content,
        WorkingDigest claim,
        string claimed,
        CancellationToken cancellation
    )
    {
        DigestRecord outcome;
        try
        {
            outcome = await OutcomeAsync(version, content, claim, cancellation);
        }
        catch
        {
            // The host tries again within seconds; a claim left standing would make it believe that all is well.
            await digests.TryWriteAsync(claim with { Until = clock.GetUtcNow() }, claimed, CancellationToken.None);
            throw;
        }
        outcome = outcome with { Article = claim.Article, ETag = claim.ETag, Sha256 = claim.Sha256 };
        // Where the claim is gone, the article was overwritten or deleted: this digest is of a version that is no more.
        // Written also when the host is told to stop: it has been paid for.
        var written = await digests.TryWriteAsync(outcome, claimed, CancellationToken.None);
        Telemetry.Article(written is null ? null : outcome);
        LogOutcome(version.Name, written is null ? "superseded" : States.Of(outcome));
        return outcome;
    }

    private async Task<DigestRecord> OutcomeAsync(
        ArticleVersion version,
        BinaryData content,
        WorkingDigest claim,
        CancellationToken cancellation
    )
    {
        try
        {
            if (Refused(version) is { } refused)
                throw refused;
            var article = ArticleReader.Read(content, version.ContentType, version.Name, articleOptions.Value);
            return await summarizer.SummarizeAsync(article, sentences: null, version.Name, cancellation);
        }
        catch (ArticleFailedException failed)
        {
            LogFailed(version.Name, failed.Reason);
            return new FailedDigest(failed.Reason, failed.Message);
        }
        catch (DeferredException deferred)
        {
            LogDeferred(version.Name, deferred.Reason, claim.Tries);
            return Later(deferred, claim);
        }
    }

    private DigestRecord Later(DeferredException deferred, WorkingDigest claim)
    {
        var options = digestOptions.Value;
        var doubled = options.FirstWait * Math.Pow(2, Math.Min(claim.Waits, 20));
        TimeSpan wait;
        var tries = claim.Tries;
        if (deferred.Reason is DeferralReason.Quota or DeferralReason.Budget)
        {
            // No fault of the article's: it may wait for these as often as it takes, and just as long as they say.
            tries--;
            wait = deferred.RetryAfter ?? doubled;
        }
        else if (tries < options.MaxTries)
            wait = Longer(deferred.RetryAfter ?? TimeSpan.Zero, doubled);
        else
            return new FailedDigest(
                FailureReason.Unexpected,
                $"{deferred.Message} It did not pass in {tries} tries; retry the article when it has."
            );
        if (wait > options.LongestWait)
            wait = options.LongestWait;
        var now = clock.GetUtcNow();
        return new DeferredDigest(
            now + wait,
            deferred.Reason,
            deferred.Message,
            tries,
            claim.Waits + 1,
            claim.Since ?? now
        );
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [LoggerMessage(1, LogLevel.Information, "Article {Name}: digest {State}")]
    private partial void LogOutcome(string name, string state);

    [LoggerMessage(2, LogLevel.Information, "Article {Name}: same bytes under a new version, digest kept")]
    private partial void LogRestamped(string name);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "Article {Name}: to the storage its name means another one, so nothing is done; upload it under another name"
    )]
    private partial void LogUnaddressable(string name);

    [LoggerMessage(3, LogLevel.Warning, "Article {Name}: failed, {Reason}")]
    private partial void LogFailed(string name, FailureReason reason);

    [LoggerMessage(4, LogLevel.Warning, "Article {Name}: deferred, {Reason}, try {Tries}")]
    private partial void LogDeferred(string name, DeferralReason reason, int tries);
}

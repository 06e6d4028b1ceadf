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
    StorageClock clock,
    Shutdown shutdown,
    ILogger<Digester> logger
)
{
    /// <summary>
    /// How often work on a version may end in a fault that nobody foresaw before it counts as failed. As often as the
    /// Functions host tries, which then leaves it alone.
    /// </summary>
    public const int MaxThrows = 5;

    /// <summary>Digests the article's present version, unless that is done, under way or put off.</summary>
    /// <exception cref="StoppingException">The process is being stopped.</exception>
    /// <exception cref="Azure.RequestFailedException">The storage is away; nothing is lost by calling
    /// again.</exception>
    public async Task DigestAsync(string name, CancellationToken cancellation)
    {
        if (!ArticleName.IsExact(name))
        {
            LogUnaddressable(name);
            return;
        }
        using var work = shutdown.Start(cancellation);
        if (await articles.ReadAsync(name, version => Refused(version) is null, work.Token) is not { } read)
        {
            await ForgetAsync(name, work.Token);
            return;
        }
        // Most articles are new: whether there is a digest is asked only where the claim on a new one finds that out.
        var record = Tries.First(read);
        var taken =
            await Claim.TakeAsync(digests, clock, record, over: null, work.Token)
            ?? await TakeOverAsync(record, work.Token);
        await using (var claim = taken)
        {
            if (claim is null || await WorkAsync(claim, read, work.Token))
                return;
        }
        // Deleted or overwritten since the first look, perhaps with another host's claim on it: nobody pays again.
        await DigestAsync(name, cancellation);
    }

    /// <summary>
    /// Deletes what was made of an article that is gone: its digest, and the replies that no other article uses.
    /// </summary>
    public async Task ForgetAsync(string name, CancellationToken cancellation)
    {
        if (await digests.FindAsync(name, cancellation) is not { } stored)
            return;
        // Only now: an article that is created again from here on has its record written over this one, which then
        // stays.
        if (await articles.FindAsync(name, cancellation) is not null)
            return;
        if (await digests.TryDeleteAsync(name, stored.BlobETag, cancellation))
            await replies.ReleaseAsync(stored.Record?.Replies ?? [], name, cancellation);
    }

    // Why a version is not even read; null: it is.
    private ArticleFailedException? Refused(ArticleVersion version) =>
        ArticleName.Fault(version.Name) is { } fault ? new(FailureReason.Name, fault)
        : version.IsArchived ? Refusal.Archived()
        : version.Bytes > articleOptions.Value.MaxBytes ? Refusal.TooManyBytes(version.Bytes, articleOptions.Value)
        : null;

    // A claim over an earlier record; null where its work is done, under way or put off, or somebody else took it.
    private async Task<Claim?> TakeOverAsync(WorkingDigest first, CancellationToken cancellation)
    {
        var name = first.Article!;
        var stored = await digests.FindAsync(name, cancellation);
        var current = stored?.Record?.ETag == first.ETag ? stored!.Record : null;
        // A version that is gone by now has a successor, whose digest this may be, or which has an event of its own.
        if (
            !Tries.IsDue(current, clock.GetUtcNow())
            || (await articles.FindAsync(name, cancellation))?.ETag != first.ETag
        )
            return null;
        if (current is null && stored?.Record is { } same && Tries.IsSettled(same, first, clock.GetUtcNow()))
        {
            // Whoever is at work on these bytes settles this version, too.
            await digests.TryWriteAsync(same with { ETag = first.ETag }, stored.BlobETag, cancellation);
            LogRestamped(name);
            return null;
        }
        var next = Tries.Next(current, first) with { Replies = stored?.Record?.Replies ?? [] };
        return await Claim.TakeAsync(digests, clock, next, stored?.BlobETag, cancellation);
    }

    // False: there was nothing to do, since the version is no more.
    private async Task<bool> WorkAsync(Claim claim, StoredArticle read, CancellationToken cancellation)
    {
        var version = read.Version;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, claim.Lost);
        var asked = new ArticleReplies(replies, version.Name);
        DigestRecord outcome;
        try
        {
            if (await OutcomeAsync(claim.Record, read, asked, either.Token) is not { } made)
            {
                await claim.GiveBackAsync(claim.Record.Throws, claim.Record.Replies);
                return false;
            }
            outcome = made;
        }
        catch (OperationCanceledException) when (claim.Lost.IsCancellationRequested)
        {
            outcome = claim.Record;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await claim.GiveBackAsync(claim.Record.Throws, [.. claim.Record.Replies, .. asked.Fingerprints]);
            throw;
        }
        catch (Exception fault) when (claim.Record.Throws + 1 < MaxThrows)
        {
            // The host tries again within seconds; a claim left standing would make it believe that all is well.
            LogThrown(version.Name, claim.Record.Throws + 1, fault);
            await claim.GiveBackAsync(claim.Record.Throws + 1, [.. claim.Record.Replies, .. asked.Fingerprints]);
            throw;
        }
        catch (Exception fault)
        {
            LogThrown(version.Name, claim.Record.Throws + 1, fault);
            outcome = Tries.Outlasted(
                "A fault that nobody foresaw kept the article from being digested; the log names it."
            );
        }
        IReadOnlyList<string> used = [.. claim.Record.Replies.Union(asked.Fingerprints, StringComparer.Ordinal)];
        outcome = outcome with
        {
            Replies = outcome switch
            {
                FailedDigest => [],
                // What an earlier try has paid for is there when the next one asks.
                DeferredDigest => used,
                _ => asked.Fingerprints,
            },
        };
        // Where the claim is gone, the article was overwritten or deleted: this digest is of a version that is no more.
        var settled = !claim.Lost.IsCancellationRequested && await claim.SettleAsync(outcome);
        Telemetry.Article(settled ? outcome : null);
        LogOutcome(version.Name, settled ? States.Of(outcome) : "superseded");
        await ReleaseAsync(used, claim.Record, settled ? outcome : null);
        return true;
    }

    // Deletes the replies that the article's record does not use. What cannot be deleted now is found by the sweep.
    private async Task ReleaseAsync(IReadOnlyList<string> used, WorkingDigest claim, DigestRecord? settled)
    {
        if (used.Count == 0)
            return;
        var name = claim.Article!;
        try
        {
            var record = settled ?? (await digests.FindAsync(name, CancellationToken.None))?.Record;
            // Where the claim is gone, another host may be at work on the same bytes, and ask the same.
            if (record is not WorkingDigest || record.Sha256 != claim.Sha256)
                await replies.ReleaseAsync(used.Except(record?.Replies ?? []), name, CancellationToken.None);
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            LogUnreleased(name, fault.GetType().Name);
        }
    }

    // Null where the version is no more.
    private async Task<DigestRecord?> OutcomeAsync(
        WorkingDigest claim,
        StoredArticle read,
        ArticleReplies asked,
        CancellationToken cancellation
    )
    {
        var version = read.Version;
        try
        {
            if (claim.Tries > digestOptions.Value.MaxTries)
                return Tries.Outlasted("Work on the article was begun as often as may be, and never ended.");
            if ((await articles.FindAsync(version.Name, cancellation))?.ETag != version.ETag)
                return null;
            if (Refused(version) is { } refused)
                throw refused;
            var article = await ArticleReader.ReadAsync(
                Packed.Expand(read.Content!, version.ContentEncoding, articleOptions.Value),
                version.ContentType,
                version.Name,
                articleOptions.Value,
                cancellation
            );
            return await summarizer.SummarizeAsync(article, asked, cancellation);
        }
        catch (ArticleFailedException failed)
        {
            LogFailed(version.Name, failed.Reason);
            return new FailedDigest(failed.Reason, failed.Message);
        }
        catch (DeferredException deferred)
        {
            LogDeferred(version.Name, deferred.Reason, claim.Tries);
            return Tries.Later(deferred, claim, digestOptions.Value, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            LogDeferred(version.Name, DeferralReason.Storage, claim.Tries);
            return Tries.Later(
                new DeferredException(DeferralReason.Storage, retryAfter: null, "The storage does not answer."),
                claim,
                digestOptions.Value,
                clock.GetUtcNow()
            );
        }
    }

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

    [LoggerMessage(9, LogLevel.Error, "Article {Name}: an unforeseen fault, for the {Throws}. time")]
    private partial void LogThrown(string name, int throws, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "Article {Name}: replies that it uses no more were not deleted ({Kind})")]
    private partial void LogUnreleased(string name, string kind);
}

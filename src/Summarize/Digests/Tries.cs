using System.Security.Cryptography;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>How the tries of an article's version follow one another.</summary>
internal static class Tries
{
    /// <summary>The first try of a version.</summary>
    public static WorkingDigest First(StoredArticle read) =>
        new(default, Tries: 1, Throws: 0, Waits: 0, Since: null, Guid.Empty)
        {
            Article = read.Version.Name,
            ETag = read.Version.ETag,
            Sha256 = read.Content is { } content
                ? Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span))
                : null,
            ContentType = read.Version.ContentType ?? "",
        };

    /// <summary>The try that follows what is known of the version; null: the first.</summary>
    public static WorkingDigest Next(DigestRecord? current, WorkingDigest first) =>
        current switch
        {
            WorkingDigest working => first with
            {
                Tries = working.Tries + 1,
                Throws = working.Throws,
                Waits = working.Waits,
                Since = working.Since,
            },
            DeferredDigest put => first with { Tries = put.Tries + 1, Waits = put.Waits, Since = put.Since },
            _ => first,
        };

    /// <summary>Whether a record of the present version still asks for work.</summary>
    public static bool IsDue(DigestRecord? current, DateTimeOffset now) =>
        current switch
        {
            null => true,
            WorkingDigest working => working.Until <= now,
            DeferredDigest deferred => deferred.NotBefore <= now,
            _ => false,
        };

    /// <summary>Whether the record of another version is, or will be, the digest of the same bytes.</summary>
    public static bool IsSettled(DigestRecord other, WorkingDigest first, DateTimeOffset now) =>
        other.Sha256 == first.Sha256
        && other.ContentType == first.ContentType
        && (other is Digest || (other is WorkingDigest && !IsDue(other, now)));

    /// <summary>What comes of a try that was put off: the next one's time, or none is left.</summary>
    /// <param name="deferred">Why.</param>
    /// <param name="claim">The try.</param>
    /// <param name="options">How often and how long.</param>
    /// <param name="now">The storage's time.</param>
    public static DigestRecord Later(
        DeferredException deferred,
        WorkingDigest claim,
        DigestOptions options,
        DateTimeOffset now
    )
    {
        var doubled = options.FirstWait * Math.Pow(2, Math.Min(claim.Waits, 20));
        TimeSpan wait;
        var tries = claim.Tries;
        switch (deferred.Reason)
        {
            // No fault of the article's: it may wait for these as often as it takes, and just as long as they say.
            case DeferralReason.Quota or DeferralReason.Budget:
                tries--;
                wait = deferred.RetryAfter ?? doubled;
                break;
            // To ask again costs nothing, and what was paid for may be in memory.
            case DeferralReason.Storage:
                tries--;
                wait = options.FirstWait;
                break;
            default:
                if (tries >= options.MaxTries)
                    return Outlasted($"{deferred.Message} It did not pass in {tries} tries.");
                wait = Longer(deferred.RetryAfter ?? TimeSpan.Zero, doubled);
                break;
        }
        if (wait > options.LongestWait)
            wait = options.LongestWait;
        return new DeferredDigest(
            now + wait,
            deferred.Reason,
            deferred.Message,
            tries,
            claim.Waits + 1,
            claim.Since ?? now
        );
    }

    /// <summary>No try is left.</summary>
    public static FailedDigest Outlasted(string what) =>
        new(FailureReason.Unexpected, $"{what} When it is mended, retry it.");

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

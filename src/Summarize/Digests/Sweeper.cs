using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>
/// Takes up what events missed and what was put off. A timer calls it; so may anybody, at any time. Where there are
/// many articles, a round over all of them takes several sweeps.
/// </summary>
public sealed partial class Sweeper(
    ArticleStore articles,
    DigestStore digests,
    ReplyStore replies,
    Digester digester,
    IOptions<DigestOptions> options,
    StorageClock clock,
    Shutdown shutdown,
    ILogger<Sweeper> logger
)
{
    /// <summary>
    /// How long a sweep begins work on articles; the next sweep goes on. With the one that is begun last it ends within
    /// the 10 minutes that a function may take on every plan of Azure.
    /// </summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(4);

    /// <summary>
    /// Names that a sweep looks at, at most: 20 pages of each container. So a minute's sweep costs seconds and cents
    /// however many articles are stored; what is due waits a minute longer for each 100,000 of them.
    /// </summary>
    public const int Slice = 100_000;

    // To find what was left behind, everything is listed: rarely.
    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    private DateTimeOffset _tidied;

    // The last name that was looked at; null: the next sweep begins a round. Not stored: another host begins anew.
    private string? _after;

    // When what waits longest was put off first, as this round has found it so far, and as the last one did.
    private DateTimeOffset? _oldest;
    private DateTimeOffset? _oldestBefore;

    /// <summary>Digests what is due, several at a time. A fault of one article is logged and stops no other.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage cannot be listed.</exception>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        using var begin = CancellationTokenSource.CreateLinkedTokenSource(cancellation, shutdown.Begun);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Value.Concurrency,
            CancellationToken = begin.Token,
        };
        await Parallel.ForEachAsync(
            FindDueAsync(begin.Token),
            parallel,
            async (name, _) => await DigestAsync(name, cancellation)
        );
        var now = clock.GetUtcNow();
        Telemetry.DeferredAge(now - (Earlier(_oldest, _oldestBefore) ?? now));
        await TidyAsync(begin.Token);
    }

    /// <summary>
    /// Writes the replies that the storage did not take before; and, once an hour, deletes those that no article uses.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">The storage is away.</exception>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        await replies.WriteUnwrittenAsync(cancellation);
        var now = clock.GetUtcNow();
        if (now - _tidied < TidyEvery)
            return;
        _tidied = now;
        var deleted = await replies.DeleteOrphansAsync(digests.ListAsync(after: null, cancellation), cancellation);
        if (deleted > 0)
            LogTidied(deleted);
    }

    private async IAsyncEnumerable<string> FindDueAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var seen = 0;
        await foreach (var found in Sweep.WalkAsync(articles, digests, _after, cancellation))
        {
            if (++seen > Slice || clock.GetElapsedTime(began) >= Budget)
                yield break;
            _after = found.Name;
            if (found.IsCurrent)
                _oldest = Earlier(_oldest, found.Digest!.Since);
            if (found.IsDue(clock.GetUtcNow()))
                yield return found.Name;
        }
        (_after, _oldest, _oldestBefore) = (null, null, _oldest);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one < other ? one : other ?? one;

    private async Task DigestAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await digester.DigestAsync(name, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogThrown(name, fault.GetType().Name);
        }
    }

    [LoggerMessage(5, LogLevel.Warning, "Article {Name}: not digested ({Kind}); the next sweep tries again")]
    private partial void LogThrown(string name, string kind);

    [LoggerMessage(8, LogLevel.Information, "{Count} replies and uses that no article has any more were deleted")]
    private partial void LogTidied(int count);
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>Takes up what events missed and what was put off. A timer calls it; so may anybody, at any time.</summary>
public sealed partial class Sweeper(ArticleStore articles, DigestStore digests, Digester digester, IOptions<DigestOptions> options, TimeProvider clock, ILogger<Sweeper> logger)
{
    /// <summary>
    /// How long a sweep begins work on articles; the next sweep goes on. With the one that is begun last it ends within
    /// the 10 minutes that a function may take on every plan of Azure.
    /// </summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(4);

    /// <summary>Digests what is due, several at a time. A fault of one article is logged and stops no other.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage cannot be listed.</exception>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var due = await Sweep.FindDueAsync(articles, digests, clock.GetUtcNow(), cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellation };
        await Parallel.ForEachAsync(due.TakeWhile(_ => clock.GetElapsedTime(began) < Budget), parallel, DigestAsync);
    }

    private async ValueTask DigestAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await digester.DigestAsync(name, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            LogThrown(name, fault);
        }
    }

    [LoggerMessage(5, LogLevel.Error, "Article {Name}: an unforeseen fault; the next sweep tries again")]
    private partial void LogThrown(string name, Exception exception);
}

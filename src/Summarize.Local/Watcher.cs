using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Local;

/// <summary>
/// The laptop's blob trigger. Azurite raises no events, so it looks for what <see cref="Sweep"/> finds, twice a
/// second: uploads by any client, overwrites, deletions, and whatever came in while the host was down.
/// </summary>
public sealed partial class Watcher(
    ArticleStore articles,
    DigestStore digests,
    Digester digester,
    Sweeper sweeper,
    Shutdown shutdown,
    IOptions<DigestOptions> options,
    StorageClock clock,
    ILogger<Watcher> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // Before an article is tried again that could not be: the storage needs some time.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Names that are worked on, or were in vain a moment ago.
    private readonly ConcurrentDictionary<string, Task> _taken = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, shutdown.Begun);
        using var places = new SemaphoreSlim(options.Value.Concurrency);
        using var timer = new PeriodicTimer(Interval, clock);
        var away = false;
        // Not at once: a start has the machine to itself until the API answers.
        while (await NextAsync(timer, stop.Token))
        {
            try
            {
                await foreach (var found in Sweep.WalkAsync(articles, digests, after: null, stop.Token))
                {
                    if (found.IsDue(clock.GetUtcNow()))
                        await TakeAsync(found.Name, places, stop.Token);
                }
                await sweeper.TidyAsync(stop.Token);
                away = false;
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                if (!away)
                    LogAway(exception);
                away = true;
            }
            catch (OperationCanceledException)
            {
                // The host stops.
            }
        }
        // Claims are given back before the storage goes away.
        await Task.WhenAll(_taken.Values);
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // The name is taken before the work begins, which may end before this returns.
    private async Task TakeAsync(string name, SemaphoreSlim places, CancellationToken stopping)
    {
        // Nobody else adds names.
        if (_taken.ContainsKey(name))
            return;
        var begin = new TaskCompletionSource();
        _taken[name] = DigestAsync(begin.Task, name, places, stopping);
        try
        {
            await places.WaitAsync(stopping);
            begin.SetResult();
        }
        catch (OperationCanceledException)
        {
            begin.SetCanceled(stopping);
        }
    }

    private async Task DigestAsync(Task begin, string name, SemaphoreSlim places, CancellationToken stopping)
    {
        try
        {
            await begin;
            try
            {
                await digester.DigestAsync(name, CancellationToken.None);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (Exception exception)
        {
            LogThrown(name, exception.GetType().Name);
            await Task.Delay(Pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        _taken.TryRemove(name, out _);
    }

    [LoggerMessage(20, LogLevel.Warning, "Article {Name}: not digested ({Kind}); trying again")]
    private partial void LogThrown(string name, string kind);

    [LoggerMessage(21, LogLevel.Warning, "The storage cannot be listed; trying again twice a second")]
    private partial void LogAway(Exception exception);
}

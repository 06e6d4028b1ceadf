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
    IOptions<DigestOptions> options,
    TimeProvider clock,
    ILogger<Watcher> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // As often as the Functions host tries before it writes to the poison queue.
    private const int MaxThrows = 5;

    private readonly ConcurrentDictionary<string, int> _throws = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _underWay = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var places = new SemaphoreSlim(options.Value.Concurrency);
        using var timer = new PeriodicTimer(Interval, clock);
        var away = false;
        do
        {
            try
            {
                await foreach (var found in Sweep.WalkAsync(articles, digests, after: null, stoppingToken))
                {
                    var name = found.Name;
                    if (!found.IsDue(clock.GetUtcNow()) || _underWay.ContainsKey(name))
                        continue;
                    await places.WaitAsync(stoppingToken);
                    _underWay[name] = Task.Run(() => DigestAsync(name, places, stoppingToken), CancellationToken.None);
                }
                away = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!away)
                    LogAway(exception);
                away = true;
            }
        } while (await NextAsync(timer, stoppingToken));
        // Claims are given back before the storage goes away.
        await Task.WhenAll(_underWay.Values);
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

    private async Task DigestAsync(string name, SemaphoreSlim places, CancellationToken stopping)
    {
        try
        {
            await digester.DigestAsync(name, stopping);
            _throws.TryRemove(name, out _);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogThrown(name, exception);
            if (_throws.AddOrUpdate(name, 1, (_, count) => count + 1) >= MaxThrows && _throws.TryRemove(name, out _))
                await digester.GiveUpAsync(name, etag: null, stopping);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            _underWay.TryRemove(name, out _);
            places.Release();
        }
    }

    [LoggerMessage(20, LogLevel.Error, "Article {Name}: an unforeseen fault")]
    private partial void LogThrown(string name, Exception exception);

    [LoggerMessage(21, LogLevel.Warning, "The storage cannot be listed; trying again twice a second")]
    private partial void LogAway(Exception exception);
}

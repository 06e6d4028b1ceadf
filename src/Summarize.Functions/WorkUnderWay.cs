using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Summarize.Functions;

/// <summary>
/// What triggers have begun. The worker ends as soon as the host tells it to, whatever runs in it. So that is cancelled
/// then, and waited for: it gives its claim back, and another instance may begin at once.
/// </summary>
public sealed class WorkUnderWay(IHostApplicationLifetime lifetime) : IHostedService
{
    private readonly ConcurrentDictionary<Task, byte> _tasks = new();

    /// <summary>Runs work that ends early when the invocation or the process is told to.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken invocation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(invocation, lifetime.ApplicationStopping);
        var task = work(stop.Token);
        _tasks.TryAdd(task, 0);
        try
        {
            await task;
        }
        finally
        {
            _tasks.TryRemove(task, out _);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        // How each of them ended, its invocation tells.
        await Task.WhenAll(_tasks.Keys)
            .WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Summarize.Tests;

public sealed class ShutdownTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_process_without_work_stops_at_once()
    {
        using var shutdown = Create();
        shutdown.Start(CancellationToken.None).Dispose();
        await shutdown.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Work_under_way_is_waited_for_and_cancelled_when_its_grace_is_over()
    {
        using var shutdown = Create();
        var work = shutdown.Start(CancellationToken.None);
        var stopped = shutdown.StopAsync(CancellationToken.None);
        Assert.True(shutdown.Begun.IsCancellationRequested);

        _clock.Advance(Grace - TimeSpan.FromTicks(1));
        Assert.False(work.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(work.Token.IsCancellationRequested);

        Assert.False(stopped.IsCompleted);
        work.Dispose();
        await stopped;
    }

    [Fact]
    public async Task Nothing_is_begun_by_a_process_that_stops()
    {
        using var shutdown = Create();
        await shutdown.StopAsync(CancellationToken.None);
        Assert.Throws<StoppingException>(() => shutdown.Start(CancellationToken.None));
    }

    [Fact]
    public async Task Work_is_cancelled_with_its_caller()
    {
        using var shutdown = Create();
        using var caller = new CancellationTokenSource();
        using var work = shutdown.Start(caller.Token);
        await caller.CancelAsync();
        Assert.True(work.Token.IsCancellationRequested);
        Assert.False(shutdown.Begun.IsCancellationRequested);
    }

    private Shutdown Create() => new(Options.Create(new HostOptions { ShutdownTimeout = 2 * Grace }), _clock);
}

using Summarize.Chaos.Runs;

namespace Summarize.Chaos;

/// <summary>How large a run is; what is counted and timed, its own text says.</summary>
internal sealed record Size(int N, double Minutes)
{
    public TimeSpan Time => TimeSpan.FromMinutes(Minutes);
}

/// <summary>One hostile run.</summary>
/// <param name="Name">Its command.</param>
/// <param name="What">What happens in it.</param>
/// <param name="PlayInAsync">Plays it; what is wrong goes into the world's report.</param>
/// <param name="Full">The size that proves.</param>
/// <param name="Short">The size that CI runs.</param>
/// <param name="Limit">Minutes after which it counts as hung, at full size.</param>
internal sealed record Run(
    string Name,
    string What,
    Func<World, Size, Task> PlayInAsync,
    Size Full,
    Size Short,
    double Limit
)
{
    public static IReadOnlyList<Run> All { get; } =
    [
        new(
            "kill",
            "N articles through 20 SIGKILLs and 3 outages of M minutes.",
            KillRun.PlayAsync,
            new(1000, 2),
            new(40, 0.05),
            30
        ),
        new(
            "events",
            "N events: duplicated, delayed, out of order, seen by 4 hosts.",
            EventsRun.PlayAsync,
            new(10_000, 0),
            new(240, 0),
            60
        ),
        new(
            "churn",
            "N corrections, N deletions and N re-creations in flight.",
            ChurnRun.PlayAsync,
            new(200, 0),
            new(12, 0),
            20
        ),
        new(
            "model",
            "N articles for each way in which a model misbehaves.",
            ModelRun.PlayAsync,
            new(12, 0),
            new(1, 0),
            30
        ),
        new(
            "stop",
            "SIGTERM and SIGINT with a queue of N and a POST under way.",
            StopRun.PlayAsync,
            new(40, 0),
            new(12, 0),
            10
        ),
        new(
            "outage",
            "Each container refuses, hangs and loses answers for M minutes, N articles each time.",
            OutageRun.PlayAsync,
            new(12, 1),
            new(2, 0.1),
            60
        ),
        new(
            "soak",
            "20 uploads a second for M minutes; N articles are kept.",
            SoakRun.PlayAsync,
            new(400, 20),
            new(100, 0.33),
            30
        ),
        new("hostile", "N hostile HTTP requests.", HostileRun.PlayAsync, new(100_000, 0), new(2_000, 0), 60),
        new(
            "budget",
            "A day's budget that fits N small articles and none of the large.",
            BudgetRun.PlayAsync,
            new(30, 0),
            new(6, 0),
            10
        ),
    ];

    /// <summary>Plays it in a world of its own, in bounded time.</summary>
    public async Task<Report> PlayAsync(Size size, int seed, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(size == Short ? 6 : Limit + 20 * size.Minutes));
        var report = new Report(Name, seed);
        await using var world = await World.StartAsync(report, new Dice(seed), limit.Token);
        try
        {
            await PlayInAsync(world, size);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            report.Fault(stop.IsCancellationRequested ? "interrupted" : "did not end in time");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            report.Fault($"the run itself: {fault}");
        }
        world.KeepLogs = !report.Passed;
        return report;
    }
}

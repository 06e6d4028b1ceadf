using Summarize.Storage;

namespace Summarize.Chaos.Runs;

/// <summary>Each container fails in each way, one after another, while articles come in.</summary>
internal static class OutageRun
{
    private static readonly (string Name, FaultKind Kind, Func<Call, bool> Hits)[] Ways =
    [
        ("refuses writes", FaultKind.Refuse, Calls.Writes),
        ("refuses reads", FaultKind.Refuse, call => !Calls.Writes(call)),
        ("refuses all", FaultKind.Refuse, _ => true),
        ("hangs", FaultKind.Hang, _ => true),
        ("loses answers of writes", FaultKind.LoseAnswer, Calls.Writes),
    ];

    /// <summary>
    /// M minutes for each way of each container, in which N articles come. Under half a minute: each way for one.
    /// </summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        world.Model.Faults = [Fault.Thinking(300)];
        // With so few tries, seconds of an outage do to an article what minutes would: it must not count them.
        await world.StartHostAsync(
            ("Summarize__Digests__MaxTries", "2"),
            ("Summarize__Budget__DailyTokens", "1000000000")
        );
        var first = world.Dice.Below(Containers.All.Count);
        var outages =
            size.Minutes < 0.5
                ? Ways.Select((way, i) => (Container: Containers.All[(first + i) % Containers.All.Count], Way: way))
                : Containers.All.SelectMany(container => Ways.Select(way => (Container: container, Way: way)));
        var article = 0;
        foreach (var (container, way) in outages.OrderBy(_ => world.Dice.Below(1000)).ToList())
        {
            var outage = world.SufferAsync(
                new Fault(way.Kind, call => call.Subject == container && way.Hits(call)),
                size.Time
            );
            for (var i = 0; i < size.N; i++)
                await UploadAsync(size.Time / size.N * 0.8);
            await outage;
            world.Report.Count("outage", $"{container} {way.Name}");
            await UploadAsync(TimeSpan.FromSeconds(1));
        }
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(3));
        await Auditor.AuditAsync(world, desk);
        await LedgerAudit.CheckAsync(world, hosts: 1);

        async Task UploadAsync(TimeSpan pause)
        {
            await desk.UploadAsync($"outage/{article:D4}.txt", Sample.Text(Sample.Mark(article++, 1)));
            await Task.Delay(pause, world.Stop);
        }
    }
}

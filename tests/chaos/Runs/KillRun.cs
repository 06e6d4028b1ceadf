namespace Summarize.Chaos.Runs;

/// <summary>A host that is killed again and again, and a storage that goes away, while articles come in.</summary>
internal static class KillRun
{
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    private static readonly FaultKind[] Outages = [FaultKind.Refuse, FaultKind.Hang, FaultKind.Cut];

    /// <summary>N articles; 20 kills, and 3 outages of M minutes each. Fewer of both for under 1,000.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var (kills, outages) = size.N < 1000 ? (4, 1) : (20, 3);
        var desk = new Desk(world);
        world.Model.Faults = [Fault.Thinking(400)];
        var host = await world.StartHostAsync();
        await using (new Reader(world, desk, readers: 2, mayFail: true))
        {
            var events = Enumerable
                .Repeat(false, kills)
                .Concat(Enumerable.Repeat(true, outages))
                .OrderBy(_ => world.Dice.Below(1000))
                .ToList();
            var uploads = UploadAsync(
                world,
                desk,
                size.N,
                events.Count * TimeSpan.FromSeconds(4) + outages * size.Time
            );
            foreach (var outage in events)
            {
                await Task.Delay(world.Dice.Milliseconds(500, 3500), world.Stop);
                if (!outage)
                {
                    await world.KillAsync(host);
                    continue;
                }
                await world.SufferAsync(new Fault(world.Dice.Pick(Outages), _ => true), size.Time);
                await RecoverAsync(world);
            }
            await uploads;
            await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(4));
        }
        world.Report.Count("kills", world.Kills.Count);
        world.Report.Count("outages", outages);
        await Auditor.AuditAsync(world, desk);
    }

    // What was answered during an outage is in memory until it is over: a kill right then is not what is tried here.
    private static async Task RecoverAsync(World world)
    {
        var paid = world.Model.Calls.Where(call => call.Answered is not null).Select(call => call.Subject).ToHashSet();
        await world.UntilAsync(
            async () => (await Record.AllAsync(world)).Values.Count(record => record.State == "ready") >= paid.Count,
            Recovery
        );
    }

    // Evenly over the time, past the proxy: what users upload is not what is tried here.
    private static async Task UploadAsync(World world, Desk desk, int n, TimeSpan time)
    {
        for (var i = 0; i < n; i++)
        {
            await desk.UploadAsync($"kill/{i:D4}.txt", Sample.Text(Sample.Mark(i, 1)));
            await Task.Delay(time / n * 0.8, world.Stop);
        }
    }
}

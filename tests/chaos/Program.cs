using System.CommandLine;
using Summarize.Chaos;

var seed = new Option<int?>("--seed") { Description = "Decides what is drawn; a new one each time if left out." };
var n = new Option<int?>("--n") { Description = "How many: articles, events or requests, as the run counts." };
var minutes = new Option<double?>("--minutes") { Description = "How long: the soak, or each outage." };
var brief = new Option<bool>("--short") { Description = "The size that CI runs." };
var root = new RootCommand(
    "Hostile runs against real processes: what is stored, served and paid afterwards must be right."
);
foreach (var run in Run.All)
{
    var command = new Command(run.Name, run.What) { seed, n, minutes, brief };
    command.SetAction(
        (parsed, stop) =>
            PlayAsync(
                [
                    [run],
                ],
                parsed,
                stop
            )
    );
    root.Add(command);
}
var all = new Command("all", "Every run.") { seed, brief };
all.SetAction(
    // Some wait for outages and claims to end: the others use that time.
    (parsed, stop) => PlayAsync([.. Run.All.GroupBy(run => run.Waits).Select(lane => lane.ToArray())], parsed, stop)
);
root.Add(all);

// Whoever interrupts waits until the children are ended.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

async Task<int> PlayAsync(Run[][] lanes, ParseResult parsed, CancellationToken stop)
{
    var drawn = parsed.GetValue(seed) ?? Random.Shared.Next(1, 1_000_000);
    var reports = await Task.WhenAll(lanes.Select(PlayLaneAsync));
    return reports.SelectMany(lane => lane).All(report => report.Passed) ? 0 : 1;

    async Task<List<Report>> PlayLaneAsync(Run[] lane)
    {
        var played = new List<Report>();
        foreach (var run in lane)
        {
            var size = parsed.GetValue(brief) ? run.Short : run.Full;
            // "all" has neither of the two.
            if (lanes is [[_]])
                size = new Size(parsed.GetValue(n) ?? size.N, parsed.GetValue(minutes) ?? size.Minutes);
            played.Add(await run.PlayAsync(size, drawn, stop));
            await played[^1].PrintAsync(Console.Out);
            stop.ThrowIfCancellationRequested();
        }
        return played;
    }
}

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
    command.SetAction((parsed, stop) => PlayAsync([run], parsed, stop));
    root.Add(command);
}
var all = new Command("all", "Every run, two at a time: most of their time they wait.") { seed, brief };
all.SetAction((parsed, stop) => PlayAsync(Run.All, parsed, stop));
root.Add(all);

// Whoever interrupts waits until the children are ended.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

async Task<int> PlayAsync(IReadOnlyList<Run> runs, ParseResult parsed, CancellationToken stop)
{
    var drawn = parsed.GetValue(seed) ?? Random.Shared.Next(1, 1_000_000);
    var code = 0;
    await Parallel.ForEachAsync(
        runs,
        new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = stop },
        async (run, _) =>
        {
            var size = parsed.GetValue(brief) ? run.Short : run.Full;
            // "all" has neither of the two.
            if (runs.Count == 1)
                size = new Size(parsed.GetValue(n) ?? size.N, parsed.GetValue(minutes) ?? size.Minutes);
            var report = await run.PlayAsync(size, drawn, stop);
            await report.PrintAsync(Console.Out);
            if (!report.Passed)
                code = 1;
        }
    );
    return code;
}

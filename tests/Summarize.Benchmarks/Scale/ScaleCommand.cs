using System.Globalization;
using System.Text;
using Summarize.Benchmarks.Compare;
using Summarize.Local;

namespace Summarize.Benchmarks.Scale;

/// <summary>
/// <c>scale</c>: simulates the whole at three sizes, checks the simulation against runs on this machine, and writes
/// both into docs/scale.md.
/// </summary>
internal static class ScaleCommand
{
    // Prices as docs/operations.md has them, of a million tokens, a GB-second and 10,000 storage operations.
    private const double PriceOfSent = 0.75;
    private const double PriceOfReceived = 4.50;
    private const double PriceOfGBSecond = 0.000026;
    private const double PriceOfWrites = 0.05;
    private const double PriceOfReads = 0.004;
    private const int Writes = 6;
    private const int Reads = 15;
    private const int Memory = 2;

    private static readonly IReadOnlyList<Situation> Sizes =
    [
        new("1 a minute", 1, 240) { MostInstances = 40, Quota = 100_000 },
        new("100 a minute, the default quota", 100, 60) { MostInstances = 40, Quota = 100_000 },
        new("100 a minute", 100, 60) { MostInstances = 40, Quota = 200_000 },
        new("100 a minute, 1,000 more at once", 100, 60)
        {
            MostInstances = 40,
            Quota = 200_000,
            Burst = 1_000,
        },
        new("10,000 a minute, the default instances", 10_000, 30) { MostInstances = 40, Quota = 20_000_000 },
        new("10,000 a minute", 10_000, 30) { MostInstances = 200, Quota = 20_000_000 },
    ];

    // The laptop's watcher looks twice a second, and takes a moment for that.
    private static readonly IReadOnlyList<Situation> Checks =
    [
        Laptop(new("one host, 60 a minute", 60, 1)),
        Laptop(new("one host, 210 a minute of the 228 that it bears", 210, 1)),
        Laptop(new("four hosts, 200 at once, quota 100,000", 0, 1)) with
        {
            Burst = 200,
            Instances = 4,
            MostInstances = 4,
            Quota = 100_000,
        },
    ];

    public static async Task<int> RunAsync()
    {
        var text = new StringBuilder();
        text.Append(
            "| size | instances | quota, tokens a minute | used | queue, mean / most / left | p50 (s) | p99 (s) "
        );
        text.Append("| cost of 1,000 articles |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var size in Sizes)
        {
            var outcome = Simulation.Run(size);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {size.Name} | {outcome.MostInstances} | {size.Quota:N0} | {outcome.QuotaUsed:P0} | "
                    + $"{Report.Number(outcome.QueueMean)} / {outcome.QueueMost:N0} / {outcome.QueueLeft:N0} | "
                    + $"{Report.Number(outcome.P50)} | {Report.Number(outcome.P99)} | ${Cost(size, outcome):0.00} |\n"
            );
        }
        text.Append(
            "\n| run on this machine | digests | p50 measured / simulated (s) | p99 measured / simulated (s) |\n"
        );
        text.Append("|---|---:|---:|---:|\n");
        foreach (var check in Checks)
        {
            await Console.Error.WriteLineAsync($"{DateTime.Now:HH:mm:ss} {check.Name} …");
            var (measured, situation) = await MeasuredRuns.RunAsync(check);
            var simulated = Simulation.Run(situation, toTheEnd: true);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {check.Name} | {measured.Digests} | {Report.Number(measured.P50)} / {Report.Number(simulated.P50)} "
                    + $"| {Report.Number(measured.P99)} / {Report.Number(simulated.P99)} |\n"
            );
        }
        Console.WriteLine(text);
        var file = Path.Combine(Project.Root, "docs", "scale.md");
        await File.WriteAllTextAsync(file, Report.Put(await File.ReadAllTextAsync(file), text.ToString()));
        return 0;
    }

    private static double Cost(Situation given, Outcome outcome) =>
        1000
        * (
            (((given.Sent * PriceOfSent) + (given.Received * PriceOfReceived)) / 1e6)
            + (outcome.InstanceSeconds * Memory * PriceOfGBSecond / outcome.Digests)
            + (((Writes * PriceOfWrites) + (Reads * PriceOfReads)) / 1e4)
        );

    private static Situation Laptop(Situation given) =>
        given with
        {
            Event = (0, 0.55),
            Model = 2,
            ModelSpread = 0,
            Program = 0.1,
        };
}

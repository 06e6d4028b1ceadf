using System.Globalization;
using System.Runtime.InteropServices;
using Summarize.Benchmarks.Compare.Rows;
using Summarize.Local;

namespace Summarize.Benchmarks.Compare;

/// <summary><c>compare</c>, all tables, or <c>compare NAME…</c>: measures, prints and writes them.</summary>
internal static class CompareCommand
{
    // In the order of the report.
    private static readonly IReadOnlyList<Question> Questions =
    [
        new("reads", "Reading what was digested", ReadRows.MeasureAsync),
        new("upload", "From an upload to its digest", UploadRows.MeasureAsync),
        new("post", "POST of an article that was answered before", PostRows.MeasureAsync),
        new("memory", "Memory", MemoryRows.MeasureAsync),
        new("start", "Starts", MemoryRows.StartsAsync),
        new("slow", "A model that takes two seconds", ModelRows.SlowAsync),
        new("quota", "A quota that several hosts share", ModelRows.QuotaAsync),
        new("quotations", "Quotations", PeerRows.QuotationsAsync),
        new("summaries", "The stub's summaries", PeerRows.SummariesAsync),
        new("tokens", "Tokens of a digest", TokenRows.MeasureAsync),
        new("list", "A page of the list", ListRows.MeasureAsync),
    ];

    private static string Folder => Path.Combine(Project.Root, "docs", "benchmarks");

    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => Questions.All(question => question.Name != name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync(
                $"There is no table '{unknown}'; known are {string.Join(", ", Questions.Select(q => q.Name))}."
            );
            return 1;
        }
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, "results.md");
        var failed = false;
        foreach (var question in Questions.Where(question => names.Count == 0 || names.Contains(question.Name)))
        {
            await Console.Error.WriteLineAsync($"{DateTime.Now:HH:mm:ss} {question.Name} …");
            try
            {
                var table = await question.MeasureAsync(new(question.Name, question.Title));
                var section = Report.Write(table, Machine());
                Console.WriteLine(section);
                // After each table, so that a run that is stopped keeps what it has.
                var earlier = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
                await File.WriteAllTextAsync(
                    file,
                    Report.Merge(earlier, [section], [.. Questions.Select(known => known.Title)])
                );
                Chart.Write(table, Path.Combine(Folder, $"{table.Name}.svg"));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                await Console.Error.WriteLineAsync($"{question.Name} was not measured: {fault}");
                failed = true;
            }
        }
        return failed ? 1 : 0;
    }

    private static string Machine() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, "
                + $"{RuntimeInformation.FrameworkDescription}"
        );

    private sealed record Question(string Name, string Title, Func<Heading, Task<Table>> MeasureAsync);
}

/// <summary>What a table is called.</summary>
internal sealed record Heading(string Name, string Title)
{
    public Table With(string on, params IReadOnlyList<Row> rows) => new(Name, Title, on, rows);
}

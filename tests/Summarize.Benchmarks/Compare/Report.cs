using System.Globalization;
using System.Text;

namespace Summarize.Benchmarks.Compare;

/// <summary>Tables as Markdown. A report holds a section for each table, and a run replaces just its own.</summary>
internal static class Report
{
    private const string Section = "\n## ";

    private const string Begin = "<!-- written by scale -->";
    private const string End = "<!-- until here -->";

    private const string Head = """
        # Results

        Written by `dotnet run -c Release --project tests/Summarize.Benchmarks -- compare`; [README.md](README.md) says
        what each figure means. A figure is a median with its quartiles. A ratio is the median of the ratios of pairs
        that were measured in turn.

        """;

    /// <summary>A table as a section.</summary>
    /// <param name="table">The table.</param>
    /// <param name="machine">When and on what it was measured.</param>
    public static string Write(Table table, string machine)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Title}\n\n`{table.Name}`, {machine}. {table.On}\n\n");
        text.Append("| work | figure | against | ours | theirs | ratio | reach |\n|---|---|---|---|---|---|---|\n");
        foreach (var row in table.Rows)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Work} | {row.Figure} | {row.Against} | {Text(row.Ours)} | {Text(row.Theirs)} "
                    + $"| {Text(row.Ratio)} | {Reached(row)} |\n"
            );
        foreach (var row in table.Rows.Where(row => row.Note.Length > 0))
            text.Append(CultureInfo.InvariantCulture, $"\n{row.Work}: {row.Note}\n");
        if (Charted(table).Any())
            text.Append(CultureInfo.InvariantCulture, $"\n![Ratios and what they shall be]({table.Name}.svg)\n");
        return text.ToString();
    }

    /// <summary>The rows that a chart can show.</summary>
    public static IEnumerable<Row> Charted(Table table) => table.Rows.Where(row => row.Ratio is not null);

    /// <summary>A report with sections in place of those that it has under the same headings, in this order.</summary>
    /// <param name="report">What there is; empty: nothing.</param>
    /// <param name="sections">Of <see cref="Write"/>.</param>
    /// <param name="order">All headings, as they shall follow each other.</param>
    public static string Merge(string report, IEnumerable<string> sections, IReadOnlyList<string> order)
    {
        var byHeading = report.Split(Section).Skip(1).Concat(sections.Select(section => section[Section.Length..]));
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in byHeading)
            kept[section[..section.IndexOf('\n', StringComparison.Ordinal)]] = section.TrimEnd('\n') + "\n";
        return Head + string.Concat(order.Where(kept.ContainsKey).Select(heading => Section + kept[heading]));
    }

    /// <summary>A page, of which the rest is written by hand, with other tables between its two marks.</summary>
    public static string Put(string page, string tables)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return $"{page[..begin]}\n\n{tables}\n{page[page.IndexOf(End, StringComparison.Ordinal)..]}";
    }

    /// <summary>A number with three digits that mean something.</summary>
    public static string Number(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        return value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }

    private static string Text(Sample? sample) =>
        sample is null ? ""
        : sample.Low == sample.High ? Number(sample.Median)
        : $"{Number(sample.Median)} ({Number(sample.Low)}–{Number(sample.High)})";

    private static string Reached(Row row) =>
        row.Reach is not { } reach
            ? ""
            : $"{(reach.Least ? "≥" : "≤")} {Number(reach.Value)}{(reach.OfRatio ? "" : " (ours)")}"
                + reach.IsMet(row) switch
                {
                    true => ", met",
                    false => ", **missed**",
                    null => "",
                };
}

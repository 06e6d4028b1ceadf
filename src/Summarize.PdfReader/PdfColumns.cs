namespace Summarize.PdfReader;

/// <summary>
/// Columns that a page draws line by line, the first of each, then the second: put in the order of reading.
/// </summary>
internal static class PdfColumns
{
    private const int MostColumns = 6;
    private const int FewestRows = 4;
    private const int ShortestLine = 18; // Characters, as a mean: what is shorter is a table's.

    public static List<PdfLine> InOrder(List<PdfLine> lines) => InOrder(lines, MostColumns);

    private static List<PdfLine> InOrder(List<PdfLine> lines, int columns)
    {
        if (columns < 2 || Gutter(lines) is not { } gutter)
            return lines;
        var ordered = new List<PdfLine>();
        List<PdfLine> left = [],
            right = [];
        foreach (var line in lines)
        {
            var isRight = line.Start >= gutter;
            if (isRight || line.End <= gutter)
            {
                (isRight ? right : left).Add(line);
                continue;
            }
            Flush();
            ordered.Add(line); // A heading over both.
        }
        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(InOrder(left, columns - 1));
            ordered.AddRange(InOrder(right, columns - 1));
            (left, right) = ([], []);
        }
    }

    /// <summary>
    /// Where most lines begin that stand beside the line before them; null where there are no columns.
    /// </summary>
    private static double? Gutter(List<PdfLine> lines)
    {
        var beside = new List<(PdfLine Left, PdfLine Right)>();
        for (var i = 1; i < lines.Count; i++)
            if (
                Math.Abs(lines[i].Baseline - lines[i - 1].Baseline) < 0.3 * lines[i].Size
                && lines[i].Start > lines[i - 1].End
            )
                beside.Add((lines[i - 1], lines[i]));
        var rows = beside
            .GroupBy(pair => Math.Round(pair.Right.Start / pair.Right.Size))
            .MaxBy(same => same.Count())
            ?.ToList();
        return
            rows is { Count: >= FewestRows }
            && rows.Average(row => row.Left.Text.Length) >= ShortestLine
            && rows.Average(row => row.Right.Text.Length) >= ShortestLine
            && rows.Max(row => row.Left.End) is var end
            && rows.Min(row => row.Right.Start) is var start
            && start > end
            ? (start + end) / 2
            : null;
    }
}

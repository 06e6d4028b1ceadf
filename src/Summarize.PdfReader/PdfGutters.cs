namespace Summarize.PdfReader;

/// <summary>A strip of a page between columns, and the baselines between which it is empty; in points.</summary>
internal readonly record struct PdfGutter(double Middle, double Lowest, double Highest)
{
    /// <summary>Whether it lies between a line and what would go on with it.</summary>
    public bool IsBetween(PdfLine line, PdfGlyph glyph) =>
        line.Baseline >= Lowest && line.Baseline <= Highest && line.End <= Middle && glyph.Start >= Middle;
}

/// <summary>
/// Finds narrow gutters, which the words on both sides stand as near to as to each other: strips that many lines in a
/// row leave empty.
/// </summary>
internal static class PdfGutters
{
    internal const int FewestRows = 10;
    private const int ShortestLine = 12; // Characters on either side, as a mean: what is shorter is a table's.
    private const int MostRows = 400; // Of a page: one with more is a drawing.
    private const int WidestPage = 2000; // Points.
    private const double Narrowest = 0.5; // Of the size of the letters.

    private sealed record Row(double Baseline, bool[] Covered, int[] Before);

    public static List<PdfGutter> Of(List<PdfGlyph> glyphs)
    {
        var rows = glyphs
            .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Value))
            .GroupBy(glyph => Math.Round(glyph.Baseline))
            .OrderBy(row => row.Key)
            .ToList();
        if (rows.Count is < FewestRows or > MostRows)
            return [];
        var drawn = rows.ConvertAll(RowOf);
        var size = glyphs.Select(glyph => glyph.Size).Order().ElementAt(glyphs.Count / 2);
        var width = Math.Max(2, (int)(Narrowest * size));
        var gutters = new List<PdfGutter>();
        for (var x = 0; x + width <= WidestPage; x++)
            if (Longest(drawn, x, width) is { } gutter)
            {
                gutters.Add(gutter);
                x += width;
            }
        return gutters;
    }

    private static Row RowOf(IEnumerable<PdfGlyph> glyphs)
    {
        var row = new Row(glyphs.First().Baseline, new bool[WidestPage], new int[WidestPage + 1]);
        foreach (var glyph in glyphs)
        {
            var start = (int)Math.Clamp(glyph.Start, 0, WidestPage - 1);
            row.Before[start + 1]++;
            for (var x = start; x < Math.Min(WidestPage, glyph.End); x++)
                row.Covered[x] = true;
        }
        for (var x = 1; x <= WidestPage; x++)
            row.Before[x] += row.Before[x - 1];
        return row;
    }

    /// <summary>The longest run of rows that leave the strip empty, with text on both sides; null if short.</summary>
    private static PdfGutter? Longest(List<Row> rows, int x, int width)
    {
        (int From, int To) best = default;
        var from = 0;
        for (var i = 0; i <= rows.Count; i++)
        {
            if (i < rows.Count && !rows[i].Covered.AsSpan(x, width).Contains(true))
                continue;
            if (i - from > best.To - best.From)
                best = (from, i);
            from = i + 1;
        }
        if (best.To - best.From < FewestRows)
            return null;
        var both = rows[best.From..best.To].FindAll(row => row.Before[x] > 0 && row.Before[^1] > row.Before[x]);
        return
            both.Count >= FewestRows
            && both.Average(row => row.Before[x]) >= ShortestLine
            && both.Average(row => row.Before[^1] - row.Before[x]) >= ShortestLine
            ? new PdfGutter(x + width / 2.0, rows[best.From].Baseline - 1, rows[best.To - 1].Baseline + 1)
            : null;
    }
}

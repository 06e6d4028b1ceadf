using ScottPlot;

namespace Summarize.Benchmarks.Compare;

/// <summary>A table's ratios as bars, each with what it shall be.</summary>
internal static class Chart
{
    private const int Width = 800;
    private const int RowHeight = 34;

    public static void Write(Table table, string file)
    {
        Row[] rows = [.. Report.Charted(table).Reverse()];
        if (rows.Length == 0)
            return;
        using var plot = new Plot();
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, ratio) = (rows[i], rows[i].Ratio!);
            var missed = row.Reach?.IsMet(row) == false;
            var bar = plot.Add.Bar(
                new Bar
                {
                    Position = i,
                    Value = ratio.Median,
                    FillColor = missed ? Colors.IndianRed : Colors.SteelBlue,
                    LineWidth = 0,
                    Size = 0.6,
                }
            );
            bar.Horizontal = true;
            plot.Add.Line(ratio.Low, i, ratio.High, i).Color = Colors.Black;
            if (row.Reach is { OfRatio: true } reach)
            {
                var mark = plot.Add.Line(reach.Value, i - 0.4, reach.Value, i + 0.4);
                (mark.Color, mark.LineWidth) = (Colors.DarkOrange, 3);
            }
        }
        plot.Axes.Left.SetTicks(
            [.. Enumerable.Range(0, rows.Length).Select(i => (double)i)],
            [.. rows.Select(row => $"{row.Work}, {row.Figure}")]
        );
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.HideGrid();
        plot.Axes.SetLimitsX(0, rows.Max(row => Math.Max(row.Ratio!.High, row.Reach?.Value ?? 0)) * 1.1);
        plot.XLabel("ours by theirs; orange: what it shall be");
        plot.SaveSvg(file, Width, 90 + (rows.Length * RowHeight));
    }
}

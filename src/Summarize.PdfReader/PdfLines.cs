using System.Text;

namespace Summarize.PdfReader;

/// <summary>A line of a PDF's page.</summary>
internal sealed class PdfLine(int page, PdfGlyph first)
{
    private readonly StringBuilder _text = new(first.Value);

    public int Page => page;

    public double Start { get; } = first.Start;

    public double End { get; set; } = first.End;

    public double Baseline { get; } = first.Baseline;

    public double Size { get; private set; } = first.Size;

    public string Text => _text.ToString().Trim();

    /// <summary>Whether the glyph goes on on this line: at its height, behind it, and no column's gap away.</summary>
    public bool TakesOn(PdfGlyph glyph) =>
        Math.Abs(glyph.Baseline - Baseline) <= 0.4 * Math.Max(Size, glyph.Size)
        && glyph.Start >= End - 1.5 * Size
        && glyph.Start <= End + 3 * Size;

    public void Add(PdfGlyph glyph)
    {
        if (glyph.Start - End > 0.2 * Math.Min(Size, glyph.Size) && !char.IsWhiteSpace(_text[^1]))
            _text.Append(' ');
        _text.Append(glyph.Value);
        End = Math.Max(End, glyph.End);
        Size = Math.Max(Size, glyph.Size);
    }
}

/// <summary>
/// Puts characters together to lines, in the order in which the page draws them: most often that of reading.
/// </summary>
internal static class PdfLines
{
    public static List<PdfLine> Of(int page, List<PdfGlyph> glyphs)
    {
        var lines = new List<PdfLine>();
        PdfGlyph last = default;
        foreach (var glyph in glyphs)
        {
            // Bold is often the same character twice, hardly apart.
            if (
                glyph.Value == last.Value
                && Math.Abs(glyph.Start - last.Start) < 0.1 * glyph.Size
                && Math.Abs(glyph.Baseline - last.Baseline) < 0.1 * glyph.Size
            )
                continue;
            last = glyph;
            var expanded = glyph with { Value = Expanded(glyph.Value) };
            if (lines.Count > 0 && lines[^1].TakesOn(glyph))
                lines[^1].Add(expanded);
            else
                lines.Add(new PdfLine(page, expanded));
        }
        lines.RemoveAll(line => string.IsNullOrWhiteSpace(line.Text));
        return Jumps(lines) * 3 > lines.Count && lines.Count > 5
            ? [.. lines.OrderByDescending(line => Math.Round(line.Baseline)).ThenBy(line => line.Start)]
            : lines;
    }

    /// <summary>How often the page goes up again: once a column where it draws in the order of reading.</summary>
    private static int Jumps(List<PdfLine> lines)
    {
        var jumps = 0;
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].Baseline > lines[i - 1].Baseline + lines[i].Size)
                jumps++;
        return jumps;
    }

    /// <summary>Ligatures are two letters to a reader.</summary>
    private static string Expanded(string value) =>
        value switch
        {
            "\uFB00" => "ff",
            "\uFB01" => "fi",
            "\uFB02" => "fl",
            "\uFB03" => "ffi",
            "\uFB04" => "ffl",
            "\uFB05" or "\uFB06" => "st",
            _ => value,
        };
}

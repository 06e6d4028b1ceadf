using System.Text;

namespace Summarize.PdfReader;

/// <summary>A line of a PDF's page.</summary>
internal sealed class PdfLine(int page, PdfGlyph first)
{
    private const double DropCap = 1.8; // Times the size of the text beside it.

    private const int FewestPairs = 4;

    private const double Apart = 0.2; // Of the letters' size, between words.
    private const double Near = 0.14; // The same, where no space is drawn on the line.

    private readonly StringBuilder _text = new(Seen(first));
    private readonly StringBuilder _drawn = new(Seen(first)); // Without the spaces that are only a distance.
    private readonly StringBuilder _tight = new(Seen(first)); // With those of a line that is set tight.
    private int _pairs; // Of letters side by side, and how many of these are as far apart as words.
    private int _apart;
    private int _near;
    private bool _isStruck; // Whether something struck out stands right here, and whether it parts words.
    private bool _isCut;

    /// <summary>Whether the glyph is the mark of a note: small, raised, and behind a letter or a mark.</summary>
    public bool IsNoteMark(PdfGlyph glyph) =>
        glyph.Size <= 0.75 * Size
        && glyph.Baseline - Baseline > 0.15 * Size
        && glyph.Baseline - Baseline < 0.8 * Size
        && glyph.Start >= End - 1.5 * Size
        && glyph.Start <= End + 1.5 * Size
        && glyph.Value is [>= '0' and <= '9' or '*' or '†' or '‡' or '§' or ',']
        && !char.IsDigit(Last);

    /// <summary>Whether this is an initial over several lines, of which the next is the first.</summary>
    public bool IsDropCapOf(PdfLine next) =>
        Text.Length <= 3
        && Text.Any(char.IsLetter)
        && Size >= DropCap * next.Size
        && next.Page == Page
        && next.Baseline >= Baseline
        && next.Baseline <= Baseline + Size
        && next.Start >= End - 0.5 * next.Size
        && next.Start <= End + 2 * next.Size;

    public void Prepend(PdfLine initial)
    {
        _text.Insert(0, initial.Text);
        _drawn.Insert(0, initial.Text);
        _tight.Insert(0, initial.Text);
    }

    /// <summary>Whether its letters are set apart, and its words by spaces.</summary>
    private bool IsLetterSpaced => _pairs >= FewestPairs && _apart * 10 >= _pairs * 8 && HasSpaces;

    private bool HasSpaces => _drawn.ToString().Trim().Contains(' ', StringComparison.Ordinal);

    private bool IsTight => _near > _apart && _near * 10 <= _pairs * 4 && !HasSpaces;

    private char Last => _text.Length > 0 ? _text[^1] : ' ';

    private static string Seen(PdfGlyph glyph) => glyph.IsStruck ? "" : glyph.Value;

    /// <summary>Whether the other is this line drawn again, hardly apart, as a shadow is.</summary>
    public bool IsAgain(PdfLine other) =>
        Math.Abs(other.Start - Start) < 0.2 * Size && Math.Abs(other.Baseline - Baseline) < 0.2 * Size;

    public int Page => page;

    public double Start { get; } = first.Start;

    public double End { get; set; } = first.End;

    public double Baseline { get; } = first.Baseline;

    public double Size { get; private set; } = first.Size;

    public string Text => (
            IsLetterSpaced ? _drawn
            : IsTight ? _tight
            : _text
        ).ToString().Trim();

    /// <summary>Whether the glyph goes on on this line: at its height, behind it, and no column's gap away.</summary>
    public bool TakesOn(PdfGlyph glyph) =>
        Math.Abs(glyph.Baseline - Baseline) <= 0.4 * Common(glyph.Size)
        && glyph.Start >= End - 1.5 * Size
        && glyph.Start <= End + 3 * Size;

    /// <summary>The larger of the sizes, but where one is an initial's.</summary>
    private double Common(double size) =>
        Math.Max(Size, size) >= DropCap * Math.Min(Size, size) ? Math.Min(Size, size) : Math.Max(Size, size);

    public void Add(PdfGlyph glyph)
    {
        var distance = (glyph.Start - End) / Math.Min(Size, glyph.Size);
        var isSpace = string.IsNullOrWhiteSpace(glyph.Value);
        End = Math.Max(End, glyph.End);
        // An initial on the line's own height does not make its letters large.
        Size = _text.Length <= 3 && Size >= DropCap * glyph.Size ? glyph.Size : Math.Max(Size, glyph.Size);
        if (glyph.IsStruck)
        {
            _isStruck = true;
            _isCut |= isSpace || distance > Apart;
            return;
        }
        if (!char.IsWhiteSpace(Last) && !isSpace)
            Part(distance);
        else if (_isStruck && isSpace && char.IsWhiteSpace(Last))
            return;
        _isStruck = _isCut = false;
        foreach (var text in (ReadOnlySpan<StringBuilder>)[_text, _drawn, _tight])
            text.Append(glyph.Value);
    }

    /// <summary>Sets letters apart that are not by a space.</summary>
    private void Part(double distance)
    {
        _pairs++;
        if (distance > Apart)
            _apart++;
        if (distance > Near)
            _near++;
        if (_isCut)
            _drawn.Append(' ');
        if (_isCut || distance > Apart)
            _text.Append(' ');
        if (_isCut || distance > Near)
            _tight.Append(' ');
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
        var gutters = PdfGutters.Of(glyphs);
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
            if (lines.Count > 0 && lines[^1].IsNoteMark(glyph))
                continue;
            var expanded = glyph with { Value = Expanded(glyph.Value) };
            if (lines.Count > 0 && lines[^1].TakesOn(glyph) && !IsParted(lines[^1], glyph))
                lines[^1].Add(expanded);
            else
                lines.Add(new PdfLine(page, expanded));
        }
        lines.RemoveAll(line => string.IsNullOrWhiteSpace(line.Text));
        lines = PdfColumns.InOrder(WithInitials(Once(lines)));
        return Jumps(lines) * 3 > lines.Count && lines.Count > 5
            ? [.. lines.OrderByDescending(line => Math.Round(line.Baseline)).ThenBy(line => line.Start)]
            : lines;

        bool IsParted(PdfLine line, PdfGlyph glyph) => gutters.Exists(gutter => gutter.IsBetween(line, glyph));
    }

    private static List<PdfLine> Once(List<PdfLine> lines)
    {
        var drawn = new Dictionary<string, PdfLine>(StringComparer.Ordinal);
        return
        [
            .. lines.Where(line => !(drawn.TryGetValue(line.Text, out var same) && same.IsAgain(line)) && Keep(line)),
        ];

        bool Keep(PdfLine line)
        {
            drawn[line.Text] = line;
            return true;
        }
    }

    private static List<PdfLine> WithInitials(List<PdfLine> lines)
    {
        var joined = new List<PdfLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && lines[i].IsDropCapOf(lines[i + 1]))
                lines[i + 1].Prepend(lines[i]);
            else
                joined.Add(lines[i]);
        }
        return joined;
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

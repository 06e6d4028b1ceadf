namespace Summarize.Articles;

/// <summary>
/// Finds the paragraphs of plain text. Every line that is not blank is one, unless the text is hard-wrapped: then the
/// blocks between blank lines are. A text is hard-wrapped when it has blank lines, and of the lines that another line
/// follows at once, at least three and nine in ten are 50 to 100 characters long, or fill a narrower column. So a
/// list of short lines stays a
/// list,
/// and paragraphs of a line each, which are longer or come one by one, stay as they are. In a hard-wrapped text a line
/// that is further in than a sentence's end before it begins a paragraph too.
/// </summary>
public static class ParagraphSplitter
{
    private const int ShortestWrapped = 50;
    private const int LongestWrapped = 100;
    private const int Narrowest = 25;
    private const int Indent = 2;

    /// <summary>The paragraphs of <paramref name="text"/>, in order, each without the white space around it.</summary>
    public static IReadOnlyList<Paragraph> Split(string text)
    {
        var lines = Lines(text);
        if (IsHardWrapped(text, lines))
            lines = Blocks(text, lines);
        return [.. lines.Where(line => line.Length > 0).Select(line => new Paragraph(line, ParagraphRole.Body))];
    }

    /// <summary>Every line without the white space around it; a blank line is an empty span.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextSpan(start, end).Trim(text));
            // CRLF ends one line, not two with a blank one between.
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        return lines;
    }

    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create(
        "\n\r\u2028\u2029\f\v\u0085"
    );

    private static bool IsHardWrapped(string text, List<TextSpan> lines)
    {
        int continued = 0,
            wrapped = 0,
            blank = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length == 0)
                blank++;
            else if (lines[i + 1].Length > 0 && !IsIndented(text, lines[i], lines[i + 1]))
            {
                continued++;
                if (lines[i].Length is >= ShortestWrapped and <= LongestWrapped)
                    wrapped++;
            }
        }
        return blank > 0 && (wrapped >= 3 && wrapped * 10L >= continued * 9L || IsNarrow(text, lines));
    }

    /// <summary>
    /// Narrower columns: nearly every line that another follows ends where that one's first word would not have fitted.
    /// </summary>
    private static bool IsNarrow(string text, List<TextSpan> lines)
    {
        var widest = lines.Max(line => line.Length);
        if (widest is < Narrowest or > LongestWrapped)
            return false;
        int continued = 0,
            full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i + 1].Length == 0 || IsIndented(text, lines[i], lines[i + 1]))
                continue;
            continued++;
            var next = lines[i + 1].In(text);
            var word = next.IndexOf(' ') is var space && space < 0 ? next.Length : space;
            if (lines[i].Length + 1 + word > widest || lines[i].In(text) is [.., >= 'a' and <= 'z', '-'])
                full++;
        }
        return full >= 3 && full * 10L >= continued * 9L;
    }

    /// <summary>Whether a line begins a paragraph by its indent, below one that ends a sentence.</summary>
    private static bool IsIndented(string text, TextSpan line, TextSpan next) =>
        text.AsSpan(line.Start, line.Length).TrimEnd("\"'”’»)") is [.., '.' or '!' or '?' or '…' or ':']
        && IndentOf(text, next) >= IndentOf(text, line) + Indent;

    /// <summary>How many characters stand before it on its line; a tab is as wide as an indent.</summary>
    private static int IndentOf(string text, TextSpan line)
    {
        var start = line.Start;
        var width = 0;
        for (; start > 0 && text[start - 1] is (' ' or '\t' or '\u00A0' or '\u3000'); start--)
            width += text[start - 1] is ' ' or '\u00A0' ? 1 : Indent;
        return width;
    }

    private static List<TextSpan> Blocks(string text, List<TextSpan> lines)
    {
        var blocks = new List<TextSpan>();
        var open = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
                open = false;
            else if (open && !IsIndented(text, lines[i - 1], line))
                blocks[^1] = blocks[^1] with { End = line.End };
            else
            {
                blocks.Add(line);
                open = true;
            }
        }
        return blocks;
    }
}

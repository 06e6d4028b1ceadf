using System.Text;

namespace Summarize.PdfReader;

/// <summary>A paragraph of a PDF: its lines, and the size of its letters in points.</summary>
internal sealed record PdfParagraph(string Text, double Size);

/// <summary>
/// Joins lines to paragraphs by what a reader goes by: distance, indent, size, and lines that end early.
/// </summary>
internal static class PdfParagraphs
{
    private const int MostInsets = 3;

    /// <summary>The paragraphs of lines that are in the order of reading.</summary>
    public static List<PdfParagraph> Of(List<PdfLine> lines)
    {
        var leading = Leading(lines);
        var paragraphs = new List<PdfParagraph>();
        var text = new StringBuilder();
        PdfLine? last = null;
        var right = 0.0;
        foreach (var line in lines)
        {
            if (last is not null && Begins(last, line, leading, right))
            {
                paragraphs.Add(new PdfParagraph(text.ToString(), last.Size));
                text.Clear();
                right = 0;
            }
            (text.Length > 0 ? text.Append('\n') : text).Append(line.Text);
            right =
                last is not null && line.Page == last.Page && line.Baseline < last.Baseline
                    ? Math.Max(right, line.End)
                    : line.End;
            last = line;
        }
        if (last is not null)
            paragraphs.Add(new PdfParagraph(text.ToString(), last.Size));
        return WithInsetsBehind(paragraphs);
    }

    /// <summary>
    /// What stands in letters of another size within a sentence (an inset, a note, a page's head) comes behind its
    /// paragraph.
    /// </summary>
    private static List<PdfParagraph> WithInsetsBehind(List<PdfParagraph> paragraphs)
    {
        for (var i = 0; i + 2 < paragraphs.Count; i++)
        {
            var before = paragraphs[i];
            if (EndsSentence(before.Text))
                continue;
            var next = i + 1;
            while (next < paragraphs.Count && next <= i + MostInsets && !IsAlike(paragraphs[next], before))
                next++;
            if (
                next == i + 1
                || next >= paragraphs.Count
                || !IsAlike(paragraphs[next], before)
                || !char.IsLower(paragraphs[next].Text[0]) && !IsQuoting(before.Text)
            )
                continue;
            paragraphs[i] = before with { Text = $"{before.Text}\n{paragraphs[next].Text}" };
            paragraphs.RemoveAt(next);
        }
        return paragraphs;
    }

    /// <summary>Whether it opens a quotation and does not close it.</summary>
    private static bool IsQuoting(string text) => text.LastIndexOf('“') > text.LastIndexOf('”');

    private static bool IsAlike(PdfParagraph paragraph, PdfParagraph other) =>
        Math.Abs(paragraph.Size - other.Size) <= 0.1 * other.Size;

    private static bool Begins(PdfLine last, PdfLine line, double leading, double right)
    {
        if (Math.Abs(line.Size - last.Size) > 0.1 * last.Size)
            return true;
        var step = last.Baseline - line.Baseline;
        var ended = EndsSentence(last.Text);
        // A new column or page: the paragraph goes on where its sentence does.
        if (line.Page != last.Page || step < -0.5 * line.Size)
            return ended || !char.IsLower(line.Text[0]) && last.Text[^1] is not ('-' or ',');
        if (step > 1.4 * Math.Max(leading, line.Size))
            return true;
        // The same height: a cell of a table, or a column beside.
        if (step < 0.5 * line.Size)
            return true;
        var indent = line.Start - last.Start;
        if (indent > 0.8 * line.Size && indent < 6 * line.Size)
            return true;
        // The next word would have fitted, so that the writer ended the line.
        var word =
            line.Text.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? line.Text.Length : space;
        return ended && last.End + (word + 1) * 0.5 * line.Size < Math.Max(right, line.End);
    }

    private static bool EndsSentence(string text) =>
        text.TrimEnd('"', '\'', '”', '’', ')', '»') is { Length: > 0 } rest
        && rest[^1] is '.' or '!' or '?' or '…' or '。' or ':';

    /// <summary>The most common distance between lines: the median of those that can be one.</summary>
    private static double Leading(List<PdfLine> lines)
    {
        var steps = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            var step = lines[i - 1].Baseline - lines[i].Baseline;
            if (lines[i].Page == lines[i - 1].Page && step > 0.5 * lines[i].Size && step < 2.5 * lines[i].Size)
                steps.Add(step);
        }
        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2];
    }
}

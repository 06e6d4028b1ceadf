namespace Summarize.Articles;

/// <summary>Finds the paragraphs of plain text: every line that is not blank is one.</summary>
public static class ParagraphSplitter
{
    /// <summary>The paragraphs of <paramref name="text"/>, in order, each without the white space around it.</summary>
    public static IReadOnlyList<Paragraph> Split(string text)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) paragraphs.Add(new Paragraph(new TextSpan(from, to), ParagraphRole.Body));
            start = end + 1;
        }
        return paragraphs;
    }
}

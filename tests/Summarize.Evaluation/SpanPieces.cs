using System.Text;

namespace Summarize.Evaluation;

/// <summary>
/// Normalises a span as both sides of a comparison are: one piece a line, marks and stops trimmed off.
/// </summary>
internal static class SpanPieces
{
    private const string Marks = "\"“”„‟'‘’‚«»`´";
    private const string Stops = ",.;:";

    public static IEnumerable<TextSpan> Of(CodePoints text, TextSpan span)
    {
        for (var start = span.Start; start <= span.End; )
        {
            var end = start;
            while (end < span.End && text.Runes[end].Value != '\n')
                end++;
            var piece = Trim(text.Runes, new TextSpan(start, end));
            if (piece.Length > 0)
                yield return piece;
            start = end + 1;
        }
    }

    public static int Words(CodePoints text, TextSpan span) =>
        text.Slice(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static TextSpan Trim(Rune[] runes, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (Rune.IsWhiteSpace(runes[start]) || Is(Marks, runes[start])))
            start++;
        while (
            end > start && (Rune.IsWhiteSpace(runes[end - 1]) || Is(Marks, runes[end - 1]) || Is(Stops, runes[end - 1]))
        )
            end--;
        return new TextSpan(start, end);
    }

    private static bool Is(string set, Rune rune) => rune.IsBmp && set.Contains((char)rune.Value);
}

using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Fuzz;

/// <summary>What must hold for every input; a fuzzer takes the exception for a crash.</summary>
internal static class Invariant
{
    public static void Holds(bool condition, string what)
    {
        if (!condition)
            throw new InvalidOperationException($"Broken: {what}.");
    }

    /// <summary>The spans are in order, disjoint, trimmed, and all between them is white space.</summary>
    public static void Covers(IEnumerable<TextSpan> spans, string text, TextSpan whole, string what)
    {
        var at = whole.Start;
        foreach (var span in spans)
        {
            Holds(
                span.Start >= at && span.End > span.Start && span.End <= whole.End,
                $"{what} in order, in range and not empty"
            );
            Holds(text.AsSpan(at, span.Start - at).IsWhiteSpace(), $"all text is in {what}");
            Holds(span == span.Trim(text), $"{what} trimmed");
            at = span.End;
        }
        Holds(text.AsSpan(at, whole.End - at).IsWhiteSpace(), $"all text is in {what}");
    }

    public static void IsWhole(Article article)
    {
        var text = article.Text;
        Covers(
            article.Paragraphs.Select(paragraph => paragraph.Span),
            text,
            new TextSpan(0, text.Length),
            "paragraphs"
        );
        foreach (var (span, _) in article.Paragraphs)
            Covers(SentenceSplitter.Split(text, span), text, span, "sentences");
    }

    public static bool IsWellFormed(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            if (!char.IsSurrogate(text![i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}

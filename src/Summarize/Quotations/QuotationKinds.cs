using Summarize.Articles;

namespace Summarize.Quotations;

/// <summary>Tells speech from scare quotes and names of works, by the words inside and just outside the marks.</summary>
internal static class QuotationKinds
{
    private const int Window = 100;

    public static QuotationKind Of(Article article, List<QuotedPiece> pieces, int start, int end)
    {
        if (end > start + 1) return QuotationKind.Direct;
        var piece = pieces[start];
        var words = piece.Span.In(article.Text);
        if (Words(words) >= 4) return QuotationKind.Direct;
        var paragraph = article.Paragraphs[piece.Paragraph].Span;
        var from = Math.Max(paragraph.Start, piece.Outer.Start - Window);
        var to = Math.Min(paragraph.End, piece.Outer.End + Window);
        return SpeechWords.HasCue(article.Text.AsSpan(from, piece.Outer.Start - from))
            || SpeechWords.HasCue(article.Text.AsSpan(piece.Outer.End, to - piece.Outer.End)) ? QuotationKind.Direct : QuotationKind.Scare;
    }

    private static int Words(ReadOnlySpan<char> span)
    {
        var words = 0;
        var inside = false;
        foreach (var c in span)
        {
            var word = !char.IsWhiteSpace(c);
            if (word && !inside && ++words >= 4) return words;
            inside = word;
        }
        return words;
    }
}

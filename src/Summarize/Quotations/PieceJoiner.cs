using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Quotations;

/// <summary>Joins the pieces of one quotation: over paragraphs, and round the cue that splits it.</summary>
internal static class PieceJoiner
{
    public static IReadOnlyList<Quotation> Join(Article article, List<QuotedPiece> pieces)
    {
        var quotations = new List<Quotation>(pieces.Count);
        for (var i = 0; i < pieces.Count; )
        {
            var end = i + 1;
            while (
                end < pieces.Count && (GoesOn(article, pieces[end - 1], pieces[end]) || IsSplit(article, pieces, end))
            )
                end++;
            var parts = new TextSpan[end - i];
            for (var j = i; j < end; j++)
                parts[j - i] = pieces[j].Span;
            quotations.Add(new Quotation(QuotationKinds.Of(article, pieces, i, end), parts, null, null, []));
            i = end;
        }
        return quotations;
    }

    /// <summary>A paragraph that leaves its quotation open, and the next begins with a mark again.</summary>
    private static bool GoesOn(Article article, QuotedPiece before, QuotedPiece piece) =>
        !before.Closed
        && piece.Paragraph == before.Paragraph + 1
        && before.Outer.End == article.Paragraphs[before.Paragraph].Span.End
        && piece.Outer.Start == article.Paragraphs[piece.Paragraph].Span.Start
        && (piece.Family == before.Family || !piece.Opened)
        && !IsAnswered(article, before, piece);

    // “So,” she said. “And so.  “No,” Roe said: a mark was forgotten, since one clause has named who speaks already.
    private static bool IsAnswered(Article article, QuotedPiece before, QuotedPiece piece)
    {
        var first = article.Paragraphs[before.Paragraph].Span.Start;
        return HasOwnCue(article, piece)
            && article.Text.AsSpan(piece.Outer.End).TrimStart() is [var initial, ..]
            && char.IsUpper(initial)
            && SpeechWords.HasCue(article.Text.AsSpan(Math.Max(first, before.Outer.Start - 60)..before.Outer.Start));
    }

    /// <summary>“A,” she said, “b.” and “A,” she said. “B.”: nothing but the cue's clause between the pieces.</summary>
    private static bool IsSplit(Article article, List<QuotedPiece> pieces, int second)
    {
        var (before, piece) = (pieces[second - 1], pieces[second]);
        if (before.Paragraph != piece.Paragraph || !before.Closed)
            return false;
        var gap = article.Text.AsSpan(before.Outer.End, Math.Max(0, piece.Outer.Start - before.Outer.End));
        // Two verbs of speech are of two clauses: “A,” Roe said, but Doe insisted: “B.”, or citing Doe: “B.”
        if (gap.Length > 160 || SpeechWords.Cues(gap) != 1 || SpeechWords.HasRelay(gap) || IsOfAnother(gap))
            return false;
        if (QuotationKinds.IsOfWordsBefore(article.Text, before, article.Paragraphs[before.Paragraph].Span))
            return false;
        var last = article.Text[before.Span.End - 1];
        if (last is not (',' or '?' or '!' or '-' or '—' or '–' or '…' or '.'))
            return false;
        var trimmed = gap.Trim();
        // “A.” Roe sighed and said, “B.”: the full stop ended A, and B is introduced.
        if (last is '.' && !char.IsLower(trimmed[0]))
            return false;
        // “Will it hold?” Roe responded: “It will.” A question, perhaps another's, and its answer.
        if (last is '?' && (trimmed.EndsWith(':') || IsAsked(article, before)))
            return false;
        var stops = trimmed.IndexOfAny(".!?;");
        if (stops < 0)
            return trimmed[^1] is ',' or '—' or '–' or ':'
                || char.IsLower(article.Text[piece.Span.Start]) && !IsOfSecondClause(article, trimmed, piece);
        // “A,” she said. “B.” goes on, unless B has a cue of its own: “A,” she said. “B,” he replied.
        return stops == trimmed.Length - 1
            && trimmed[stops] == '.'
            && trimmed.Length <= 80
            && last is not '.' and not '…'
            && trimmed[0] != ','
            && article.Text[piece.Span.End - 1] != ','
            && !HasOwnCue(article, piece);
    }

    // “Will it hold?” to which Roe replied, “It will.”
    private static bool IsOfAnother(ReadOnlySpan<char> gap)
    {
        gap = gap.TrimStart();
        var end = gap.IndexOf(' ');
        return end > 0
            && Lexicon.English.Of(gap[..end]).Is(WordClass.Preposition)
            && gap[(end + 1)..].StartsWith("which ", StringComparison.Ordinal);
    }

    // When he asked, “Will it hold?” she said, “It will.”
    private static bool IsAsked(Article article, QuotedPiece piece)
    {
        var start = article.Paragraphs[piece.Paragraph].Span.Start;
        var lead = article.Text.AsSpan(start, piece.Outer.Start - start).TrimEnd(" ,:");
        return Lexicon.English.Of(lead[(lead.LastIndexOf(' ') + 1)..]).Is(WordClass.Asking);
    }

    // “A,” she said, and “b,” he added.
    private static bool IsOfSecondClause(Article article, ReadOnlySpan<char> gap, QuotedPiece piece) =>
        Lexicon.English.Of(gap[(gap.LastIndexOf(' ') + 1)..]).Is(WordClass.Coordinator | WordClass.Subordinator)
        && article.Text[piece.Span.End - 1] is ',' or '?' or '!'
        && (
            HasOwnCue(article, piece)
            || article.Text.AsSpan(piece.Outer.End).StartsWith(" according to ", StringComparison.Ordinal)
        );

    private static bool HasOwnCue(Article article, QuotedPiece piece)
    {
        var end = Math.Min(article.Paragraphs[piece.Paragraph].Span.End, piece.Outer.End + 40);
        return SpeechWords.BeginsWithCue(article.Text.AsSpan(piece.Outer.End, end - piece.Outer.End));
    }
}

using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Quotations;

/// <summary>
/// Tells speech from scare quotes and names of works, by the words inside and just outside the marks.
/// </summary>
internal static class QuotationKinds
{
    private const int Window = 100;

    public static QuotationKind Of(Article article, List<QuotedPiece> pieces, int start, int end)
    {
        if (end > start + 1)
            return QuotationKind.Direct;
        var piece = pieces[start];
        var words = piece.Span.In(article.Text);
        var paragraph = article.Paragraphs[piece.Paragraph].Span;
        if (
            IsTitle(article.Text, piece, paragraph)
            || IsSource(article.Text, piece, paragraph)
            || References.Has(article, piece)
        )
            return QuotationKind.Title;
        if (IsHeading(article.Text, piece, paragraph))
            return QuotationKind.Scare;
        if (Words(words) >= 4 || IsAnnounced(article.Text.AsSpan(paragraph.Start, piece.Outer.Start - paragraph.Start)))
            return QuotationKind.Direct;
        var from = Math.Max(paragraph.Start, piece.Outer.Start - Window);
        var to = Math.Min(paragraph.End, piece.Outer.End + Window);
        return
            SpeechWords.HasCue(article.Text.AsSpan(from, piece.Outer.Start - from))
            || SpeechWords.HasCue(article.Text.AsSpan(piece.Outer.End, to - piece.Outer.End))
            ? QuotationKind.Direct
            : QuotationKind.Scare;
    }

    /// <summary>A heading that quotes: the marks hold the whole paragraph, and no sentence ends in it.</summary>
    private static bool IsHeading(string text, QuotedPiece piece, TextSpan paragraph) =>
        piece.Outer == paragraph
        && piece.Span.Length < 80
        && text[piece.Span.End - 1] is not ('.' or '!' or '?' or ',' or '…' or '—' or '-');

    /// <summary>
    /// A title in a list of sources: 1. Roe, Jane (March 2005). “The long road home”. The Herald.
    /// </summary>
    private static bool IsSource(string text, QuotedPiece piece, TextSpan paragraph)
    {
        var after = piece.Outer.End;
        if (!piece.Closed || after >= paragraph.End || text[after] is not ('.' or ','))
            return false;
        var before = text.AsSpan(paragraph.Start, piece.Outer.Start - paragraph.Start).TrimEnd();
        var isDated = before.EndsWith(").") && HasYear(before[(before.LastIndexOf('(') + 1)..]);
        return isDated || IsNumbered(before) && (HasYear(before) || HasYear(text.AsSpan(after, paragraph.End - after)));
    }

    // "12.", "[3]", "^"
    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("^"))
            return true;
        var at = text.StartsWith("[") ? 1 : 0;
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at > digits && at < text.Length && text[at] is '.' or ')' or ']';
    }

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at - start == 4 && text[start] is '1' or '2')
                return true;
        }
        return false;
    }

    /// <summary>
    /// "on “The Long Road Home,” a film": capitals throughout, in a sentence that has none, and no cue beside it.
    /// </summary>
    private static bool IsTitle(string text, QuotedPiece piece, TextSpan paragraph)
    {
        if (!IsCapitalized(piece.Span.In(text).TrimEnd(".,"), out var words))
            return false;
        // The “Iron Mayor” is a nickname.
        if (
            words == 2
            && text.AsSpan(paragraph.Start, piece.Outer.Start - paragraph.Start).TrimEnd() is var before
            && (before.EndsWith(" the") || before.EndsWith(" a"))
        )
            return false;
        var lead = text.AsSpan(paragraph.Start, piece.Outer.Start - paragraph.Start);
        return EndsInWork(lead)
            || EndsInLowerWord(lead)
                && !SpeechWords.BeginsWithCue(
                    text.AsSpan(piece.Outer.End, Math.Min(paragraph.End - piece.Outer.End, 40))
                );
    }

    /// <summary>
    /// Whether it may be a title that the words before it have, whatever clause follows: When they sang “The Long
    /// Road,” Roe said, “we wept.”
    /// </summary>
    public static bool IsOfWordsBefore(string text, QuotedPiece piece, TextSpan paragraph) =>
        text.AsSpan(paragraph.Start, piece.Outer.Start - paragraph.Start) is var lead
        && lead.TrimEnd() is [.., var last]
        && char.IsLower(last)
        && EndsInLowerWord(lead)
        && IsCapitalized(piece.Span.In(text).TrimEnd(".,"), out _);

    private static bool IsCapitalized(ReadOnlySpan<char> span, out int words)
    {
        words = 0;
        var capitals = 0;
        var isLastCapital = false;
        for (var at = 0; at < span.Length; )
        {
            while (at < span.Length && !char.IsLetterOrDigit(span[at]))
            {
                if (span[at] is '.' or '?' or '!' or ';' && at + 1 < span.Length && words > 1)
                    return false;
                at++;
            }
            var start = at;
            while (at < span.Length && (char.IsLetterOrDigit(span[at]) || span[at] is '\'' or '’' or '-'))
                at++;
            if (at == start)
                break;
            words++;
            isLastCapital = !char.IsLower(span[start]);
            if (isLastCapital)
                capitals++;
            else if (at - start > 4 || words == 1)
                return false;
        }
        return words is >= 2 and <= 10 && capitals >= 2 && isLastCapital;
    }

    // "Она сказала: «Да.»", in any language.
    private static bool IsAnnounced(ReadOnlySpan<char> before) =>
        before.TrimEnd() is [.., var word, ':'] && char.IsLetter(word) || before.TrimEnd() is [.., '：'];

    // "In the film “The Long Road,” Roe says": whatever follows, the film does not.
    private static bool EndsInWork(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" ,");
        return Lexicon.English.Of(before[(before.LastIndexOfAny(' ', '’', '\'') + 1)..]).Is(WordClass.Work);
    }

    /// <summary>Whether a word in lower case, no cue, stands right before.</summary>
    private static bool EndsInLowerWord(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before.Length > 0 && before[^1] == ',')
            before = before[..^1];
        else if (before.Length == 0 || !char.IsLetter(before[^1]))
            return false;
        var start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] is '’' or '\''))
            start--;
        var word = before[start..];
        if (word.Length == 0)
            return false;
        return (char.IsLower(word[0]) || word.EndsWith("’s") || word.EndsWith("'s")) && !SpeechWords.IsCue(word);
    }

    private static int Words(ReadOnlySpan<char> span)
    {
        var words = 0;
        var inside = false;
        var unspaced = 0;
        foreach (var c in span)
        {
            // Kana and ideographs, which are written without spaces: two make about a word.
            if (c is >= '\u3040' and <= '\u9FFF' && ++unspaced >= 8)
                return 4;
            var word = !char.IsWhiteSpace(c);
            if (word && !inside && ++words >= 4)
                return words;
            inside = word;
        }
        return words;
    }
}

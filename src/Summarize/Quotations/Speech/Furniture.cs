using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>
/// Lines that stand between the paragraphs of a story and are no part of its thread: headings, captions, links.
/// </summary>
internal static class Furniture
{
    private const int LongestHeading = 14;

    /// <summary>Whether the paragraph of tokens [start, end) is one.</summary>
    public static bool Is(TokenStream stream, int start, int end)
    {
        if (IsAside(stream, start, end))
            return true;
        // "READ MORE: …", "WATCH: …", "RELATED: …"
        var colon = start;
        while (colon < end && colon < start + 3 && stream[colon].Kind == TokenKind.Word && IsUpper(stream.Word(colon)))
            colon++;
        if (colon > start && stream.Stop(colon) == ':' && IsLink(stream.Word(start)))
            return true;
        var last = stream.Text[stream[end - 1].End - 1];
        if (stream[end - 1].Kind == TokenKind.Part)
            return false;
        // A picture's credit in parentheses ends a caption.
        if (last == ')' && HasCredit(stream, start, end))
            return true;
        return last is not ('.' or '!' or '?' or ':' or ',' or ';' or '…' or '—' or '–')
            && end - start <= LongestHeading
            && !HasPart(stream, start, end);
    }

    /// <summary>The name in a line that holds nothing but a name and what its bearer is, or null.</summary>
    public static Source? AttributedName(TokenStream stream, PooledList<Mention> mentions, int start, int end)
    {
        var first = start;
        while (first < end && stream.Stop(first) is '—' or '–' or '-')
            first++;
        if (first == end || end - first > 30 || stream[first].Index is not (>= 0 and var name))
            return null;
        var mention = mentions[name];
        if (mention.IsPronoun || mention.First != first || (first == start && mention.End - mention.First < 2))
            return null;
        if (mention.End < end && stream.Stop(mention.End) is not (',' or '(' or '.' or '—' or '–'))
            return null;
        for (var i = mention.End; i < end; i++)
            if (
                stream[i].Kind == TokenKind.Part
                || (
                    stream[i].Index < 0
                    && first == start
                    && stream[i].Is(WordClass.Cue | WordClass.Auxiliary | WordClass.Verb)
                    && !stream[i].Is(WordClass.Role)
                )
            )
                return null;
        return new Source(mention.First, mention.End, name);
    }

    private static bool IsAside(TokenStream stream, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (stream[i].StartsSentence && !stream[i].IsAside)
                return false;
        return true;
    }

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word
            is "READ"
                or "WATCH"
                or "RELATED"
                or "MORE"
                or "SEE"
                or "LISTEN"
                or "PHOTOS"
                or "VIDEO"
                or "GALLERY"
                or "BELOW";

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c))
                return false;
        return true;
    }

    private static bool HasCredit(TokenStream stream, int start, int end)
    {
        var open = end - 1;
        while (open > start && stream.Stop(open) != '(')
            open--;
        for (var i = open; i < end; i++)
            if (
                stream.Stop(i) == '/'
                || stream.IsWord(i, "Photo")
                || stream.IsWord(i, "Images")
                || stream.IsWord(i, "Press")
                || stream.IsWord(i, "Reuters")
                || stream.IsWord(i, "AP")
            )
                return true;
        return false;
    }

    private static bool HasPart(TokenStream stream, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (stream[i].Kind == TokenKind.Part)
                return true;
        return false;
    }
}

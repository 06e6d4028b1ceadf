using System.Globalization;

namespace Summarize.Language;

/// <summary>Cuts text into words, numbers and marks. Linear in the text's length.</summary>
public static class Tokenizer
{
    /// <summary>Appends the tokens of a stretch of text, in order.</summary>
    /// <param name="tokens">Takes them.</param>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="lexicon">Knows the words.</param>
    /// <param name="apart">Stretches that are one token each (<see cref="TokenKind.Apart"/>), in order; those outside
    /// <paramref name="span"/> are left out.</param>
    public static void Run(
        List<Token> tokens,
        string text,
        TextSpan span,
        Lexicon lexicon,
        ReadOnlySpan<TextSpan> apart
    )
    {
        var next = 0;
        while (next < apart.Length && apart[next].Start < span.Start)
            next++;
        for (var at = span.Start; at < span.End; )
        {
            if (next < apart.Length && apart[next].Start <= at)
            {
                tokens.Add(new Token(apart[next], TokenKind.Apart, Known: null, IsCapital: false));
                at = Math.Max(at, apart[next++].End);
                continue;
            }
            var limit = next < apart.Length ? Math.Min(span.End, apart[next].Start) : span.End;
            var end = EndOf(text, at, limit, out var kind);
            var joint = 0;
            if (kind == TokenKind.Word)
                (end, joint) = Parts(text, at, end, lexicon);
            if (kind is { } known)
            {
                var token = new TextSpan(at, end);
                tokens.Add(
                    new Token(
                        token,
                        known,
                        known == TokenKind.Word ? lexicon.Of(Plain(token.In(text))) : null,
                        char.IsUpper(text[at])
                    )
                );
            }
            at = end + joint;
        }
    }

    // "l’avocat" is two words, and "lance-t-il": where the first ends, and how long what joins them is.
    private static (int End, int Joint) Parts(string text, int start, int end, Lexicon lexicon)
    {
        var word = text.AsSpan(start, end - start);
        if (lexicon.Elides && word.IndexOfAny('\'', '’') is > 0 and var apostrophe && apostrophe + 1 < word.Length)
            return
                char.IsUpper(word[0]) && char.IsUpper(word[apostrophe + 1])
                || lexicon.Of(Plain(word)).Classes != WordClass.None
                ? (end, 0)
                : (start + apostrophe + 1, 0);
        if (
            lexicon.JoinsPronouns
            && word.LastIndexOf('-') is > 0 and var hyphen
            && lexicon.Of(word[(hyphen + 1)..]).Is(WordClass.Pronoun)
        )
        {
            var verb = word[..hyphen].EndsWith("-t") ? hyphen - 2 : hyphen;
            return verb > 0 ? (start + verb, hyphen + 1 - verb) : (end, 0);
        }
        return (end, 0);
    }

    // The lexicon has neither what is not seen nor the other apostrophe.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> word) =>
        word.ContainsAny(NotOfWords) ? Unseen.Without(word.ToString()).Replace('’', '\'') : word;

    private static readonly System.Buffers.SearchValues<char> NotOfWords = System.Buffers.SearchValues.Create(
        "\u00AD\u200B\u2060\uFEFF\n’"
    );

    private static int EndOf(string text, int start, int limit, out TokenKind? kind)
    {
        var c = text[start];
        if (char.IsWhiteSpace(c) || IsIgnorable(c))
        {
            kind = null;
            return start + 1;
        }
        if (IsLetter(c) || c is '@' or '#' && start + 1 < limit && IsLetter(text[start + 1]))
        {
            kind = TokenKind.Word;
            return EndOfWord(text, start, limit);
        }
        if (char.IsDigit(c))
        {
            kind = TokenKind.Number;
            return EndOfNumber(text, start, limit);
        }
        if (IsApostrophe(c) && start > 0 && IsLetter(text[start - 1]) && EndOfClitic(text, start, limit) is { } clitic)
        {
            kind = TokenKind.Clitic;
            return clitic;
        }
        kind = TokenKind.Mark;
        var end = start + 1;
        while (end < limit && text[end] == c && c is '-' or '.')
            end++;
        return end;
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        var at = start + 1;
        for (; at < limit; at++)
        {
            var c = text[at];
            if (IsLetter(c) || char.IsDigit(c) || c == '_' || IsIgnorable(c))
                continue;
            if (IsApostrophe(c) && GoesOn(text, at + 1, limit) && EndOfClitic(text, at, limit) is null)
                continue;
            if (c is '-' or '‑' or '&' && GoesOn(text, at + 1, limit))
                continue;
            if (Unseen.AfterBreak(text.AsSpan(0, limit), at) is { } next)
            {
                at = next;
                continue;
            }
            if (c == '.' && IsOfWord(text, start, at, limit))
                continue;
            break;
        }
        return at;
    }

    private static bool GoesOn(string text, int at, int limit) =>
        at < limit && (IsLetter(text[at]) || char.IsDigit(text[at]));

    // U.S., J., a.m.; titles and other abbreviations are the sentence splitter's affair.
    private static bool IsOfWord(string text, int start, int stop, int limit)
    {
        var letters = stop - start;
        if (letters == 1)
            return char.IsUpper(text[start]) && text[start] != 'I' || stop + 1 < limit && IsLetter(text[stop + 1]);
        if (text[stop - 2] == '.')
            return true;
        // No sentence ends before a comma: "Mo., and"
        if (stop + 1 < limit && text[stop + 1] == ',')
            return true;
        // A domain: example.com
        if (char.IsLower(text[stop - 1]) && stop + 1 < limit && char.IsLower(text[stop + 1]))
            return true;
        return Abbreviations.TakesStop(text.AsSpan(start, letters));
    }

    private static int EndOfNumber(string text, int start, int limit)
    {
        var at = start + 1;
        while (
            at < limit
            && (
                char.IsLetterOrDigit(text[at])
                || text[at] is '.' or ',' or '-' or '–' or '/' or ':'
                    && at + 1 < limit
                    && char.IsLetterOrDigit(text[at + 1])
            )
        )
            at++;
        return at;
    }

    // ’s ’re ’ve ’ll ’d ’m, and the bare apostrophe behind an s; n’t stays with its word.
    private static int? EndOfClitic(string text, int apostrophe, int limit)
    {
        var end = apostrophe + 1;
        while (end < limit && IsLetter(text[end]))
            end++;
        var rest = text.AsSpan(apostrophe + 1, end - apostrophe - 1);
        if (rest.IsEmpty)
            return text[apostrophe - 1] is 's' or 'S' ? end : null;
        return rest is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" ? end : null;
    }

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsIgnorable(char c) =>
        Unseen.Is(c) || Unseen.IsDirection(c) || c is '\u200C' or '\u200D' or (>= '\u0080' and < '\u00A0');
}

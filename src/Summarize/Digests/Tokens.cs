using System.Globalization;
using Microsoft.ML.Tokenizers;

namespace Summarize.Digests;

/// <summary>
/// Counts tokens as the model does: o200k_base, the vocabulary of the GPT-4o family and of what came after.
/// </summary>
public static class Tokens
{
    /// <summary>Longest run of letters, of white space or of other characters that is counted at once.</summary>
    internal const int LongestRun = 256;

    // Reading the vocabulary takes a good part of a second, so it is read once, and only by who counts.
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForModel("gpt-4o"));

    /// <summary>
    /// Tokens of a text, without what a chat adds round it. Exact, but for a run of over <see cref="LongestRun"/>
    /// letters, spaces or marks: the tokenizer takes time by the square of a run, so that such a one is counted in
    /// pieces, with a token more for each cut, which makes the count an upper estimate.
    /// </summary>
    public static int Count(string text)
    {
        var (tokens, start) = (0, 0);
        foreach (var end in Ends(text))
        {
            tokens += Tokenizer.Value.CountTokens(text.AsSpan(start, end - start)) + (end < text.Length ? 1 : 0);
            start = end;
        }
        return tokens;
    }

    /// <summary>Where the pieces end that are counted; the last one with the text.</summary>
    internal static IEnumerable<int> Ends(string text)
    {
        var (run, last) = (0, Kind.Other);
        for (var i = 0; i < text.Length; i++)
        {
            var kind = KindOf(text[i], last);
            run = kind == last ? run + 1 : 1;
            last = kind;
            // Digits are counted by threes in any case; the halves of a surrogate pair stay together.
            if (run <= LongestRun || kind == Kind.Digit || char.IsLowSurrogate(text[i]))
                continue;
            yield return i;
            run = 1;
        }
        if (text.Length > 0)
            yield return text.Length;
    }

    // As the vocabulary's pattern tells them apart; what it takes into more than one kind of run ends none.
    private static Kind KindOf(char c, Kind last) =>
        c is '/' or '\r' or '\n' || IsMark(c) ? (last == Kind.Digit ? Kind.Other : last)
        : char.IsWhiteSpace(c) ? Kind.Space
        : char.IsNumber(c) ? Kind.Digit
        : char.IsLetter(c) ? Kind.Letter
        : Kind.Other;

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private enum Kind
    {
        Letter,
        Digit,
        Space,
        Other,
    }
}

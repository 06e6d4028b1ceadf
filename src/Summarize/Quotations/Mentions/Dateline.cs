using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>What stands before a dash where a paragraph begins: "TARNMOUTH (BN) —", "HARBOUR PROFITS —".</summary>
internal static class Dateline
{
    private const int Longest = 14;

    /// <summary>Behind the dash, or the sentence's start where it has no dateline.</summary>
    public static int EndOf(Narrative narrative, Sentence sentence)
    {
        var hasUpper = false;
        for (var i = sentence.Start; i < sentence.End && i < sentence.Start + Longest; i++)
        {
            if (narrative.Mark(i) is '—' or '–' or '-' or '―')
                return hasUpper ? i + 1 : sentence.Start;
            var token = narrative.Tokens[i];
            var isInParenthesis = narrative.Mark(i - 1) == '(';
            if (token.Kind == TokenKind.Apart || narrative.Mark(i) is ':' or ';' or '?')
                break;
            if (token.Kind != TokenKind.Word)
                continue;
            if (IsUpper(narrative.Word(i)))
                hasUpper |= token.Span.Length > 2 && !isInParenthesis;
            else if (
                !token.IsCapital && !hasUpper
                || token.Is(WordClass.Verb | WordClass.Auxiliary) && !token.IsCapital
            )
                break;
        }
        return sentence.Start;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c))
                return false;
        return true;
    }
}

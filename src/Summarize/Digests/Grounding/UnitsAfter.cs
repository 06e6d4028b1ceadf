using Summarize.Language;
using static Summarize.Digests.Grounding.TextWords;

namespace Summarize.Digests.Grounding;

/// <summary>What a number is a number of, by what stands beside it.</summary>
internal static class UnitsAfter
{
    private const WordClass NotCounted = WordClass.Function | WordClass.Number;

    /// <summary>
    /// The unit by a sign before the number: "£5", and "£ 5" as some texts set it; "50% 3" is no share of 3.
    /// </summary>
    public static string? UnitBefore(string text, int start)
    {
        if (start > 0 && NumberWords.OfSign(text[start - 1]) is { } sign)
            return sign;
        return
            start > 1
            && text[start - 1] is ' ' or '\u00A0'
            && NumberWords.OfSign(text[start - 2]) is { } apart
            && apart != NumberWords.Percent
            ? apart
            : null;
    }

    /// <summary>The unit by what stands behind, or null.</summary>
    public static string? UnitAfter(string text, int end)
    {
        if (end < text.Length && NumberWords.OfSign(text[end]) is { } sign)
            return sign;
        var (next, stop) = NextWord(text, end);
        if (stop == next)
            return next < text.Length && next <= end + 1 ? NumberWords.OfSign(text[next]) : null;
        // "9 p.m."
        if (
            stop == next + 1
            && text[next] is 'a' or 'p'
            && text.AsSpan(stop).StartsWith(".m", StringComparison.Ordinal)
        )
            return text[next] + "m";
        var (after, afterStop) = NextWord(text, stop);
        if (text.AsSpan(next, stop - next) is "per" or "pour" or "por")
            return text.AsSpan(after, afterStop - after) is "cent" or "ciento" or "cento" ? NumberWords.Percent : null;
        if (
            text.AsSpan(next, stop - next) is "percentage"
            && text.AsSpan(after, afterStop - after) is "point" or "points"
        )
            return "point";
        return NumberWords.Units.GetValueOrDefault(text[next..stop]);
    }

    /// <summary>The word for what it counts, in lower case and singular, or empty.</summary>
    public static string CountedAt(string text, int end)
    {
        var (next, stop) = NextWord(text, end);
        var word = text[next..stop].ToLowerInvariant();
        var known = Known.Of(word);
        var isCounted = !known.HasAny(NotCounted) && (!known.HasAny(WordClass.Adverb) || known.HasAny(WordClass.Noun));
        return isCounted ? Words.Singular(word) : "";
    }
}

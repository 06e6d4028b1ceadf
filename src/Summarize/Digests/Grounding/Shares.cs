using System.Collections.Frozen;
using Summarize.Language;
using static Summarize.Digests.Grounding.TextWords;

namespace Summarize.Digests.Grounding;

/// <summary>Parts of a whole in words.</summary>
internal static class Shares
{
    private static readonly FrozenSet<string> Spans = CheckWords.Of("en", "span");

    /// <summary>What a word divides a whole into, or null.</summary>
    public static decimal? PartOf(string word) =>
        NumberWords.Parts.TryGetValue(word, out var parts)
        || (NumberWords.Ordinals.TryGetValue(word, out parts) && parts > 2)
            ? parts
            : null;

    /// <summary>
    /// Whether it is one: "half the voters", "a quarter"; but not "the second half", "half-time" or "all quarters".
    /// </summary>
    public static bool IsShare(string text, int start, int end, decimal parts)
    {
        var before = WordBefore(text, start).ToLowerInvariant();
        if (before is "a" or "one")
            return !IsHyphened(text, end);
        if (parts != 2 || IsHyphened(text, end) || NumberWords.Ordinals.ContainsKey(before))
            return false;
        return !Known.Of(before).HasAny(WordClass.Determiner | WordClass.Number) && !Spans.Contains(before);
    }

    /// <summary>"quarter-final"; but "half-million".</summary>
    public static bool IsHyphened(string text, int end) =>
        end < text.Length
        && text[end] is '-' or '‑'
        && NextWord(text, end) is var next
        && !IsWord(text, next, "a")
        && !NumberWords.Magnitudes.ContainsKey(text[next.Start..next.End]);
}

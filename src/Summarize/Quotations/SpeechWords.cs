using System.Collections.Frozen;

namespace Summarize.Quotations;

/// <summary>Verbs that report speech or writing.</summary>
internal static class SpeechWords
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "said", "says", "told", "asked", "added", "wrote");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool HasCue(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && !char.IsLetter(text[at])) at++;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end > at && Lookup.Contains(text[at..end])) return true;
            at = end;
        }
        return false;
    }
}

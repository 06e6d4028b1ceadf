using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Initials and the names that they stand for.</summary>
internal static class Initials
{
    private static readonly FrozenSet<string> Links = CheckWords.Of("en", "link");

    /// <summary>
    /// Whether the text spells out initials: "WHO" where it has "World Health Organization", the whole name of a body,
    /// and
    /// not a part of one, nor somebody's: "Nils Bertil Andersson" is no NBA.
    /// </summary>
    public static bool AreSpelledOut(IReadOnlyList<Word> words, string initials)
    {
        initials = Words.Key(initials).ToUpperInvariant();
        if (initials.Length < 3)
            return false;
        for (var first = 0; first < words.Count; )
        {
            var end = first + 1;
            while (end < words.Count && words[end].Joined && (words[end].HasCapital || Links.Contains(words[end].Text)))
                end++;
            if (IsSpelled(words, initials, first, end))
                return true;
            first = end;
        }
        return false;
    }

    // A name may have "the" or "British" before it, and an office after it.
    private static bool IsSpelled(IReadOnlyList<Word> words, string initials, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (Offices.Has(words[at].Text))
                end = at;
        for (; first < end; first++)
        {
            var name = words.Skip(first).Take(end - first).Where(word => word.HasCapital).ToArray();
            if (
                name.Select(word => char.ToUpperInvariant(word.Text[0])).SequenceEqual(initials)
                && !Known.Of(name[0].Text).HasAny(WordClass.Forename)
                && Array.Exists(name, word => Known.Of(word.Text).HasAny(WordClass.Organisation | WordClass.Group))
            )
                return true;
            if (!Known.Of(words[first].Text).HasAny(WordClass.Determiner | WordClass.Place | WordClass.Demonym))
                return false;
        }
        return false;
    }
}

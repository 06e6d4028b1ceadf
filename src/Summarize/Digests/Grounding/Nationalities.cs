using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Countries and words for their people: who reads of "French police" may write of "police in France".
/// </summary>
internal static class Nationalities
{
    // After "British": the British army, President and people are Britain's.
    private const WordClass NotOfAName =
        WordClass.Title | WordClass.Person | WordClass.Group | WordClass.Demonym | WordClass.Forename;

    private static readonly FrozenDictionary<string, string> Countries = WordData
        .Rows("en/nations")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Directions = CheckWords.Of("en", "direction");
    private static readonly FrozenSet<string> Tongues = CheckWords.Of("en", "tongue");
    private static readonly FrozenSet<string> Offices = CheckWords.Of("en", "office");

    /// <summary>
    /// The country or people that a word stands for, by one name for all; null where it stands for none.
    /// </summary>
    public static string? Of(string word) => Countries.GetValueOrDefault(Words.Key(word));

    /// <summary>The same for a word of a text, where "South Korean" is not "Korean".</summary>
    public static string? Of(IReadOnlyList<Word> words, int at) =>
        Of(words[at].Text) is not { } nation ? null
        : at > 0 && words[at].Joined && Directions.Contains(words[at - 1].Text) ? $"{words[at - 1].Text} {nation}"
        : nation;

    /// <summary>
    /// Whether a word for a people names its country there: not as a language ("spoke French"), nor in a name ("British
    /// Airways").
    /// </summary>
    public static bool NamesCountry(IReadOnlyList<Word> words, int at)
    {
        if (!Known.Of(words[at].Text).HasAny(WordClass.Demonym))
            return true;
        if (at > 0 && words[at].Joined && Tongues.Contains(words[at - 1].Text))
            return false;
        return at + 1 >= words.Count
            || !words[at + 1].Joined
            || !words[at + 1].HasCapital
            || Offices.Contains(words[at + 1].Text)
            || Known.Of(words[at + 1].Text).HasAny(NotOfAName);
    }

    /// <summary>
    /// The initials that everybody has for two words: the United States, a football club; null for all else.
    /// </summary>
    public static string? InitialsOf(string first, string second) =>
        (first, second)
            is
                ("United", "States" or "Kingdom" or "Nations")
                or
                ("European", "Union")
                or
                ("Los", "Angeles")
                or
                ("Football", "Club")
                or
                ("Grand", "Prix")
            ? $"{first[0]}{second[0]}"
            : null;
}

using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Words that a summary writes with a capital and its article without: "World Cup Finals".</summary>
internal static class OtherCase
{
    private static readonly string[] Prefixes = [.. CheckWords.Of("en", "prefix")];

    /// <summary>
    /// Whether the text writes the word beside its neighbour too, in any case: "Today Show" where it has "Today show";
    /// but "Mr Baker" is no baker. Of a word with hyphens the parts that may be names count: "ex-Rovers",
    /// "Rovers-bound".
    /// </summary>
    public static bool Stands(IReadOnlyList<Word> words, int at, Vocabulary cited)
    {
        if (Words.Parts(words[at].Text) is { Length: > 1 } parts)
            return Array.TrueForAll(
                parts,
                part => cited.Has(part) || cited.Has(part.ToLowerInvariant()) || IsNoName(part)
            );
        return cited.HasInAnyCase(words[at].Text.ToLowerInvariant())
            && Neighbours(words, at).Any(pair => cited.WritesTogether(pair.First, pair.Second));
    }

    /// <summary>
    /// The word with the one before it and the one behind it; "of" between two is passed over: "Chapel of Love".
    /// </summary>
    private static IEnumerable<(string First, string Second)> Neighbours(IReadOnlyList<Word> words, int at)
    {
        if (Before(words, at) is { } before)
            yield return (before, words[at].Text);
        if (at + 1 < words.Count && Before(words, at + 1) is { } itself && itself == words[at].Text)
            yield return (itself, words[at + 1].Text);
        else if (at + 2 < words.Count && Before(words, at + 2) is { } far && far == words[at].Text)
            yield return (far, words[at + 2].Text);
    }

    /// <summary>The word that stands before another in one phrase, "of" passed over; null where none does.</summary>
    public static string? Before(IReadOnlyList<Word> words, int at)
    {
        var before = at - 1;
        if (before > 0 && words[at].Joined && words[before] is { Text: "of", Joined: true })
            before--;
        return before >= 0 && words[before + 1].Joined && !IsFunction(words[before].Text) && !IsFunction(words[at].Text)
            ? words[before].Text
            : null;
    }

    private static bool IsFunction(string word) =>
        Known.Of(word.ToLowerInvariant()).HasAny(WordClass.Function | WordClass.Number);

    private static bool IsNoName(string part) =>
        Prefixes.Contains(part.ToLowerInvariant() + "-") || char.IsLower(part[0]) && Known.Of(part) != WordClass.None;
}

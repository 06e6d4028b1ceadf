using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Words that say the opposite of each other, or exclude each other.</summary>
internal static class Opposites
{
    private static readonly (string Word, string Other)[] Sets =
    [
        .. WordData
            .Rows("en/exclusives")
            .Select(row => row[0].Split(' '))
            .SelectMany(set => set.SelectMany(_ => set, (one, other) => (Word: one, Other: other)))
            .Where(pair => pair.Word != pair.Other),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Anywhere = Of(
        new[] { "opposites", "opposites-more" }.SelectMany(BothWays).Concat(Sets)
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> InPlace = Of(
        new[] { "opposites", "opposites-more", "contrasts" }.SelectMany(BothWays).Concat(Sets)
    );

    /// <summary>What says the opposite of a word wherever it stands, or null.</summary>
    public static FrozenSet<string>? OfWord(string word, string lemma) => In(Anywhere, word, lemma);

    /// <summary>What says the opposite of a word in its place; more than that. Null where nothing does.</summary>
    public static FrozenSet<string>? OfPlace(string word, string lemma) => In(InPlace, word, lemma);

    private static FrozenSet<string>? In(
        FrozenDictionary<string, FrozenSet<string>> opposites,
        string word,
        string lemma
    ) => opposites.GetValueOrDefault(word.ToLowerInvariant()) ?? opposites.GetValueOrDefault(lemma);

    private static IEnumerable<(string Word, string Other)> BothWays(string file) =>
        WordData
            .Rows($"en/{file}")
            .SelectMany(row => row[1].Split(' '), (row, other) => (Word: row[0], Other: other))
            .SelectMany(pair => new[] { pair, (Word: pair.Other, Other: pair.Word) });

    private static FrozenDictionary<string, FrozenSet<string>> Of(IEnumerable<(string Word, string Other)> pairs) =>
        pairs
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(pair => pair.Other).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}

using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Spellings of one name that no reader takes for two: "Labor" and "Labour", "Crimean" and "Crimea", "U17" and
/// "Under-17".
/// </summary>
internal static class NameSpellings
{
    // A shorter place has too many words around it: "Roman", "Rome".
    private const int ShortestPlace = 5;

    // What America writes otherwise, by ending.
    private static readonly (string British, string American)[] Endings =
    [
        ("our", "or"),
        ("re", "er"),
        ("ence", "ense"),
        ("isation", "ization"),
        ("ise", "ize"),
        ("amme", "am"),
        ("ogue", "og"),
    ];

    private static readonly FrozenDictionary<string, string> Directions = new[] { "North", "South", "East", "West" }
        .SelectMany(word => new[] { (Word: word, Same: word + "ern"), (Word: word + "ern", Same: word) })
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Same, StringComparer.Ordinal);

    /// <summary>Whether the text has another spelling of a name.</summary>
    public static bool Stand(string word, Vocabulary text) => Of(word).Any(text.HasWhole);

    private static IEnumerable<string> Of(string word)
    {
        foreach (var (british, american) in Endings)
        {
            if (Words.EndsWithAny(word, british))
                yield return word[..^british.Length] + american;
            if (Words.EndsWithAny(word, american))
                yield return word[..^american.Length] + british;
        }
        foreach (var place in Places(word))
            yield return place;
        if (word is ['U', _, _] && int.TryParse(word[1..], out _))
            yield return $"Under-{word[1..]}";
        if (word.StartsWith("Under-", StringComparison.Ordinal))
            yield return $"U{word["Under-".Length..]}";
        if (Directions.TryGetValue(word, out var direction))
            yield return direction;
    }

    // "Crimean" of "Crimea", "Bostonian" of "Boston", and the other way round.
    private static IEnumerable<string> Places(string word)
    {
        foreach (var ending in new[] { "n", "ian" })
        {
            var place = word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : "";
            if (IsPlace(place) && (ending is not "n" || place.EndsWith('a')))
                yield return place;
            if (IsPlace(word) && (ending is not "n" || word.EndsWith('a')))
                yield return word + ending;
        }
    }

    // "Julia" is somebody, and "Julian" another.
    private static bool IsPlace(string word) =>
        word.Length >= ShortestPlace && char.IsUpper(word[0]) && !Known.Of(word).HasAny(WordClass.Forename);
}

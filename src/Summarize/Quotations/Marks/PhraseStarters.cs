using System.Collections.Frozen;

namespace Summarize.Quotations.Marks;

/// <summary>Words that begin a new phrase, so that what stands before them is no possessive.</summary>
internal static class PhraseStarters
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "and", "or", "but", "nor", "yet", "so", "as", "if", "than", "that", "which", "who", "whom", "whose", "when", "while",
        "where", "because", "since", "until", "unless", "although", "though", "after", "before", "in", "on", "at", "by",
        "for", "from", "of", "to", "with", "without", "about", "into", "over", "under", "between", "against", "during",
        "through", "amid", "among", "via", "per", "the", "a", "an", "this", "these", "those", "he", "she", "it", "they", "we",
        "i", "you", "his", "her", "its", "their", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does",
        "did", "will", "would", "can", "could", "should", "may", "might", "must", "not", "said", "says", "told", "asked",
        "added", "wrote", "claimed", "also", "then", "there", "here", "according", "later", "now", "just", "even", "only");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}

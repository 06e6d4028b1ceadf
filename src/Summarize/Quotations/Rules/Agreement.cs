using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>What the quoted words themselves say against a speaker.</summary>
internal static class Agreement
{
    private static readonly string[] Singular = ["I", "my", "My", "me", "mine", "myself"];

    /// <summary>
    /// Whether the words rule an entity out: an organisation does not say "I"; nobody who is not named beside the words
    /// calls themselves by their surname in them, but the reporter's brackets may.
    /// </summary>
    public static bool RulesOut(QuoteContext context, int entity, Basis basis) =>
        context.Table.Entities[entity] switch
        {
            { Kind: EntityKind.Organisation } or { Kind: EntityKind.Unknown, IsThing: true } => SaysI(context.Words),
            // "it", a country that acts.
            { Kind: EntityKind.Place } => basis == Basis.Pronoun,
            var person => basis != Basis.Clause && IsNamedIn(context.Words, person.Words[^1]),
        };

    /// <summary>Whether one person alone speaks of themselves.</summary>
    public static bool SaysI(ReadOnlySpan<char> words) => Has(words, Singular);

    /// <summary>Whether the words are said to somebody's face.</summary>
    public static bool Addresses(ReadOnlySpan<char> words) => Has(words, ["you", "You", "your", "Your"]);

    private static bool IsNamedIn(ReadOnlySpan<char> words, string surname) =>
        words.IndexOf(surname, StringComparison.Ordinal) is >= 0 and var at
        && words[..at].LastIndexOfAny("[(") <= words[..at].LastIndexOfAny("])");

    private static bool Has(ReadOnlySpan<char> words, ReadOnlySpan<string> any)
    {
        for (var at = 0; at < words.Length; )
        {
            while (at < words.Length && !char.IsLetter(words[at]))
                at++;
            var end = at;
            while (end < words.Length && char.IsLetter(words[end]))
                end++;
            foreach (var word in any)
                if (words[at..end].SequenceEqual(word))
                    return true;
            at = end;
        }
        return false;
    }
}

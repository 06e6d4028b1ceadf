using System.Collections.Frozen;

namespace Summarize.Quotations.Words;

/// <summary>Slices that recur, so that their strings need not be made again.</summary>
internal static class SharedWords
{
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal,
        "he",
        "she",
        "He",
        "She",
        "they",
        "They",
        "it",
        "It",
        "said",
        "says",
        "told",
        "added",
        "asked",
        "wrote",
        "tweeted",
        "explained",
        "replied",
        "responded",
        "continued",
        "noted",
        "announced",
        "recalled",
        "concluded",
        "insisted",
        "stated",
        "argued",
        "claimed",
        "according to",
        "According to",
        ":",
        "went on",
        "saying",
        "adding"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Common.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>
    /// The slice of <paramref name="text"/>; the very string <paramref name="known"/> where it is the same.
    /// </summary>
    public static string Slice(string text, TextSpan span, string? known = null)
    {
        var slice = span.In(text);
        if (known is not null && slice.SequenceEqual(known))
            return known;
        return Lookup.TryGetValue(slice, out var shared) ? shared : slice.ToString();
    }
}

namespace Summarize.Quotations.Speech;

/// <summary>The grammatical persons of a quotation.</summary>
internal static class FirstPerson
{
    /// <summary>
    /// Whether I, my, me, mine or myself stands in the words: people speak so, and organisations do not.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<char> words) => HasAny(words, ["I", "my", "My", "me", "mine", "myself"]);

    /// <summary>Whether the words are said to somebody's face.</summary>
    public static bool Addresses(ReadOnlySpan<char> words) => HasAny(words, ["you", "You", "your", "Your"]);

    private static bool HasAny(ReadOnlySpan<char> words, ReadOnlySpan<string> any)
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

namespace Summarize.Quotations.Speech;

/// <summary>The first person singular, in which people speak and organisations do not.</summary>
internal static class FirstPerson
{
    /// <summary>Whether I, my, me, mine or myself stands in the words.</summary>
    public static bool IsIn(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length;)
        {
            while (at < words.Length && !char.IsLetter(words[at])) at++;
            var end = at;
            while (end < words.Length && char.IsLetter(words[end])) end++;
            if (words[at..end] is "I" or "my" or "My" or "me" or "mine" or "myself") return true;
            at = end;
        }
        return false;
    }
}

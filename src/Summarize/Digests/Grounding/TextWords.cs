namespace Summarize.Digests.Grounding;

/// <summary>The words around a place of a text, letters only.</summary>
internal static class TextWords
{
    /// <summary>The word behind a place, past one space or hyphen; empty where none follows.</summary>
    public static (int Start, int End) NextWord(string text, int at)
    {
        if (at < text.Length && text[at] is ' ' or '\u00A0' or '-' or '‑' or '\u202F')
            at++;
        return (at, EndOfWord(text, at));
    }

    /// <summary>The word before a place, past one space or hyphen.</summary>
    public static string WordBefore(string text, int at)
    {
        if (at > 0 && text[at - 1] is ' ' or '\u00A0' or '-' or '‑')
            at--;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..at];
    }

    /// <summary>Whether the word there is this one.</summary>
    public static bool IsWord(string text, (int Start, int End) at, string word) =>
        text.AsSpan(at.Start, at.End - at.Start).SequenceEqual(word);

    /// <summary>Where the word ends that begins there.</summary>
    public static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at;
    }
}

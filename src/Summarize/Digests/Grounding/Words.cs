using System.Runtime.InteropServices;

namespace Summarize.Digests.Grounding;

/// <summary>A word of a text without a possessive ending.</summary>
/// <param name="Text">The word: "Pompeo" of "Pompeo’s", "U.S." with its full stops, "Drury-Mensah" whole.</param>
/// <param name="Opens">Whether it opens a sentence or a quotation, where a capital says nothing.</param>
/// <param name="Joined">Whether only a space stands between it and the word before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(string Text, bool Opens, bool Joined)
{
    /// <summary>Whether it is written as names are: with a capital, or with one inside ("iPhone", "eBay").</summary>
    public bool HasCapital => Text.Any(char.IsUpper);
}

/// <summary>Splits a text into words as a check of names needs them.</summary>
internal static class Words
{
    /// <summary>All words, in order.</summary>
    public static IReadOnlyList<Word> In(string text)
    {
        var words = new List<Word>();
        var opens = true;
        var last = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opens |= text[at] is '.' or '!' or '?' or ':' or '“' or '"' or '‘' or '«' or '„' or '「' or '\n';
                continue;
            }
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end))) end++;
            // A full stop after a single letter belongs to it: "U.S.", "J."
            if (end < text.Length && text[end] == '.' && (end - at == 1 || text[end - 2] == '.') && char.IsUpper(text[end - 1])) end++;
            var joined = words.Count > 0 && text.AsSpan(last, at - last).Trim("\u00A0 ").IsEmpty;
            words.Add(new Word(WithoutPossessive(text[at..end]), opens && !(joined && IsInitial(words[^1].Text)), joined));
            opens = false;
            last = end;
            at = end - 1;
        }
        return words;
    }

    /// <summary>The word without a plural's "s", so that "Democrats" and "Democrat" are one.</summary>
    public static string Singular(string word) =>
        word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word[..^1];

    private static bool IsInside(string text, int at) =>
        text[at] is '-' or '’' or '\'' or '.' or '&' or '‑' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
        && (text[at] != '.' || char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]));

    private static bool IsInitial(string word) => word.Length <= 2 && word.EndsWith('.');

    private static string WithoutPossessive(string word) =>
        word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
}

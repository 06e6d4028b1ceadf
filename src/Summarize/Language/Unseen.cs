namespace Summarize.Language;

/// <summary>Characters of a text that no reader sees.</summary>
public static class Unseen
{
    /// <summary>Soft hyphens, and places where a line may or may not end.</summary>
    public static bool Is(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Marks that only say which way to read.</summary>
    public static bool IsDirection(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The words as one line, without either.</summary>
    public static string Without(string words)
    {
        if (!words.Any(c => Is(c) || IsDirection(c) || char.IsWhiteSpace(c) && c != ' '))
            return words;
        var seen = string.Concat(words.Where(c => !Is(c) && !IsDirection(c)));
        return string.Join(' ', seen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

using System.Text;

namespace Summarize.Language;

/// <summary>Characters of a text that no reader sees.</summary>
public static class Unseen
{
    /// <summary>Soft hyphens, and places where a line may or may not end.</summary>
    public static bool Is(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Marks that only say which way to read.</summary>
    public static bool IsDirection(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>
    /// Where a word goes on that a line breaks by a hyphen: "gov-", "ernment"; null where the hyphen breaks none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="hyphen">Where the hyphen stands.</param>
    public static int? AfterBreak(ReadOnlySpan<char> text, int hyphen)
    {
        if (text[hyphen] != '-' || hyphen == 0 || !char.IsLower(text[hyphen - 1]))
            return null;
        var rest = text[(hyphen + 1)..];
        var width =
            rest.StartsWith("\r\n") ? 2
            : rest.StartsWith("\n") ? 1
            : 0;
        return width > 0 && width < rest.Length && char.IsLetter(rest[width]) ? hyphen + 1 + width : null;
    }

    /// <summary>The words as one line, without either; a hyphen stays before a capital: "Anne-", "Marie".</summary>
    public static string Without(string words)
    {
        if (!words.Any(c => Is(c) || IsDirection(c) || char.IsWhiteSpace(c) && c != ' '))
            return words;
        var seen = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            if (Is(words[i]) || IsDirection(words[i]))
                continue;
            if (AfterBreak(words, i) is not { } next)
                seen.Append(words[i]);
            else
            {
                seen.Append(char.IsUpper(words[next]) ? "-" : "");
                i = next - 1;
            }
        }
        return string.Join(' ', seen.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

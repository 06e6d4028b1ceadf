using System.Globalization;
using System.Text;

namespace Summarize.Digests;

/// <summary>
/// What the layout of a prompt means something by, an article must not write: a caret forges an id, an angle bracket
/// closes the fence, a line break begins a paragraph, invisible characters hide orders from an editor's eye.
/// </summary>
internal static class PromptText
{
    // Each goes to the model as its wide form, which looks the same, and comes back as it was.
    private const string Meant = "<>^";
    private const string Wide = "＜＞＾";

    /// <summary>A text as the model is shown it.</summary>
    public static string Harmless(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            AppendHarmless(shown, text, at);
        return shown.ToString();
    }

    /// <summary>The text that a reader sees, on one line.</summary>
    public static string Visible(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            AppendVisible(seen, text, at);
        return seen.ToString();
    }

    /// <summary>Appends what the model is shown of one character.</summary>
    public static void AppendHarmless(StringBuilder text, string source, int at)
    {
        if (Meant.IndexOf(source[at], StringComparison.Ordinal) is >= 0 and var index)
            text.Append(Wide[index]);
        else
            AppendVisible(text, source, at);
    }

    /// <summary>
    /// The model's words with the characters that the prompt could not carry as the article has them.
    /// </summary>
    /// <param name="words">What the model wrote.</param>
    /// <param name="article">The article's text.</param>
    public static string Restored(string words, string article) =>
        words.AsSpan().IndexOfAny(Wide) < 0
            ? words
            : string.Join(' ', words.Split(' ').Select(word => RestoredWord(word, article)));

    // An article may have wide forms of its own.
    private static string RestoredWord(string word, string article)
    {
        var core = word.AsSpan().Trim(".,;:!?").ToString();
        if (core.AsSpan().IndexOfAny(Wide) < 0 || article.Contains(core, StringComparison.Ordinal))
            return word;
        var restored = new StringBuilder(word);
        for (var i = 0; i < Wide.Length; i++)
            if (article.Contains(Meant[i], StringComparison.Ordinal))
                restored.Replace(Wide[i], Meant[i]);
        return restored.ToString();
    }

    private static void AppendVisible(StringBuilder text, string source, int at)
    {
        var character = source[at];
        switch (character)
        {
            case '\u200C' or '\u200D':
                text.Append(character);
                break; // joiners that some scripts are spelt with
            case '\u2028' or '\u2029':
                text.Append(' ');
                break;
            default:
                if (char.IsControl(character))
                    text.Append(' ');
                else if (!IsInvisible(source, at))
                    text.Append(character);
                break;
        }
    }

    // Tags (U+E0020 to U+E007F) spell ASCII, and the 256 variation selectors any byte, that no editor sees and a model
    // reads.
    private static bool IsInvisible(string text, int at)
    {
        // Both halves of a pair are what the pair is.
        if (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]))
            at--;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.Format
            || text[at] is >= '\uFE00' and <= '\uFE0E'
            || (
                char.IsHighSurrogate(text[at])
                && at + 1 < text.Length
                && (text[at], text[at + 1]) is ('\uDB40', >= '\uDD00' and <= '\uDDEF')
            );
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>
/// What is raised above the line: the mark of a note, which is none of the sentence's words, or an exponent, which is
/// part of its number and must not become more of its digits.
/// </summary>
internal static class NoteMarks
{
    private const int Longest = 12;

    private const string Plain = "0123456789+-−=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";

    private static readonly Regex Mark = Pattern(
        @"^\[?\s*(?:note |n |fn )?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})\s*\]?$"
    );
    private static readonly Regex PlainMark = Pattern(
        @"^(?:\[\s*(?:note |n |fn )?(?:\d{1,3}|[a-z])\s*\]|\d{1,3}|[*†‡§]{1,3})$"
    );

    /// <summary>
    /// Whether the element is the mark of a note: raised, and in brackets or a link within the page, or such a link
    /// right behind a word or a mark, with a number and nothing else.
    /// </summary>
    /// <param name="element">A link, or what is raised.</param>
    /// <param name="raised">Whether it is raised.</param>
    /// <param name="before">The character before it.</param>
    public static bool Is(HtmlElement element, bool raised, char before)
    {
        // "(1)" at the head of a note is its number.
        if (before is '(' or '[' || !raised && (element.Name != "a" || before is ' ' or '\n'))
            return false;
        var text = Text(element);
        return (raised ? Mark : PlainMark).IsMatch(text)
            && (raised && text[0] == '[' || element.SelfAndDescendants.Any(Refers));
    }

    /// <summary>
    /// A raised number as the characters that Unicode has for it, or behind a sign where it lacks one; null where it is
    /// no number, but the end of an ordinal or a sign of its own.
    /// </summary>
    /// <param name="element">What is raised.</param>
    /// <param name="before">The character before it.</param>
    /// <param name="after">The text behind it.</param>
    public static string? Exponent(HtmlElement element, char before, string after)
    {
        var text = Text(element).Trim();
        if (
            text.Length is 0 or > Longest
            || !text.Any(char.IsAsciiDigit) && (text != "n" || !char.IsAsciiDigit(before))
        )
            return null;
        if (after is ['/' or '⁄', ..]) // The upper part of a fraction.
            return char.IsAsciiDigit(before) ? " " + text : null;
        var raised = new StringBuilder(text.Length);
        foreach (var c in text)
            if (Plain.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                raised.Append(Raised[at]);
            else
                return char.IsAsciiDigit(before) ? "^" + text : null;
        return raised.ToString();
    }

    private static bool Refers(HtmlElement element) =>
        element.Name == "a" && element.Attribute("href") is { } href && href.Contains('#', StringComparison.Ordinal)
        || element.Attribute("role") == "doc-noteref"
        || element.Attribute("epub:type") == "noteref"
        || element.Classes.Any(name =>
            name.Contains("reference", StringComparison.OrdinalIgnoreCase)
            || name.Contains("footnote", StringComparison.OrdinalIgnoreCase)
            || name.Contains("noteref", StringComparison.OrdinalIgnoreCase)
        );

    private static string Text(HtmlElement element) =>
        string.Concat(element.SelfAndDescendants.Take(Longest).Select(inner => inner.OwnText()))
            is { Length: <= 100 } text
            ? text.Trim()
            : "";

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

using System.Text.RegularExpressions;
using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>
/// "Coach (Jane) Roe", "[Jane] Roe": an editor adds the forename, mostly inside a quotation, whose words are else
/// nobody's name.
/// </summary>
internal static class InsertedForename
{
    private static readonly Regex Inserted = new(
        @"[(\[]\p{Lu}[\p{L}-]+[)\]] \p{Lu}[\p{L}’'-]*\p{L}",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    /// <summary>All names with such a forename, and where they stand, brackets included.</summary>
    public static IEnumerable<(FullName Name, TextSpan Span)> All(Narrative narrative)
    {
        for (var match = Inserted.Match(narrative.Text); match.Success; match = match.NextMatch())
        {
            var words = WithoutBrackets(match.Value).Split(' ');
            if (narrative.Lexicon.Of(words[0]).Is(WordClass.Forename) && !IsNickname(narrative, match.Index))
                yield return (
                    new FullName(words, Generation: null),
                    new TextSpan(match.Index, match.Index + match.Length)
                );
        }
    }

    // "Robert (Bob) Roe" is Robert.
    private static bool IsNickname(Narrative narrative, int at)
    {
        var before = narrative.Text.AsSpan(0, at).TrimEnd();
        var word = before[(before.LastIndexOfAny(' ', '\n') + 1)..];
        return word.Length > 0 && narrative.Lexicon.Of(word.ToString()).Is(WordClass.Forename);
    }

    /// <summary>The name without the editor's brackets.</summary>
    public static string WithoutBrackets(string name) =>
        name[0] is '(' or '[' ? string.Concat(name.Split('(', ')', '[', ']')) : name;
}

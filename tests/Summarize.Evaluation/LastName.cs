using System.Text.RegularExpressions;

namespace Summarize.Evaluation;

/// <summary>The last name in a speaker's string, by which two speakers are compared.</summary>
internal static partial class LastName
{
    private static readonly HashSet<string> Suffixes =
    [
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "himself",
        "herself",
        "themselves",
        "said",
        "says",
    ];

    private static readonly HashSet<string> Pronouns =
    [
        "i",
        "he",
        "she",
        "they",
        "we",
        "you",
        "it",
        "who",
        "him",
        "her",
        "them",
        "that",
        "which",
        "this",
        "one",
        "another",
        "others",
        "some",
        "many",
        "his",
        "their",
        "me",
        "us",
        "everyone",
        "people",
        "those",
        "there",
    ];

    private static readonly HashSet<string> Links =
    [
        "for",
        "of",
        "from",
        "with",
        "at",
        "by",
        "in",
        "on",
        "to",
        "and",
        "whose",
        "after",
        "who",
        "as",
        "about",
        "including",
    ];

    /// <summary>The name in lower case, or null for a pronoun or a description.</summary>
    public static string? Of(string? speaker)
    {
        var text = Space().Replace(speaker ?? "", " ").Replace('’', '\'').Trim(" \"“”'.,:;".ToCharArray());
        text = Tail().Split(text, 2)[0].Trim();
        text = Possessive().Replace(text, "");
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Suffixes.Contains(words[^1].ToLowerInvariant().Trim('.')))
            words.RemoveAt(words.Count - 1);
        if (words.Count == 0)
            return null;
        if (words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
            words.RemoveAt(0);
        var lower = words.ConvertAll(word => word.ToLowerInvariant());
        var link = lower.FindIndex(Links.Contains);
        if (link >= 0 && lower[0] is not ("a" or "an" or "one" or "some" or "his" or "her" or "their" or "another"))
        {
            var isNamed = link > 0 && char.IsUpper(words[link - 1][0]);
            if (words.Take(link).Count(word => char.IsUpper(word[0])) >= 2 && isNamed)
            {
                words = words[..link];
                lower = lower[..link];
            }
            else if (!(isNamed && char.IsUpper(words[^1][0])))
                return null;
        }
        if (
            lower[0]
            is "a"
                or "an"
                or "one"
                or "some"
                or "another"
                or "many"
                or "several"
                or "his"
                or "her"
                or "their"
                or "other"
        )
            return null;
        if (
            Pronouns.Contains(words[^1].ToLowerInvariant())
            || !(char.IsUpper(words[^1][0]) || char.IsDigit(words[^1][0]))
        )
            return null;
        if (words.Count == 1 && Pronouns.Contains(lower[0]))
            return null;
        var name = NotWord().Replace(Possessive().Replace(words[^1], ""), "").ToLowerInvariant();
        return name.Length > 0 ? name : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"\s*[,(]| -- | – | — |;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"'s$|'$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[^\w]", RegexOptions.NonBacktracking)]
    private static partial Regex NotWord();
}

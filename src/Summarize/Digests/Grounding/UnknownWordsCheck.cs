using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>A word that is neither the article's nor the language's is a name, in any case of letters.</summary>
internal static class UnknownWordsCheck
{
    private static readonly string[] Endings = CheckWords.Endings("en", "derived");

    private static readonly FrozenSet<string> Namesakes = CheckWords.Of("en", "namesake");

    private static readonly string[] Beginnings =
    [
        .. CheckWords.Of("en", "prefix").Select(prefix => prefix.TrimEnd('-')),
    ];

    /// <summary>The first such word, or null.</summary>
    public static string? Fault(Claim claim)
    {
        if (!claim.Source.Words.IsEnglish)
            return null;
        var words = claim.Statement.Words;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Text;
            if (
                !words[at].HasCapital
                && (IsUnknown(word) || IsForename(words, at) || IsNamesake(words, at))
                && !IsArticles(word, claim.Source)
            )
                return $"the word '{word}' is no word of the article";
        }
        return null;
    }

    // "bought by apple", without an article and with nothing of what it may be in small letters behind it.
    private static bool IsNamesake(IReadOnlyList<Word> words, int at) =>
        at > 0
        && Namesakes.Contains(words[at].Text)
        && words[at].Joined
        && Known.Of(words[at - 1].Text).HasAny(WordClass.Preposition)
        && (
            at + 1 == words.Count
            || !words[at + 1].Joined
            || Known.Of(words[at + 1].Text).HasAny(WordClass.Function | WordClass.Preposition)
        );

    private static bool IsArticles(string word, Source source) =>
        source.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
        || source.Text.Contains(Words.Singular(word), StringComparison.OrdinalIgnoreCase);

    private static bool IsUnknown(string word) =>
        word.Length > 2
        && word.All(c => char.IsLetter(c) || c == '-')
        && !(Words.Parts(word) is { Length: > 1 } parts ? parts.Any(IsWord) : IsWord(word));

    private static bool IsWord(string word) =>
        word.Length < 3
        || IsListed(word)
        || Array.Exists(Endings, ending => Words.EndsWithAny(word, ending) && IsListedStem(word[..^ending.Length]))
        || Array.Exists(
            Beginnings,
            beginning => word.StartsWith(beginning, StringComparison.Ordinal) && IsListed(word[beginning.Length..])
        )
        || IsCompound(word);

    private static bool IsListed(string word) =>
        Known.Of(word) != WordClass.None
        || Known.Of(Words.Singular(word)) != WordClass.None
        || NumberWords.Has(word)
        || NumberWords.Units.ContainsKey(word);

    private static bool IsListedStem(string stem) =>
        IsListed(stem)
        || IsListed(stem + "e")
        || stem.EndsWith('i') && IsListed(stem[..^1] + "y")
        || stem.Length > 3 && stem[^1] == stem[^2] && IsListed(stem[..^1]);

    // "livestream", "seafront"
    private static bool IsCompound(string word)
    {
        for (var at = 3; at <= word.Length - 3; at++)
            if (Known.Of(word.AsSpan(0, at)).HasAny(WordClass.Noun) && IsListed(word[at..]))
                return true;
        return false;
    }

    // "john smith": a forename that is no verb, before a noun.
    private static bool IsForename(IReadOnlyList<Word> words, int at)
    {
        var word = words[at].Text;
        if (at + 1 >= words.Count || !words[at + 1].Joined || words[at + 1].HasCapital)
            return false;
        var (known, next) = (Known.Of(word), Lexicon.English.Of(words[at + 1].Text));
        return Known.Of(char.ToUpperInvariant(word[0]) + word[1..]).HasAny(WordClass.Forename)
            && !known.HasAny(WordClass.Verb | WordClass.Adjective | WordClass.Function | WordClass.Location)
            && (next.Classes == WordClass.None || next.Is(WordClass.Noun) && next.Inflection == Inflection.Base)
            && (at == 0 || !Known.Of(words[at - 1].Text).HasAny(WordClass.Determiner | WordClass.Adjective));
    }
}

using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What other languages than English write with a capital that is no name: openers of sentences, and German nouns.
/// </summary>
internal static class OtherLanguages
{
    private const double GermanShare = 0.1;

    private static readonly FrozenSet<string> German = CheckWords.Of("de", "common");
    private static readonly FrozenSet<string> GermanArticles = CheckWords.Of("de", "article");
    private static readonly FrozenSet<string> GermanIndefinites = CheckWords.Of("de", "indefinite");
    private static readonly string[] GermanNouns = CheckWords.Endings("de", "noun");
    private static readonly FrozenSet<string> English = CheckWords
        .Of("en", "common")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Openers = CheckWords.Of("opener");

    private static readonly string[] Endings = CheckWords.Endings("de", "inflection");

    private static readonly string[] EndingsWithUmlaut = CheckWords.Endings("de", "umlaut");

    private static readonly string[] AdjectiveEndings = CheckWords.Endings("de", "adjective");

    /// <summary>Whether a word may open a sentence in German, French, Spanish or Italian, and names nobody.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>
    /// Whether a text is English: it has more of the commonest English words than of what opens sentences elsewhere.
    /// </summary>
    public static bool IsEnglish(IReadOnlyList<Word> words) =>
        words.Count(word => English.Contains(word.Text))
        > words.Count(word => IsOpener(word.Text) && !IsFunction(word.Text));

    private static bool IsFunction(string word) => Known.Of(word).HasAny(WordClass.Function);

    /// <summary>Whether a text is German, by the share of its commonest words.</summary>
    public static bool IsGerman(IReadOnlyList<Word> words) =>
        words.Count(word => German.Contains(word.Text)) >= GermanShare * Math.Max(1, words.Count);

    /// <summary>
    /// Whether a German word with a capital is surely a common noun: by an ending that makes nouns, after an indefinite
    /// article, as a form of a noun that the article has, or as a compound of one. All others may be names, and are
    /// checked as such: a good sentence lost is less than a name made up.
    /// </summary>
    public static bool IsGermanNoun(IReadOnlyList<Word> words, int at, Vocabulary article)
    {
        var word = words[at].Text;
        if (word.Length > 7 && !words[at].Opens && Words.EndsWithAny(word, GermanNouns))
            return true;
        if (
            at > 0
            && (
                IsIndefinite(words[at - 1].Text)
                || (at > 1 && IsIndefinite(words[at - 2].Text) && IsAdjective(words[at - 1].Text))
            )
        )
            return true;
        if (
            Stems(word)
                .Any(stem =>
                    stem.Length > 3 && article.HasStem(stem) && (stem == Words.Key(word) || !IsFirstName(stem))
                )
        )
            return true;
        return at > 0 && words[at].Joined && !words[at - 1].HasCapital && article.HasHeadOf(word);
    }

    /// <summary>
    /// What a German noun may be without the endings of its cases and plurals; accents fall, as in "Häuser" and "Haus".
    /// </summary>
    public static IEnumerable<string> Stems(string word)
    {
        var key = Words.Key(word);
        yield return key;
        foreach (var ending in Endings)
            if (key.EndsWith(ending, StringComparison.Ordinal))
                yield return key[..^ending.Length];
        // "-er" makes plurals only of nouns that take an umlaut; else it makes names: "Fischer" is no "Fisch".
        if (key == word)
            yield break;
        foreach (var ending in EndingsWithUmlaut)
            if (key.EndsWith(ending, StringComparison.Ordinal))
                yield return key[..^ending.Length];
    }

    /// <summary>Whether a word is an article or pronoun before which nobody's name stands, but a noun does.</summary>
    public static bool IsDeterminer(string word) => GermanArticles.Contains(word) || GermanIndefinites.Contains(word);

    // Before a noun: "ein junger Mann"; not "einer in Kestrel", "einer namens Varnholt".
    private static bool IsAdjective(string word) =>
        !char.IsUpper(word[0]) && !IsOpener(word) && Words.EndsWithAny(word, AdjectiveEndings);

    // "Hansen" is no plural of "Hans".
    private static bool IsFirstName(string word) => Known.Of(word).HasAny(WordClass.Forename);

    private static bool IsIndefinite(string word) => GermanIndefinites.Contains(word);
}

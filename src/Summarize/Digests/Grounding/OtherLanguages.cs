using System.Collections.Frozen;
using Summarize.Quotations.Words;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What other languages than English write with a capital that is no name: openers of sentences, and German nouns.
/// </summary>
internal static class OtherLanguages
{
    private const double GermanShare = 0.1;

    private static readonly FrozenSet<string> German =
        "der die das den dem des und ist im nicht mit von ein eine einer einem einen auf für sich zu"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> English =
        "the of and to was is for with that by at from his he it has said who not"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Openers = """
        aber alle als am an auch auf aus bei beide bis da dabei dadurch dafür dagegen daher damit danach dann darauf
        darum das dass dazu dem den denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser dieses
        doch dort durch ein eine einem einen einer einige er erst es für gegen hier im in indem ist ja jede jeder jedes
        jedoch jetzt kein keine man mehr mehrere mit nach nachdem nicht noch nun nur ob obwohl oder ohne schon sehr seit
        sie so sogar solche sondern sowie später trotz trotzdem über um und unter viele vom von vor während wann warum
        was wegen weil welche wenn wer werden wie wieder wir wo zu zudem zuerst zugleich zuletzt zum zunächst zur zwar
        zwischen à afin ainsi alors après au aucun aujourd aussi autour autre aux avant avec ce cela celle celui ces cet
        cette ceux chaque ci comme contre dans de depuis des donc du elle elles en encore enfin ensuite entre et il ils
        je la le les leur leurs lors lorsque mais malgré même moins nous on or ou où par pendant peu plus plusieurs pour
        pourtant puis quand que quelques qui sa sans selon ses si son sous sur tandis tous tout toute toutefois toutes
        très un une vers voici al algunas algunos antes aquí así aunque bajo cada como con contra cuando cuatro de del
        desde después donde dos durante e el ella ellas ellos en entre era es esa ese eso esta este esto hace hasta hay
        la las lo los más mientras muchos ni no o para pero por porque que quien se según ser si sin sobre su sus
        también tanto tras un una unas unos y ya alcuni anche ancora che chi ci con cosa così da dal dalla dei del della
        delle di dopo dove durante ed era fra gli ha hanno i il inoltre invece io la le lo loro ma mentre molti nei nel
        nella non o ogni per perché però più poi prima quando quasi quella quello questa questo secondo se sempre senza
        si sono su sua sui sul sulla suo tra tutti un una uno
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Endings = ["es", "en", "e", "n", "s"];

    private static readonly string[] EndingsWithUmlaut = ["er", "ern"];

    /// <summary>Whether a word may open a sentence in German, French, Spanish or Italian, and names nobody.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>
    /// Whether a text is English: it has more of the commonest English words than of what opens sentences elsewhere.
    /// </summary>
    public static bool IsEnglish(IReadOnlyList<Word> words) =>
        words.Count(word => English.Contains(word.Text))
        > words.Count(word => IsOpener(word.Text) && !IsFunction(word.Text));

    private static bool IsFunction(string word) => (Lexicon.Of(word) & WordClass.Function) != WordClass.None;

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
        if (
            word.Length > 7
            && !words[at].Opens
            && Words.EndsWithAny(
                word,
                "ung",
                "ungen",
                "heit",
                "heiten",
                "keit",
                "keiten",
                "schaft",
                "schaften",
                "tion",
                "tionen",
                "tät",
                "ismus",
                "nisse"
            )
        )
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
    public static bool IsDeterminer(string word) =>
        word is "der" or "die" or "das" or "den" or "dem" or "des" || IsIndefinite(word);

    // Before a noun: "ein junger Mann"; not "einer in Kestrel", "einer namens Varnholt".
    private static bool IsAdjective(string word) =>
        !char.IsUpper(word[0]) && !IsOpener(word) && Words.EndsWithAny(word, "e", "en", "er", "em", "es");

    // "Hansen" is no plural of "Hans".
    private static bool IsFirstName(string word) =>
        (Lexicon.Of(word) & (WordClass.MaleName | WordClass.FemaleName)) != WordClass.None;

    private static bool IsIndefinite(string word) =>
        HasStemOf(word, "ein", "kein", "mein", "sein", "ihr", "unser", "dies", "jed", "all")
        || word is "viele" or "vielen" or "einige" or "einigen" or "mehrere" or "mehreren";

    private static bool HasStemOf(string word, params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
            if (
                word.StartsWith(stem, StringComparison.Ordinal)
                && word[stem.Length..] is "" or "e" or "en" or "em" or "er" or "es"
            )
                return true;
        return false;
    }
}

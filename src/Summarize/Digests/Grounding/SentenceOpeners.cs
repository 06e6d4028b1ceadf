using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Tells a common word with the capital of a sentence's head from a name.</summary>
internal static class SentenceOpeners
{
    // From here on, what ends as nouns and adverbs do and is in the dictionary is no surname: "Management".
    private const int LongWord = 8;

    private static readonly string[] NounEndings = CheckWords.Endings("en", "no-name");

    private static readonly string[] SharedEndings = CheckWords.Endings("en", "any-word");

    private static readonly FrozenSet<string> Complements = CheckWords.Of("en", "complement");

    /// <summary>Whether a word is no name, by its form, the dictionary and what stands behind it.</summary>
    /// <param name="word">The word, with a capital.</param>
    /// <param name="next">The word behind it, if only a space parts them; else empty.</param>
    /// <param name="isNextCapital">Whether that has a capital.</param>
    /// <param name="article">The article's words.</param>
    public static bool IsCommon(string word, string next, bool isNextCapital, Vocabulary article)
    {
        var lower = word.ToLowerInvariant();
        var known = Lexicon.English.Of(lower);
        if (known.Is(WordClass.Function | WordClass.Number) || Offices.Has(word) || Offices.Has(Words.Singular(lower)))
            return true;
        if (isNextCapital)
            return known.Is(WordClass.Adverb)
                || known.Classes != WordClass.None && !known.Is(WordClass.Noun)
                || known.Is(WordClass.Group | WordClass.Person | WordClass.Plural);
        if (Words.EndsWithAny(word, NounEndings))
            return true;
        if (Array.Find(SharedEndings, ending => Words.EndsWithAny(word, ending)) is { } shared)
        {
            if (known.Is(WordClass.Adverb) || word.Length >= LongWord && known.Classes != WordClass.None)
                return true;
            return word.Length > shared.Length + 3 && article.HasPrefix(lower[..^shared.Length]);
        }
        if (known.Inflection is Inflection.Gerund or Inflection.Past || Words.EndsWithAny(word, "ing", "ed"))
            return IsPhrase(lower, next, article);
        if (known.Classes == WordClass.None)
            return Words.Singular(word) != word && IsPhrase(lower, next, article);
        // "Sales rose", "Oil is dear"; but "Moss said", "Collins and the minister".
        if (known.Is(WordClass.Adverb | WordClass.Plural | WordClass.Group | WordClass.Message | WordClass.Person))
            return true;
        if (!known.Is(WordClass.Noun))
            return !IsFinite(next);
        return next is not ("" or "and") && !Lexicon.English.Of(next).Is(WordClass.Cue);
    }

    // "Efforts to mend it", "Rumours have", "Following the vote"; but "Walters has", "Manning spoke", unless they man
    // it.
    private static bool IsPhrase(string lower, string next, Vocabulary article)
    {
        if (HasVerb(article, lower))
            return true;
        var known = Known.Of(next);
        if (
            next.Length == 0
            || next is "and"
            || char.IsDigit(next[0])
            || (known.HasAny(WordClass.Adverb) && !known.HasAny(WordClass.Noun))
            || known.HasAny(WordClass.Relative)
        )
            return false;
        if (IsFinite(next))
            return lower.EndsWith('s') && next is "are" or "were" or "have";
        return !known.HasAny(WordClass.Preposition) || Complements.Contains(next);
    }

    private static bool IsFinite(string word)
    {
        var known = Lexicon.English.Of(word);
        return known.Is(WordClass.Auxiliary)
            || known.Is(WordClass.Verb | WordClass.Cue | WordClass.Weak)
                && (
                    known.Inflection == Inflection.Past
                    || known.Inflection == Inflection.Third && !known.Is(WordClass.Noun)
                )
            || Words.EndsWithAny(word, "ed", "n’t", "n't");
    }

    // "Bidding" where the article has "bid".
    private static bool HasVerb(Vocabulary article, string form) =>
        article.Has(form)
        || Lexicon.English.Of(form) is { Lemma: { } lemma, Inflection: not Inflection.Base } && article.Has(lemma);
}

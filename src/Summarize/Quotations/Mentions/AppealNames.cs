using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>Names of bodies that say what to do: Save the Rivers, Homes for Heroes.</summary>
internal static class AppealNames
{
    /// <summary>
    /// Behind such a name that begins at a token: a word and, in the plural and with a capital, whom it is for; else
    /// null.
    /// </summary>
    public static int? EndOf(Narrative narrative, Sentence sentence, int first)
    {
        if (first + 2 >= sentence.End || !IsLed(narrative, first))
            return null;
        var noun = narrative.Tokens[first + 2];
        return
            noun is { Kind: TokenKind.Word, IsCapital: true, Word.Inflection: Inflection.Third }
            && noun.Is(WordClass.Plural)
            && !noun.Is(WordClass.OfNames)
            // "Beat the Giants": at the head of a sentence the capital tells nothing.
            && (!CapitalEvidence.IsInitial(narrative, sentence, first) || IsSpeech(narrative, first + 3))
            ? first + 3
            : null;
    }

    // "Save the", "Homes for"
    private static bool IsLed(Narrative narrative, int first) =>
        narrative.Tokens[first] is { Kind: TokenKind.Word, IsCapital: true, Word.Inflection: var form } token
        && !token.Is(WordClass.OfNames | WordClass.Person | WordClass.Function)
        && !narrative.Tokens[first + 1].IsCapital
        && (
            narrative.IsWord(first + 1, "the") && token.Is(WordClass.Verb) && form == Inflection.Base
            || narrative.IsWord(first + 1, "for") && token.Is(WordClass.Noun)
        );

    private static bool IsSpeech(Narrative narrative, int token) =>
        token < narrative.Tokens.Length
        && narrative.Tokens[token] is { IsCapital: false, Word.Inflection: not Inflection.Base } verb
        && verb.Is(WordClass.Cue);
}

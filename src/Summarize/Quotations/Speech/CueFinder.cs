using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>Recognises the verbs that report speech, those of two words included.</summary>
internal static class CueFinder
{
    /// <summary>Number of tokens of the cue that begins at <paramref name="i"/>, or 0.</summary>
    public static int LengthAt(TokenStream stream, int i, int end, bool weak)
    {
        ref var token = ref stream[i];
        if (token.Kind != TokenKind.Word || token.Index >= 0)
            return 0;
        if (i + 1 < end && IsPair(stream, i))
            return 2;
        // "was quoted as saying": the subject speaks, though the verb is passive.
        if (i + 2 < end && token.Is(WordClass.Cue) && stream.IsWord(i + 1, "as") && stream.IsWord(i + 2, "saying"))
            return 3;
        if (token.Capital && !token.StartsSentence)
            return 0;
        if (token.Is(WordClass.Cue) || (weak && token.Is(WordClass.WeakCue)))
            return IsPassive(stream, i) && !HasAgent(stream, i, end) || IsNoun(stream, i) ? 0 : 1;
        if (token.Is(WordClass.CueParticiple))
            return IsProgressiveOrNoun(stream, i) ? 0 : 1;
        return 0;
    }

    private static bool IsPair(TokenStream stream, int i)
    {
        var second = stream.Word(i + 1);
        return stream.Word(i) switch
        {
            "went" or "goes" or "going" => second is "on",
            "shot" or "fired" or "hit" or "clapped" or "shoots" or "fires" or "hits" => second is "back",
            "chimed" or "jumped" or "weighed" or "chimes" => second is "in",
            "pointed" or "points" or "cried" or "called" or "shouted" or "blurted" or "spelled" => second is "out",
            "put" or "puts" => second is "it",
            _ => false,
        };
    }

    /// <summary>"was told", "been asked": the subject hears.</summary>
    private static bool IsPassive(TokenStream stream, int i)
    {
        var j = i - 1;
        while (j > 0 && stream[j].Kind == TokenKind.Word && stream[j].Is(WordClass.Adverb))
            j--;
        return j >= 0
            && stream[j].Kind == TokenKind.Word
            && stream.Word(j)
                is "was"
                    or "were"
                    or "been"
                    or "is"
                    or "are"
                    or "being"
                    or "be"
                    or "get"
                    or "got"
                    or "gets"
                    or "wasn’t"
                    or "wasn't";
    }

    /// <summary>Verbs whose object hears: after "told" stands who is told.</summary>
    public static bool HasHearer(TokenStream stream, int i) =>
        stream.Word(i)
            is "told"
                or "tells"
                or "tell"
                or "asked"
                or "asks"
                or "informed"
                or "informs"
                or "reminded"
                or "reminds"
                or "urged"
                or "urges"
                or "assured"
                or "assures"
                or "warned"
                or "warns"
                or "advised"
                or "advises"
                or "texted"
                or "emailed"
                or "messaged"
                or "accused"
                or "accuses"
                or "quizzed"
                or "pressed"
                or "instructed"
                or "begged";

    /// <summary>"was asked by Roe".</summary>
    public static bool HasAgent(TokenStream stream, int i, int end) =>
        i + 2 < end && stream.IsWord(i + 1, "by") && IsPassive(stream, i);

    /// <summary>"the reports", "his claims": a determiner or an adjective's slot before it.</summary>
    private static bool IsNoun(TokenStream stream, int i)
    {
        if (i == 0 || stream[i].StartsSentence)
            return false;
        var j = i - 1;
        while (
            j > 0
            && stream[j].Kind == TokenKind.Word
            && stream[j].Index < 0
            && !stream[j].Is(WordClass.Determiner)
            && (stream[j].Is(WordClass.Adverb) || stream.Word(j).EndsWith("ly"))
        )
            j--;
        ref var before = ref stream[j];
        if (before.Kind == TokenKind.Possessive)
            return true;
        if (before.Kind != TokenKind.Word)
            return false;
        if (before.Is(WordClass.Preposition))
            return j == i - 1 && !stream.IsWord(j, "to") && !stream.IsWord(i, "said");
        return before.Is(WordClass.Determiner)
            && stream.Word(j)
                is not (
                    "all"
                    or "All"
                    or "both"
                    or "Both"
                    or "another"
                    or "Another"
                    or "one"
                    or "One"
                    or "many"
                    or "Many"
                    or "some"
                    or "Some"
                    or "that"
                    or "this"
                    or "This"
                    or "her"
                    or "Several"
                    or "several"
                    or "each"
                    or "Each"
                );
    }

    private static bool IsProgressiveOrNoun(TokenStream stream, int i)
    {
        if (i == 0 || stream[i].StartsSentence)
            return false;
        ref var before = ref stream[i - 1];
        return before.Kind == TokenKind.Possessive
            || (before.Kind == TokenKind.Word && before.Is(WordClass.Determiner));
    }
}

using Summarize.Language;

namespace Summarize.Quotations.Clauses;

/// <summary>Tells where a word that may be a verb is one, by the letter before it and the word behind it.</summary>
internal sealed class VerbTagger(Narrative narrative, Lookahead ahead)
{
    // What a noun or an adjective follows, and no verb.
    private const string BeforeNouns = "DJ'Ffyk";

    /// <summary>The letter of token <paramref name="i"/> as a verb or participle; null where it is none.</summary>
    /// <param name="before">The words before it, the last one's letter being <paramref name="last"/>.</param>
    /// <param name="last">The letter before it; <c>\0</c> at the sentence's begin.</param>
    /// <param name="i">The token.</param>
    /// <param name="limit">The sentence's end.</param>
    public char? LetterOf(List<Chunk> before, char last, int i, int limit)
    {
        var token = narrative.Tokens[i];
        var isNoun = token.Is(Lookahead.Nominal) || token.Is(WordClass.Adjective);
        switch (token.Word.Inflection)
        {
            case Inflection.Past:
                // "said retired Lt. Jane Roe"
                if (last is 'C' && !token.Is(WordClass.Cue) && ahead.IsNominal(i + 1, limit))
                    return 'J';
                if (last is 'D' or 'J' or '\'' or 'f' or 'F' && token.Word.Lemma is not ("say" or "tell"))
                    return ahead.IsNominal(i + 1, limit) ? 'J'
                        : last is 'D' && !isNoun ? 'p'
                        : 'J';
                break;
            case Inflection.Gerund:
                if (
                    last is 'D' or 'J' or '\''
                    // "Acting Mayor Jane Roe"
                    || token.IsCapital
                        && i + 1 < limit
                        && narrative.Tokens[i + 1] is { IsCapital: true } office
                        && office.Is(WordClass.Title)
                    || last is 'E' && i + 1 < limit && narrative.Tokens[i + 1].Is(WordClass.Person | WordClass.Demonym)
                )
                    return ahead.IsNominal(i + 1, limit) ? 'J' : 'n';
                return token.Is(WordClass.Cue) ? 'G'
                    : token.Is(WordClass.Weak) ? 'U'
                    : 'u';
            case Inflection.Third:
                if (BeforeNouns.Contains(last) && isNoun)
                    return null;
                if (
                    last is 'n'
                    && isNoun
                    && (token.Is(WordClass.Message) || !token.Is(WordClass.Cue))
                    && !ahead.IsVerbal(i + 1, limit)
                )
                    return null;
                if (
                    last is '\0' or ',' or 'c' or 'v' or 'W' or 'u' or 'i' or '.' or ':'
                    && isNoun
                    && !token.Is(WordClass.Cue)
                    // "Roe, the mayor, wants to leave"
                    && !(last == ',' && ahead.HasObject(i + 1, limit))
                )
                    return null;
                break;
            default:
                if (token.IsCapital && last is not '\0')
                    return null;
                var isAfterPlural =
                    last is 'O' or 'p' or 'n' or 'g' && IsPlural(before[^1])
                    || last is 'E' && before.Count > 2 && before[^2].Letter == 'c' && before[^3].Letter is 'E' or 'p';
                if (
                    isNoun
                    && !(
                        last is 'i' or 'w' or 'x' or 'X' or 'r' || isAfterPlural && IsVerbRather(token, last, i, limit)
                    )
                )
                    return null;
                if (BeforeNouns.Contains(last) && last != '\0')
                    return null;
                break;
        }
        return token.Is(WordClass.Averse) ? 'H'
            : token.Is(WordClass.Denial) ? 'Y'
            : token.Is(WordClass.Cue) ? 'C'
            : token.Is(WordClass.Weak) ? 'W'
            : 'v';
    }

    // "officials say", "they plan"; but "addictions doctor", "communications plan".
    private bool IsVerbRather(Token token, char last, int i, int limit) =>
        !token.Is(WordClass.Person) && (last is 'O' || token.Is(WordClass.Cue) || ahead.IsVerbal(i + 1, limit));

    private bool IsPlural(Chunk chunk) =>
        narrative.Tokens[chunk.Head] is var head
        && (head.Is(WordClass.Plural) || narrative.Word(chunk.Head) is "I" or "you" or "You");
}

using Summarize.Language;
using Summarize.Quotations.Clauses;

namespace Summarize.Quotations.Rules;

/// <summary>Words that somebody passes on who did not say them.</summary>
internal static class SecondHand
{
    /// <summary>
    /// Index of the phrase for who is quoted by the clause's subject, or null: "Roe quoted Doe: “so”".
    /// </summary>
    public static int? Quoted(QuoteContext context, SpeechClause clause) =>
        !clause.Pattern.IsBehind && PassesOn(context, clause) ? clause.Verb + 1 : null;

    /// <summary>Whether the verb passes on another's words.</summary>
    public static bool Relays(QuoteContext context, SpeechClause clause) =>
        clause.Verb >= 0 && context.Narrative.Tokens[context.Sentence.Chunks[clause.Verb].Head].Is(WordClass.Relay);

    /// <summary>
    /// Whether the subject only tells what another said: “So,” Roe recalled Doe telling him; recalled her saying; said
    /// he was told.
    /// </summary>
    public static bool IsAnothers(QuoteContext context, SpeechClause clause) =>
        clause.Pattern.IsBehind
        && clause.Subject < clause.Verb
        && context.Sentence.Letters.AsSpan(clause.Verb + 1) is ['M' or 'N', ..] behind
        && (behind is [_, 'G' or 'K', ..] || IsSaying(context, context.Sentence.Chunks[clause.Verb + 1]));

    /// <summary>
    /// Whether nobody said it: "In a fake video, Roe says", "The post falsely claims that Roe said".
    /// </summary>
    public static bool IsMadeUp(QuoteContext context, int subject)
    {
        var (start, end) = (context.Sentence.Sentence.Start, context.Sentence.Chunks[subject].First);
        foreach (var token in context.Narrative.Tokens[start..Math.Max(start, end)])
            if (token.Is(WordClass.Fake))
                return true;
        return false;
    }

    // "her saying"
    private static bool IsSaying(QuoteContext context, Chunk chunk) =>
        context.Narrative.Tokens[chunk.Head] is { Word.Inflection: Inflection.Gerund } noun
        && noun.Is(WordClass.Cue)
        && context.Narrative.Tokens[chunk.First].Is(WordClass.Possessive);

    private static bool PassesOn(QuoteContext context, SpeechClause clause) =>
        clause.Verb > clause.Subject
        && Relays(context, clause)
        && clause.Verb + 1 < context.Sentence.Chunks.Length
        && (
            context.Sentence.Letters[clause.Verb + 1] is 'M' or 'N'
            // "read out a letter"
            || context.Sentence.Letters[clause.Verb + 1] is 'R'
                && context.Narrative.IsWord(context.Sentence.Chunks[clause.Verb + 1].First, "out")
        );

    /// <summary>
    /// Whether only another says so: "Doe claims Roe said", "Roe, Doe said, told them", "Roe says he heard", "Roe
    /// allegedly said".
    /// </summary>
    public static bool Is(QuoteContext context, SpeechClause clause)
    {
        var cue = context.Sentence.Chunks[clause.Verb];
        for (var i = cue.First; i < cue.End; i++)
            if (context.Narrative.Tokens[i].Is(WordClass.Hearsay))
                return true;
        return clause.Subject < clause.Verb
            && (
                PassesOn(context, clause)
                || context.Sentence.Letters[..clause.Subject] is [.., 'C' or 'W' or 'Y' or 's']
                || context.Sentence.Letters[(clause.Subject + 1)..clause.Verb] is [',', 'M' or 'N', 'C', ..]
                || clause.Pattern.IsBehind
                    && context.Sentence.Letters[(clause.Verb + 1)..] is ['M' or 'N', 'v' or 'C' or 'W', ..]
            );
    }
}

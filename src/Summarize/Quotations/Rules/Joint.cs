using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Coreference;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>"Roe and Doe said", "said Roe, Doe and two others": several who speak together.</summary>
internal static class Joint
{
    /// <summary>All of them as one speaker, or null where the phrase stands alone.</summary>
    public static Speaker? Of(QuoteContext context, int subject, int verb) =>
        Of(context.Narrative, context.Table, context.Sources, context.Sentence, subject, verb);

    /// <summary>All of them as one speaker, or null where the phrase stands alone.</summary>
    /// <param name="narrative">The article.</param>
    /// <param name="table">Its entities.</param>
    /// <param name="sources">Whom its phrases mean.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="subject">Index of one of them.</param>
    /// <param name="verb">Index of their verb; -1: behind them.</param>
    public static Speaker? Of(
        Narrative narrative,
        EntityTable table,
        Sources sources,
        ParsedSentence sentence,
        int subject,
        int verb
    )
    {
        var letters = sentence.Letters;
        var (first, last) = (subject, subject);
        // From the left: "Roe, Doe and Poe".
        last = CuePattern.EndOfRest(letters, last + 1) - 1;
        // Behind an inverted verb what follows may be a clause of its own: "said Roe, and Doe and Poe left".
        if (
            verb >= 0
            && verb < subject
            && last > subject
            && CuePattern.Predicate.IsMatch(letters, CuePattern.EndOfRest(letters, last + 1))
        )
            last = subject;
        // From the right: what stands before "and".
        while (
            first >= 2
            && letters[first - 1] is 'c' or ','
            && letters[first - 2] is 'M'
            && (first < subject || letters[first - 1] == 'c')
            && !IsObject(letters, first - 2)
        )
            first -= 2;
        for (var i = first; i <= last; i++)
            if (letters[i] is 'M' or 'N' && i != subject && letters[i] == 'M' && !IsPerson(table, sentence.Chunks[i]))
                return null;
        last = Companion(narrative, table, sentence, last) ?? last;
        if (first == last || !IsPerson(table, sentence.Chunks[first]))
            return null;
        var span = new TextSpan(
            sources.SpanOf(sentence.Chunks[first]).Start,
            sources.SpanOf(sentence.Chunks[last]).End
        );
        var words = span.Slice(narrative.Text);
        return new Speaker(Unseen.Without(words), words, span, Description: null);
    }

    // "Roe and her husband, Doe", "Roe, together with Doe"
    private static int? Companion(Narrative narrative, EntityTable table, ParsedSentence sentence, int last)
    {
        var (letters, at) = (sentence.Letters[(last + 1)..], last + 1);
        if (
            letters is ['c', 'N', ',', 'M', ..]
            && narrative.Tokens[sentence.Chunks[at + 1].Head].Is(WordClass.Relation)
            && narrative.Tokens[sentence.Chunks[at + 1].First].Is(WordClass.Possessive)
            && IsPerson(table, sentence.Chunks[at + 3])
        )
            return at + 3;
        if (letters is [',', ..])
            (letters, at) = (letters[1..], at + 1);
        return
            letters is [_, 'R'] or [_, 'R', ',' or '.', ..]
            && (
                narrative.IsWord(sentence.Chunks[at].Head, "together")
                || narrative.IsWord(sentence.Chunks[at].Head, "along")
            )
            && narrative.IsWord(sentence.Chunks[at + 1].First, "with")
            && IsPerson(table, sentence.Chunks[at + 1])
            ? at + 1
            : null;
    }

    private static bool IsObject(string letters, int at) =>
        at > 0 && letters[at - 1] is 'v' or 'W' or 'u' or 'G' or 'C';

    private static bool IsPerson(EntityTable table, Chunk chunk) =>
        chunk.Mention >= 0
        && table.Meant(chunk.Mention) is [var entity]
        && table.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown;
}

using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Coreference;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>
/// “So,” Roe said. The clause that frames the quotation names, describes or stands for the speaker (O'Keefe et al. 2012;
/// Pareti 2015).
/// </summary>
internal static class ByClause
{
    /// <summary>What the clause says, or null where there is none.</summary>
    public static Verdict? Judge(QuoteContext context)
    {
        foreach (var clause in context.Sentence.ClausesOf(context.Token))
            if (Judge(context, clause) is { } verdict)
                return verdict;
        return null;
    }

    private static Verdict? Judge(QuoteContext context, SpeechClause clause)
    {
        var cue = clause.Verb >= 0 ? context.Sentence.Chunks[clause.Verb] : (Chunk?)null;
        var subject = context.Sentence.Chunks[clause.Subject];
        var open = new Verdict(
            clause.Pattern.Name,
            Basis.Clause,
            null,
            [],
            IsSure: false,
            CueOf(context, cue),
            Saw(context, clause)
        );
        if (cue is { Letter: 'Z' or 'h' or 'Y' })
            return cue is { Letter: 'Y' } && clause.Pattern.Name.StartsWith('“')
                ? Named(context, open, subject, clause)
                : open with
                {
                    Rule = $"{open.Rule}: denied",
                };
        return Named(context, open, subject, clause);
    }

    private static Verdict? Named(QuoteContext context, Verdict open, Chunk subject, SpeechClause clause)
    {
        if (Apposed(context, clause.Subject) is { } name)
            subject = name;
        else if (Authors.Of(context, clause.Subject) is { } author)
            return Meant(context, open with { Rule = $"{open.Rule}: author" }, author, context.Sources.SpanOf(subject));
        else if (clause.Pattern.Name.EndsWith("word", StringComparison.Ordinal))
            return null;
        if (Joint.Of(context, clause.Subject) is { } joint)
            return open with { Speaker = joint, IsSure = false };
        var meaning = context.Sources.MeaningOf(subject);
        var written = context.Sources.SpanOf(subject);
        if (meaning.IsPlural && meaning.Basis == Basis.Pronoun)
            return open with { Basis = Basis.Pronoun, Speaker = Plural(context, written) };
        if (meaning.Entities is [var entity])
        {
            var isSure =
                meaning.Basis == Basis.Clause
                && clause.Pattern.IsNear
                && context.Table.Entities[entity].Kind != EntityKind.Place;
            return open with
            {
                Basis = meaning.Basis,
                Speaker = context.Sources.Named(entity, written),
                IsSure = isSure,
                Entities = meaning.Entities,
            };
        }
        if (meaning.Entities.Count > 1)
            return Meant(context, open, meaning, written);
        // Nobody: another clause may say who.
        if (
            context.Narrative.Tokens[subject.Head].Is(WordClass.Pronoun)
                ? !context.Narrative.Tokens[subject.Head].Is(WordClass.Masculine | WordClass.Feminine)
                : subject.Mention < 0 && context.Sources.Described(subject) is null
        )
            return clause.Pattern.HasSubject ? open with { Basis = meaning.Basis } : null;
        return open with
        {
            Basis = meaning.Basis,
            Speaker = meaning.Basis == Basis.Description ? context.Sources.Described(subject) : null,
        };
    }

    private static Verdict Meant(QuoteContext context, Verdict open, Meaning meaning, TextSpan written) =>
        meaning.Entities is [var only]
            ? open with
            {
                Basis = meaning.Basis,
                Speaker = context.Sources.Named(only, written),
                Entities = meaning.Entities,
            }
            : open with
            {
                Basis = meaning.Basis,
                Candidates = context.Sources.Candidates(meaning.Entities),
            };

    // "Roe’s partner, Jane Doe, said"
    private static Chunk? Apposed(QuoteContext context, int subject)
    {
        var letters = context.Sentence.Letters;
        return
            context.Sentence.Chunks[subject].Mention < 0
            && subject + 2 < letters.Length
            && letters[subject + 1] == ','
            && letters[subject + 2] is 'M' or 'N'
            && (subject + 3 == letters.Length || letters[subject + 3] is ',' or '.' or 'C')
            && context.Sentence.Chunks[subject + 2] is { Mention: >= 0 } name
            && !context.Narrative.Tokens[context.Sentence.Chunks[subject].Head].Is(WordClass.Pronoun)
            ? name
            : null;
    }

    // "they": those who spoke together just before.
    private static Speaker? Plural(QuoteContext context, TextSpan written) =>
        (context.Actor is { } actor && actor.Sentence >= (context.Last?.Sentence ?? -1) ? actor : context.Last)
            is { Verdict: { Entities.Count: 0, Speaker: { Name: not null } several } } last
        && context.At - last.Sentence <= 3
            ? several with
            {
                AsWritten = written.Slice(context.Narrative.Text),
                Span = written,
            }
            : null;

    private static Cue? CueOf(QuoteContext context, Chunk? verb)
    {
        if (verb is not { } chunk)
            return null;
        var first = chunk.First;
        while (first < chunk.Head && context.Narrative.Tokens[first].Is(WordClass.Adverb))
            first++;
        var span = context.Narrative.Span(first, chunk.End);
        return new Cue(span.Slice(context.Narrative.Text), span);
    }

    private static string Saw(QuoteContext context, SpeechClause clause) =>
        $"{context.Sentence.Letters} as in {clause.Pattern.Example}";
}

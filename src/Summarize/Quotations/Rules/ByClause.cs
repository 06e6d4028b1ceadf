using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Coreference;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>
/// “So,” Roe said. The clause that frames the quotation names, describes or stands for the speaker (O'Keefe et al.
/// 2012; Pareti 2015).
/// </summary>
internal static class ByClause
{
    /// <summary>What the clause says, or null where there is none.</summary>
    public static Verdict? Judge(QuoteContext context) =>
        Judge(context, context.Sentence.ClausesOf(context.Token)) ?? Introduced(context);

    // "Roe replied:" and, in the next paragraph, the quotation.
    private static Verdict? Introduced(QuoteContext context) =>
        context.At > 0 && context.Sentence.Letters[0] == 'Q' && context.Sentences[context.At - 1].Letters.EndsWith(':')
            ? Judge(context with { At = context.At - 1 }, context.Sentences[context.At - 1].ClausesOfNext())
            : null;

    private static Verdict? Judge(QuoteContext context, IEnumerable<SpeechClause> clauses) =>
        clauses.Select(clause => Judge(context, clause)).FirstOrDefault(verdict => verdict is not null);

    private static Verdict? Judge(QuoteContext context, SpeechClause clause)
    {
        if (LeadIn.Takes(context, clause))
            return null;
        var cue = clause.Verb >= 0 ? context.Sentence.Chunks[clause.Verb] : (Chunk?)null;
        var open = new Verdict(
            clause.Pattern.Name,
            Basis.Clause,
            Speaker: null,
            Candidates: [],
            IsSure: false,
            CueOf(context, cue),
            $"{context.Sentence.Letters} as in {clause.Pattern.Example}"
        );
        if (cue is { Letter: 'K' } passive && clause.Subject < clause.Verb)
            return IsAddressed(context, passive) ? open with { Rule = $"{open.Rule}: not said" } : null;
        if (IsDenied(context, clause, cue) || SecondHand.IsAnothers(context, clause))
            return open with { Rule = $"{open.Rule}: not said" };
        // Who is quoted by somebody comes before who quotes.
        var quoted = SecondHand.Quoted(context, clause) is { } other
            ? Read(context, clause with { Subject = other }, open)
            : null;
        return quoted is { Speaker: not null } or { Candidates.Count: > 0 }
            ? quoted with
            {
                IsSure = false,
            }
            : Read(context, clause, open);
    }

    // "never said", "would say"; but “So,” Roe denied.
    private static bool IsDenied(QuoteContext context, SpeechClause clause, Chunk? cue) =>
        cue is { Letter: 'Z' or 'h' }
        || cue is { Letter: 'Y' } && !clause.Pattern.IsBehind && !IsCalled(context, clause)
        || cue is { Letter: 'C' } && (IsUnreal(context, clause.Subject) || LeadIn.SaysNothing(context, clause.Verb))
        || cue is { Letter: 'C' or 'W' } && IsDisputed(context, clause.Subject)
        || SecondHand.IsMadeUp(context, clause.Subject)
        // "urged Roe to say"
        || cue is { Letter: 'G' } infinitive
            && context.Narrative.IsWord(infinitive.First, "to")
            && clause.Verb == clause.Subject + 1;

    // "rejected it as “a hoax”"; but "rejected the word “hoax”"
    private static bool IsCalled(QuoteContext context, SpeechClause clause) =>
        context.Sentence.IndexOf(context.Token) is var at
        && at > clause.Verb
        && context.Sentence.Letters.AsSpan(clause.Verb, at - clause.Verb).Contains('k');

    // "if Roe said", "neither Roe nor Doe said", "denied that Roe said"
    private static bool IsUnreal(QuoteContext context, int subject)
    {
        if (subject == 0)
            return false;
        var (letters, before) = (context.Sentence.Letters, context.Sentence.Chunks[subject - 1]);
        return context.Narrative.Tokens[before.First].Is(WordClass.Hypothetical)
            || context.Narrative.IsWord(before.First, "nor")
            || letters[letters[subject - 1] == 's' && subject > 1 ? subject - 2 : subject - 1] is 'Y' or 'Z';
    }

    // "rejected claims that Roe said"
    private static bool IsDisputed(QuoteContext context, int subject) =>
        context.Sentence.Letters[..subject] is [.., 'Y' or 'Z', 's'] or [.., 'Y' or 'Z', 'N' or 'C' or 'W', 's']
        && context.Narrative.IsWord(context.Sentence.Chunks[subject - 1].First, "that");

    // "Roe was told", not "the dam was called" and "Roe was quoted"
    private static bool IsAddressed(QuoteContext context, Chunk passive) =>
        context.Narrative.Tokens[passive.Head] is var verb
        && verb.Is(WordClass.Cue)
        && !verb.Is(WordClass.Weak | WordClass.Relay);

    private static Verdict? Read(QuoteContext context, SpeechClause clause, Verdict open)
    {
        var at = Apposed(context, clause.Subject, clause.Verb) ?? clause.Subject;
        var subject = context.Sentence.Chunks[at];
        if (
            subject.Letter == 'R'
            && clause.Pattern.Preposition is { } preposition
            && !context.Narrative.IsWord(subject.First, preposition)
        )
            return null;
        if (Labels.Is(context, clause, subject))
            return open with { Rule = $"{open.Rule}: a label" };
        var written = context.Sources.SpanOf(subject);
        // "the senior Riv Dem": no person's name has an article and an adjective before it.
        if (subject.Mention >= 0 && IsOneOfMany(context, subject))
            return open with { Basis = Basis.Description, Speaker = context.Sources.AsDescription(subject) };
        if (Authors.Of(context, at) is { } author)
            return Meant(context, open, clause, author, written);
        if (clause.Pattern.NeedsAuthor)
            return null;
        if (Joint.Of(context, at, clause.Verb) is { } joint)
            return open with { Speaker = joint };
        // "It was Roe who …, adding": it says nothing.
        if (!clause.Pattern.HasSubject && context.Narrative.IsWord(subject.Head, "it"))
            return null;
        // "it reads": a document, which nobody has named.
        if (context.Narrative.IsWord(subject.Head, "it") && SecondHand.Relays(context, clause))
            return open with { Basis = Basis.Pronoun };
        var meaning = context.Sources.MeaningOf(subject);
        if (meaning.Entities.Count > 0)
            return Meant(context, open, clause, meaning, written);
        var described = meaning switch
        {
            { IsPlural: true, Basis: Basis.Pronoun } => Together(context, written),
            { Described: { } before } => before with
            {
                AsWritten = written.Slice(context.Narrative.Text),
                Span = written,
            },
            { Basis: Basis.Description } => Sources.Described(context.Narrative, context.Sentence, at),
            _ => null,
        };
        // Nobody: another clause may say who.
        return described is null && !clause.Pattern.HasSubject && subject.Mention < 0
            ? null
            : open with
            {
                Basis = meaning.Basis,
                Speaker = described,
            };
    }

    private static Verdict Meant(
        QuoteContext context,
        Verdict open,
        SpeechClause clause,
        Meaning meaning,
        TextSpan written
    )
    {
        if (meaning.Entities is not [var only])
            return open with { Basis = meaning.Basis, Candidates = context.Sources.Candidates(meaning.Entities) };
        if (Agreement.RulesOut(context, only, meaning.Basis))
            return open with { Rule = $"{open.Rule}: not in these words", Basis = meaning.Basis };
        return open with
        {
            Basis = meaning.Basis,
            Speaker = context.Sources.Named(only, written),
            Entities = meaning.Entities,
            IsSure =
                meaning.Basis == Basis.Clause
                && clause.Pattern.IsSure
                && !SecondHand.Is(context, clause)
                // Measured in English alone.
                && context.Narrative.Lexicon.HasDictionary
                && context.Table.Entities[only].Kind != EntityKind.Place,
        };
    }

    private static bool IsOneOfMany(QuoteContext context, Chunk subject)
    {
        var name = context.Table.Mentions[subject.Mention].First;
        return name - subject.First > 1
            && context.Narrative.Tokens[subject.First].Is(WordClass.Determiner)
            && context.Narrative.Tokens[name - 1].Is(WordClass.Adjective)
            && context.Table.Meant(subject.Mention) is [var entity]
            && context.Table.Entities[entity].Kind == EntityKind.Unknown;
    }

    // "Roe’s partner, Jane Doe, said"; "a spokeswoman for the board, Jane Doe"; "a man whose name was Doe said"
    private static int? Apposed(QuoteContext context, int subject, int verb)
    {
        var letters = context.Sentence.Letters;
        var chunk = context.Sentence.Chunks[subject];
        if (chunk.Mention >= 0 || context.Narrative.Tokens[chunk.Head].Is(WordClass.Pronoun))
            return null;
        if (
            verb - subject > 3
            && letters[(verb - 2)..verb] == "vM"
            && context.Narrative.IsWord(context.Sentence.Chunks[verb - 3].Head, "name")
        )
            return verb - 1;
        var comma = subject + 1;
        while (comma < letters.Length && letters[comma] == 'R')
            comma++;
        return
            comma + 1 < letters.Length
            && letters[comma] == ','
            && letters[comma + 1] == 'M'
            && (
                comma + 2 == letters.Length
                || letters[comma + 2] is ',' or '.'
                // Not in "The mayor, Roe said, had told him".
                || letters[comma + 2] == 'C' && verb <= comma + 2
            )
            ? comma + 1
            : null;
    }

    // "they": those who spoke or acted together just before.
    private static Speaker? Together(QuoteContext context, TextSpan written)
    {
        var turn =
            context.Actor is { } actor && actor.Sentence >= (context.Last?.Sentence ?? -1) ? actor : context.Last;
        return
            turn is { Verdict: { Entities.Count: 0, Speaker: { Name: not null } several } }
            && context.At - turn.Sentence <= 3
            ? several with
            {
                AsWritten = written.Slice(context.Narrative.Text),
                Span = written,
            }
            : null;
    }

    private static Cue? CueOf(QuoteContext context, Chunk? verb)
    {
        if (verb is not { } chunk)
            return null;
        var span =
            chunk.Letter == 'A' ? context.Narrative.Span(chunk.First, chunk.End)
            : context.Narrative.IsPhrase(chunk.Head) ? context.Narrative.Span(chunk.Head, chunk.Head + 2)
            : context.Narrative.Span(chunk.Head, chunk.Head + 1);
        return new Cue(span.Slice(context.Narrative.Text), span);
    }
}

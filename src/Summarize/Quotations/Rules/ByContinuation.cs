using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>
/// No clause at all: whoever spoke or acted just before goes on (the conversational and the paragraph sieves of Muzny
/// et al. 2017).
/// </summary>
internal static class ByContinuation
{
    // In paragraphs: one with nobody in it may stand between.
    private const int Reach = 2;

    // In sentences, for articles without paragraphs.
    private const int ReachInSentences = 5;

    /// <summary>Who goes on, or null.</summary>
    public static Verdict? Judge(QuoteContext context)
    {
        if (context.Quotation.Kind != QuotationKind.Direct || !IsWhole(context) || !StandsAlone(context))
            return null;
        var last = IsWithin(context, context.Last, Reach, ReachInSentences) ? context.Last : null;
        var actor = IsWithin(context, context.Actor, paragraphs: 1, sentences: 2) ? context.Actor : null;
        var meant = last is null || actor is not null && actor.Sentence > last.Sentence ? actor : last;
        if (meant?.Verdict.Speaker is null || HasAnother(context, meant))
            return null;
        // Several do not say "I".
        if (
            meant.Verdict is { Entities.Count: 0, Speaker.Name: not null }
            && AreSeveral(context, meant)
            && Agreement.SaysI(context.Words)
        )
            return null;
        if (meant.Verdict.Entities is [var entity] && Agreement.RulesOut(context, entity, Basis.Continued))
            return null;
        var going = meant.Verdict with
        {
            Rule = meant == actor ? "goes on from who acted" : "goes on",
            Basis = Basis.Continued,
            IsSure = false,
            Cue = null,
            Saw = $"nobody else between sentences {meant.Sentence} and {context.At}",
        };
        return TakesTurns(context, meant)
            ? going with
            {
                Rule = "either of two who talk",
                Speaker = null,
                Candidates = [context.Previous!.Verdict.Speaker!, meant.Verdict.Speaker],
                Entities = [],
            }
            : going;
    }

    // What could not tell for its first part can no better for the others.
    private static bool IsWhole(QuoteContext context) =>
        context.Narrative.Tokens[context.Token].Span.Overlaps(context.Quotation.Parts[0]);

    // Not "Roe, a miner and an author".
    private static bool AreSeveral(QuoteContext context, Turn meant) =>
        context
            .Sentences[meant.Sentence]
            .Chunks.Count(chunk =>
                chunk.Mention >= 0
                && meant.Verdict.Speaker!.Span.Overlaps(context.Narrative.Span(chunk.First, chunk.End))
            ) != 1;

    // Between them somebody else comes in who is not named: "The crowd roared."
    private static bool HasAnother(QuoteContext context, Turn meant)
    {
        for (var i = meant.Sentence + 1; i < context.At; i++)
            if (
                MayBeAName(context.Sentences[i])
                || IsOfAnother(context, context.Sentences[i], meant)
                || BringsIn(context, context.Sentences[i], meant)
            )
                return true;
        return false;
    }

    // "The dock belongs to Jane Roe.": somebody new, and not a word of who spoke before.
    private static bool BringsIn(QuoteContext context, ParsedSentence sentence, Turn meant)
    {
        var isNew = false;
        foreach (var chunk in sentence.Chunks)
        {
            var entities = context.Sources.MeaningOf(chunk).Entities;
            if (entities.Any(meant.Verdict.Entities.Contains))
                return false;
            isNew |= chunk.Mention >= 0 && entities.Any(e => IsSomebody(context.Table.Entities[e]));
        }
        return isNew;
    }

    private static bool IsSomebody(Entity entity) =>
        entity.Kind == EntityKind.Person
        || entity is { Kind: EntityKind.Unknown, Words.Count: > 1, IsLocated: false, IsThing: false };

    // "Fielding did not need much coaxing." may be somebody, as "Dancing did not help." is not.
    private static bool MayBeAName(ParsedSentence sentence) =>
        sentence is { Letters: ['u' or 'G' or 'U', 'v', ..], Chunks: [var first, ..] } && first.End == first.First + 1;

    private static bool IsOfAnother(QuoteContext context, ParsedSentence sentence, Turn meant) =>
        sentence
            .Subjects()
            .Any(at =>
                sentence.Chunks[at] is var chunk
                && (at == 0 || sentence.Letters[at - 1] is not ('s' or 'r' or 'k'))
                && context.Narrative.Tokens[chunk.Head] is var head
                && (head.Is(WordClass.Person | WordClass.Group) || IsBody(context, chunk))
                && !head.Is(WordClass.Pronoun)
                && context.Sources.MeaningOf(chunk).Entities is var entities
                && !entities.SequenceEqual(meant.Verdict.Entities)
            );

    private static bool IsBody(QuoteContext context, Chunk chunk) =>
        chunk.Mention >= 0
        && context.Table.Meant(chunk.Mention) is [var entity]
        && context.Table.Entities[entity].Kind == EntityKind.Organisation;

    private static bool IsWithin(QuoteContext context, Turn? turn, int paragraphs, int sentences) =>
        turn is not null && context.Paragraph - turn.Paragraph <= paragraphs && context.At - turn.Sentence <= sentences;

    // Two who talk to each other, a paragraph each: it may be the other's turn.
    private static bool TakesTurns(QuoteContext context, Turn meant) =>
        meant == context.Last
        && context.Previous is { Verdict.Speaker: not null } previous
        && !previous.Verdict.Entities.SequenceEqual(meant.Verdict.Entities)
        && meant.Paragraph - previous.Paragraph == 1
        && context.Paragraph - meant.Paragraph == 1
        && Agreement.Addresses(context.Words);

    // Inside a sentence with words of its own round it, its speaker is that sentence's affair.
    private static bool StandsAlone(QuoteContext context) =>
        (
            context.Sentence.Letters is "GQ" or "G,Q" or "G:Q" or "GQ." or "G,Q."
            || context.Beside(-1) is '\0' or 'Q' or '.' or '-'
            || IsIntroduced(context)
            || context.IsLedIn
        ) && context.Beside(1) is not (':' or ',' or 'v' or 'K' or 'M' or 'N' or 'C');

    // "Then, after a pause: “So.”": nobody is in the words before the colon.
    private static bool IsIntroduced(QuoteContext context) =>
        context.Beside(-1) == ':' && !context.Sentence.Letters.Any(letter => "MNvCW".Contains(letter));
}

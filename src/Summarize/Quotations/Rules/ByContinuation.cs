using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>
/// No clause at all: whoever spoke or acted just before goes on (the conversational and the paragraph sieves of Muzny et
/// al. 2017), unless the words call them by their name, as nobody does of themselves.
/// </summary>
internal static class ByContinuation
{
    // In paragraphs: one with nobody in it may stand between.
    private const int Reach = 2;

    // In sentences, for articles without paragraphs.
    private const int ReachInSentences = 5;

    /// <summary>Who goes on, or null.</summary>
    public static Verdict? Judge(QuoteContext context, int paragraph)
    {
        if (context.Quotation.Kind != QuotationKind.Direct || !StandsAlone(context))
            return null;
        var last =
            context.Last is { } turn
            && paragraph - turn.Paragraph <= Reach
            && context.At - turn.Sentence <= ReachInSentences
                ? turn
                : null;
        var actor =
            context.Actor is { } act && paragraph - act.Paragraph <= 1 && context.At - act.Sentence <= 2 ? act : null;
        var meant = (last, actor) switch
        {
            (null, null) => null,
            (null, { } only) => only,
            ({ } only, null) => only,
            _ => actor.Sentence > last.Sentence ? actor : last,
        };
        if (meant is null || meant.Verdict.Speaker is null)
            return null;
        if (meant.Verdict.Entities is [var entity] && IsNamedIn(context, entity))
            return null;
        return meant.Verdict with
        {
            Rule = meant == actor ? "goes on from who acted" : "goes on",
            Basis = Basis.Continued,
            IsSure = false,
            Cue = null,
            Saw = $"nobody else between; from sentence {meant.Sentence} to {context.At}",
        };
    }

    // Inside a sentence with words of its own round it, its speaker is that sentence's affair.
    private static bool StandsAlone(QuoteContext context) =>
        (context.Beside(-1) is '\0' or 'Q' or '.' or '-' || IsIntroduced(context))
        && context.Beside(1) is not (':' or ',' or 'v' or 'M' or 'N' or 'C');

    // "Then, after a pause: “So.”": nobody is in the words before the colon.
    private static bool IsIntroduced(QuoteContext context) =>
        context.Beside(-1) == ':' && !context.Sentence.Letters.Any(letter => "MNvCW".Contains(letter));

    private static bool IsNamedIn(QuoteContext context, int entity)
    {
        if (context.Table.Entities[entity].Kind is not (EntityKind.Person or EntityKind.Unknown))
            return false;
        var surname = context.Table.Entities[entity].Words[^1];
        return context.Words.IndexOf(surname, StringComparison.Ordinal) is >= 0 and var at
            && context.Words[..at].LastIndexOfAny("[(") <= context.Words[..at].LastIndexOfAny("])");
    }
}

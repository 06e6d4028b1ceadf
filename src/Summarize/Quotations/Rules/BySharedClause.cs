using Summarize.Quotations.Clauses;

namespace Summarize.Quotations.Rules;

/// <summary>Roe said it was “a” and “b”: one cue frames both.</summary>
internal static class BySharedClause
{
    /// <summary>What was said of the quotation before it in its sentence, or null.</summary>
    public static Verdict? Judge(QuoteContext context)
    {
        if (context.Before is not { Cue: not null } before)
            return null;
        var shared = before with
        {
            Rule = "shared clause",
            IsSure = false,
            Saw = $"the clause of the quotation before: {before.Saw}",
        };
        return IsOfAnother(context)
            ? shared with
            {
                Rule = "clause without its verb",
                Speaker = null,
                Entities = [],
            }
            : shared;
    }

    // Roe said “a” and Doe “b”; Roe called it “a”; Doe, “b”: the verb is left out, and somebody else speaks.
    private static bool IsOfAnother(QuoteContext context) =>
        context.Sentence.IndexOf(context.Token) is > 0 and var at
        && CuePattern.WithoutVerb.IsMatch(context.Sentence.Letters[..at]);
}

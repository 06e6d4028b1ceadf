namespace Summarize.Quotations.Rules;

/// <summary>Roe said it was “a” and “b”: one cue frames both.</summary>
internal static class BySharedClause
{
    /// <summary>What was said of the quotation before it in its sentence, or null.</summary>
    public static Verdict? Judge(QuoteContext context) =>
        context.Before is { Cue: not null } before
            ? before with
            {
                Rule = "shared clause",
                IsSure = false,
                Saw = $"the clause of the quotation before: {before.Saw}",
            }
            : null;
}

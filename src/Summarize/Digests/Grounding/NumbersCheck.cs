namespace Summarize.Digests.Grounding;

/// <summary>Each number of a sentence stands in the cited paragraphs, in any of its forms, with its unit.</summary>
internal static class NumbersCheck
{
    /// <summary>The first number that does not, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var proved = Quantities.In(claim.Cited);
        return
            claim.Statement.Quantities.FirstOrDefault(quantity =>
                !quantity.IsProvedBy(proved) && !Rounded.IsProvedBy(claim.Text, quantity, proved)
            )
                is { } unproved
            ? $"the number '{unproved.Text}' does not stand in the cited paragraphs"
            : null;
    }
}

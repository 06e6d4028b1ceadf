namespace Summarize.Digests.Grounding;

/// <summary>"Two months" is not said where the cited paragraphs have two years, and no two months.</summary>
internal static class SpansCheck
{
    /// <summary>The first span of time that the cited paragraphs count in other units, or null.</summary>
    public static string? Fault(Claim claim)
    {
        Quantity[]? cited = null;
        foreach (var quantity in claim.Statement.Quantities.Where(IsSpan))
        {
            cited ??= [.. claim.CitedStatements.SelectMany(statement => statement.Quantities)];
            Quantity[] same =
            [
                .. cited.Where(other => IsSpan(other) && other.Readings[0].Value == quantity.Readings[0].Value),
            ];
            if (same.Length > 0 && !cited.Any(other => other.Counted == quantity.Counted))
                return $"the cited paragraphs do not say '{quantity.Text}' of a {quantity.Counted}";
        }
        return null;
    }

    private static bool IsSpan(Quantity quantity) =>
        quantity.Readings[0].Value >= 2
        && !quantity.IsRank
        && quantity.Counted is "minute" or "hour" or "day" or "week" or "month" or "year" or "decade" or "century";
}

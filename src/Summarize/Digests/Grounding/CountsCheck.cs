namespace Summarize.Digests.Grounding;

/// <summary>
/// A number counts what it counts in the cited paragraphs: "7 faults" is not said where they count 214 faults and 7 of
/// something else, nor is it a clause's where another clause says the same with another number.
/// </summary>
internal static class CountsCheck
{
    private const int Same = 2;
    private const int Near = 4;
    private const int Window = 60;

    /// <summary>The first number that counts something else, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var clause in claim.Statement.Clauses)
        foreach (var quantity in clause.Quantities.Where(quantity => !quantity.IsIdle))
        {
            if (
                IsCountedOtherwise(quantity, claim.CitedStatements)
                || IsAnothers(quantity, clause, claim.CitedStatements)
            )
                return $"the cited paragraphs do not say '{quantity.Text}' of this";
        }
        return null;
    }

    private static bool IsCountedOtherwise(Quantity quantity, IReadOnlyList<Statement> cited)
    {
        if (quantity.Counted.Length == 0 || quantity.IsRank || quantity.Readings[0].Unit is not null)
            return false;
        Statement[] having = [.. cited.Where(statement => quantity.IsProvedBy(statement.Quantities))];
        return having.Length > 0
            && Array.TrueForAll(
                having,
                statement =>
                    statement.Quantities.Any(other =>
                        !other.IsIdle
                        && !quantity.IsProvedBy([other])
                        && IsBehind(statement.Text, other, quantity.Counted)
                    )
                    && !statement.Quantities.Any(other =>
                        quantity.IsProvedBy([other]) && IsBehind(statement.Text, other, quantity.Counted)
                    )
            );
    }

    // "214 serious faults"
    private static bool IsBehind(string text, Quantity quantity, string counted) =>
        Words
            .In(text[Math.Min(quantity.End, text.Length)..Math.Min(text.Length, quantity.End + Window)])
            .Take(Near)
            .Any(word => Words.Singular(word.Text.ToLowerInvariant()) == counted);

    // "A bus will cost 14 million" where a clause says that of a bridge, and another of a bus with another number.
    private static bool IsAnothers(Quantity quantity, Statement clause, IReadOnlyList<Statement> cited)
    {
        Statement[] having = [.. cited.Where(statement => quantity.IsProvedBy(statement.Quantities))];
        return having.Length > 0
            && Array.TrueForAll(having, statement => IsAnothersIn(quantity, clause, statement.Clauses));
    }

    private static bool IsAnothersIn(Quantity quantity, Statement clause, IReadOnlyList<Statement> clauses)
    {
        Statement[] measuring =
        [
            .. clauses.Where(other =>
                other.Quantities.Any(measured => !measured.IsIdle && measured.IsOfSame(quantity))
            ),
        ];
        Statement[] own = [.. measuring.Where(other => quantity.IsProvedBy(other.Quantities))];
        return own.Length > 0
            && Array.Exists(
                measuring,
                other =>
                    !own.Contains(other)
                    && other.Shares(clause.Content) >= Same
                    && Array.TrueForAll(own, right => SaysLess(quantity, right, other, clause))
            );
    }

    // Of the claim's words it has some of those of the other, and no more; or the other alone, whose number the claim
    // does not give, speaks of the same.
    private static bool SaysLess(Quantity quantity, Statement own, Statement other, Statement claim) =>
        First(claim) is { } first
            && first == First(other)
            && !own.Content.Contains(first)
            && !claim.Quantities.Any(given => given.IsOfSame(quantity) && given.IsProvedBy(other.Quantities))
        || claim.Content.Any(stem => other.Content.Contains(stem) && !own.Content.Contains(stem))
            && !claim.Content.Any(stem => own.Content.Contains(stem) && !other.Content.Contains(stem));

    private static string? First(Statement clause) => clause.Stems.FirstOrDefault(stem => stem.Length > 0);
}

using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What a clause joins hangs together: its names, numbers and dates stand in one cited sentence or two neighbouring
/// ones, and not away from where the cited paragraphs say the rest.
/// </summary>
internal static class HangsTogetherCheck
{
    private const int Enough = 3;
    private const int Pair = 2;
    private const double Most = 0.75;

    /// <summary>The first part that does not hang together with the rest, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var clause in claim.Statement.Clauses)
        {
            if ((Moved(clause, claim) ?? Exchanged(clause, claim)) is { } moved)
                return $"'{moved}' does not stand where the cited paragraphs say the rest";
        }
        return null;
    }

    // A number or date whose sentences say hardly anything of the clause, where another sentence says most of it.
    private static string? Moved(Statement clause, Claim claim)
    {
        foreach (var (name, has) in Anchors(clause))
        {
            string[] others =
            [
                .. clause.Content.Where(stem => !name.StartsWith(stem, StringComparison.OrdinalIgnoreCase)),
            ];
            var best = 0;
            var support = -1;
            for (var at = 0; at < claim.CitedStatements.Count; at++)
            {
                var here = claim.CitedStatements[at];
                best = Math.Max(best, here.Shares(others));
                if (has(here))
                    support = Math.Max(support, Neighbours.Shares(claim.CitedStatements, at, others));
            }
            if (support >= 0 && best >= Enough && support * Enough <= best)
                return name;
        }
        return null;
    }

    // A date or measure whose sentences say nothing of the clause, where one with another of its kind says two things.
    private static string? Exchanged(Statement clause, Claim claim)
    {
        foreach (var (name, has, isOther) in Measures(clause))
        {
            string[] others =
            [
                .. clause.Content.Where(stem => !name.StartsWith(stem, StringComparison.OrdinalIgnoreCase)),
            ];
            Statement[] own = [.. claim.CitedStatements.Where(has)];
            if (
                own.Length > 0
                && Array.TrueForAll(own, statement => statement.Shares(others) == 0)
                && claim.CitedStatements.Any(statement =>
                    isOther(statement) && statement.Shares(others) >= Math.Max(Pair, Most * others.Length)
                )
            )
                return name;
        }
        return null;
    }

    private static IEnumerable<(string Name, Func<Statement, bool> Has, Func<Statement, bool> HasOther)> Measures(
        Statement clause
    )
    {
        foreach (
            var quantity in clause.Quantities.Where(quantity =>
                !quantity.IsIdle && !quantity.IsRank && quantity.Readings[0].Unit is not null
            )
        )
            yield return (
                quantity.Text,
                statement => quantity.IsProvedBy(statement.Quantities),
                statement => statement.Quantities.Any(other => !other.IsIdle && other.IsOfSame(quantity))
            );
        foreach (var word in clause.Words.Where(word => Known.Of(word.Text).HasAny(WordClass.Calendar)))
            yield return (
                word.Text,
                statement => Has(statement, word.Text),
                statement => statement.Words.Any(other => Known.Of(other.Text).HasAny(WordClass.Calendar))
            );
    }

    private static IEnumerable<(string Name, Func<Statement, bool> Has)> Anchors(Statement clause)
    {
        foreach (
            var quantity in clause.Quantities.Where(quantity =>
                !quantity.IsIdle && !quantity.IsRank && !IsYear(quantity)
            )
        )
            yield return (quantity.Text, statement => quantity.IsProvedBy(statement.Quantities));
        foreach (var word in clause.Words.Where(word => Known.Of(word.Text).HasAny(WordClass.Calendar)))
            yield return (word.Text, statement => Has(statement, word.Text));
    }

    private static bool Has(Statement statement, string word) =>
        statement.Words.Any(other => other.Text == word || Words.IsSame(other.Text, word));

    private static bool IsYear(Quantity quantity) => quantity.Readings[0] is { Unit: null, Value: >= 1900 and <= 2100 };
}

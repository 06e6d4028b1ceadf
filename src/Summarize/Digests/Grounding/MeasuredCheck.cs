namespace Summarize.Digests.Grounding;

/// <summary>
/// A number is said of whom the cited paragraphs say it: "Quill got 52 per cent" is not what "Ash won with 52 per cent;
/// Quill got 41" says. Looks only where a name is the subject.
/// </summary>
internal static class MeasuredCheck
{
    /// <summary>The first number that the cited paragraphs say of somebody else, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var clause in claim.Statement.Clauses)
        {
            if (Subject.NameOf(clause) is not { } name || !claim.Source.IsPerson(name))
                continue;
            var subject = clause.Text.IndexOf(name, StringComparison.Ordinal);
            foreach (var quantity in clause.Quantities.Where(quantity => IsTelling(quantity) && quantity.End > subject))
            {
                Statement[] own =
                [
                    .. claim.CitedStatements.SelectMany(sentence =>
                        sentence.Clauses.Where(part => quantity.IsProvedBy(part.Quantities))
                    ),
                ];
                if (own.Length > 0 && Array.TrueForAll(own, part => IsAnothers(part, clause, name, claim)))
                    return $"the cited paragraphs say '{quantity.Text}' of another than {name}";
            }
        }
        return null;
    }

    // Small numbers and years are too many to tell somebody by.
    private static bool IsTelling(Quantity quantity) =>
        !quantity.IsIdle
        && !quantity.IsRank
        && quantity.Readings[0] is { Unit: not null } or { Value: > 12 and (< 1900 or > 2100) };

    private static bool IsAnothers(Statement part, Statement clause, string name, Claim claim) =>
        Subject.NameOf(part) is { } other
        && !claim.Source.Words.IsOneName(other, name)
        && !clause.Words.Any(word => Names(part, word));

    private static bool Names(Statement statement, Word word) =>
        Subject.IsName(word) && statement.Words.Any(other => Words.IsSame(other.Text, word.Text));
}

namespace Summarize.Digests.Grounding;

/// <summary>
/// A name stands where the cited paragraphs say the rest: "Reyne reopened the ferry to Orsk" is not said where they
/// have "Quill reopened the ferry to Orsk", and of Reyne something else.
/// </summary>
internal static class MovedNamesCheck
{
    // So much of what is said of the name stands in one sentence, and hardly any of it around the name.
    private const int Enough = 3;
    private const double Share = 0.4;
    private const double Hardly = 0.4;

    /// <summary>The first name of whom the cited paragraphs say something else, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var names = claim.Statement.Names;
        return names.FirstOrDefault(name => IsMoved(name, names, claim)) is { } moved
            ? $"the cited paragraphs say the rest of another than {moved.Text}"
            : null;
    }

    private static bool IsMoved(NameRun name, IReadOnlyList<NameRun> names, Claim claim)
    {
        string[] rest = [.. claim.Statement.Content.Where(stem => !name.Stems.Contains(stem))];
        var cited = claim.CitedStatements;
        int[] shares = [.. cited.Select(statement => statement.Shares(rest))];
        var most = shares.DefaultIfEmpty().Max();
        if (most < Enough || most < Share * rest.Length)
            return false;
        var support = -1;
        for (var at = 0; at < cited.Count; at++)
        {
            var isHere = name.IsIn(cited[at]);
            if (
                shares[at] == most
                && (isHere || !HasAnother(cited[at], name.Kind, names) && !HasAnothersOffice(cited[at], name, claim))
            )
                return false;
            if (isHere)
                support = Math.Max(support, Neighbours.Shares(cited, at, rest));
        }
        return support >= 0 && support <= Hardly * most;
    }

    // One of the same kind, of which the claim says nothing.
    private static bool HasAnother(Statement statement, NameKind kind, IReadOnlyList<NameRun> names) =>
        statement.Names.Any(other => other.Kind == kind && !names.Any(name => name.Keys.Overlaps(other.Keys)));

    // "the engineer", who is somebody else.
    private static bool HasAnothersOffice(Statement statement, NameRun name, Claim claim) =>
        name is { Kind: NameKind.Person, Words.Count: > 1 }
        && statement.Words.Any(word =>
            !word.HasCapital
            && Offices.Has(word.Text)
            && !claim.Source.Words.GivesOffice(word.Text, name.Words[^1])
            && claim.Source.Words.GivesOfficeToAnother(word.Text, name.Words[^1])
        );
}

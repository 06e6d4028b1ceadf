namespace Summarize.Digests.Grounding;

/// <summary>
/// A word that the cited paragraphs do not have, beside words of a sentence of theirs that has its opposite, says the
/// opposite: "opened" for "closed". The data files <c>opposites</c>, <c>opposites-more</c> and <c>exclusives</c>.
/// </summary>
internal static class OppositesCheck
{
    private const int Same = 3;
    private const double Half = 0.4;

    /// <summary>The first word that says the opposite, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var clause in claim.Statement.Clauses)
        foreach (var (at, word) in clause.Words.Index())
        {
            if (
                word.HasCapital && !word.Opens
                || clause.Stems[at].Length == 0
                || Opposites.OfWord(word.Text, clause.Lemmas[at]) is not { } opposites
            )
                continue;
            var near = clause.Nearest(claim.CitedStatements, Same, Half, but: clause.Stems[at]);
            if (
                near.Count > 0
                && !Has(near, word.Text, clause.Lemmas[at], clause.Stems[at])
                && near.Any(cited =>
                    cited.Lemmas.Any(opposites.Contains) || cited.Words.Any(other => opposites.Contains(other.Text))
                )
            )
                return $"'{word.Text}' is the opposite of what the cited paragraphs say";
        }
        return null;
    }

    private static bool Has(IEnumerable<Statement> statements, string word, string lemma, string stem) =>
        statements.Any(statement =>
            stem.Length > 0 && statement.Content.Contains(stem)
            || statement.Lemmas.Contains(lemma, StringComparer.Ordinal)
            || statement.Words.Any(other => other.Text.Equals(word, StringComparison.OrdinalIgnoreCase))
        );
}

using System.Collections.Frozen;

namespace Summarize.Digests.Grounding;

/// <summary>
/// A word that the cited paragraphs do not have, beside words of a sentence of theirs that has its opposite, says the
/// opposite: "opened" for "closed". The data files <c>opposites</c>, <c>opposites-more</c> and <c>exclusives</c>.
/// </summary>
internal static class OppositesCheck
{
    private const int Same = 3;
    private const double Half = 0.4;

    // Enough of the rest where the cited paragraphs have the word nowhere.
    private const int Few = 2;

    /// <summary>The first word that says the opposite, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var clause in claim.Statement.Clauses)
        foreach (var (at, word) in clause.Words.Index())
        {
            if (word.HasCapital && !word.Opens || Opposites.OfWord(word.Text, clause.Lemmas[at]) is not { } opposites)
                continue;
            var says = new Word(word.Text, clause.Lemmas[at], clause.Stems[at], opposites);
            if (IsNear(claim, clause, says) || IsNowhere(claim, says))
                return $"'{word.Text}' is the opposite of what the cited paragraphs say";
        }
        return null;
    }

    // What says most of the clause has the opposite and not the word.
    private static bool IsNear(Claim claim, Statement clause, Word word)
    {
        if (word.Stem.Length == 0)
            return false;
        var near = clause.Nearest(claim.CitedStatements, Same, Half, but: word.Stem);
        return near.Count > 0 && !near.Any(word.IsIn) && near.Any(word.IsDeniedBy);
    }

    // The word stands nowhere, and its opposite, which the claim does not have, where much of the rest is said.
    private static bool IsNowhere(Claim claim, Word word)
    {
        if (claim.CitedStatements.Any(word.IsIn) || word.HasOpposite(claim.Statement))
            return false;
        string[] rest = [.. claim.Statement.Content.Where(stem => stem != word.Stem)];
        return claim.CitedStatements.Any(cited =>
            cited.Shares(rest) is var shared
            && shared >= Few
            && shared >= Half * rest.Length
            && word.IsDeniedBy(cited)
            && !Negation.IsIn(cited)
        );
    }

    /// <summary>A word of the claim in its forms, and what says its opposite.</summary>
    private sealed record Word(string Text, string Lemma, string Stem, FrozenSet<string> Opposites)
    {
        public bool IsIn(Statement statement) =>
            Stem.Length > 0 && statement.Content.Contains(Stem)
            || statement.Lemmas.Contains(Lemma, StringComparer.Ordinal)
            || statement.Words.Any(other => other.Text.Equals(Text, StringComparison.OrdinalIgnoreCase));

        // "not clear" is no opposite of "unclear".
        public bool HasOpposite(Statement statement) =>
            statement
                .Words.Zip(statement.Lemmas, Negation.Denied(statement))
                .Any(other =>
                    !other.Third && (Opposites.Contains(other.Second) || Opposites.Contains(other.First.Text))
                );

        /// <summary>
        /// Whether it has the opposite, and nothing that says the same as the word: "sales fell by a third, an increase
        /// in March aside" is no opposite of "a decline".
        /// </summary>
        public bool IsDeniedBy(Statement statement) =>
            HasOpposite(statement)
            && !statement.Words.Zip(statement.Lemmas).Any(other => SaysSame(other.First, other.Second));

        private bool SaysSame(Grounding.Word other, string lemma) =>
            Grounding.Opposites.OfWord(other.Text, lemma) is { } its && its.Overlaps(Opposites);
    }
}

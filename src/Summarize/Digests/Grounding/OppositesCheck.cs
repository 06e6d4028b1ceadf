using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// A word that the cited paragraphs do not have, beside words of a sentence of theirs that has its opposite, says the
/// opposite: "opened" for "closed". The data files <c>opposites</c>, <c>opposites-more</c> and <c>exclusives</c>.
/// </summary>
internal static class OppositesCheck
{
    private const int Same = 3;
    private const double Half = 0.4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Opposites = WordData
        .Rows("en/opposites")
        .Concat(WordData.Rows("en/opposites-more"))
        .SelectMany(row => row[1].Split(' '), (row, other) => (Word: row[0], Other: other))
        .Concat(
            WordData
                .Rows("en/exclusives")
                .Select(row => row[0].Split(' '))
                .SelectMany(set => set.SelectMany(_ => set, (one, other) => (Word: one, Other: other)))
                .Where(pair => pair.Word != pair.Other)
        )
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(pair => pair.Other).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>The first word that says the opposite, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var clause in claim.Statement.Clauses)
        foreach (var (at, word) in clause.Words.Index())
        {
            if (
                word.HasCapital && !word.Opens
                || clause.Stems[at].Length == 0
                || Of(word.Text, clause.Lemmas[at]) is not { } opposites
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

    private static FrozenSet<string>? Of(string word, string lemma) =>
        Opposites.GetValueOrDefault(word.ToLowerInvariant()) ?? Opposites.GetValueOrDefault(lemma);

    private static bool Has(IEnumerable<Statement> statements, string word, string lemma, string stem) =>
        statements.Any(statement =>
            stem.Length > 0 && statement.Content.Contains(stem)
            || statement.Lemmas.Contains(lemma, StringComparer.Ordinal)
            || statement.Words.Any(other => other.Text.Equals(word, StringComparison.OrdinalIgnoreCase))
        );
}

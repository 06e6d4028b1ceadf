using System.Collections.Frozen;
using System.Globalization;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>"Hundreds" and "the majority" need a number or word that says as much: the data <c>vague</c>.</summary>
internal static class VagueCountsCheck
{
    private static readonly FrozenDictionary<string, (decimal? Least, decimal? Most, FrozenSet<string> Words)> Known =
        WordData
            .Rows("en/vague")
            .ToFrozenDictionary(
                row => row[0],
                row => (Value(row[1]), Value(row[2]), row[3].Split(' ').ToFrozenSet(StringComparer.Ordinal)),
                StringComparer.Ordinal
            );

    /// <summary>The first such word that nothing proves, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var content = claim.Statement.Content;
        foreach (var (word, lemma) in claim.Statement.Words.Zip(claim.Statement.Lemmas))
        {
            if (
                (Known.TryGetValue(word.Text.ToLowerInvariant(), out var vague) || Known.TryGetValue(lemma, out vague))
                && !claim.CitedStatements.Any(statement => statement.Shares(content) > 0 && Proves(statement, vague))
            )
                return $"the word '{word.Text}' has no proof in the cited paragraphs";
        }
        return null;
    }

    private static bool Proves(Statement statement, (decimal? Least, decimal? Most, FrozenSet<string> Words) vague) =>
        statement.Lemmas.Any(vague.Words.Contains)
        || statement.Text.Contains('%', StringComparison.Ordinal) && vague.Words.Contains("percent")
        || vague.Least is { } least && statement.Quantities.Any(quantity => IsIn(quantity, least, vague.Most));

    private static bool IsIn(Quantity quantity, decimal least, decimal? most) =>
        quantity.Readings.Any(amount => amount.Value >= least && (most is null || amount.Value <= most));

    private static decimal? Value(string cell) =>
        cell is "-" ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}

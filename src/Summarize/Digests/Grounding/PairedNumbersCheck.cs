using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Two names keep their numbers: "Ash got 52 per cent and Quill 41" is not said where a cited sentence has 41 behind
/// Ash and 52 behind Quill.
/// </summary>
internal static class PairedNumbersCheck
{
    /// <summary>The first number that changed places with another, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var said = Pairs(claim.Statement);
        foreach (var one in said)
        foreach (var other in said)
        {
            if (Words.IsSame(one.Name, other.Name) || IsEqual(one, other))
                continue;
            if (
                claim.CitedStatements.Any(statement =>
                    Pairs(statement) is var pairs
                    && Has(pairs, one.Name, other.Number)
                    && Has(pairs, other.Name, one.Number)
                    && !Has(pairs, one.Name, one.Number)
                )
            )
                return $"the cited paragraphs do not say '{one.Number.Text}' of {one.Name}";
        }
        return null;
    }

    private static bool IsEqual((string Name, Quantity Number) one, (string Name, Quantity Number) other) =>
        one.Number.Readings[0].Value == other.Number.Readings[0].Value;

    private static bool Has(List<(string Name, Quantity Number)> pairs, string name, Quantity number) =>
        pairs.Exists(pair =>
            Words.IsSame(pair.Name, name) && number.Readings[0].Value == pair.Number.Readings[0].Value
        );

    // Each number with the last name before it; where none stands between them and the number before.
    private static List<(string Name, Quantity Number)> Pairs(Statement statement)
    {
        var pairs = new List<(string, Quantity)>();
        foreach (var number in statement.Quantities.Where(quantity => !quantity.IsIdle && !quantity.IsRank))
        {
            var before = Words.In(statement.Text[..Math.Max(0, number.End - number.Text.Length)]);
            var name = before.LastOrDefault(word =>
                Subject.IsName(word) && !Known.Of(word.Text).HasAny(WordClass.Calendar)
            );
            if (name.Text is not null)
                pairs.Add((name.Text, number));
        }
        return pairs;
    }
}

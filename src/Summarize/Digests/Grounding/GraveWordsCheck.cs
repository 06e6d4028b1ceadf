using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What would harm somebody if it were false stands in the cited paragraphs: crime, guilt, arrest, death, illness, sex,
/// lying, dismissal, bankruptcy. The word itself, or one of its kind: the data file <c>grave</c>.
/// </summary>
internal static class GraveWordsCheck
{
    private const string Harmless = "-";

    private static readonly FrozenDictionary<string, (string Kind, string[] Proves, bool IsGrave)> Known = WordData
        .Rows("en/grave")
        .ToFrozenDictionary(
            row => row[0],
            row =>
                (
                    row[1],
                    row.Length > 2 ? row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [],
                    row.Length < 4 && row[1] != Harmless
                ),
            StringComparer.Ordinal
        );

    /// <summary>The first grave word that nothing proves, or null.</summary>
    public static string? Fault(Claim claim)
    {
        HashSet<string>? proved = null;
        foreach (var (at, word) in claim.Statement.Words.Index())
        {
            // Names are another check's affair, but for a sentence in capitals throughout.
            if (Of(word.Text, claim.Statement.Lemmas[at]) is not { IsGrave: true } grave)
                continue;
            if (word.HasCapital && !word.Opens && !word.Text.All(char.IsUpper))
                continue;
            proved ??= Proved(claim);
            if (!proved.Contains(grave.Kind))
                return $"the word '{word.Text}' has no proof in the cited paragraphs";
        }
        return null;
    }

    // What is only denied proves nothing but another denial: "did not arrest anyone".
    private static HashSet<string> Proved(Claim claim)
    {
        var isDenial = Negation.MayBeIn(claim.Statement) || Negation.Asks(claim.Statement);
        return claim
            .CitedStatements.SelectMany(statement =>
                statement
                    .Words.Zip(statement.Lemmas, Negation.Denied(statement))
                    .Where(word => isDenial || !word.Third)
                    .Select(word => Of(word.First.Text, word.Second))
            )
            .Where(grave => grave is not null)
            .SelectMany(grave => grave!.Value.Proves.Append(grave.Value.Kind))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static (string Kind, string[] Proves, bool IsGrave)? Of(string word, string lemma) =>
        Known.TryGetValue(word.ToLowerInvariant(), out var found) || Known.TryGetValue(lemma, out found) ? found : null;
}

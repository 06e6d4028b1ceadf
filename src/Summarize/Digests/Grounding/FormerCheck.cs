using System.Collections.Frozen;

namespace Summarize.Digests.Grounding;

/// <summary>Nobody is "former" of whom, or of whose like, the article does not say that they were something.</summary>
internal static class FormerCheck
{
    // "the former chief engineer"
    private const int Near = 4;

    private static readonly FrozenSet<string> Former = CheckWords.Of("en", "former");
    private static readonly FrozenSet<string> Past = CheckWords.Of("en", "past");

    /// <summary>The word that nothing proves, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var words = claim.Statement.Words;
        var at = words.TakeWhile(word => !Former.Contains(word.Text.ToLowerInvariant())).Count();
        if (at == words.Count || !words.Skip(at + 1).Take(Near).Any(word => word.HasCapital || Offices.Has(word.Text)))
            return null;
        var former = words[at].Text;
        var isProved = claim.CitedStatements.Any(statement =>
            statement
                .Words.Zip(statement.Lemmas)
                .Any(word =>
                    Past.Contains(word.Second)
                    || Past.Contains(word.First.Text.ToLowerInvariant())
                    || Former.Contains(word.Second)
                    || word.First.Text.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)
                )
        );
        return isProved ? null : $"the word '{former}' has no proof in the cited paragraphs";
    }
}

using System.Collections.Frozen;

namespace Summarize.Digests.Grounding;

/// <summary>
/// A summary is about the news, not about the question or the article: no run of the prompt's own words, no "the
/// article says".
/// </summary>
internal static class PromptCheck
{
    private const int Run = 4;

    private static readonly HashSet<string> Runs = [.. RunsOf(Prompt.Instructions)];

    private static readonly FrozenSet<string> About = CheckWords.Of("en", "about-text");

    /// <summary>Whose words the sentence has, or null.</summary>
    public static string? Fault(Claim claim) =>
        RunsOf(claim.Text).Any(run => Runs.Contains(run) && !RunsOf(claim.Cited).Contains(run, StringComparer.Ordinal))
            ? "it repeats the instructions"
        : claim.Statement.Lemmas.FirstOrDefault(lemma => About.Contains(lemma) && !Has(claim.CitedStatements, lemma))
            is { } about
            ? $"it speaks of the {about}, not of the news"
        : null;

    private static bool Has(IReadOnlyList<Statement> cited, string lemma) =>
        cited.Any(statement => statement.Lemmas.Contains(lemma, StringComparer.Ordinal));

    private static IEnumerable<string> RunsOf(string text)
    {
        string[] words = [.. Words.In(text).Select(word => word.Text.ToLowerInvariant())];
        for (var at = 0; at + Run <= words.Length; at++)
            yield return string.Join(' ', words, at, Run);
    }
}

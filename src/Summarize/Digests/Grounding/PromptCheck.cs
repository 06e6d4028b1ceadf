namespace Summarize.Digests.Grounding;

/// <summary>A summary is about the article, not about the question: no run of the prompt's own words.</summary>
internal static class PromptCheck
{
    private const int Run = 4;

    private static readonly HashSet<string> Runs = [.. RunsOf(Prompt.Instructions)];

    /// <summary>Whose words the sentence has, or null.</summary>
    public static string? Fault(Claim claim) =>
        RunsOf(claim.Text).Any(run => Runs.Contains(run) && !RunsOf(claim.Cited).Contains(run, StringComparer.Ordinal))
            ? "it repeats the instructions"
            : null;

    private static IEnumerable<string> RunsOf(string text)
    {
        string[] words = [.. Words.In(text).Select(word => word.Text.ToLowerInvariant())];
        for (var at = 0; at + Run <= words.Length; at++)
            yield return string.Join(' ', words, at, Run);
    }
}

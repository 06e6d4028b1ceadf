namespace Summarize.Digests.Grounding;

/// <summary>Each name of a sentence stands in the cited paragraphs.</summary>
internal static class NamesCheck
{
    /// <summary>The first name that does not, or null.</summary>
    public static string? Fault(Claim claim) =>
        (
            GroundedNames.FirstUnproved(claim.Text, claim.CitedWords, claim.Source.Words)
            ?? UnspacedNames.FirstUnproved(claim.Text, claim.Cited)
        )
            is { } name
            ? $"the name '{name}' does not stand in the cited paragraphs"
            : null;
}

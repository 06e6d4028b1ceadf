namespace Summarize.Quotations.Coreference;

/// <summary>Whom a phrase means.</summary>
/// <param name="Entities">One where it is settled; several where it is open between them; none: nobody known.</param>
/// <param name="Basis">By what.</param>
/// <param name="IsPlural">Whether it means several together.</param>
internal sealed record Meaning(IReadOnlyList<int> Entities, Basis Basis, bool IsPlural)
{
    /// <summary>Nobody known.</summary>
    public static Meaning None { get; } = new([], Basis.Description, IsPlural: false);
}

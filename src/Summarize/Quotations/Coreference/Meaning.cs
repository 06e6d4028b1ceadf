namespace Summarize.Quotations.Coreference;

/// <summary>Whom a phrase means.</summary>
/// <param name="Entities">One where it is settled; several where it is open between them; none: nobody named.</param>
/// <param name="Basis">By what.</param>
/// <param name="IsPlural">Whether it means several together.</param>
/// <param name="Described">Where it means nobody named: who was described before, for a pronoun.</param>
internal sealed record Meaning(
    IReadOnlyList<int> Entities,
    Basis Basis,
    bool IsPlural = false,
    Speaker? Described = null
)
{
    /// <summary>Nobody known.</summary>
    public static Meaning None { get; } = new([], Basis.Description);
}

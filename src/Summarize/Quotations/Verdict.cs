namespace Summarize.Quotations;

/// <summary>What a rule says of a quotation.</summary>
/// <param name="Rule">The rule's name, with its case.</param>
/// <param name="Basis">How it came to its reading.</param>
/// <param name="Speaker">Whom it names or describes; null: it leaves the quotation open.</param>
/// <param name="Candidates">Where it is open: those between whom. Else empty.</param>
/// <param name="IsSure">Whether the rule's measured precision is such that its word alone is served.</param>
/// <param name="Cue">The words that introduce the speech, or null.</param>
/// <param name="Saw">What the rule saw, for the explanation.</param>
public sealed record Verdict(
    string Rule,
    Basis Basis,
    Speaker? Speaker,
    IReadOnlyList<Speaker> Candidates,
    bool IsSure,
    Cue? Cue,
    string Saw
)
{
    /// <summary>The entities that it means; empty where it names nobody.</summary>
    internal IReadOnlyList<int> Entities { get; init; } = [];
}

/// <summary>What one rule says of a quotation.</summary>
/// <param name="Rule">The rule: ByLine, ByClause, BySharedClause or ByContinuation.</param>
/// <param name="Verdict">What it says; null: nothing.</param>
public sealed record RuleSaid(string Rule, Verdict? Verdict);

/// <summary>How a speaker was found.</summary>
public enum Basis
{
    /// <summary>Its own clause names them.</summary>
    Clause,

    /// <summary>A line or label names them.</summary>
    Line,

    /// <summary>Its clause has a pronoun.</summary>
    Pronoun,

    /// <summary>Its clause describes them.</summary>
    Description,

    /// <summary>Who spoke before goes on.</summary>
    Continued,
}

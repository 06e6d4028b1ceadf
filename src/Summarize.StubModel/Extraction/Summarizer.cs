namespace Summarize.StubModel.Extraction;

/// <summary>How long a summary shall be. Sentences are never cut: an article of long sentences may break the words.</summary>
internal sealed record SummaryLength(int Sentences, int MinWords, int MaxWords);

/// <summary>A sentence as it stands in a paragraph.</summary>
internal sealed record Extract(string Text, int Paragraph);

/// <summary>
/// Picks the sentences that stand for a text: central ones (<see cref="Centrality"/>) near its start that read well
/// alone, none of which says what another has said (<see cref="Selection"/>).
/// </summary>
internal static class Summarizer
{
    /// <summary>The chosen sentences, verbatim, in the order of the text.</summary>
    /// <param name="paragraphs">Body text only.</param>
    /// <param name="length">How many sentences and words.</param>
    public static IReadOnlyList<Extract> Summarize(IReadOnlyList<string> paragraphs, SummaryLength length) =>
        [.. Selection.Choose(Candidates.Find(paragraphs), length, Weights.Default).Select(candidate => candidate.Extract)];
}

/// <summary>What each trait of a sentence counts. Found by search on the development halves of shared/eval.</summary>
internal sealed record Weights
{
    public static readonly Weights Default = new();

    /// <summary>How soon the sentence comes: the lead bias of news.</summary>
    public double Position { get; init; } = 1;

    /// <summary>After how many sentences the position counts half.</summary>
    public double PositionHalf { get; init; } = 3;

    public double Centrality { get; init; } = 1;

    public double Frequency { get; init; } = 0.5;

    /// <summary>Likeness to the first sentence, which stands for the headline (Edmundson 1969).</summary>
    public double Lead { get; init; } = 0.3;

    public double Length { get; init; } = 0.5;

    public double IdealWords { get; init; } = 20;

    /// <summary>What a sentence loses that leans on the one before, or opens a mark that it leaves open.</summary>
    public double Dangling { get; init; } = 0.5;

    public double Quoted { get; init; } = 0.2;

    public double Names { get; init; } = 0.1;

    /// <summary>What the nearest chosen sentence's likeness takes off.</summary>
    public double Redundancy { get; init; } = 1;
}

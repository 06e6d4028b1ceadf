namespace Summarize.StubModel.Extraction;

/// <summary>
/// How long a summary shall be. Sentences are never cut: an article of long sentences may break the words.
/// </summary>
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
    /// <param name="barred">Sentences that may not be chosen, or null for none.</param>
    public static IReadOnlyList<Extract> Summarize(
        IReadOnlyList<string> paragraphs,
        SummaryLength length,
        Func<string, bool>? barred = null
    )
    {
        var candidates = Candidates.Find(paragraphs);
        if (barred is not null)
            candidates = [.. candidates.Where(candidate => !barred(candidate.Extract.Text))];
        return [.. Selection.Choose(candidates, length, Weights.Default).Select(candidate => candidate.Extract)];
    }
}

/// <summary>What each trait of a sentence counts. Found by search on development halves of news summaries.</summary>
internal sealed record Weights
{
    public static readonly Weights Default = new();

    /// <summary>How soon the sentence comes: the lead bias of news.</summary>
    public double Position { get; init; } = 1;

    /// <summary>After how many sentences the position counts half.</summary>
    public double PositionHalf { get; init; } = 4;

    /// <summary>See <see cref="Centrality"/>.</summary>
    public double Centrality { get; init; } = 0.3;

    /// <summary>See <see cref="Vocabulary.Frequencies"/>.</summary>
    public double Frequency { get; init; } = 0.3;

    /// <summary>How near the sentence is to the ideal length.</summary>
    public double Length { get; init; } = 0.3;

    /// <summary>The length, in words, at which a sentence is worth most.</summary>
    public double IdealWords { get; init; } = 12;

    /// <summary>What a sentence loses that leans on one that was not chosen.</summary>
    public double Leaning { get; init; } = 0.5;

    /// <summary>What a sentence loses that is torn out of a quotation; see <see cref="Candidate.Torn"/>.</summary>
    public double Torn { get; init; } = 0.8;

    /// <summary>What the likeness to the nearest chosen sentence takes off.</summary>
    public double Redundancy { get; init; } = 1;
}

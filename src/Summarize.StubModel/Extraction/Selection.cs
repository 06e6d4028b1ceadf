namespace Summarize.StubModel.Extraction;

/// <summary>Chooses sentences one by one, each the best beside those chosen: maximal marginal relevance (Carbonell and Goldstein 1998).</summary>
internal static class Selection
{
    /// <summary>Words that are kept for each sentence still to come.</summary>
    private const int Reserve = 12;

    /// <summary>The chosen, in the order of the text.</summary>
    public static IReadOnlyList<Candidate> Choose(IReadOnlyList<Candidate> candidates, SummaryLength length, Weights weights)
    {
        var chosen = new List<Candidate>();
        var worth = candidates.ToDictionary(candidate => candidate, candidate => Worth(candidate, weights));
        while (chosen.Count < Math.Min(length.Sentences, candidates.Count))
        {
            var used = chosen.Sum(candidate => candidate.Words);
            var left = candidates.Except(chosen).ToList();
            // Where a number of sentences is asked, room is kept for the rest of them; else any that fits will do.
            var room = length.MaxWords - used - (length.Sentences == int.MaxValue ? 0 : Reserve * (length.Sentences - chosen.Count - 1));
            var fitting = left.Where(candidate => candidate.Words <= room).ToList();
            if (fitting.Count == 0 && length.Sentences == int.MaxValue && chosen.Count > 0) break;
            var best = fitting.Count > 0
                ? fitting.MaxBy(candidate => worth[candidate] - (weights.Redundancy * Likeness(candidate, chosen)))!
                : left.MinBy(candidate => candidate.Words)!;
            chosen.Add(best);
        }
        return [.. chosen.OrderBy(candidate => candidate.Index)];
    }

    public static double Worth(Candidate candidate, Weights weights) =>
        (weights.Position * weights.PositionHalf / (weights.PositionHalf + candidate.Index))
        + (weights.Centrality * candidate.Centrality)
        + (weights.Frequency * candidate.Frequency)
        + (weights.Lead * candidate.Lead)
        + (weights.Length * LengthFit(candidate.Words, weights.IdealWords))
        + (weights.Names * candidate.Names)
        - (candidate.Dangling ? weights.Dangling : 0)
        - (candidate.Quoted ? weights.Quoted : 0);

    /// <summary>1 at the ideal length, falling with its logarithm's square: half or double the length is about 0.6.</summary>
    private static double LengthFit(int words, double ideal) => Math.Exp(-Math.Pow(Math.Log(Math.Max(1, words) / ideal), 2));

    private static double Likeness(Candidate candidate, List<Candidate> chosen) =>
        chosen.Count == 0 ? 0 : chosen.Max(other => Vocabulary.Cosine(candidate.Vector, other.Vector));
}

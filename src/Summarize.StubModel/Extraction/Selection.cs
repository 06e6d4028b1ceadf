namespace Summarize.StubModel.Extraction;

/// <summary>
/// Chooses sentences one by one, each the best beside those chosen: maximal marginal relevance (Carbonell and Goldstein
/// 1998).
/// </summary>
internal static class Selection
{
    /// <summary>Words that are kept for each sentence still to come.</summary>
    private const int Reserve = 12;

    /// <summary>
    /// The chosen, in the order of the text. Where no sentence fits the words, the shortest stands in.
    /// </summary>
    public static IReadOnlyList<Candidate> Choose(
        IReadOnlyList<Candidate> candidates,
        SummaryLength length,
        Weights weights
    )
    {
        var chosen = new SortedSet<int>();
        var worth = candidates.Select(candidate => Worth(candidate, weights)).ToArray();
        var likeness = new double[candidates.Count];
        var words = 0;
        while (chosen.Count < Math.Min(length.Sentences, candidates.Count))
        {
            // Where a number of sentences is asked, room is kept for the rest of them; else any that fits will do.
            var kept = length.Sentences == int.MaxValue ? 0 : Reserve * (length.Sentences - chosen.Count - 1);
            var left = Enumerable.Range(0, candidates.Count).Where(i => !chosen.Contains(i)).ToList();
            var fitting = left.Where(i => candidates[i].Counted <= length.MaxWords - words - kept).ToList();
            if (fitting.Count == 0 && chosen.Count > 0 && length.Sentences == int.MaxValue)
                break;
            var best = fitting.Count > 0 ? fitting.MaxBy(Marginal) : left.MinBy(i => candidates[i].Counted);
            chosen.Add(best);
            words += candidates[best].Counted;
            for (var i = 0; i < likeness.Length; i++)
                likeness[i] = Math.Max(likeness[i], Vocabulary.Cosine(candidates[i].Vector, candidates[best].Vector));
        }
        Lengthen(chosen, candidates, length, Marginal);
        return [.. chosen.Select(i => candidates[i])];

        // What the choice so far takes off: words that were said, and a sentence before that was not.
        double Marginal(int i) =>
            worth[i]
            - (weights.Redundancy * likeness[i])
            - (candidates[i].Leans && !FollowsChosen(i) ? weights.Leaning : 0);

        bool FollowsChosen(int i) => chosen.Contains(i - 1) && candidates[i - 1].Index == candidates[i].Index - 1;
    }

    /// <summary>
    /// Puts longer sentences in the place of the shortest until the fewest words are reached, where that can be.
    /// </summary>
    private static void Lengthen(
        SortedSet<int> chosen,
        IReadOnlyList<Candidate> candidates,
        SummaryLength length,
        Func<int, double> marginal
    )
    {
        for (var tries = chosen.Count; tries > 0; tries--)
        {
            var words = chosen.Sum(i => candidates[i].Counted);
            if (words >= length.MinWords)
                return;
            var shortest = chosen.MinBy(i => candidates[i].Counted);
            var longer = Enumerable
                .Range(0, candidates.Count)
                .Where(i =>
                    !chosen.Contains(i)
                    && candidates[i].Counted > candidates[shortest].Counted
                    && words - candidates[shortest].Counted + candidates[i].Counted <= length.MaxWords
                )
                .ToList();
            if (longer.Count == 0)
                return;
            // First those that reach the words at once, then by worth.
            var missing = length.MinWords - words + candidates[shortest].Counted;
            chosen.Add(
                longer.OrderByDescending(i => candidates[i].Counted >= missing).ThenByDescending(marginal).First()
            );
            chosen.Remove(shortest);
        }
    }

    /// <summary>What a sentence is worth by itself.</summary>
    public static double Worth(Candidate candidate, Weights weights) =>
        (weights.Position * weights.PositionHalf / (weights.PositionHalf + candidate.Index))
        + (weights.Centrality * candidate.Centrality)
        + (weights.Frequency * candidate.Frequency)
        + (weights.Length * LengthFit(candidate.Words, weights.IdealWords))
        - (candidate.Torn ? weights.Torn : 0);

    /// <summary>
    /// 1 at the ideal length, falling with its logarithm's square: half or double the length is about 0.6.
    /// </summary>
    private static double LengthFit(int words, double ideal) =>
        Math.Exp(-Math.Pow(Math.Log(Math.Max(1, words) / ideal), 2));
}

namespace Summarize.StubModel.Extraction;

/// <summary>
/// How much a sentence is like all others: continuous LexRank (Erkan and Radev 2004), that is the random walk of
/// TextRank (Mihalcea and Tarau 2004) over the cosines of tf-idf vectors.
/// </summary>
/// <remarks>
/// The walk goes by way of the words: a step adds up what all vectors give to each word, and what each vector has of
/// the words. So no pair of vectors is looked at, and time is linear in their entries.
/// </remarks>
internal static class Centrality
{
    private const double Damping = 0.85;
    private const int Steps = 30;

    /// <summary>A rank for each vector; the highest is 1.</summary>
    public static double[] Rank(IReadOnlyList<IReadOnlyDictionary<string, double>> vectors)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = vectors
            .Select(vector => vector.Select(entry => (Word: NumberOf(entry.Key), entry.Value)).ToArray())
            .ToArray();
        var words = new double[numbers.Count];
        var lengths = entries.Select(vector => vector.Sum(entry => entry.Value * entry.Value)).ToArray();
        // What a vector is like all others together: its shares are parts of that.
        var likeness = Pass(Enumerable.Repeat(1.0, entries.Length).ToArray());
        var rank = Enumerable.Repeat(1.0, entries.Length).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var given = rank.Select((value, i) => likeness[i] > 0 ? value / likeness[i] : 0).ToArray();
            rank = [.. Pass(given).Select(value => 1 - Damping + Damping * value)];
        }
        var top = rank.DefaultIfEmpty(1).Max();
        return [.. rank.Select(value => value / top)];

        int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
                numbers[word] = number = numbers.Count;
            return number;
        }

        // The sum over all other vectors of what they give times the cosine.
        double[] Pass(double[] given)
        {
            Array.Clear(words);
            for (var i = 0; i < entries.Length; i++)
                foreach (var (word, weight) in entries[i])
                    words[word] += given[i] * weight;
            return
            [
                .. entries.Select(
                    (vector, i) =>
                        Math.Max(0, vector.Sum(entry => entry.Value * words[entry.Word]) - given[i] * lengths[i])
                ),
            ];
        }
    }
}

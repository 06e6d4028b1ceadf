namespace Summarize.StubModel.Extraction;

/// <summary>
/// How much a sentence is like all others: continuous LexRank (Erkan and Radev 2004), that is the random walk of
/// TextRank (Mihalcea and Tarau 2004) over the cosines of tf-idf vectors.
/// </summary>
internal static class Centrality
{
    private const double Damping = 0.85;
    private const int Steps = 30;

    /// <summary>A rank for each vector; the highest is 1.</summary>
    public static double[] Rank(IReadOnlyList<IReadOnlyDictionary<string, double>> vectors)
    {
        var neighbours = Neighbours(vectors);
        var rank = Enumerable.Repeat(1.0, vectors.Count).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var next = Enumerable.Repeat(1 - Damping, vectors.Count).ToArray();
            for (var i = 0; i < vectors.Count; i++)
                foreach (var (j, share) in neighbours[i])
                    next[j] += Damping * rank[i] * share;
            rank = next;
        }
        var top = rank.DefaultIfEmpty(1).Max();
        return [.. rank.Select(value => value / top)];
    }

    /// <summary>
    /// For each vector those it is like, with shares that sum to 1. An index by word keeps long articles quick.
    /// </summary>
    private static (int Other, double Share)[][] Neighbours(IReadOnlyList<IReadOnlyDictionary<string, double>> vectors)
    {
        var index = new Dictionary<string, List<(int Vector, double Weight)>>(StringComparer.Ordinal);
        for (var i = 0; i < vectors.Count; i++)
        {
            foreach (var (word, weight) in vectors[i])
            {
                if (!index.TryGetValue(word, out var entries))
                    index[word] = entries = [];
                entries.Add((i, weight));
            }
        }
        return
        [
            .. vectors.Select(
                (vector, i) =>
                {
                    var cosines = new double[vectors.Count];
                    foreach (var (word, weight) in vector)
                    foreach (var (other, otherWeight) in index[word])
                        cosines[other] += weight * otherWeight;
                    cosines[i] = 0;
                    var sum = cosines.Sum();
                    return cosines
                        .Select((cosine, other) => (other, cosine / sum))
                        .Where(entry => entry.Item2 > 0)
                        .ToArray();
                }
            ),
        ];
    }
}

namespace Summarize.Benchmarks.Compare;

/// <summary>What was measured several times.</summary>
/// <param name="Median">The middle.</param>
/// <param name="Low">The first quartile.</param>
/// <param name="High">The third quartile.</param>
/// <param name="Count">How often.</param>
internal sealed record Sample(double Median, double Low, double High, int Count)
{
    /// <exception cref="ArgumentException">Nothing was measured.</exception>
    public static Sample Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? throw new ArgumentException("Nothing was measured.", nameof(values))
            : new(At(sorted, 0.5), At(sorted, 0.25), At(sorted, 0.75), sorted.Length);
    }

    /// <summary>A quantile, between two values by their distance.</summary>
    /// <param name="sorted">The values, the least first; at least one.</param>
    /// <param name="quantile">From 0 to 1.</param>
    public static double At(IReadOnlyList<double> sorted, double quantile)
    {
        var place = quantile * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}

/// <summary>Two things that were measured in turn, in the same run.</summary>
/// <param name="Ours">The one.</param>
/// <param name="Theirs">The other.</param>
/// <param name="Ratio">
/// Ours by theirs, of each pair: what the machine did beside falls on both halves of a pair, and out of the ratio.
/// </param>
internal sealed record Comparison(Sample Ours, Sample Theirs, Sample Ratio)
{
    public static Comparison Of<T>(IReadOnlyList<(T Ours, T Theirs)> pairs, Func<T, double> figure) =>
        new(
            Sample.Of(pairs.Select(pair => figure(pair.Ours))),
            Sample.Of(pairs.Select(pair => figure(pair.Theirs))),
            Sample.Of(pairs.Select(pair => figure(pair.Ours) / figure(pair.Theirs)))
        );
}

/// <summary>Measures two things in turn.</summary>
internal static class Paired
{
    /// <summary>
    /// Rounds of both, each the other way round than the one before, so that whoever comes second has no advantage.
    /// </summary>
    /// <param name="rounds">How many count; one more comes before and does not.</param>
    /// <param name="ours">Measures the one.</param>
    /// <param name="theirs">Measures the other.</param>
    public static async Task<IReadOnlyList<(T Ours, T Theirs)>> RunAsync<T>(
        int rounds,
        Func<Task<T>> ours,
        Func<Task<T>> theirs
    )
    {
        var pairs = new List<(T Ours, T Theirs)>();
        for (var round = 0; round <= rounds; round++)
        {
            if (round % 2 == 0)
            {
                var one = await ours();
                pairs.Add((one, await theirs()));
            }
            else
            {
                var other = await theirs();
                pairs.Add((await ours(), other));
            }
        }
        return pairs[1..];
    }
}

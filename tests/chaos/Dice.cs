namespace Summarize.Chaos;

/// <summary>
/// What is drawn at random, from a seed that a report names. Safe for many threads, whose order the seed does not fix.
/// </summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>At least 0, below the limit.</summary>
    public int Below(int limit)
    {
        lock (_random)
            return _random.Next(limit);
    }

    public bool Chance(double share)
    {
        lock (_random)
            return _random.NextDouble() < share;
    }

    public T Pick<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    public TimeSpan Milliseconds(int from, int to) => TimeSpan.FromMilliseconds(from + Below(to - from + 1));
}

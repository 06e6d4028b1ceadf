namespace Summarize.Digests.Grounding;

/// <summary>
/// A number of a text with what it counts, by value: "120,000", "120 000" and "120 thousand" are one.
/// </summary>
/// <param name="Text">As it is written, for messages.</param>
/// <param name="Readings">
/// What it can mean: "1.234" is 1.234 in English and 1,234 in German, "5m" is five million or five metres, half is 50%.
/// Never empty.
/// </param>
/// <param name="Counted">The word after it, in lower case and singular; empty where none follows.</param>
/// <param name="End">Where it ends in its text.</param>
internal sealed record Quantity(string Text, IReadOnlyList<Amount> Readings, string Counted, int End)
{
    /// <summary>"one", "first" and their like, which mostly count nothing, so that no text need state them.</summary>
    public bool IsIdle { get; init; }

    /// <summary>The article of "a goal": it says that there is one, and states no number.</summary>
    public bool IsArticle { get; init; }

    /// <summary>
    /// The number that it is paired with, in a score or a range: 3 of the 1 in "3-1" and in "3 to 1".
    /// </summary>
    public decimal? From { get; init; }

    /// <summary>Whether a dash pairs them.</summary>
    public bool IsDashed { get; init; }

    /// <summary>The first year of a decade or century and the first after it: of "the 1970s" 1970 and 1980.</summary>
    public (decimal From, decimal To)? Years { get; init; }

    public bool IsRank => Readings[0].Unit == NumberWords.Rank;

    /// <summary>Whether both count or measure the same.</summary>
    public bool IsOfSame(Quantity other) =>
        Readings[0].Unit is { } unit ? unit == other.Readings[0].Unit : Counted.Length > 0 && Counted == other.Counted;

    /// <summary>Whether the numbers of a text prove this one.</summary>
    public bool IsProvedBy(IReadOnlyList<Quantity> text) =>
        IsArticle || (IsIdle ? !IsCountedOtherwise(text) : IsStated(text) && !IsPairedOtherwise(text));

    // "a year" says that it is one, where the text counts no other years; but "a boat" does not say so of years.
    private bool IsStated(IReadOnlyList<Quantity> text)
    {
        if (text.Any(other => !other.IsArticle && IsProvedBy(other)))
            return true;
        var same = text.Where(other => other.Readings[0].Unit is { } unit && unit == Readings[0].Unit).ToArray();
        return same.Length > 0 && Array.TrueForAll(same, other => other.IsArticle && IsProvedBy(other));
    }

    // Same value, and no unit made up.
    private bool IsProvedBy(Quantity other) =>
        Years is { } years && other.Readings.Any(amount => amount.Value >= years.From && amount.Value < years.To)
        || Readings.Any(reading =>
            other.Readings.Any(amount => reading.IsProvedBy(amount, other.Counted.Length == 0 && !other.IsIdle))
            && (reading.Value != Amount.TooLong || Text == other.Text)
        );

    // "one goal" where the text has "two goals", and no one goal.
    private bool IsCountedOtherwise(IReadOnlyList<Quantity> text)
    {
        var same = text.Where(other => Counted.Length > 0 && other.Counted == Counted && other.IsRank == IsRank)
            .ToArray();
        return same.Length > 0 && !Array.Exists(same, IsProvedBy);
    }

    // In another order, or paired with another number, the two of a score or a range say another thing.
    private bool IsPairedOtherwise(IReadOnlyList<Quantity> text)
    {
        if (From is null)
            return false;
        var (from, to) = (From, Readings[0].Value);
        var pairs = text.Where(other => other.From is not null).ToArray();
        if (!IsDashed)
            return Array.Exists(pairs, other => other.From == to && other.Readings[0].Value == from)
                && !Array.Exists(pairs, other => other.From == from && other.Readings[0].Value == to);
        return !Array.Exists(pairs, other => other.From == from && other.Readings[0].Value == to)
            && Array.Exists(
                pairs,
                other => other.IsDashed && (IsOneOf(other.From) || IsOneOf(other.Readings[0].Value))
            );

        bool IsOneOf(decimal? value) => value == from || value == to;
    }
}

/// <summary>A value and what it is a number of: a share, a currency, a measure; null where no unit is known.</summary>
internal readonly record struct Amount(decimal Value, string? Unit)
{
    /// <summary>Stands for all values that are too long to count.</summary>
    public const decimal TooLong = decimal.MaxValue;

    /// <summary>
    /// Whether another amount proves this one; its unit may go unsaid only where it <paramref name="countsNothing"/>
    /// else.
    /// </summary>
    public bool IsProvedBy(Amount other, bool countsNothing) =>
        Value == other.Value
        && (
            Unit == other.Unit
            || (Unit is null && other.Unit != NumberWords.Rank)
            || (Unit is not null && other.Unit is null && countsNothing && NumberWords.MayGoUnsaid(Unit))
        );
}

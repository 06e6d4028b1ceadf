namespace Summarize.Digests.Grounding;

/// <summary>A number of a text with what it counts, by value: "120,000", "120 000" and "120 thousand" are one.</summary>
/// <param name="Text">As it is written, for messages.</param>
/// <param name="Values">
/// What it can mean, in the order of likelihood: "1.234" is 1.234 in English and 1,234 in German, "5m" is five million
/// or five metres. Never empty.
/// </param>
/// <param name="Unit">Percent or a currency, or <see cref="Unit.None"/>.</param>
internal sealed record Quantity(string Text, IReadOnlyList<decimal> Values, Unit Unit)
{
    /// <summary>Whether a statement of <paramref name="other"/> proves this one: same value, and no unit made up.</summary>
    public bool IsProvedBy(Quantity other) =>
        (Unit == other.Unit || Unit == Unit.None) && Values.Any(value => other.Values.Contains(value));
}

/// <summary>What a number can be a number of, where that changes what it says.</summary>
internal enum Unit
{
    None,
    Percent,
    Dollar,
    Pound,
    Euro,
    Yen,
    Yuan,
    Rouble,
    Rupee,
    Franc,
    Krone,
}

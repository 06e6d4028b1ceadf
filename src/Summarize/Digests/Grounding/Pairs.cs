namespace Summarize.Digests.Grounding;

/// <summary>Two numbers of a range or a score.</summary>
internal static class Pairs
{
    /// <summary>
    /// "two to three million pounds", "10-15%": the first number is also one of what the last one counts.
    /// </summary>
    public static Quantity Paired(string text, int start, Quantity last, List<Quantity> found)
    {
        var (first, amount) = (found[^1], last.Readings[0]);
        if (first.IsIdle || first.End > start)
            return last;
        var joint = text.AsSpan(first.End, start - first.End).Trim(" \u00A0$£€");
        if (joint is not ("to" or "-" or "–" or "‑" or "and" or "or"))
            return last;
        last = last with { From = first.Readings[0].Value, IsDashed = joint is "-" or "–" or "‑" };
        if (first.Readings[0].Unit is not null)
            return last;
        var factor = amount.Value >= 1000 && first.Readings[0].Value < 1000 ? Magnitude(last.Text) : 1;
        var values = first
            .Readings.SelectMany(reading => new[] { reading.Value, Digits.Multiply(reading.Value, factor) })
            .Distinct();
        found[^1] = first with { Readings = [.. values.Select(value => new Amount(value, amount.Unit))] };
        return last;
    }

    private static decimal Magnitude(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                NumberWords.JoinedMagnitudes.TryGetValue(
                    word[(word.LastIndexOfAny([.. "0123456789"]) + 1)..],
                    out var factor
                )
            )
                return factor;
        }
        return 1;
    }
}

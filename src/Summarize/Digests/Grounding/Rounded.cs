using System.Collections.Frozen;
using static Summarize.Digests.Grounding.TextWords;

namespace Summarize.Digests.Grounding;

/// <summary>Numbers that say themselves that they are rounded: "nearly 2,000 people", "millions of people".</summary>
internal static class Rounded
{
    // How far the number of the text may lie from a round one, as a share of it.
    private const decimal Above = 0.25m;
    private const decimal Below = 0.2m;
    private const decimal About = 0.1m;

    private static readonly FrozenSet<string> AboveWords = CheckWords.Of("en", "above");
    private static readonly FrozenSet<string> BelowWords = CheckWords.Of("en", "below");
    private static readonly FrozenSet<string> AboutWords = CheckWords.Of("en", "about");

    /// <summary>Whether a number of the text, rounded, is this one of <paramref name="sentence"/>.</summary>
    public static bool IsProvedBy(string sentence, Quantity quantity, IReadOnlyList<Quantity> text)
    {
        var (least, most) = RangeOf(sentence, quantity);
        return most > least
            && text.Any(other =>
                !other.IsArticle
                && !other.IsRank
                && (quantity.Readings[0].Unit is null && IsVague(quantity) || quantity.IsOfSame(other))
                && other.Readings.Any(amount => amount.Value >= least && amount.Value <= most)
            );
    }

    private static (decimal Least, decimal Most) RangeOf(string sentence, Quantity quantity)
    {
        var value = quantity.Readings[0].Value;
        if (IsVague(quantity))
            return (value, Digits.Multiply(value, 1000));
        if (value >= Amount.TooLong / 2 || quantity.IsRank || !IsRound(value))
            return default;
        var word = HedgeBefore(sentence, quantity.End - quantity.Text.Length).ToLowerInvariant();
        return AboveWords.Contains(word) ? (value, value * (1 + Above))
            : BelowWords.Contains(word) ? (value * (1 - Below), value)
            : AboutWords.Contains(word) ? (value * (1 - About), value * (1 + About))
            : default;
    }

    // "millions"
    private static bool IsVague(Quantity quantity) =>
        quantity.Text.EndsWith('s') && NumberWords.Magnitudes.ContainsKey(quantity.Text);

    // Of two digits that count.
    private static bool IsRound(decimal value)
    {
        while (value >= 100 && value % 10 == 0)
            value /= 10;
        return value >= 2 && value < 100 && value == decimal.Truncate(value);
    }

    // The word before the number and its sign; that before "than".
    private static string HedgeBefore(string text, int start)
    {
        while (start > 0 && !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not (',' or ';' or '.' or '-'))
            start--;
        var word = WordBefore(text, start);
        return word is "than" ? WordBefore(text, start - word.Length) : word;
    }
}

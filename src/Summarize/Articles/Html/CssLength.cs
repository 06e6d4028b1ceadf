using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>Lengths, angles and plain numbers of a style sheet, in pixels, degrees and as they are.</summary>
internal static class CssLength
{
    /// <summary>Pixels that a percentage of the window is taken of.</summary>
    public const double Screen = 1280;

    private const int DeepestSum = 16; // Brackets within each other.

    private static readonly Regex Lengths = Pattern(@"(?<n>-?\d*\.?\d+(?:e\d+)?)(?<u>%|[a-z]*)");
    private static readonly Regex Tokens = Pattern(@"\d*\.?\d+(?:e\d+)?(?:%|[a-z]+)?|[-+*/()]|[^\s]");

    /// <summary>All lengths in a value, as it is written.</summary>
    public static List<string> All(string value) => [.. Lengths.Matches(value).Select(length => length.Value)];

    /// <summary>Null where the value begins with no length, or is a sum that cannot be worked out.</summary>
    /// <param name="value">A length, or <c>calc(…)</c>.</param>
    /// <param name="size">Pixels of the text.</param>
    /// <param name="whole">Pixels that a percentage is one of.</param>
    public static double? Pixels(string? value, double size, double whole)
    {
        if (value is null)
            return null;
        if (value.StartsWith("calc(", StringComparison.Ordinal))
            return Sum(value[4..], size, whole);
        return Lengths.Match(value) is { Success: true, Index: 0 } length ? Length(length, size, whole) : null;
    }

    public static double? Number(string? number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>An angle in degrees; null where the value is none.</summary>
    public static double? Degrees(string value) =>
        Lengths.Match(value) is { Success: true, Index: 0 } angle && Number(angle.Groups["n"].Value) is { } number
            ? number
                * angle.Groups["u"].Value switch
                {
                    "turn" => 360,
                    "rad" => 180 / Math.PI,
                    "grad" => 0.9,
                    _ => 1,
                }
            : null;

    private static double? Length(Match length, double size, double whole) =>
        Number(length.Groups["n"].Value) is { } number
            ? number
                * length.Groups["u"].Value switch
                {
                    "%" or "vw" => whole / 100,
                    "vh" => 9,
                    "em" => size,
                    "rem" => 16,
                    "ch" or "ex" => size / 2,
                    "pt" => 4 / 3.0,
                    "cm" => 37.8,
                    "mm" => 3.78,
                    "in" => 96,
                    _ => 1,
                }
            : null;

    private static double? Sum(string sum, double size, double whole)
    {
        var tokens = new Queue<string>(Tokens.Matches(sum).Select(token => token.Value));
        var result = Terms(DeepestSum);
        return tokens.Count == 0 ? result : null;

        double? Terms(int depth)
        {
            var total = Factors(depth);
            while (tokens.TryPeek(out var sign) && sign is "+" or "-")
                total += (tokens.Dequeue() == "-" ? -1 : 1) * Factors(depth);
            return total;
        }

        double? Factors(int depth)
        {
            var product = Factor(depth);
            while (tokens.TryPeek(out var sign) && sign is "*" or "/")
                product = tokens.Dequeue() == "*" ? product * Factor(depth) : product / Factor(depth);
            return product;
        }

        double? Factor(int depth)
        {
            if (depth == 0 || !tokens.TryDequeue(out var token))
                return null;
            if (token is "-" or "+")
                return (token == "-" ? -1 : 1) * Factor(depth - 1);
            if (token != "(")
                return Lengths.Match(token) is { Success: true, Index: 0 } length ? Length(length, size, whole) : null;
            var inner = Terms(depth - 1);
            return tokens.TryDequeue(out var end) && end == ")" ? inner : null;
        }
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

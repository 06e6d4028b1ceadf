using System.Globalization;

namespace Summarize.Digests.Grounding;

/// <summary>Reads numbers in digits, of all scripts and houses.</summary>
internal static class Digits
{
    /// <summary>Where the number ends that starts with a digit; 12:30 is one number, as 12.30 is.</summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        while (
            end + 1 < text.Length
            && char.IsAsciiDigit(text[end + 1])
            && (text[end] is '.' or ',' or ':' || IsGroup(text, start, end))
        )
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }
        return end;
    }

    // "120 000": a space groups only three digits, after at most three.
    private static bool IsGroup(string text, int start, int end)
    {
        if (text[end] is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’'))
            return false;
        var digits = 0;
        while (end + 1 + digits < text.Length && char.IsAsciiDigit(text[end + 1 + digits]))
            digits++;
        var before = end;
        while (before > start && char.IsAsciiDigit(text[before - 1]))
            before--;
        return digits == 3 && (before == start ? end - before <= 3 : end - before == 3);
    }

    /// <summary>
    /// The values that the digits can have: "1.234" is 1.234 in English and 1,234 in German. Never empty.
    /// </summary>
    public static IReadOnlyList<decimal> Readings(ReadOnlySpan<char> digits)
    {
        var values = new List<decimal>(2);
        Add(values, Only(digits, '\0'));
        if (digits.LastIndexOfAny('.', ',', ':') is var mark and > 0)
        {
            var decimals = digits.Length - mark - 1;
            var english = digits[mark] == '.';
            var grouped = decimals == 3 && digits[0] != '0' && digits[mark] != ':';
            var isDecimal = digits.Count(digits[mark]) == 1 && (!grouped || english);
            values.Clear();
            if (isDecimal)
                Add(values, Only(digits, digits[mark]));
            if (grouped)
                Add(values, Only(digits, '\0'));
            if (values.Count == 0)
                Add(values, Only(digits, '\0'));
        }
        return values;
    }

    private static void Add(List<decimal> values, decimal? value)
    {
        if (value is { } number)
            values.Add(number);
        else if (values.Count == 0)
            values.Add(Amount.TooLong);
    }

    // The digits with one mark as the decimal point, all others dropped; null where that is too long for a number.
    private static decimal? Only(ReadOnlySpan<char> digits, char point)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c) && c != point)
                continue;
            if (length == 28)
                return null;
            plain[length++] = c == point ? '.' : c;
        }
        return decimal.TryParse(
            plain[..length],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
    }

    /// <summary>
    /// The product, which is too long to count where either number is: a text may write numbers of any length.
    /// </summary>
    public static decimal Multiply(decimal value, decimal factor) =>
        value < Amount.TooLong / factor ? value * factor : Amount.TooLong;

    /// <summary>The sum, in the same way.</summary>
    public static decimal Add(decimal value, decimal more) =>
        value < Amount.TooLong - more ? value + more : Amount.TooLong;

    /// <summary>Whether a character multiplies the digits before it.</summary>
    public static bool IsHanMagnitude(char c) => HanMagnitude(c) > 1;

    /// <summary>What it multiplies them by; one for all other characters.</summary>
    public static decimal HanMagnitude(char c) =>
        c switch
        {
            '百' => 100,
            '千' => 1_000,
            '万' or '萬' => 10_000,
            '億' or '亿' => 100_000_000,
            '兆' => 1_000_000_000_000,
            _ => 1,
        };

    /// <summary>Digits of all scripts, and full-width marks, as ASCII has them: "１２．５％", "१२".</summary>
    public static string ToAscii(string text) =>
        string.Create(
            text.Length,
            text,
            (plain, from) =>
            {
                for (var at = 0; at < plain.Length; at++)
                {
                    plain[at] = from[at] switch
                    {
                        '，' => ',',
                        '．' => '.',
                        '％' => '%',
                        '：' => ':',
                        var c when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
                        var c => c,
                    };
                }
            }
        );
}

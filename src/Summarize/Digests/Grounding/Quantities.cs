using System.Globalization;

namespace Summarize.Digests.Grounding;

/// <summary>Finds the numbers of a text, written in digits or in words.</summary>
internal static class Quantities
{
    /// <summary>All numbers of <paramref name="text"/>, in its order. Linear in its length.</summary>
    public static IReadOnlyList<Quantity> In(string text)
    {
        var found = new List<Quantity>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at])) at = Digits(text, at, found);
            else if (char.IsLetter(text[at])) at = Words(text, at, found);
            else at++;
        }
        return found;
    }

    private static int Digits(string text, int start, List<Quantity> found)
    {
        var end = EndOfDigits(text, start);
        IReadOnlyList<decimal> values = Readings(text.AsSpan(start, end - start));
        var unit = start > 0 ? NumberWords.OfSign(text[start - 1]) : Unit.None;

        // "3.4m", "21st", "1980s": letters that are joined to the digits.
        var joined = EndOfWord(text, end);
        if (joined > end)
        {
            if (NumberWords.JoinedMagnitudes.TryGetValue(text[end..joined], out var factor)) values = [.. values.Select(value => value * factor), .. values];
            end = joined;
        }
        return Finish(text, start, end, values, unit, found);
    }

    // "two hundred and fifty", "twenty-one": words that add up to one number.
    private static int Words(string text, int start, List<Quantity> found)
    {
        var end = EndOfWord(text, start);
        var first = text[start..end];
        if (!NumberWords.Small.TryGetValue(first, out var total))
        {
            if (!NumberWords.Magnitudes.TryGetValue(first, out total) || first.Length < 4) return end;
        }
        for (var next = SkipJoint(text, end); next < text.Length && char.IsLetter(text[next]); next = SkipJoint(text, end))
        {
            var stop = EndOfWord(text, next);
            var word = text[next..stop];
            if (word is "and" or "a") // "a hundred and twenty"; not "two and three"
            {
                next = SkipJoint(text, stop);
                stop = next < text.Length ? EndOfWord(text, next) : next;
                if (total < 100 || stop == next || !NumberWords.Small.TryGetValue(text[next..stop], out var more) || more >= 100) break;
                total += more;
            }
            else if (word == "hundred" && total < 100) total *= 100;
            else if (total is >= 20 and < 100 && total % 10 == 0 && Ones(word) is { } ones) total += ones;
            else break;
            end = stop;
        }
        return Finish(text, start, end, [total], Unit.None, found);
    }

    private static decimal? Ones(string word) =>
        word == "one" ? 1 : NumberWords.Small.TryGetValue(word, out var value) && value is >= 2 and < 10 ? value : null;

    // What follows a number, in digits or words: a magnitude, then a unit.
    private static int Finish(string text, int start, int end, IReadOnlyList<decimal> values, Unit unit, List<Quantity> found)
    {
        for (var (next, stop) = NextWord(text, end); stop > next && NumberWords.Magnitudes.TryGetValue(text[next..stop], out var factor); (next, stop) = NextWord(text, end))
        {
            values = [.. values.Select(value => Multiply(value, factor))];
            end = stop;
        }
        if (unit == Unit.None) unit = UnitAfter(text, end);
        var quantity = new Quantity(text[start..end], values, unit);
        if (found.Count > 0) Share(text, found, start, quantity, values);
        found.Add(quantity);
        return end;
    }

    // "two to three million pounds", "10-15%": the first number is also one of what the last one counts.
    private static void Share(string text, List<Quantity> found, int start, Quantity last, IReadOnlyList<decimal> values)
    {
        var first = found[^1];
        if (first.Unit != Unit.None || !IsRange(text, start, first)) return;
        var factor = values[0] >= 1000 && first.Values[0] < 1000 ? Magnitude(last.Text) : 1;
        found[^1] = first with { Values = [.. first.Values, .. first.Values.Select(value => Multiply(value, factor))], Unit = last.Unit };
    }

    private static bool IsRange(string text, int start, Quantity first)
    {
        var from = Math.Max(0, start - first.Text.Length - 8);
        var before = text.AsSpan(from, start - from);
        var at = before.LastIndexOf(first.Text, StringComparison.Ordinal);
        if (at < 0) return false;
        return before[(at + first.Text.Length)..].Trim(" \u00A0$£€") is "to" or "-" or "–" or "and" or "or";
    }

    private static decimal Magnitude(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (NumberWords.Magnitudes.TryGetValue(word, out var factor)) return factor;
        }
        return 1;
    }

    private static Unit UnitAfter(string text, int end)
    {
        if (end < text.Length && NumberWords.OfSign(text[end]) is var sign && sign != Unit.None) return sign;
        var (next, stop) = NextWord(text, end);
        if (stop == next) return next < text.Length && next <= end + 1 ? NumberWords.OfSign(text[next]) : Unit.None;
        if (NumberWords.Units.TryGetValue(text[next..stop], out var unit)) return unit;
        var (after, afterStop) = NextWord(text, stop);
        return text[next..stop] == "per" && text.AsSpan(after, afterStop - after) is "cent" ? Unit.Percent : Unit.None;
    }

    private static int EndOfDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && (text[end] is '.' or ',' || IsGroup(text, start, end)))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }
        return end;
    }

    // "120 000": a space groups only three digits, after at most three.
    private static bool IsGroup(string text, int start, int end)
    {
        if (text[end] is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’')) return false;
        var digits = 0;
        while (end + 1 + digits < text.Length && char.IsAsciiDigit(text[end + 1 + digits])) digits++;
        var before = end;
        while (before > start && char.IsAsciiDigit(text[before - 1])) before--;
        return digits == 3 && (before == start ? end - before <= 3 : end - before == 3);
    }

    private static List<decimal> Readings(ReadOnlySpan<char> digits)
    {
        var values = new List<decimal>(2);
        Add(values, Only(digits, '\0'));
        if (digits.LastIndexOfAny('.', ',') is var mark and > 0)
        {
            var decimals = digits.Length - mark - 1;
            var english = digits[mark] == '.';
            var grouped = decimals == 3 && digits[0] != '0';
            var isDecimal = digits.Count(digits[mark]) == 1 && (!grouped || english);
            values.Clear();
            if (isDecimal) Add(values, Only(digits, digits[mark]));
            if (grouped) Add(values, Only(digits, '\0'));
            if (values.Count == 0) Add(values, Only(digits, '\0'));
        }
        return values;
    }

    private static void Add(List<decimal> values, decimal? value)
    {
        if (value is { } number) values.Add(number);
        else if (values.Count == 0) values.Add(decimal.MaxValue);
    }

    // The digits with one mark as the decimal point, all others dropped; null where that is too long for a number.
    private static decimal? Only(ReadOnlySpan<char> digits, char point)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c) && c != point) continue;
            if (length == 28) return null;
            plain[length++] = c == point ? '.' : c;
        }
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static decimal Multiply(decimal value, decimal factor) => value < decimal.MaxValue / 1_000_000_000_000m / 1000m ? value * factor : value;

    private static (int Start, int End) NextWord(string text, int at)
    {
        if (at < text.Length && text[at] is ' ' or '\u00A0' or '-' or '\u202F') at++;
        return (at, EndOfWord(text, at));
    }

    private static int SkipJoint(string text, int at) => at < text.Length && text[at] is ' ' or '-' or '\u00A0' ? at + 1 : at;

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return at;
    }
}

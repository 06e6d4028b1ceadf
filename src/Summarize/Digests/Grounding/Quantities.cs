using Summarize.Language;
using static Summarize.Digests.Grounding.Pairs;
using static Summarize.Digests.Grounding.Shares;
using static Summarize.Digests.Grounding.TextWords;
using static Summarize.Digests.Grounding.UnitsAfter;

namespace Summarize.Digests.Grounding;

/// <summary>Finds the numbers of a text, written in digits or in words.</summary>
internal static class Quantities
{
    /// <summary>All numbers of <paramref name="text"/>, in its order. Linear in its length.</summary>
    public static IReadOnlyList<Quantity> In(string text)
    {
        text = Digits.ToAscii(text);
        var found = new List<Quantity>();
        for (var at = 0; at < text.Length; )
        {
            if (char.IsAsciiDigit(text[at]))
                at = InDigits(text, at, found);
            else if (char.IsLetter(text[at]))
                at = InWords(text, at, found);
            else
                at++;
        }
        return found;
    }

    private static int InDigits(string text, int start, List<Quantity> found)
    {
        var end = Digits.End(text, start);
        IReadOnlyList<decimal> values = Digits.Readings(text.AsSpan(start, end - start));
        var unit = UnitBefore(text, start);
        if (end < text.Length && Digits.IsHanMagnitude(text[end]))
            return InHanDigits(text, start, end, values, unit, found);
        if (end < text.Length && NumberWords.OfSign(text[end]) is not null)
            return Finish(text, start, end, values, unit, found, []);

        // "3.4m", "£3million", "9pm", "21st", "1980s": letters that are joined to the digits.
        var joined = EndOfWord(text, end);
        var letters = text[end..joined];
        end = joined;
        var metres = letters == "m" && unit is null ? values : [];
        if (unit is not null && letters == "mil")
            values = [.. values.Select(value => Digits.Multiply(value, 1_000_000))];
        else if (NumberWords.JoinedMagnitudes.TryGetValue(letters, out var factor))
            values = [.. values.Select(value => Digits.Multiply(value, factor))];
        else if (unit is null && letters is "st" or "nd" or "rd" or "th")
            return Rank(text, start, end, values, found);
        else if (unit is null && letters is "s" && Decades.Add(text, start, end, values[0], found))
            return end;
        else if (unit is null)
            NumberWords.Units.TryGetValue(letters, out unit);
        return Finish(text, start, end, values, unit, found, [.. metres.Select(value => new Amount(value, "metre"))]);
    }

    // "3rd" is a place in a row; beside a month it is a day, which is also written "May 3".
    private static int Rank(string text, int start, int end, IReadOnlyList<decimal> values, List<Quantity> found)
    {
        var next = NextWord(text, end);
        if (IsWord(text, next, "of"))
            next = NextWord(text, next.End);
        var isDay = IsMonth(WordBefore(text, start)) || IsMonth(text[next.Start..next.End]);
        return Finish(
            text,
            start,
            end,
            values,
            NumberWords.Rank,
            found,
            isDay ? [.. values.Select(value => new Amount(value, null))] : []
        );
    }

    private static bool IsMonth(string word) => Known.Of(word).HasAny(WordClass.Calendar);

    // "1億2000万", "3万5千": each sign multiplies the digits before it, and all of them add up.
    private static int InHanDigits(
        string text,
        int start,
        int end,
        IReadOnlyList<decimal> values,
        string? unit,
        List<Quantity> found
    )
    {
        var total = 0m;
        while (true)
        {
            var part = values[0];
            while (end < text.Length && Digits.IsHanMagnitude(text[end]))
                part = Digits.Multiply(part, Digits.HanMagnitude(text[end++]));
            total = Digits.Add(total, part);
            if (end >= text.Length || !char.IsAsciiDigit(text[end]))
                break;
            var next = Digits.End(text, end);
            values = Digits.Readings(text.AsSpan(end, next - end));
            end = next;
        }
        return Finish(text, start, end, [total], unit, found, []);
    }

    // "two hundred and fifty", "twenty-one", "half a million", "two thirds", "three and a half": words for one number.
    private static int InWords(string text, int start, List<Quantity> found)
    {
        var end = EndOfWord(text, start);
        var first = text[start..end];
        if (first is "a" or "A" or "an" or "An")
            return Article(text, start, end, found);
        if (NumberWords.Ordinals.TryGetValue(first, out var rank))
            return Finish(
                text,
                start,
                end,
                [rank],
                NumberWords.Rank,
                found,
                [],
                idle: rank == 1 && NextWord(text, end) is var next && next.Start == next.End
            );
        if (NumberWords.Parts.TryGetValue(first, out var parts))
            return IsShare(text, start, end, parts) ? Part(text, start, end, 1 / parts, found) : end;
        var known =
            NumberWords.Cardinals.TryGetValue(first, out var total)
            || (first.Length >= 4 && NumberWords.Magnitudes.TryGetValue(first, out total));
        if (!known)
            return end;
        for (var (next, stop) = NextWord(text, end); stop > next; (next, stop) = NextWord(text, end))
        {
            var word = text[next..stop];
            if (word is "and" or "a") // "a hundred and twenty"; not "two and three"
            {
                (next, stop) = NextWord(text, stop);
                if (
                    total < 100
                    || stop == next
                    || !NumberWords.Cardinals.TryGetValue(text[next..stop], out var more)
                    || more >= 100
                )
                    break;
                total += more;
            }
            else if (word == "hundred" && total < 100)
                total *= 100;
            else if (
                total is >= 20 and < 100
                && total % 10 == 0
                && NumberWords.Ordinals.TryGetValue(word, out var place)
                && place < 10
            )
                return Finish(text, start, stop, [total + place], NumberWords.Rank, found, []);
            else if (
                total is >= 20 and < 100
                && total % 10 == 0
                && NumberWords.Cardinals.GetValueOrDefault(word) is >= 1 and < 10 and var ones
            )
                total += ones;
            else if (PartOf(word) is { } whole && (total == 1 || word.EndsWith('s')) && !IsHyphened(text, stop))
                return Part(text, start, stop, total / whole, found);
            else
                break;
            end = stop;
        }
        return Finish(
            text,
            start,
            end,
            [total],
            unit: null,
            found,
            [],
            idle: total == 1 && first.Equals("one", StringComparison.OrdinalIgnoreCase)
                || total == 2 && IsWord(text, (start, end), "two") && PointsBack(WordBefore(text, start))
        );
    }

    // "the two men": two of whom the sentence has told.
    private static bool PointsBack(string word) => word is "the" or "The" or "these" or "These" or "those" or "Those";

    // "a third of them" is a part, "a third man" a place in a row; "a goal" is one goal.
    private static int Article(string text, int start, int end, List<Quantity> found)
    {
        var (next, stop) = NextWord(text, end);
        var whole = IsWord(text, NextWord(text, stop), "of") ? PartOf(text[next..stop]) : null;
        if (whole is not null)
            return Part(text, start, stop, 1 / whole.Value, found);
        found.Add(
            new Quantity(text[start..end], [new Amount(1, UnitAfter(text, end))], CountedAt(text, end), end)
            {
                IsIdle = true,
                IsArticle = true,
            }
        );
        return end;
    }

    // A part may be one of something larger, "half a million", or a share, "half the voters".
    private static int Part(string text, int start, int end, decimal part, List<Quantity> found)
    {
        var next = NextWord(text, end);
        if (IsWord(text, next, "a"))
            next = NextWord(text, next.End);
        if (NumberWords.Magnitudes.ContainsKey(text[next.Start..next.End]))
            return Finish(text, start, next.Start - 1, [part], unit: null, found, []);
        return Finish(text, start, end, [part], unit: null, found, [new Amount(part * 100, NumberWords.Percent)]);
    }

    // What follows a number, in digits or words: a half more, a magnitude, then a unit.
    private static int Finish(
        string text,
        int start,
        int end,
        IReadOnlyList<decimal> values,
        string? unit,
        List<Quantity> found,
        IReadOnlyList<Amount> others,
        bool idle = false
    )
    {
        if (AndAPart(text, end) is var (more, past) && more > 0)
            (values, end, idle) = ([.. values.Select(value => Digits.Add(value, more))], past, false);
        var afterSign = unit is not null;
        for (
            var (next, stop) = NextWord(text, end);
            NumberWords.FactorOf(text[next..stop], afterSign) is { } factor;
            (next, stop) = NextWord(text, end)
        )
            (values, end, idle) = ([.. values.Select(value => Digits.Multiply(value, factor))], stop, false);
        unit ??= UnitAfter(text, end);
        Amount[] readings = [.. values.Select(value => new Amount(value, unit)), .. others];
        // "one year" is a measure; but "one day" and "at one point" say when.
        idle &= unit is null or NumberWords.Rank or "day" or "point";
        var quantity = new Quantity(text[start..end], readings, CountedAt(text, end), end) { IsIdle = idle };
        found.Add(found.Count > 0 ? Paired(text, start, quantity, found) : quantity);
        return end;
    }

    private static (decimal More, int End) AndAPart(string text, int end)
    {
        var and = NextWord(text, end);
        var a = IsWord(text, and, "and") ? NextWord(text, and.End) : default;
        var (next, stop) = IsWord(text, a, "a") ? NextWord(text, a.End) : default;
        return stop > next && NumberWords.Parts.TryGetValue(text[next..stop], out var parts)
            ? (1 / parts, stop)
            : default;
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Summarize.Articles;

/// <summary>Lines that only say when (or where and when), and the day they name.</summary>
internal static class Dates
{
    private const int LongestDateline = 120;
    private const int FirstYear = 1600;

    private static readonly string[] Labels = LineWords.Of("dated");

    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        English.MonthNames,
        English.AbbreviatedMonthNames,
    }
        .SelectMany(names => names.Take(12).Select((name, i) => (name, i + 1)))
        .Append(("Sept", 9))
        .DistinctBy(m => m.Item1, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(m => m.Item1, m => m.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the other languages that are read, which are names of people in English: "Mai".</summary>
    private static readonly FrozenDictionary<string, int> OtherMonths = LineWords
        .Of("month")
        .Select((name, i) => (Name: name, Month: i % 12 + 1))
        .DistinctBy(month => month.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(month => month.Name, month => month.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Days = new[]
    {
        English.DayNames,
        English.AbbreviatedDayNames,
        LineWords.Of("day"),
    }
        .SelectMany(names => names)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> TimeWords = LineWords.SetOf("of-date", StringComparer.OrdinalIgnoreCase);

    public static bool IsDayOrMonth(ReadOnlySpan<char> word) =>
        Days.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        || Months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private static int? Month(ReadOnlySpan<char> word) =>
        Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month)
        || OtherMonths.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out month)
            ? month
            : null;

    /// <summary>
    /// A date and nothing else, with or without a label: "Published: 3 May 2021", "Tuesday, May 4, 2021 9:30 a.m. ET".
    /// </summary>
    public static bool IsDateline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestDateline || line.ContainsAny('\n', '\r') || !line.ContainsAnyInRange('0', '9'))
            return false;
        var rest = line.Trim("()[]|•· ");
        var named = false; // By a label, a day, a month or the form of a whole date: bare numbers are a table's.
        foreach (var label in Labels)
        {
            if (
                !rest.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                || rest.Length == label.Length
                || char.IsLetter(rest[label.Length])
            )
                continue;
            rest = rest[label.Length..];
            named = true;
            break;
        }
        int dated = 0,
            other = 0;
        foreach (var range in rest.SplitAny(" \u00A0,;/|"))
        {
            var word = rest[range].Trim(".:()[]-–—");
            if (word.IsEmpty || TimeWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                continue;
            var isNamed = IsDayOrMonth(word) || Month(word) is not null;
            if (!char.IsAsciiDigit(word[0]) && !isNamed)
                other++;
            else
                dated++;
            named |= isNamed || word.Length >= 10 && word[4] == '-' && Iso(word) is not null;
        }
        return named && dated >= 1 && other == 0;
    }

    /// <summary>
    /// The first date in <paramref name="line"/>: ISO 8601 with its own time and zone, else a day, a month's name and a
    /// year as midnight UTC, since local times seldom name a zone that can be trusted. Null where there is none.
    /// </summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> line)
    {
        int? day = null,
            month = null,
            year = null;
        foreach (var range in line.SplitAny(" \u00A0,;|()"))
        {
            var word = line[range].Trim(".:");
            if (word.Length >= 10 && word[4] == '-' && Iso(word) is { } iso)
                return iso;
            if (Month(word) is { } named)
                month ??= named;
            else if (
                word.TrimEnd("stndrhSTNDRH") is { Length: > 0 } digits
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
            {
                if (digits.Length == 4 && number is >= FirstYear and <= 2999)
                    year ??= number;
                else if (digits.Length <= 2 && number is >= 1 and <= 31)
                    day ??= number;
            }
            if (year is { } y && month is { } m && day is { } d)
                return d <= DateTime.DaysInMonth(y, m) ? new DateTimeOffset(y, m, d, 0, 0, 0, TimeSpan.Zero) : null;
        }
        return null;
    }

    /// <summary>The date behind "published" where the line has one, else the first.</summary>
    public static DateTimeOffset? Published(ReadOnlySpan<char> line) =>
        line.IndexOf("published", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && Parse(line[at..]) is { } date
            ? date
            : Parse(line);

    /// <summary>
    /// A date as a page's metadata write it, in words or in the forms of machines; null where it has no year of its
    /// own.
    /// </summary>
    public static DateTimeOffset? OfPage(string? value)
    {
        if (value is null || value.Length > 64)
            return null;
        // To a time or a day alone .NET adds the present day or year, which the page does not say.
        if (
            DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && value.Contains(date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        )
            return Possible(date);
        return Possible(Parse(value));
    }

    /// <summary>The date where an article can have been published then: not the day that clocks begin with.</summary>
    public static DateTimeOffset? Possible(DateTimeOffset? date) =>
        date is { } day
        && day.UtcDateTime.Year >= FirstYear
        && day.UtcDateTime.Date != DateTime.UnixEpoch
        && day <= DateTimeOffset.UtcNow.AddDays(2)
            ? day
            : null;

    private static DateTimeOffset? Iso(ReadOnlySpan<char> word) =>
        DateTimeOffset.TryParseExact(
            word,
            [
                "yyyy-MM-dd",
                "yyyy-MM-ddTHH:mmK",
                "yyyy-MM-ddTHH:mm:ssK",
                "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
                "yyyy-MM-ddTHH:mm:sszzz",
            ],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;
}

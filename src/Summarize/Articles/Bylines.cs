using System.Collections.Frozen;

namespace Summarize.Articles;

/// <summary>Who wrote it: "By Jane Doe", "Jane Doe, The Associated Press", "… contributed to this report."</summary>
internal static class Bylines
{
    private const int LongestByline = 120;
    private const int LongestCredit = 250;

    private static readonly string[] Agencies = LineWords.Of("agency");
    private static readonly string[] Beginnings = LineWords.Of("by");
    private static readonly string[] Endings = LineWords.Of("behind-names");
    private static readonly FrozenSet<string> Offices = LineWords.SetOf("office", StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Trades = LineWords.SetOf("trade", StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Nobody = LineWords.SetOf("no-author", StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Thanks = LineWords.Of("credit");
    private static readonly string[] Reports = LineWords.Of("report");
    private static readonly string[] Contributed = LineWords.Of("contributed");

    private static readonly string[] Specials = LineWords.Of("special");

    private static readonly FrozenSet<string> SmallWords = LineWords.SetOf("small", StringComparer.Ordinal);

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCredit || line.ContainsAny('\n', '\r'))
            return false;
        if (IsCredit(line))
            return true;
        if (line.Length > LongestByline || line[^1] is '?' or '!' or ':')
            return false;
        if (AfterBy(line) is { IsEmpty: false } names)
        {
            var bar = names.IndexOf('|'); // Behind it stands when, or where else.
            return AreNames(WithoutAddress(bar > 0 ? names[..bar].TrimEnd() : names));
        }
        if (IsAgency(line.Trim(" ()")))
            return true;
        var comma = line.LastIndexOf(',');
        return comma > 0 && IsAgency(line[(comma + 1)..].Trim()) && AreNames(line[..comma]);
    }

    /// <summary>
    /// The names of a byline, without "By" and what is no name; null where it is a credit or an agency's.
    /// </summary>
    public static string? Names(ReadOnlySpan<char> line)
    {
        var names = AfterBy(line);
        if (names.IsEmpty)
        {
            var comma = line.LastIndexOf(',');
            if (IsCredit(line) || comma < 0 || Dates.IsDayOrMonth(line[..comma]))
                return null;
            names = line[..comma];
        }
        names = NamesAlone(names);
        return names.Trim(" .|,\u00A0") is { IsEmpty: false } trimmed
            ? trimmed.ToString().Replace(" . ", " ", StringComparison.Ordinal)
            : null;
    }

    /// <summary>Names without what stands behind them: a paper, a place, a date, an address, an office.</summary>
    private static ReadOnlySpan<char> NamesAlone(ReadOnlySpan<char> names)
    {
        names = WithoutAddress(names);
        foreach (var mark in Endings)
        {
            var cut = names.IndexOf(mark, StringComparison.Ordinal);
            if (cut > 0)
                names = names[..cut];
        }
        names = names.TrimEnd(" ,;");
        for (var comma = names.LastIndexOf(','); comma > 0; comma = names.LastIndexOf(','))
        {
            var last = names[(comma + 1)..].Trim();
            if (!IsAgency(last) && !IsOffice(last) && !last.StartsWith("in ", StringComparison.Ordinal))
                break;
            names = names[..comma];
        }
        return names;
    }

    /// <summary>"Jane Doe Chief Reporter" without what she is, where two names are left.</summary>
    private static string WithoutOffice(string names)
    {
        var words = names.Split(' ');
        if (!Trades.Contains(words[^1]))
            return names;
        var left = words.Length;
        while (left > 2 && IsOffice(words[left - 1]))
            left--;
        return string.Join(' ', words.Take(left));
    }

    /// <summary>Whether a word of the text is a trade that writes: reporter, editor.</summary>
    public static bool NamesTrade(string text) =>
        text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(Trades.Contains);

    private static bool IsOffice(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
            if (!Offices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[range].Trim(".,")))
                return false;
        return true;
    }

    private static ReadOnlySpan<char> WithoutAddress(ReadOnlySpan<char> line) =>
        line.IndexOf('@') is > 0 and var at
            ? line[..Math.Max(0, line[..at].LastIndexOfAny(' ', '\u00A0', '('))].TrimEnd(" (|,–-·•")
            : line;

    /// <summary>The names as one line, without what says that they are authors; null where they are no names.</summary>
    public static string? Authors(IReadOnlyList<string> names)
    {
        var authors = names.Select(Author).Where(name => name is not null).Distinct(StringComparer.Ordinal).ToList();
        return authors.Count > 0 ? string.Join(", ", authors) : null;
    }

    /// <summary>A name, or several in one line: no date, no address, no button, and not a sentence.</summary>
    private static string? Author(string name)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var by = AfterBy(line);
        line = WithoutOffice(by.IsEmpty ? NamesAlone(line).Trim(" ,;").ToString() : Names(line) ?? "");
        return
            line.Length is > 1 and <= LongestByline
            && line.Any(char.IsLetter)
            && !line.Any(char.IsAsciiDigit)
            && !line.Contains("//", StringComparison.Ordinal)
            && !line.Contains('@', StringComparison.Ordinal)
            && !Boilerplate.IsWholeLine(line)
            && !Nobody.Contains(line)
            && !Array.Exists(Specials, special => line.StartsWith(special, StringComparison.OrdinalIgnoreCase))
            && !line.Split(' ').All(word => Dates.IsDayOrMonth(word.AsSpan().Trim(".,")))
            ? line
            : null;
    }

    /// <summary>
    /// What stands behind "By", which some archives set apart with a stop: "By . Jane Doe"; empty where none does.
    /// </summary>
    public static ReadOnlySpan<char> AfterBy(ReadOnlySpan<char> line)
    {
        foreach (var by in Beginnings)
            if (
                line.StartsWith(by, StringComparison.Ordinal)
                && line.Length > by.Length
                && char.IsWhiteSpace(line[by.Length])
            )
                return line[by.Length..].TrimStart();
        return [];
    }

    /// <summary>Whether every word is a name's or joins names; "By Tuesday the water had reached" is not.</summary>
    public static bool AreNames(ReadOnlySpan<char> words)
    {
        var names = 0;
        foreach (var range in words.SplitAny(" \u00A0"))
        {
            var word = words[range].Trim(",.|;&()•·/");
            if (word.IsEmpty || SmallWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                continue;
            if (!char.IsUpper(word[0]) || Dates.IsDayOrMonth(word))
                return false;
            names++;
        }
        // "By The Way", "By Then": one word alone is an agency's, which has a rule of its own.
        return names is >= 2 and <= 12 && !words.TrimEnd().EndsWith(".", StringComparison.Ordinal)
            || names >= 2 && words.TrimEnd().EndsWith(" .", StringComparison.Ordinal);
    }

    private static bool IsAgency(ReadOnlySpan<char> line)
    {
        foreach (var agency in Agencies)
            if (line.Equals(agency, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsCredit(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny("\"“”«"))
            return false;
        var rest = line.Trim("—–-• ()");
        foreach (var thanks in Thanks)
            if (rest.StartsWith(thanks, StringComparison.OrdinalIgnoreCase))
                return true;
        rest = rest.TrimEnd(". ");
        foreach (var report in Reports)
        foreach (var verb in Contributed)
            if (
                rest.EndsWith(report, StringComparison.OrdinalIgnoreCase)
                && rest[..^report.Length].TrimEnd().EndsWith(verb, StringComparison.Ordinal)
            )
                return true;
        return false;
    }
}

using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Summarize.Language;

namespace Summarize.Articles;

/// <summary>
/// Lines that belong to the page and not to the article: sharing, newsletters, teasers, comment forms.
/// </summary>
internal static class Boilerplate
{
    private const int LongestTeaser = 200;
    private const int LongestSeries = 80;

    private static readonly Regex CommentCount = new(
        @"^(?:\d[\d,]* comments?|comments? ?\(\d[\d,]*\))$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”‘’«»「」„…");
    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("\"“”‘«»„「");

    private static readonly ILookup<string, string> Phrases = Resource
        .Rows("boilerplate.tsv")
        .ToLookup(row => row[0], row => row[1][..^1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> WholeLines = Phrases["line"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> FormStarts = Phrases["form"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] FormFields = [.. Phrases["field"]];
    private static readonly string[] Teasers = [.. Phrases["start"]];
    private static readonly string[] Parts = [.. Phrases["part"]];

    /// <summary>Whether the line is one that pages have word for word, or has no word.</summary>
    public static bool IsWholeLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTeaser || line.ContainsAny('\n', '\r'))
            return false;
        if (!HasWord(line))
            return !line.ContainsAny(Marks);
        return Normalize(line) is var lower
            && (WholeLines.Contains(lower) || FormStarts.Contains(lower) || IsCommentCount(line) || IsSeries(lower));
    }

    /// <summary>Whether the line is one of those, or begins as one that leads away from the article.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTeaser || line.ContainsAny('\n', '\r'))
            return false;
        if (IsWholeLine(line))
            return true;
        var lower = Normalize(line);
        if (Quotes(line, lower))
            return false;
        return Array.Exists(Teasers, lower.StartsWithOrdinal)
            || IsCall(lower)
            || IsFollow(lower)
            || IsPointer(lower)
            || IsContact(lower)
            || lower.EndsWith("all rights reserved", StringComparison.Ordinal);
    }

    /// <summary>A sentence that asks readers for something, or promises it.</summary>
    public static bool IsCall(ReadOnlySpan<char> line) =>
        line.Length <= LongestTeaser && line.EndsWith(".", StringComparison.Ordinal) && IsCall(Normalize(line));

    private static bool IsCall(string lower) =>
        Array.Exists(Parts, part => lower.Contains(part, StringComparison.Ordinal));

    public static bool StartsCommentForm(ReadOnlySpan<char> line) =>
        line.Length < 60
        && Normalize(line) is var lower
        && (FormStarts.Contains(lower) || lower.StartsWithOrdinal("leave a reply to "));

    public static bool IsCommentField(ReadOnlySpan<char> line) =>
        line.Length <= LongestTeaser
        && Normalize(line) is var lower
        && Array.Exists(FormFields, lower.StartsWithOrdinal);

    /// <summary>"3 comments", "Comments (3)", which stand under many headlines as well.</summary>
    private static bool IsCommentCount(ReadOnlySpan<char> line) =>
        line.Length < 20 && CommentCount.IsMatch(line.Trim());

    /// <summary>
    /// Several of the whole lines in one: "Share | Tweet | 7 comments", "Share on Facebook Tweet this".
    /// </summary>
    private static bool IsSeries(string lower)
    {
        if (lower.Length > LongestSeries)
            return false;
        var words = lower.Split((char[])[' ', '|', '•', '·', '/'], StringSplitOptions.RemoveEmptyEntries);
        var parts = 0;
        for (var at = 0; at < words.Length; parts++)
        {
            var end = words.Length;
            while (end > at && !IsPart(string.Join(' ', words[at..end])))
                end--;
            if (end == at)
                return false;
            at = end;
        }
        return parts >= 2;

        static bool IsPart(string part) => WholeLines.Contains(part) || CommentCount.IsMatch(part);
    }

    /// <summary>"3 comments", "12 thoughts on “…”", "2 responses to …": the head of readers' comments.</summary>
    public static bool StartsComments(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTeaser || !char.IsAsciiDigit(line[0]))
            return false;
        var rest = line.TrimStart("0123456789,").TrimStart();
        return rest.Equals("comments", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("comment", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("thoughts on ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("responses to ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("replies to ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("comments on ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Follow Jane Doe on Twitter @jane".</summary>
    private static bool IsFollow(string line) =>
        line.StartsWithOrdinal("follow ")
        && (
            line.Contains(" on twitter", StringComparison.Ordinal)
            || line.Contains(" on facebook", StringComparison.Ordinal)
            || line.Contains(" on instagram", StringComparison.Ordinal)
            || line.Contains(" on x:", StringComparison.Ordinal)
        );

    /// <summary>"Watch the full video of her remarks below": points at what the text does not have.</summary>
    private static bool IsPointer(string line) =>
        line.Length <= 100
        && (line.StartsWithOrdinal("watch ") || line.StartsWithOrdinal("listen to ") || line.StartsWithOrdinal("see "))
        && (
            line.EndsWith(" below", StringComparison.Ordinal)
            || line.EndsWith(" above", StringComparison.Ordinal)
            || line.EndsWith(" here", StringComparison.Ordinal)
        );

    /// <summary>An author's or a desk's address on a line of its own.</summary>
    private static bool IsContact(string line) =>
        line.Contains('@', StringComparison.Ordinal)
        && (
            line.StartsWithOrdinal("email:")
            || line.StartsWithOrdinal("e-mail:")
            || line.StartsWithOrdinal("contact ")
            || line.StartsWithOrdinal("twitter:")
            || line.StartsWithOrdinal("email ")
            || line.StartsWithOrdinal("if you have a story")
            || line.StartsWithOrdinal("do you have")
        );

    /// <summary>Quotation marks and a verb of speech: somebody speaks, so it is news whatever it begins with.</summary>
    private static bool Quotes(ReadOnlySpan<char> line, string lower)
    {
        if (
            !line.ContainsAny(OpeningMarks)
            && !lower.Contains("''", StringComparison.Ordinal)
            && !lower.Contains(" '", StringComparison.Ordinal)
        )
            return false;
        foreach (var word in lower.Split((char[])[' ', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries))
            if (Abbreviations.SpeechVerbs.Contains(word))
                return true;
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    /// <summary>Lower case, one space between words, straight apostrophes, no marks around the line.</summary>
    private static string Normalize(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim(" \u00A0\uFEFF.:…»›>•*·-–—|►▶→\"");
        Span<char> buffer = stackalloc char[trimmed.Length];
        var length = 0;
        foreach (var c in trimmed)
        {
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }
        return new string(buffer[..length]);
    }

    private static bool StartsWithOrdinal(this string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal);
}

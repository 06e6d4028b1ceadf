using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Quotations;

/// <summary>
/// Titles in a list of what to read, which nobody says: Roe, Jane. “The long road.” The Herald, 2005.
/// </summary>
internal static class References
{
    // In paragraphs.
    private const int LongestList = 60;

    // In characters; prose is longer.
    private const int LongestLine = 300;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Headings = WordData
        .Words("en/headings", "references")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // "* Roe, Jane and Doe, Jim.", "Roe, J. & Doe, J. (2005)"
    private static readonly Regex Author = new(
        @"^\W{0,4}\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}"
            + @"(?:,? (?:&|and) [^“”""]{1,40})?(?:[.,]|,? \(\d{4}\)[.,]?)$",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    private static readonly Regex Year = new(
        @"\b[12]\d{3}\b",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    /// <summary>Whether the quoted words are such a title.</summary>
    public static bool Has(Article article, QuotedPiece piece)
    {
        var paragraph = article.Paragraphs[piece.Paragraph].Span;
        var before = article.Text.AsSpan(paragraph.Start, piece.Outer.Start - paragraph.Start).Trim();
        var after = article.Text.AsSpan(piece.Outer.End, paragraph.End - piece.Outer.End);
        return (Author.IsMatch(before) && Year.IsMatch(after) || IsListed(article, piece))
            && !SpeechWords.HasCue(before)
            && !SpeechWords.HasCue(after);
    }

    // Below such a heading, with nothing between but other lines of the list.
    private static bool IsListed(Article article, QuotedPiece piece)
    {
        if (piece.Outer == article.Paragraphs[piece.Paragraph].Span)
            return false;
        for (var i = piece.Paragraph; i >= 0 && i >= piece.Paragraph - LongestList; i--)
        {
            var line = article.Paragraphs[i].Span;
            if (line.Length > LongestLine)
                return false;
            if (Headings.Contains(article.Text.AsSpan(line.Start, line.Length).Trim(" :#")))
                return true;
        }
        return false;
    }
}

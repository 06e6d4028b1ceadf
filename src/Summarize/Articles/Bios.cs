using System.Buffers;
using System.Text.RegularExpressions;

namespace Summarize.Articles;

/// <summary>What a paper says of an article's author below it: "Jane Doe is the paper's crime reporter."</summary>
internal static class Bios
{
    private const int Longest = 250;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”«»„");

    private static readonly Regex Bio = new(
        @"^(?<name>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}) is (?:an?|the|our) (?<what>[^.!?]{3,100})(?:\.|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    );

    /// <summary>
    /// Whether a paragraph at an article's end is one: it says which trade the author has, quotes nobody, and is of
    /// nobody that the article speaks of.
    /// </summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="before">The text before it.</param>
    /// <param name="byline">The authors, where they are known.</param>
    public static bool Is(string paragraph, ReadOnlySpan<char> before, string? byline)
    {
        if (paragraph.Length > Longest || paragraph.AsSpan().ContainsAny(Marks))
            return false;
        if (Bio.Match(paragraph) is not { Success: true } bio || !Bylines.NamesTrade(bio.Groups["what"].Value))
            return false;
        var name = bio.Groups["name"].Value;
        return byline is not null
            ? byline.Contains(name, StringComparison.OrdinalIgnoreCase)
            : !before.Contains(name.Split(' ')[^1], StringComparison.Ordinal);
    }
}

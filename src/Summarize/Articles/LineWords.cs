using System.Collections.Frozen;

namespace Summarize.Articles;

/// <summary>What captions, bylines and datelines are told by: the data file <c>lines.tsv</c>.</summary>
internal static class LineWords
{
    private static readonly ILookup<string, string> Words = Resource
        .Rows("lines.tsv")
        .ToLookup(row => row[0], row => row[1][..^1], StringComparer.Ordinal);

    /// <summary>All texts of a kind, in the file's order.</summary>
    /// <exception cref="ArgumentException">The file has no such kind.</exception>
    public static string[] Of(string kind) =>
        Words.Contains(kind)
            ? [.. Words[kind]]
            : throw new ArgumentException($"No line is told by {kind}.", nameof(kind));

    /// <summary>The same as a set.</summary>
    public static FrozenSet<string> SetOf(string kind, StringComparer comparer) => Of(kind).ToFrozenSet(comparer);
}

using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>The words of the data files <c>checks</c>, by language and class.</summary>
internal static class CheckWords
{
    /// <summary>The words of a class in one language; case counts.</summary>
    public static FrozenSet<string> Of(string language, string kind) =>
        WordData.Words($"{language}/checks", kind).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a class in all languages; case does not count.</summary>
    public static FrozenSet<string> Of(string kind) =>
        Files("checks").SelectMany(file => WordData.Words(file, kind)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The endings of a class in one language, which the file writes as "-ly".</summary>
    public static string[] Endings(string language, string kind) =>
        [.. WordData.Words($"{language}/checks", kind).Select(ending => ending[1..])];

    /// <summary>The rows of a file in all languages that have it.</summary>
    public static IEnumerable<string[]> RowsOf(string name) => Files(name).SelectMany(WordData.Rows);

    private static IEnumerable<string> Files(string name) =>
        WordData.Files().Where(file => file.EndsWith($"/{name}", StringComparison.Ordinal));
}

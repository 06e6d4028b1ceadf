using System.Collections.Frozen;

namespace Summarize.Language;

/// <summary>Which of the languages that have data files a text is in, by its words of the closed classes.</summary>
public static class Languages
{
    // Enough words to tell.
    private const int MostWords = 600;

    private static readonly string[] Known =
    [
        "en",
        .. WordData
            .Files()
            .Where(file => file.EndsWith("/function", StringComparison.Ordinal) && file != "en/function")
            .Select(file => file[..file.IndexOf('/', StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal),
    ];

    // For each word the languages that have it, as indexes into Known.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Function = Known
        .SelectMany((language, index) => WordData.Rows($"{language}/function").Select(row => (Word: row[0], index)))
        .GroupBy(row => row.Word, row => row.index, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(word => word.Key, word => word.Distinct().ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language's two letters; English where nothing says otherwise.</summary>
    public static string Of(string text)
    {
        var counts = new int[Known.Length];
        var words = 0;
        for (var at = 0; at < text.Length && words < MostWords; words++)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (Function.TryGetValue(text.AsSpan(at, end - at), out var languages))
                foreach (var language in languages)
                    counts[language]++;
            at = end;
        }
        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > counts[0] ? Known[best] : "en";
    }
}

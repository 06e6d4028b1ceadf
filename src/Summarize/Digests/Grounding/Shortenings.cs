using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Short forms of names and offices that everybody reads as the long ones: "PM", "TV". The data file
/// <c>shortenings</c>.
/// </summary>
internal static class Shortenings
{
    private static readonly FrozenDictionary<string, string[][]> Long = WordData
        .Rows("en/shortenings")
        .ToFrozenDictionary(
            row => row[0],
            row => row[1].Split('|').Select(form => form.Split(' ')).ToArray(),
            StringComparer.Ordinal
        );

    private static readonly ILookup<string, (string Short, string[] Long)> ByWord = Long.SelectMany(row =>
            row.Value.SelectMany(form => form.Distinct(), (form, word) => (Word: word, Short: row.Key, Long: form))
        )
        .ToLookup(row => row.Word, row => (row.Short, row.Long), StringComparer.Ordinal);

    /// <summary>Whether the text has the long form of a word, or the short one of what it is part of.</summary>
    public static bool Stand(IReadOnlyList<Word> words, int at, Vocabulary text) =>
        FormsOf(words[at].Text).Any(text.Writes)
        || ByWord[words[at].Text.ToLowerInvariant()]
            .Any(form => text.HasWhole(form.Short) && IsWritten(words, at, form.Long));

    /// <summary>Whether the text gives the office to its holder by its long form.</summary>
    public static bool GivesOffice(string office, string holder, Vocabulary text) =>
        FormsOf(office).Any(form => text.GivesOffice(form[^1], holder));

    private static string[][] FormsOf(string word) => Long.GetValueOrDefault(Words.Key(word)) ?? [];

    private static bool IsWritten(IReadOnlyList<Word> words, int at, string[] form)
    {
        var first = at - Array.IndexOf(form, words[at].Text.ToLowerInvariant());
        return first >= 0
            && first + form.Length <= words.Count
            && form.Index()
                .All(part => words[first + part.Index].Text.Equals(part.Item, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Collections.Frozen;

namespace Summarize.Articles;

/// <summary>Lists of words that stand in a line or in an embedded file.</summary>
internal static class Words
{
    /// <summary>The words of a text, split at white space.</summary>
    public static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

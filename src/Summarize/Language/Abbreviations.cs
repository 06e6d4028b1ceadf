using System.Collections.Frozen;
using WordSet = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Summarize.Language;

/// <summary>
/// Words that a full stop follows without ending the sentence, and words by which its end is told: the data files
/// <c>abbreviations</c> and <c>sentences</c>. Case counts; abbreviations stand without their last stop.
/// </summary>
internal static class Abbreviations
{
    /// <summary>A name follows: the sentence never ends here.</summary>
    public static readonly WordSet Titles = Words("en/abbreviations", "title");

    /// <summary>The sentence ends here only before a word that names hardly begin with.</summary>
    public static readonly WordSet Others = Words("en/abbreviations", "other");

    /// <summary>Only where a number follows ("No. 10"); else the word is a word ("No. He refused").</summary>
    public static readonly WordSet BeforeNumbers = Words("en/abbreviations", "number");

    /// <summary>Never the end of a sentence.</summary>
    public static readonly WordSet Never = Words("en/abbreviations", "never");

    /// <summary>What goes on with a time of day: "9 a.m. Monday", "8 p.m. ET".</summary>
    public static readonly WordSet AfterTimes = Words("en/sentences", "after-time");

    /// <summary>Words that begin a sentence far more often than they follow an abbreviation inside one.</summary>
    public static readonly WordSet Starters = Words("en/sentences", "starter");

    /// <summary>Words that no sentence ends with.</summary>
    public static readonly WordSet Unfinished = Words("en/sentences", "unfinished");

    /// <summary>Verbs that tie a name to the quotation before it: <c>"Why?" Smith asked.</c></summary>
    public static readonly WordSet SpeechVerbs = Words("en/sentences", "tag");

    /// <summary>Whether the full stop behind a word belongs to the word.</summary>
    public static bool TakesStop(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.IsIn(Titles) || word.IsIn(Others)) || word.IsIn(Never);

    /// <summary>Whether a word is one of a list.</summary>
    public static bool IsIn(this ReadOnlySpan<char> word, WordSet words) => words.Contains(word);

    private static WordSet Words(string file, string kind) =>
        WordData.Words(file, kind).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

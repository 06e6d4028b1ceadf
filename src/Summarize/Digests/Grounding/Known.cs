using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>What the lexicon knows of a word.</summary>
internal static class Known
{
    /// <summary>Everything that it can be.</summary>
    public static WordClass Of(ReadOnlySpan<char> word) => Lexicon.English.Of(word).Classes;

    /// <summary>Whether it can be one of <paramref name="any"/>.</summary>
    public static bool HasAny(this WordClass classes, WordClass any) => (classes & any) != WordClass.None;
}

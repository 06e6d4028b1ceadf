using System.Runtime.InteropServices;

namespace Summarize.Language;

/// <summary>What the lexicon knows of a word.</summary>
/// <param name="Classes">Everything that it can be.</param>
/// <param name="Inflection">As a verb; a plural noun is <see cref="Inflection.Third"/> as well.</param>
/// <param name="Lemma">The word without its inflection, or null where the lexicon lacks it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Word(WordClass Classes, Inflection Inflection, string? Lemma)
{
    /// <summary>Whether it can be one of <paramref name="classes"/>.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != WordClass.None;
}

namespace Summarize.Language;

/// <summary>What the lexicon knows of a word; one object for all places where the word stands.</summary>
/// <param name="Classes">Everything that it can be.</param>
/// <param name="Inflection">As a verb; a plural noun is <see cref="Inflection.Third"/> as well.</param>
/// <param name="Lemma">The word without its inflection, or null where the lexicon lacks it.</param>
public sealed record Word(WordClass Classes, Inflection Inflection, string? Lemma)
{
    /// <summary>Nothing is known of it.</summary>
    public static Word Unknown { get; } = new(WordClass.None, Inflection.Base, Lemma: null);

    /// <summary>Whether it can be one of <paramref name="classes"/>.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != WordClass.None;
}

using System.Collections.Frozen;
using Summarize.Digests.Grounding;
using Summarize.Language;

namespace Summarize.Digests;

/// <summary>Whether a sentence is understood only with the one before it; by the article's language.</summary>
/// <param name="language">As <see cref="Languages"/> tells it.</param>
internal sealed class Leaning(string language)
{
    private static readonly FrozenSet<(string Language, string Word)> Back = Of("back");
    private static readonly FrozenSet<(string Language, string Word)> Persons = Of("person");

    // "As a result"
    private const int LongestOpener = 3;

    /// <summary>
    /// It begins with what points back ("But", "That decision", "It also"), or has a pronoun for somebody whom it has
    /// not named before ("On Monday he left").
    /// </summary>
    public bool Leans(string sentence)
    {
        var words = Words.In(sentence);
        for (var length = 1; length <= Math.Min(LongestOpener, words.Count); length++)
            if (Back.Contains((language, string.Join(' ', words.Take(length).Select(word => Lower(word))))))
                return true;
        var isNamed = false;
        foreach (var word in words)
        {
            if (!isNamed && Persons.Contains((language, Lower(word))))
                return true;
            isNamed |= Names(word);
        }
        return words.Count == 0;
    }

    // A name of no place or day, or a noun for a person or a body of people. The capital of a sentence's first word
    // says nothing.
    private static bool Names(Grounding.Word word)
    {
        var known = Known.Of(Lower(word)) | Known.Of(word.Text);
        return word.HasCapital
                && !known.HasAny(WordClass.Time | WordClass.Calendar | WordClass.Place | WordClass.Demonym)
                && !(word.Opens && known.HasAny(WordClass.Function | WordClass.Adverb))
            || known.HasAny(WordClass.Person | WordClass.Group);
    }

    private static string Lower(Grounding.Word word) => word.Text.ToLowerInvariant();

    private static FrozenSet<(string, string)> Of(string kind) =>
        WordData
            .Files()
            .Where(file => file.EndsWith("/leaning", StringComparison.Ordinal))
            .SelectMany(file =>
                WordData.Rows(file).Where(row => row[1] == kind).Select(row => (file[..file.IndexOf('/')], row[0]))
            )
            .ToFrozenSet();
}

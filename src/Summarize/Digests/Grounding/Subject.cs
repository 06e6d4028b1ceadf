using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Who a clause speaks of: the name before its first verb.</summary>
internal static class Subject
{
    /// <summary>The last word of that name; null where the clause has none or begins with something else.</summary>
    /// <remarks>"Ada Quill of Dunmere won": Quill; "Police in Dunmere", "she", "the harbour": null.</remarks>
    public static string? NameOf(Statement clause)
    {
        string? name = null;
        foreach (var (at, word) in clause.Words.Index())
        {
            var known = Lexicon.English.Of(word.Text.ToLowerInvariant());
            if (IsName(word, known))
            {
                if (name is null || word.Joined && clause.Words[at - 1].HasCapital)
                    name = word.Text;
                continue;
            }
            if (name is not null || !word.Opens && known.Is(WordClass.Be | WordClass.Modal | WordClass.Auxiliary))
                return name;
            // What stands before the name is its title, or makes it a part of something else.
            if (word.Owns || known.Is(WordClass.Preposition | WordClass.Pronoun) || IsVerb(known))
                return null;
        }
        return name;
    }

    /// <summary>Whether a word is a name, by its capital and by what the lexicon knows of it.</summary>
    public static bool IsName(Word word) => IsName(word, Lexicon.English.Of(word.Text.ToLowerInvariant()));

    /// <summary>The same of a word that was looked up.</summary>
    public static bool IsName(Word word, Language.Word known) =>
        word.HasCapital
        && !known.Is(WordClass.Function)
        && (!word.Opens || known.Classes == WordClass.None || Known.Of(word.Text).HasAny(WordClass.Forename));

    private static bool IsVerb(Language.Word known) =>
        known.Is(WordClass.Verb)
        && known.Inflection is Inflection.Past or Inflection.Third
        && !known.Is(WordClass.Noun);
}

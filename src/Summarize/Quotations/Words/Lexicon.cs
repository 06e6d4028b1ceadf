using System.Collections.Frozen;

namespace Summarize.Quotations.Words;

/// <summary>What each known word can be.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClass> Words = Build();

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The classes of a word, whatever its case; names count only where it has a capital.</summary>
    public static WordClass Of(ReadOnlySpan<char> word)
    {
        var classes = word.Length <= 24 && Lookup.TryGetValue(word, out var found) ? found : WordClass.None;
        if (classes == WordClass.None && IsRoleByForm(word))
            classes = WordClass.Role;
        if (word.IsEmpty || !char.IsUpper(word[0]))
            return classes & ~OnlyCapital;
        return classes;
    }

    /// <summary>vocalist, neurologist, technician: what somebody does, by the ending.</summary>
    private static bool IsRoleByForm(ReadOnlySpan<char> word) =>
        word.Length > 6
        && char.IsLower(word[0])
        && (
            word.EndsWith("ologist")
            || word.EndsWith("ician")
            || (
                word.EndsWith("ist") && !word.EndsWith("sist") && !word.EndsWith("xist") && !word.EndsWith("list")
                || word.EndsWith("alist")
            )
        );

    private const WordClass OnlyCapital =
        WordClass.MaleName
        | WordClass.FemaleName
        | WordClass.Place
        | WordClass.Calendar
        | WordClass.Demonym
        | WordClass.Organisation
        | WordClass.Title
        | WordClass.Common
        | WordClass.Suffix;

    private static FrozenDictionary<string, WordClass> Build()
    {
        (string Words, WordClass Class)[] table =
        [
            (SpeechVerbs.Finite, WordClass.Cue),
            (SpeechVerbs.Participles, WordClass.CueParticiple),
            (SpeechVerbs.Weak, WordClass.WeakCue),
            (FunctionWords.Auxiliaries, WordClass.Auxiliary),
            (FunctionWords.Adverbs, WordClass.Adverb),
            (FunctionWords.Prepositions, WordClass.Preposition),
            (FunctionWords.Conjunctions, WordClass.Conjunction),
            (FunctionWords.Determiners, WordClass.Determiner),
            (FunctionWords.MasculinePronouns, WordClass.Pronoun | WordClass.Masculine),
            (FunctionWords.FemininePronouns, WordClass.Pronoun | WordClass.Feminine),
            (FunctionWords.OtherPronouns, WordClass.Pronoun),
            (FunctionWords.PluralPronouns, WordClass.Pronoun | WordClass.Plural),
            (FunctionWords.Relatives, WordClass.Relative),
            (FunctionWords.Calendar, WordClass.Calendar),
            (FunctionWords.Particles, WordClass.Particle),
            (FunctionWords.Suffixes, WordClass.Suffix),
            (FunctionWords.Common, WordClass.Common),
            (FunctionWords.Verbs, WordClass.Verb),
            (People.MasculineTitles, WordClass.Title | WordClass.Masculine),
            (People.FeminineTitles, WordClass.Title | WordClass.Feminine),
            (People.Titles, WordClass.Title),
            (People.MasculineRoles, WordClass.Role | WordClass.Masculine),
            (People.FeminineRoles, WordClass.Role | WordClass.Feminine),
            (People.Roles, WordClass.Role),
            (People.PluralRoles, WordClass.Role | WordClass.Plural),
            (People.TitleRoles, WordClass.Title),
            (People.Messages, WordClass.Message),
            (Animals.Names, WordClass.Animal),
            (Organisations.Heads, WordClass.Organisation),
            (Organisations.Names, WordClass.Organisation | WordClass.Proper),
            (Organisations.Bodies, WordClass.Body),
            (Places.Names, WordClass.Place),
            (Places.Demonyms, WordClass.Demonym),
            (FirstNames.Male, WordClass.MaleName),
            (FirstNames.Female, WordClass.FemaleName),
            (FirstNames.Either, WordClass.MaleName | WordClass.FemaleName),
        ];
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, added) in table)
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            words[word] = words.GetValueOrDefault(word) | added;
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

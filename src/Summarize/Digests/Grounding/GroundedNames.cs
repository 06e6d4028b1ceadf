using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Checks the names of a sentence: people, places, organisations, days and months.</summary>
/// <remarks>
/// A name is a word with a capital. It stands where the cited paragraphs have the word; or a known other form of it,
/// "British" for "Britain", "WHO" for "World Health Organization"; or where the article has just this longer name of
/// somebody whom they call by the shorter one: "Mike Pompeo" where they say "Pompeo", and the article knows no other
/// Pompeo. Two names that both stand in the cited paragraphs may still have changed places: that takes a reader.
/// </remarks>
internal static class GroundedNames
{
    private const WordClass Named = WordClass.Forename | WordClass.Place | WordClass.Demonym | WordClass.Calendar;

    private const WordClass BeforeBody =
        WordClass.Function | WordClass.Organisation | WordClass.Place | WordClass.Demonym | WordClass.Calendar;

    /// <summary>The first name in <paramref name="sentence"/> that is not proved, or null.</summary>
    /// <param name="sentence">The model's sentence.</param>
    /// <param name="cited">The words of the paragraphs that it cites.</param>
    /// <param name="article">The words of the whole article.</param>
    public static string? FirstUnproved(string sentence, Vocabulary cited, Vocabulary article)
    {
        var words = Words.In(sentence);
        for (var at = 0; at < words.Count; at++)
        {
            if (IsParticle(words, at) && !article.HasInAnyCase(words[at].Text))
                return $"{words[at].Text} {words[at + 1].Text}";
            if (!MayBeName(words, at, article))
                continue;
            if (IsOffice(words[at]) && HolderOf(words, at) is { } holder)
            {
                if (
                    !article.GivesOffice(words[at].Text, holder)
                    && !Shortenings.GivesOffice(words[at].Text, holder, article)
                    && !cited.WritesTogether(words, at, at + 1)
                )
                    return words[at].Text;
            }
            else if (cited.Has(words[at].Text))
            {
                if (IsRecombined(words, at, article))
                    return $"{words[at - 1].Text} {words[at].Text}";
            }
            else if (
                !IsOtherForm(words, at, cited)
                && !OtherCase.Stands(words, at, cited)
                && !IsLongerName(words, at, cited, article)
            )
                return words[at].Text;
        }
        return null;
    }

    private static bool MayBeName(IReadOnlyList<Word> words, int at, Vocabulary article)
    {
        var word = words[at];
        if (
            !word.HasCapital
            || word.Text is "I"
            || IsNumber(word.Text)
            || word.Text.StartsWith("I’", StringComparison.Ordinal)
            || word.Text.StartsWith("I'", StringComparison.Ordinal)
        )
            return false;
        var known = Known.Of(word.Text);
        if (known.HasAny(WordClass.Title) && HolderOf(words, at) is not null)
            return true;
        // An office may be written with a capital, before a name or alone: "Mayor Quill" where the article has "the
        // mayor".
        var office = known.HasAny(WordClass.Group) || (Offices.Has(word.Text) && HolderOf(words, at) is null);
        if (office && article.Has(Lower(word.Text)) && !EndsName(words, at))
            return false;
        var onlyFunction =
            known.HasAny(WordClass.Function | WordClass.Number)
            && !known.HasAny(WordClass.OfNames & ~WordClass.Title | WordClass.Person | WordClass.Group);
        if (onlyFunction && !IsInitials(word.Text))
            return false;
        if (word.Opens && !article.IsEnglish && OtherLanguages.IsOpener(word.Text))
            return false;
        if (article.IsGerman && !article.Has(word.Text) && OtherLanguages.IsGermanNoun(words, at, article))
            return false;
        if (!word.Opens)
            return true;
        if (NumberWords.Has(word.Text.Split('-')[0]))
            return false;
        if (article.Names(word.Text))
            return true;
        if (article.Has(Lower(word.Text)) || article.Has(Words.Singular(Lower(word.Text))))
            return false;
        if (known.HasAny(Named))
            return true;
        // Alone at the head of a sentence, a word that nobody knows is a name, unless its form says otherwise.
        var followed = at + 1 < words.Count && words[at + 1].Joined;
        return !SentenceOpeners.IsCommon(
            word.Text,
            followed ? words[at + 1].Text : "",
            followed && words[at + 1].HasCapital,
            article
        );
    }

    // "193M", which the numbers prove.
    private static bool IsNumber(string word) =>
        char.IsDigit(word[0]) && NumberWords.JoinedMagnitudes.ContainsKey(word.TrimStart([.. "0123456789"]));

    // "van" in "Louis van Gaal".
    private static bool IsParticle(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count
        && words[at + 1].Joined
        && words[at + 1].HasCapital
        && !words[at].HasCapital
        && Known.Of(words[at].Text).HasAny(WordClass.Particle)
        && !NumberWords.Has(words[at].Text);

    private static bool IsOffice(Word word) => Offices.Has(word.Text) && word.HasCapital;

    // The last word of the name that an office stands before: "Quill" in "Mayor Ada Quill".
    private static string? HolderOf(IReadOnlyList<Word> words, int at)
    {
        var last = at;
        while (last + 1 < words.Count && words[last + 1].Joined && words[last + 1].HasCapital)
            last++;
        return last == at || IsOffice(words[last]) ? null : words[last].Text;
    }

    // "Baker" in "Tom Baker" and "Mr Baker" is no baker.
    private static bool EndsName(IReadOnlyList<Word> words, int at) =>
        at > 0
        && words[at].Joined
        && words[at - 1].HasCapital
        && Known.Of(words[at - 1].Text) is var before
        && (
            before.HasAny(WordClass.Forename)
            || (before.HasAny(WordClass.Title) && before.HasAny(WordClass.Masculine | WordClass.Feminine))
        );

    // Both words stand in the cited paragraphs, and the article joins them with others and never with each other: "Mike
    // Kowal",
    // of Mike Tanner and Joan Kowal. After a first name it is enough that one of the two is joined with another.
    private static bool IsRecombined(IReadOnlyList<Word> words, int at, Vocabulary article)
    {
        if (at == 0 || !words[at].Joined || !words[at - 1].HasCapital)
            return false;
        var (given, surname) = (words[at - 1].Text, words[at].Text);
        var known = Known.Of(given);
        if (known != WordClass.None && !known.HasAny(WordClass.Forename) || article.WritesInOneName(given, surname))
            return false;
        if (article.HasWhole($"{given}-{surname}"))
            return false;
        var (other, others) = (!article.IsOnlyOne(surname, given), !article.IsOnlyFollower(given, surname));
        return known.HasAny(WordClass.Forename) ? other || others : other && others;
    }

    private static bool IsOtherForm(IReadOnlyList<Word> words, int at, Vocabulary cited)
    {
        var word = words[at].Text;
        if (cited.HasNation(words, at) || (IsInitials(word) && cited.SpellsOut(word)))
            return true;
        if (Shortenings.Stand(words, at, cited) || NameSpellings.Stand(word, cited))
            return true;
        for (var first = Math.Max(0, at - 1); first <= at && first + 1 < words.Count; first++)
        {
            if (!words[first + 1].Joined)
                continue;
            var initials = Nationalities.InitialsOf(words[first].Text, words[first + 1].Text);
            if (initials is not null && (cited.Has(initials) || cited.HasNation(initials)))
                return true;
            if (IsGlued(words[first].Text, words[first + 1].Text, cited))
                return true;
        }
        return IsCommonNoun(words, at, cited);
    }

    // "Super Bowl" where they have "Superbowl"; but "to Day" is not "today".
    private static bool IsGlued(string first, string second, Vocabulary cited) =>
        char.IsUpper(first[0])
        && char.IsUpper(second[0])
        && !Known.Of(first).HasAny(WordClass.Function)
        && cited.Has(first + Lower(second));

    // What the cited paragraphs write small is no name where it is a body's, and has an article or is part of a longer
    // name: "the
    // Government", "the Council Headquarters"; but "Mr Baker" is a name even where they have a baker, and "the
    // Guardian" a guardian.
    private static bool IsCommonNoun(IReadOnlyList<Word> words, int at, Vocabulary cited)
    {
        var word = words[at];
        var known = Known.Of(word.Text);
        if (known.HasAny(Named) || !cited.Has(Lower(word.Text)))
            return false;
        var goesOn = at + 1 < words.Count && words[at + 1].Joined && words[at + 1].HasCapital;
        if (at == 0 || !word.Joined)
            return goesOn;
        var before = Known.Of(words[at - 1].Text);
        if (before.HasAny(WordClass.Determiner))
            return goesOn
                || known.HasAny(WordClass.Group)
                || Offices.Has(word.Text)
                || words[at - 1].Text is "a" or "an" && known.HasAny(WordClass.Person);
        if (!words[at - 1].HasCapital || before.HasAny(WordClass.Forename) || Offices.Has(words[at - 1].Text))
            return false;
        return before.HasAny(BeforeBody) || known.HasAny(WordClass.Group | WordClass.Organisation);
    }

    private static bool IsInitials(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || c == '.');

    // The unproved words next to a proved one: the article must write them together, and call nobody else like that.
    private static bool IsLongerName(IReadOnlyList<Word> words, int at, Vocabulary near, Vocabulary all)
    {
        var first = at;
        var last = at;
        while (first > 0 && words[first].Joined && IsPart(words[first - 1]) && !near.Has(words[first - 1].Text))
            first--;
        while (
            last + 1 < words.Count
            && words[last + 1].Joined
            && IsPart(words[last + 1])
            && !near.Has(words[last + 1].Text)
        )
            last++;
        var ends = last + 1 < words.Count && words[last + 1].Joined && IsPart(words[last + 1]);
        if (ends && all.WritesTogether(words, first, last + 1) && all.IsOnlyOne(words[last + 1].Text, words[last].Text))
            return true;
        var begins = first > 0 && words[first].Joined && IsPart(words[first - 1]);
        return begins
            && all.WritesTogether(words, first - 1, last)
            && all.IsOnlyFollower(words[first - 1].Text, words[first].Text);

        static bool IsPart(Word word) => word.IsPartOfName;
    }

    private static string Lower(string word) => word.ToLowerInvariant();
}

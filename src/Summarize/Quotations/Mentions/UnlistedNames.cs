using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>Names in a language without a dictionary, where any word with a capital may be a noun.</summary>
internal static class UnlistedNames
{
    /// <summary>
    /// Whether a run of words with capitals is one: it takes a forename, a title or initials, or that the article has
    /// the surname elsewhere.
    /// </summary>
    public static bool Is(Narrative narrative, int first, int end, bool isSurname)
    {
        if (isSurname || !narrative.Lexicon.CapitalizesNouns && end - first > 1)
            return true;
        for (var i = first; i < end; i++)
            if (
                narrative.Tokens[i].Is(WordClass.Forename | WordClass.Honorific)
                || NameReader.IsAcronym(narrative.Word(i))
            )
                return true;
        return end - first > 1
            && narrative.Tokens[first].Is(WordClass.Title | WordClass.Group | WordClass.Organisation);
    }

    /// <summary>
    /// Where the name begins: behind the last title or noun for a person; "the minister of Health Jane Roe" is Jane
    /// Roe.
    /// </summary>
    public static int StartOf(Narrative narrative, int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
            if (
                narrative.Tokens[i].Is(WordClass.Person | WordClass.Title | WordClass.Honorific)
                && !narrative.Tokens[i].Is(WordClass.Forename)
            )
                return i + 1;
        var isLed =
            narrative.Lexicon.CapitalizesNouns
            || first > 0 && narrative.Tokens[first - 1].Is(WordClass.Preposition | WordClass.Determiner);
        return
            isLed
            && !narrative.Tokens[first].Is(WordClass.Forename)
            && NameReader.FirstForename(narrative, first, end) is { } forename
            ? forename
            : first;
    }
}

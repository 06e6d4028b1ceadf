using Summarize.Language;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>
/// The part of a phrase that may stand in print beside a name: a noun phrase for one person that is understood alone.
/// </summary>
internal static class DescribingPhrase
{
    // In characters: "Capt".
    private const int LongestRank = 4;

    private const WordClass Office = WordClass.Person | WordClass.Title;

    // What no noun phrase has before its noun.
    private const WordClass Outside =
        WordClass.Preposition
        | WordClass.Coordinator
        | WordClass.Subordinator
        | WordClass.Relative
        | WordClass.Auxiliary;

    /// <summary>
    /// Its span: "from White House press secretary" gives the last four words. Null for "his son" and "wife", which say
    /// nothing without whose, for "Reps.", and for "The Favourite", which names a work.
    /// </summary>
    /// <param name="narrative">The text.</param>
    /// <param name="first">The first token of the phrase.</param>
    /// <param name="end">Behind its last one.</param>
    /// <param name="isApart">Whether a comma parts it from the name: ", the founder of the giant Roe Inc.,".</param>
    public static TextSpan? In(Narrative narrative, int first, int end, bool isApart)
    {
        while (end > first && (IsStop(narrative, end - 1) || narrative.Tokens[end - 1].Is(WordClass.Honorific)))
            end--;
        // "spokesman Lt. Gen."
        var ranks = end;
        while (ranks > first && IsRank(narrative, ranks - 1))
            ranks--;
        if (ranks == first)
            return null;
        if (IsOffice(narrative.Tokens[ranks - 1]))
            end = ranks;
        var heads = Enumerable
            .Range(first, end - first)
            .Where(token =>
                IsOffice(narrative.Tokens[token])
                && (!IsRank(narrative, token) || NameReader.IsAcronym(narrative.Word(token)))
                && (
                    EndsAt(narrative, token, end)
                    // ", a miner and author of books,"
                    || isApart && narrative.Tokens[token + 1].Is(WordClass.Coordinator)
                )
            );
        var head = isApart ? heads.FirstOrDefault(-1) : heads.LastOrDefault(-1);
        if (head < 0)
            return null;
        var start = StartOf(narrative, first, head);
        // "actor and director"
        if (
            !isApart
            && start > first + 1
            && narrative.Tokens[start - 1].Is(WordClass.Coordinator)
            && IsOffice(narrative.Tokens[start - 2])
        )
            start = StartOf(narrative, first, start - 2);
        while (start < head && IsLoose(narrative, start))
            start++;
        for (var i = head + 1; i < end; i++)
            if (IsStop(narrative, i))
                end = i;
        return SaysEnough(narrative, start, head, end) ? narrative.Span(start, end) : null;
    }

    private static int StartOf(Narrative narrative, int first, int head)
    {
        var start = head;
        while (
            start > first
            && !IsStop(narrative, start - 1)
            && (!IsOutside(narrative.Tokens[start - 1]) || start - 1 > first && IsInName(narrative, start - 1))
        )
            start--;
        return start;
    }

    private static bool IsOffice(Token token) =>
        token.Is(Office) && !token.Is(WordClass.Honorific) && (token.Is(WordClass.Person) || token.IsCapital);

    // "Gen.", "Lt": no word that a reader takes for what somebody is.
    private static bool IsRank(Narrative narrative, int token) =>
        narrative.Tokens[token] is { IsCapital: true } word
        && word.Is(WordClass.Title)
        && !word.Is(WordClass.Person)
        && (narrative.Word(token).EndsWith(".") || word.Span.Length <= LongestRank);

    // "Department of Health spokesman", "Party for the Poor leader"
    private static bool IsInName(Narrative narrative, int token) =>
        (narrative.IsWord(token, "of") || narrative.IsWord(token, "for"))
        && narrative.Tokens[narrative.IsWord(token + 1, "the") ? token + 2 : token + 1].IsCapital
        && narrative.Tokens[token - 1] is { IsCapital: true } before
        && before.Is(WordClass.Organisation | WordClass.Title);

    // The noun before the name, or one that more is said of: "director of defence studies".
    private static bool EndsAt(Narrative narrative, int head, int end) =>
        head + 1 == end || IsStop(narrative, head + 1) || narrative.Tokens[head + 1].Is(WordClass.Preposition);

    private static bool IsOutside(Token token) =>
        token.Is(Outside) && !token.Is(WordClass.Determiner | WordClass.Adjective)
        || token.Is(WordClass.Verb)
            && token.Word.Inflection is Inflection.Base or Inflection.Third
            && !token.Is(WordClass.Noun | WordClass.Adjective | Office);

    // "Even the mayor"; but "allegedly corrupt mayor" is another than a corrupt one.
    private static bool IsLoose(Narrative narrative, int token) =>
        narrative.Tokens[token].Is(WordClass.Preposition | WordClass.Adverb)
        && !narrative.Tokens[token].Is(WordClass.Adjective)
        && !narrative.Tokens[token + 1].Is(WordClass.Adjective | WordClass.Verb);

    private static bool IsStop(Narrative narrative, int token) =>
        narrative.Tokens[token].Kind == TokenKind.Apart || narrative.Mark(token) is not ('\0' or '&' or '/' or '.');

    private static bool SaysEnough(Narrative narrative, int start, int head, int end)
    {
        var isSmall = false;
        var isOfSomebody = end > head + 1;
        for (var i = start; i < end; i++)
        {
            if (narrative.Tokens[i].Is(WordClass.Possessive))
                return false;
            isSmall |= i > start && !narrative.Tokens[i].IsCapital;
            isOfSomebody |= narrative.Tokens[i].Kind == TokenKind.Clitic;
        }
        // Half of "the former actor and mayor" may be false.
        if (
            start > 1
            && narrative.Tokens[start - 1].Is(WordClass.Coordinator)
            && (IsOffice(narrative.Tokens[start - 2]) || !narrative.Tokens[start - 2].IsCapital)
            && !narrative.Tokens[head].Is(WordClass.Title)
        )
            return false;
        // "under President Roe" and "past president Roe" look alike.
        if (narrative.Tokens[start].Is(WordClass.Preposition))
            return false;
        var noun = narrative.Tokens[head];
        // "a native", cut off from "a native, blind poet": an adjective by itself is no description.
        if (
            noun.Is(WordClass.Adjective)
            && head == start + 1
            && end == head + 1
            && narrative.Tokens[start].Is(WordClass.Determiner)
        )
            return false;
        // "One witness" is one of several, "another" is another.
        if (start < head && (narrative.Tokens[start].Is(WordClass.Number) || narrative.IsWord(start, "another")))
            return false;
        if (noun.Is(WordClass.Plural) || noun.Is(WordClass.Relation) && !isOfSomebody)
            return false;
        return isSmall
            || !narrative.Tokens[start].Is(WordClass.Determiner)
            || noun.Is(WordClass.Title) && narrative.IsWord(start, "the");
    }
}

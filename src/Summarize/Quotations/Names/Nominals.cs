using Summarize.Quotations.Speech;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Whom a description means: "the mayor", "her statement", "the company".</summary>
internal static class Nominals
{
    /// <summary>The entity, or a negative number where the description stands for itself.</summary>
    public static int Resolve(TokenStream stream, PooledList<Mention> mentions, Discourse discourse, Source source)
    {
        var head = Head(stream, source);
        if (head < 0)
            return Discourse.None;
        if (stream[head].Is(WordClass.Message))
            return Author(stream, mentions, source, head);
        if (
            stream.Word(head)
            is "response"
                or "reply"
                or "answer"
                or "reaction"
                or "message"
                or "comment"
                or "explanation"
                or "advice"
                or "verdict"
                or "conclusion"
                or "question"
                or "claim"
                or "warning"
                or "view"
        )
            return Author(stream, mentions, source, head);
        if (!stream.IsWord(source.First, "the"))
            return Discourse.None;
        if (stream[head].Kind == TokenKind.Number)
            return Ages.IsYearOld(stream, head) ? discourse.ResolveAge(Ages.Years(stream.Word(head))) : Discourse.None;
        if (stream[head].Capital)
            return stream[head].Is(WordClass.Title)
                ? discourse.ResolveRole(stream.Text, Office(stream, head), Gender.Unknown, isGeneric: true)
                : Discourse.None;
        // "the group of eight rowers" is a group of its own.
        if (stream[head].Is(WordClass.Body) && !stream[head].Is(WordClass.Role) && source.End > head + 1)
            return Discourse.None;
        if (stream[head].Is(WordClass.Body) && !stream[head].Is(WordClass.Role))
            return discourse.ResolveBody(stream.Text, stream.Word(head)) is >= 0 and var body ? body
                : IsAnyBody(stream.Word(head)) ? discourse.ResolveOrganisation(isPronoun: false)
                : Discourse.None;
        if (!stream[head].Is(WordClass.Role) && !IsAgentNoun(stream, source) || stream[head].Is(WordClass.Plural))
            return Discourse.None;
        if (IsTopDiplomat(stream, source, head))
            return ForeignMinister(stream, discourse);
        var gender =
            stream[head].Is(WordClass.Masculine) ? Gender.Male
            : stream[head].Is(WordClass.Feminine) ? Gender.Female
            : Gender.Unknown;
        var meant = discourse.ResolveRole(
            stream.Text,
            Office(stream, head),
            gender,
            IsGeneric(stream.Word(head)),
            HasCapital(stream, source)
        );
        // "the leader of Dunmore Council" is not the leader of another.
        if (meant >= 0 && HasOwnBody(stream, source, head) && !discourse.IsOfBody(stream, meant, head + 1, source.End))
            return Discourse.None;
        return meant >= 0 || gender == Gender.Unknown ? meant : discourse.ResolveOffice(stream, source, gender);
    }

    /// <summary>
    /// Nouns that say of an organisation no more than that it is one; a court or a school is of its own kind.
    /// </summary>
    private static bool IsAnyBody(ReadOnlySpan<char> noun) =>
        noun
            is "company"
                or "firm"
                or "group"
                or "agency"
                or "organization"
                or "organisation"
                or "business"
                or "corporation"
                or "association"
                or "charity"
                or "club"
                or "team"
                or "watchdog"
                or "regulator"
                or "network"
                or "publication"
                or "outlet";

    /// <summary>"the top Dunmore diplomat" is by definition the one who heads the ministry.</summary>
    private static bool IsTopDiplomat(TokenStream stream, Source source, int head) =>
        stream.Word(head) is "diplomat"
        && (stream.IsWord(source.First + 1, "top") || stream.IsWord(source.First + 1, "chief"));

    private static int ForeignMinister(TokenStream stream, Discourse discourse)
    {
        foreach (var office in (ReadOnlySpan<string>)["Secretary of State", "Foreign Minister", "Foreign Secretary"])
            if (discourse.ResolveRole(stream.Text, office, Gender.Unknown, isGeneric: true) is >= 0 and var minister)
                return minister;
        return Discourse.None;
    }

    /// <summary>
    /// "The slimmer", "the welder": who does what the verb says. With nothing but the article it calls back somebody
    /// known.
    /// </summary>
    private static bool IsAgentNoun(TokenStream stream, Source source) =>
        source.End - source.First == 2
        && stream[source.First + 1] is { Kind: TokenKind.Word, Capital: false, Index: < 0, Class: WordClass.None }
        && stream.Word(source.First + 1) is { Length: > 5 } word
        && word.EndsWith("er");

    /// <summary>
    /// The role as it stands in descriptions: "prime minister" and "former mayor" in full, since there are other
    /// ministers and mayors.
    /// </summary>
    private static ReadOnlySpan<char> Office(TokenStream stream, int head) =>
        head > 0
        && stream[head - 1].Kind == TokenKind.Word
        && stream.Word(head - 1) is "prime" or "vice" or "deputy" or "assistant" or "former" or "acting" or "shadow"
            ? stream.Span(head - 1, head + 1).In(stream.Text)
            : stream.Word(head);

    private static bool HasOwnBody(TokenStream stream, Source source, int head)
    {
        for (var i = head + 1; i < source.End; i++)
            if (stream[i].Capital)
                return true;
        return false;
    }

    private static bool HasCapital(TokenStream stream, Source source)
    {
        for (var i = source.First + 1; i < source.End; i++)
            if (stream[i].Capital)
                return true;
        return false;
    }

    /// <summary>Nouns that say too little to tell one person from another.</summary>
    private static bool IsGeneric(ReadOnlySpan<char> head) =>
        head
            is "person"
                or "official"
                or "source"
                or "spokesman"
                or "spokeswoman"
                or "spokesperson"
                or "aide"
                or "man"
                or "woman"
                or "boy"
                or "girl"
                or "member"
                or "insider"
                or "witness"
                or "resident"
                or "reporter"
                or "diplomat"
                or "judge"
                or "officer";

    /// <summary>A role in the singular: "the diplomat", "a former aide".</summary>
    public static bool IsOnePerson(TokenStream stream, Source source)
    {
        var head = Head(stream, source);
        if (Ages.IsYearOld(stream, head))
            return stream[source.First].Is(WordClass.Determiner);
        return head >= 0
            && stream[head].Kind == TokenKind.Word
            && stream[head].Is(WordClass.Role)
            && !stream[head].Is(WordClass.Plural | WordClass.Body | WordClass.Message)
            && stream[source.First].Is(WordClass.Determiner)
            && !IsPlural(stream, source);
    }

    /// <summary>Officials, two leaders, critics.</summary>
    public static bool IsPlural(TokenStream stream, Source source)
    {
        for (var i = source.First + 1; i < source.End; i++)
            if (stream.IsWord(i, "and") && stream[i - 1].Is(WordClass.Role))
                return true;
        var head = Head(stream, source);
        return stream[head].Is(WordClass.Plural)
            || stream[head].Is(WordClass.Message | WordClass.Body)
            || (
                stream[head].Kind == TokenKind.Word
                && stream.Word(head) is { Length: > 3 } word
                && word.EndsWith("s")
                && !word.EndsWith("ss")
            );
    }

    /// <summary>The head noun: the last word before a preposition.</summary>
    private static int Head(TokenStream stream, Source source)
    {
        var head = -1;
        for (var i = source.First; i < source.End; i++)
        {
            if (
                i > source.First
                && stream[i].Kind == TokenKind.Word
                && stream[i].Is(WordClass.Preposition)
                && stream[i].Index < 0
            )
                return head >= 0 ? head : i - 1;
            if (stream[i].Kind == TokenKind.Word && stream[i].Is(WordClass.Role | WordClass.Body | WordClass.Message))
                head = i;
        }
        return source.End - 1;
    }

    /// <summary>His statement, Roe’s letter, a statement by Roe: the author.</summary>
    private static int Author(TokenStream stream, PooledList<Mention> mentions, Source source, int head)
    {
        for (var i = source.First; i < head; i++)
        {
            if (stream[i].Kind == TokenKind.Possessive && i > 0 && stream[i - 1].Index is >= 0 and var owner)
                return mentions[owner].Entity;
            if (stream[i].Index >= 0 && mentions[stream[i].Index].IsPronoun)
                return mentions[stream[i].Index].Entity;
        }
        for (var i = head + 1; i + 1 < stream.Count && i < head + 8; i++)
        {
            if (
                stream[i].Kind is TokenKind.Stop or TokenKind.Part
                || i > head + 1
                    && stream[i].Is(WordClass.Cue)
                    && stream[i].Index < 0
                    && !stream[i - 1].Is(WordClass.Auxiliary)
            )
                break;
            if (!stream.IsWord(i, "by") && !stream.IsWord(i, "from"))
                continue;
            var at = stream[i + 1].Is(WordClass.Determiner) && i + 2 < stream.Count ? i + 2 : i + 1;
            return stream[at].Index is >= 0 and var author && !mentions[author].IsPronoun
                ? mentions[author].Entity
                : Discourse.None;
        }
        return Discourse.None;
    }
}

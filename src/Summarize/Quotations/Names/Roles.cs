using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>The grammatical role of a mention, by the words next to it.</summary>
internal static class Roles
{
    public static GrammaticalRole Of(
        TokenStream stream,
        in Mention mention,
        GrammaticalRole previous,
        int sentence,
        int end,
        ref bool subjectSeen
    )
    {
        var role =
            IsCoordinated(stream, mention, sentence) || IsListed(stream, mention, sentence, end)
                ? previous
                : Judge(stream, mention, sentence, end, subjectSeen);
        if (role == GrammaticalRole.Subject)
            subjectSeen = true;
        return role;
    }

    /// <summary>"Roe and Poe": the second name has the first one’s role.</summary>
    public static bool IsCoordinated(TokenStream stream, in Mention mention, int sentence) =>
        !mention.IsPronoun
        && mention.First - 2 >= sentence
        && stream.IsWord(mention.First - 1, "and")
        && stream[mention.First - 2].Index >= 0;

    /// <summary>"with Roe, Poe and Doe": each name of a list has the first one’s role.</summary>
    private static bool IsListed(TokenStream stream, in Mention mention, int sentence, int end) =>
        !mention.IsPronoun
        && mention.First - 2 >= sentence
        && stream.Stop(mention.First - 1) == ','
        && stream[mention.First - 2].Index >= 0
        && mention.End + 1 < end
        && (stream.IsWord(mention.End, "and") || stream.Stop(mention.End) == ',')
        && stream[mention.End + 1].Index >= 0;

    private static GrammaticalRole Judge(
        TokenStream stream,
        in Mention mention,
        int sentence,
        int end,
        bool subjectSeen
    )
    {
        if (mention.End < end && stream[mention.End].Kind == TokenKind.Possessive)
            return GrammaticalRole.Possessor;
        if (mention.IsPronoun)
        {
            var word = stream.Word(mention.First);
            if (word is "his" or "His" or "their" or "Their" or "its" or "Its")
                return GrammaticalRole.Possessor;
            if (word is "him" or "them" or "himself" or "herself")
                return GrammaticalRole.Object;
            if (word is "her" or "Her")
                return
                    mention.End < end
                    && stream[mention.End] is { Kind: TokenKind.Word } next
                    && !next.Is(WordClass.Preposition | WordClass.Conjunction)
                    ? GrammaticalRole.Possessor
                    : GrammaticalRole.Object;
            return GrammaticalRole.Subject;
        }
        var before = mention.First - 1;
        while (
            before >= sentence
            && stream[before].Kind == TokenKind.Word
            && stream[before].Index < 0
            && (
                stream[before].Is(WordClass.Role | WordClass.Demonym)
                || (stream[before].Is(WordClass.Determiner) && before == mention.First - 1)
            )
        )
            before--;
        if (before >= sentence && stream[before].Kind == TokenKind.Word && stream[before].Index < 0)
        {
            if (stream[before].Is(WordClass.Preposition) && !stream[before].Is(WordClass.Conjunction))
                return GrammaticalRole.Oblique;
            if (
                stream[before].Is(WordClass.Cue)
                && mention.End < end
                && stream[before].Class.HasFlag(WordClass.Cue)
                && stream[before - 1 >= sentence ? before - 1 : before].Kind == TokenKind.Part
            )
                return GrammaticalRole.Subject;
        }
        var after = mention.End;
        while (after < end && stream[after].Kind == TokenKind.Word && stream[after].Is(WordClass.Adverb))
            after++;
        if (
            after < end
            && stream[after].Kind == TokenKind.Word
            && stream[after].Index < 0
            && (
                stream[after].Is(WordClass.Auxiliary | WordClass.Cue | WordClass.WeakCue | WordClass.Verb)
                || (!stream[after].Capital && stream.Word(after).EndsWith("ed"))
            )
        )
            return GrammaticalRole.Subject;
        // "His name was Roe": after a verb no subject stands.
        if (
            before >= sentence
            && stream[before] is { Kind: TokenKind.Word, Index: < 0 } verb
            && verb.Is(WordClass.Auxiliary | WordClass.Verb)
            && !verb.Is(WordClass.Adverb)
        )
            return GrammaticalRole.Object;
        return subjectSeen ? GrammaticalRole.Object : GrammaticalRole.Subject;
    }
}

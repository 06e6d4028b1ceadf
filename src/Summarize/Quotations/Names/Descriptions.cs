using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>What an article says that somebody is: the title before the name, the apposition after it.</summary>
internal static class Descriptions
{
    private const int Longest = 14;

    /// <summary>Gives each person the first description that the article has for them.</summary>
    public static void Find(TokenStream stream, PooledList<Mention> mentions, EntityTable table)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            ref var mention = ref mentions[m];
            if (mention.IsPronoun)
                continue;
            var index =
                mention.Entity >= 0 ? mention.Entity
                : mention.IsWeak ? -1
                : table.OnlyOfSurname(mention);
            if (index < 0 || table.Entities[index] is not { Type: not EntityType.Place } entity)
                continue;
            entity.IsAgent |= IsAgent(stream, mention);
            entity.IsAnimal |= entity.Words == 1 && IsAnimal(stream, mention);
            if (entity is { Age: 0, Type: EntityType.Person or EntityType.Unknown })
                entity.Age = Ages.Of(stream, mention);
            if (entity is { Age: > 0, Type: EntityType.Unknown })
                entity.Type = EntityType.Person;
            if (entity.Offices is not { Count: > 7 } && Predicates.OfficeOf(stream, mention) is { } office)
                (entity.Offices ??= []).Add(office);
            if (entity.Description is not null)
            {
                if (entity.Offices is not { Count: > 7 } && BeforeName(stream, mention) is { } other)
                    (entity.Offices ??= []).Add(other);
                continue;
            }
            entity.Description = BeforeName(stream, mention) ?? AfterName(stream, mention);
            if (entity.Description is not { } description)
                continue;
            if (entity.Gender == Gender.Unknown)
                entity.Gender = GenderOf(stream, description, mention);
            if (entity.Type == EntityType.Unknown && IsOfPerson(stream, description, mention))
                entity.Type = EntityType.Person;
        }
    }

    /// <summary>"Roe said", "Roe has", "Roe, who": people act and are "who".</summary>
    private static bool IsAgent(TokenStream stream, in Mention mention)
    {
        var next = mention.End;
        if (stream.Stop(next) == ',')
            next++;
        else if (
            mention.First > 0
            && stream[mention.First - 1] is { Kind: TokenKind.Word, Index: < 0 } before
            && before.Is(WordClass.Preposition)
        )
            return false;
        else if (
            next < stream.Count
            && stream[next] is { Kind: TokenKind.Word, Index: < 0, StartsSentence: false } verb
        )
            return verb.Is(WordClass.Cue | WordClass.WeakCue | WordClass.Auxiliary | WordClass.Verb);
        return stream.IsWord(next, "who");
    }

    /// <summary>
    /// "his dog Rex.", "his dog, Rex,", "Rex the dog"; but not "he had a dog, Roe said", "Roe the dog breeder".
    /// </summary>
    private static bool IsAnimal(TokenStream stream, in Mention mention)
    {
        var before = mention.First - 1;
        if (stream.Stop(before) == ',')
            before--;
        if (
            before >= 0
            && stream[before].Is(WordClass.Animal)
            && !stream[mention.First].StartsSentence
            && stream.Stop(mention.End) is ',' or '.'
        )
            return true;
        return mention.End + 2 < stream.Count
            && stream.IsWord(mention.End, "the")
            && stream[mention.End + 1].Is(WordClass.Animal)
            && !stream[mention.End + 2].Is(WordClass.Role);
    }

    private static TextSpan? BeforeName(TokenStream stream, in Mention mention)
    {
        if (mention.Name > mention.First && !IsHonorific(stream, mention))
            return stream.Span(mention.First, mention.Name);
        var first = mention.First;
        if (
            first > 2
            && stream.Stop(first - 1) == ','
            && mention.End - mention.Name > 1
            && Apposed(stream, first - 1) is { } apposed
        )
            return apposed;
        if (
            first == 0
            || stream[first - 1] is not { Kind: TokenKind.Word, Capital: false }
            || !stream[first - 1].Is(WordClass.Role)
        )
            return null;
        var start = first - 1;
        while (start > 0 && start > first - 8 && IsModifier(stream, start - 1) && !stream[start].StartsSentence)
            start--;
        return stream.Span(start, first);
    }

    /// <summary>"The fisheries minister, Jane Doe": what stands before the comma, from its article on.</summary>
    private static TextSpan? Apposed(TokenStream stream, int comma)
    {
        var hasRole = false;
        for (var i = comma - 1; i >= 0 && i > comma - Longest; i--)
        {
            if (
                stream[i].Kind is TokenKind.Stop or TokenKind.Part
                || stream[i].EndsSentence
                || stream[i].Index < 0
                    && stream[i].Is(WordClass.Cue | WordClass.Auxiliary | WordClass.Verb)
                    && !stream[i].Is(WordClass.Role)
            )
                return null;
            hasRole |= stream[i].Is(WordClass.Role);
            var isInner = i > 0 && stream[i - 1].Is(WordClass.Preposition) && stream[i - 1].Index < 0;
            if (stream.IsWord(i, "the") && hasRole && !isInner)
                return stream.Span(i, comma);
        }
        return null;
    }

    private static bool IsHonorific(TokenStream stream, in Mention mention) =>
        mention.Name == mention.First + 1
        && stream.Word(mention.First).TrimEnd('.')
            is "Mr"
                or "Mrs"
                or "Ms"
                or "Miss"
                or "Dr"
                or "Sir"
                or "Dame"
                or "Lord"
                or "Lady";

    private static bool IsModifier(TokenStream stream, int i) =>
        stream[i].Kind is TokenKind.Word or TokenKind.Possessive
        && !stream[i].EndsSentence
        && (
            stream[i].Index >= 0
            || !stream[i]
                .Is(
                    WordClass.Determiner
                        | WordClass.Preposition
                        | WordClass.Conjunction
                        | WordClass.Cue
                        | WordClass.CueParticiple
                        | WordClass.Auxiliary
                        | WordClass.Pronoun
                        | WordClass.Adverb
                        | WordClass.Verb
                        | WordClass.WeakCue
                )
        );

    /// <summary>", the mayor of Springfield," and ", who is …" is none.</summary>
    private static TextSpan? AfterName(TokenStream stream, in Mention mention)
    {
        var comma = mention.End;
        if (stream.Stop(comma) != ',' || comma + 1 >= stream.Count)
            return null;
        var first = comma + 1;
        ref var token = ref stream[first];
        if (
            token.Kind != TokenKind.Word
            || !(
                stream.IsWord(first, "a")
                || stream.IsWord(first, "an")
                || stream.IsWord(first, "the")
                || stream.IsWord(first, "his")
                || stream.IsWord(first, "her")
                || token.Is(WordClass.Role | WordClass.Title)
            )
        )
            return null;
        var hasRole = false;
        for (var i = first; i < stream.Count && i < first + Longest; i++)
        {
            if (stream[i].Kind == TokenKind.Part)
                return null;
            if (stream.Stop(i) is ',' or '.' or ';' or ')' or '—' or '–')
                return hasRole ? stream.Span(first, i) : null;
            if (
                stream[i].Kind == TokenKind.Word
                && stream[i].Index < 0
                && stream[i].Is(WordClass.Relative | WordClass.Cue)
                && !stream[i].Is(WordClass.Role)
            )
                return hasRole ? stream.Span(first, i) : null;
            hasRole |= stream[i].Is(WordClass.Role | WordClass.Title);
        }
        return null;
    }

    /// <summary>", a resident of …" tells of a person; ", a union of teachers," and ", the firm of …" do not.</summary>
    private static bool IsOfPerson(TokenStream stream, TextSpan description, in Mention mention)
    {
        for (var i = mention.End; i < stream.Count && i < mention.End + Longest; i++)
        {
            if (
                !description.Contains(new TextSpan(stream[i].Start, stream[i].End))
                || stream[i].Kind != TokenKind.Word
                || stream[i].Index >= 0
            )
                continue;
            if (stream[i].Is(WordClass.Body | WordClass.Preposition))
                return false;
            if (stream[i].Is(WordClass.Role))
                return !stream[i].Is(WordClass.Plural);
        }
        return false;
    }

    private static Gender GenderOf(TokenStream stream, TextSpan description, in Mention mention)
    {
        for (var i = Math.Max(0, mention.First - 10); i < stream.Count && i < mention.End + Longest; i++)
        {
            if (!description.Contains(new TextSpan(stream[i].Start, stream[i].End)) || !stream[i].Is(WordClass.Role))
                continue;
            if (stream[i].Is(WordClass.Masculine))
                return Gender.Male;
            if (stream[i].Is(WordClass.Feminine))
                return Gender.Female;
        }
        return Gender.Unknown;
    }
}

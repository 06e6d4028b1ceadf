using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>What an article says that its people are: before the name, in apposition, by "is".</summary>
internal static class Descriptions
{
    // In words.
    private const int NearBy = 5;

    /// <summary>Notes it on the entities.</summary>
    public static void Note(Narrative narrative, EntityTable table, IReadOnlyList<ParsedSentence> sentences)
    {
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Chunks.Length; i++)
                if (sentence.Chunks[i] is { Mention: >= 0 } chunk && table.Meant(chunk.Mention) is [var entity])
                    Note(narrative, table, sentence, i, table.Entities[entity]);
        // "President Jane Roe’s crew"
        foreach (var (m, mention) in table.Mentions.Index())
            if (table.Meant(m) is [var entity])
                NoteOffices(narrative, table.Entities[entity], mention.First, mention.Name);
    }

    private static void Note(Narrative narrative, EntityTable table, ParsedSentence sentence, int at, Entity entity)
    {
        var chunk = sentence.Chunks[at];
        var mention = table.Mentions[chunk.Mention];
        entity.IsAgent |= IsAgent(sentence.Letters, at);
        entity.HasActed |= Roles.Of(sentence.Letters, at) <= GrammaticalRole.Dependent;
        entity.IsThing |=
            mention.First > sentence.Sentence.Start
            && mention.First == mention.Name
            && narrative.Word(mention.First - 1) is "the" or "The" or "a" or "an" or "this";
        // "Blue Harbour, which Roe bought"
        entity.IsThing |=
            Letter(sentence, at + 1) == ','
            && Letter(sentence, at + 2) == 'r'
            && narrative.IsWord(sentence.Chunks[at + 2].First, "which");
        entity.IsThing |= mention.First == mention.Name && IsWork(narrative, sentence, at, mention.First);
        entity.IsOfWords |=
            mention.Words > 1
            && narrative.Tokens[mention.End - 1] is { Word.Lemma: not null } last
            && !last.Is(WordClass.OfNames);
        entity.IsLocated |=
            mention.First > sentence.Sentence.Start
            && mention.First == mention.Name
            && narrative.IsLocative(mention.First - 1);
        // "his dog Rex", "a cat, Tara,"
        entity.IsAnimal |=
            mention.First > sentence.Sentence.Start && narrative.Tokens[mention.First - 1].Is(WordClass.Animal)
            || Letter(sentence, at - 1) == ','
                && Letter(sentence, at - 2) == 'N'
                && narrative.Tokens[sentence.Chunks[at - 2].Head].Is(WordClass.Animal)
                && Letter(sentence, at + 1) is ',' or '.' or '\0';
        // "the former mayor Jane Doe", "President Jane Doe"
        if (
            chunk.First < mention.Name
            && HasOffice(narrative, chunk.First, mention.Name)
            // "to meet the child Doe refused": a comma may be missing.
            && (
                mention.Words > 1
                || !narrative.Tokens[chunk.First].Is(WordClass.Determiner)
                || mention.First < mention.Name
            )
        )
        {
            var name = FullName.FirstOf(narrative, mention);
            Add(narrative, entity, chunk.First, name, isApart: narrative.Mark(mention.First - 1) == ',');
            Learn(narrative, entity, name, mention.Name);
        }
        // ", the mayor of Bayview," and ", 46,"
        if (
            Letter(sentence, at + 1) == ','
            && Letter(sentence, at + 2) is 'N' or 'M'
            && sentence.Chunks[at + 2].Mention < 0
            && EndsApposition(sentence.Letters, at + 3)
        )
            Apposed(narrative, entity, sentence, at + 2);
        if (
            Letter(sentence, at + 1) is ',' or '('
            && Letter(sentence, at + 2) == 'J'
            && sentence.Chunks[at + 2] is var age
            && narrative.Tokens[age.First].Kind == TokenKind.Number
        )
            entity.Offices.Add($"{narrative.Word(age.First)}-year-old");
        // "The mayor, Jane Doe,"
        if (
            Letter(sentence, at - 1) == ','
            && Letter(sentence, at - 2) is 'M' or 'N'
            && sentence.Chunks[at - 2].Mention < 0
            && mention.Words > 1
            && Letter(sentence, at + 1) is not 'C'
            && narrative.IsWord(sentence.Chunks[at - 2].First, "the")
        )
            Apposed(narrative, entity, sentence, at - 2);
        // "Jane Doe is the mayor"
        if (
            Letter(sentence, at + 1) == 'v'
            && Letter(sentence, at + 2) is 'M' or 'N'
            && narrative.Tokens[sentence.Chunks[at + 1].Head].Is(WordClass.Be)
        )
            NoteOffices(narrative, entity, sentence.Chunks[at + 2].First, sentence.Chunks[at + 2].End);
    }

    // "a film titled Harsh Winter", "her novel Harsh Winter"; but "the novel Roe wrote"
    private static bool IsWork(Narrative narrative, ParsedSentence sentence, int at, int first)
    {
        // "entitled The Harsh Winter"
        while (
            first > sentence.Sentence.Start + 2
            && narrative.Tokens[first - 1] is { IsCapital: true } word
            && word.Is(WordClass.Function)
        )
            first--;
        if (first < sentence.Sentence.Start + 2)
            return false;
        var (before, last) = (narrative.Tokens[first - 2], narrative.Tokens[first - 1]);
        return last.Is(WordClass.Naming)
            || before.Is(WordClass.Message)
                && (narrative.IsWord(first - 1, "called") || narrative.IsWord(first - 1, "named"))
            || last is { IsCapital: false }
                && last.Is(WordClass.Message)
                && Letter(sentence, at + 1) is not ('v' or 'C' or 'W');
    }

    private static bool EndsApposition(string letters, int at)
    {
        while (at < letters.Length && letters[at] is 'R' or 'T')
            at++;
        // ", a miner and author of books,"
        if (at + 1 < letters.Length && letters[at] == 'c' && letters[at + 1] == 'N')
            return EndsApposition(letters, at + 2);
        return at >= letters.Length || letters[at] is ',' or '.' or ')' or 'r' or 'Q';
    }

    private static void Apposed(Narrative narrative, Entity entity, ParsedSentence sentence, int at)
    {
        var chunk = sentence.Chunks[at];
        var head = narrative.Tokens[chunk.Head];
        if (!head.Is(WordClass.Person) || head.Is(WordClass.Plural))
            return;
        // "a teacher at the harbour school"
        var next = EndOfMore(narrative, sentence, at + 1);
        if (Letter(sentence, next) == 'c' && Letter(sentence, next + 1) == 'N')
            next = EndOfMore(narrative, sentence, next + 2);
        var end = sentence.Chunks[next - 1].End;
        // "a former miner, who is now the mayor"
        if (narrative.IsWord(end, "who") || narrative.IsWord(end + 1, "who"))
            for (var i = end; i < Math.Min(end + NearBy, sentence.Sentence.End); i++)
                if (narrative.IsWord(i, "now"))
                {
                    NoteOffices(narrative, entity, chunk.First, end);
                    return;
                }
        while (Letter(sentence, next) is 'R' or 'T')
            next++;
        // "the counsel who left" is one of several; "a backer who came to doubt" is none. A teacher who rows is one.
        var isPlain = narrative.Word(chunk.First) is "a" or "an" && !head.Is(WordClass.Stance);
        if (Letter(sentence, next) == 'r' && !isPlain)
            Learn(narrative, entity, chunk.First, end);
        else
            Add(narrative, entity, chunk.First, end, isApart: true);
    }

    private static int EndOfMore(Narrative narrative, ParsedSentence sentence, int at)
    {
        while (
            Letter(sentence, at) == 'R'
            && sentence.Chunks[at] is var chunk
            && IsOfIt(narrative, chunk)
            // "at Dunmore’s harbour" may be two phrases.
            && (chunk.End == narrative.Tokens.Length || narrative.Tokens[chunk.End].Kind != TokenKind.Clitic)
        )
            at++;
        return at;
    }

    private static bool IsOfIt(Narrative narrative, Chunk chunk) =>
        narrative.Word(chunk.First) is "at" or "for" or "from" or "in" or "of" or "on" or "with";

    private static bool IsAgent(string letters, int at) =>
        at + 1 < letters.Length
        && (
            letters[at + 1] is 'C' or 'r' || letters[at + 1] == ',' && at + 2 < letters.Length && letters[at + 2] == 'r'
        );

    private static char Letter(ParsedSentence sentence, int at) =>
        at >= 0 && at < sentence.Letters.Length ? sentence.Letters[at] : '\0';

    private static bool HasOffice(Narrative narrative, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                narrative.Tokens[i] is var token
                && (
                    token.Is(WordClass.Person) && (!token.Is(WordClass.Adjective) || IsCompound(narrative, first, i))
                    || token.Is(WordClass.Title) && token.IsCapital
                )
                && !token.Is(WordClass.Honorific)
            )
                return true;
        return false;
    }

    // "chief executive", though each may be an adjective.
    private static bool IsCompound(Narrative narrative, int first, int last) =>
        last > first && narrative.Tokens[last - 1].Is(WordClass.Person);

    private static void Add(Narrative narrative, Entity entity, int first, int end, bool isApart)
    {
        if (entity.Kind is not (EntityKind.Place or EntityKind.Organisation))
            entity.Description ??= DescribingPhrase.In(narrative, first, end, isApart);
        Learn(narrative, entity, first, end);
    }

    // What a phrase tells beside its words: that it is a person's, and whether a man's.
    private static void Learn(Narrative narrative, Entity entity, int first, int end)
    {
        NoteOffices(narrative, entity, first, end);
        for (var i = first; i < end; i++)
        {
            var token = narrative.Tokens[i];
            if (
                entity.Gender == Gender.Unknown
                && token.Is(WordClass.Person | WordClass.Title)
                && token.Is(WordClass.Masculine) != token.Is(WordClass.Feminine)
            )
                entity.Gender = token.Is(WordClass.Masculine) ? Gender.Male : Gender.Female;
        }
        if (entity.Kind == EntityKind.Unknown)
            entity.Kind = EntityKind.Person;
    }

    private static void NoteOffices(Narrative narrative, Entity entity, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                narrative.Tokens[i].Is(WordClass.Person | WordClass.Title | WordClass.Demonym)
                || narrative.IsWord(i, "former")
                || narrative.Word(i).EndsWith("year-old")
            )
            {
                entity.Offices.Add(narrative.Word(i).ToString());
                entity.Offices.Add(Nominals.WithCount(narrative, i));
            }
    }
}

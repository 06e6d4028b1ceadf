using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>Says whom each phrase of a sentence means, from left to right, and keeps up the discourse.</summary>
internal sealed class Resolver(Narrative narrative, EntityTable table, Discourse discourse)
{
    private readonly Nominals nominals = new(narrative, table, discourse);

    // Of what is no name, by the token that is the phrase's head: in the sentence read last, and in the one before.
    private Dictionary<int, Meaning> now = [];
    private Dictionary<int, Meaning> before = [];

    /// <summary>Whom a phrase means, of the sentence read last or of the one before it.</summary>
    public Meaning Of(Chunk chunk) =>
        chunk.Mention >= 0
            ? new Meaning(table.Meant(chunk.Mention), Basis.Clause)
            : now.GetValueOrDefault(chunk.Head) ?? before.GetValueOrDefault(chunk.Head) ?? Meaning.None;

    /// <summary>Whom "his" or "her" means at the end of the sentence read last.</summary>
    public Meaning Possessor(int token) =>
        narrative.Tokens[token].Is(WordClass.Masculine | WordClass.Feminine) ? Personal(token) : Meaning.None;

    /// <summary>Whom the name means that ends before a token, or null.</summary>
    public Meaning? NameEndingAt(int token)
    {
        var after = table.FirstMentionFrom(token);
        return after > 0 && table.Mentions[after - 1].End == token
            ? new Meaning(table.Meant(after - 1), Basis.Clause)
            : null;
    }

    /// <summary>Reads a sentence. One that is no part of the story changes nothing of what is in mind.</summary>
    public void Read(ParsedSentence sentence)
    {
        var from = table.FirstMentionFrom(sentence.Sentence.Start);
        var to = table.FirstMentionFrom(sentence.Sentence.End);
        (now, before) = (before, now);
        now.Clear();
        var mention = from;
        for (var i = 0; i < sentence.Chunks.Length; i++)
        {
            var chunk = sentence.Chunks[i];
            if (
                chunk.Letter is not ('M' or 'N' or 'R' or 'B')
                && !(mention < to && table.Mentions[mention].First < chunk.End)
            )
                continue;
            var role = RoleOf(sentence, i);
            for (; mention < to && table.Mentions[mention].First < chunk.End; mention++)
                Name(mention, chunk, role, sentence.Sentence.IsAside);
            if (chunk.Letter is not ('M' or 'N' or 'R' or 'B') || chunk.Mention >= 0)
                continue;
            var meaning = narrative.Tokens[chunk.Head].Is(WordClass.Pronoun)
                ? Pronoun(chunk.Head)
                : nominals.Of(chunk, from, to);
            now[chunk.Head] = meaning;
            if (meaning is { Entities.Count: 0, IsPlural: false } && GenderOf(chunk, role) is { } told)
                discourse.Unnamed(told);
            if (
                role == GrammaticalRole.Speaker
                && meaning is { Entities.Count: 0, Basis: Basis.Description, IsPlural: false }
                && !narrative.Tokens[chunk.Head].Is(WordClass.Group)
                && Sources.Described(narrative, sentence, i) is { } somebody
            )
                discourse.Describes(somebody, Gender.Unknown);
            if (meaning.Entities is [var only] && !sentence.Sentence.IsAside)
                discourse.Mention(only, role);
        }
    }

    // "Roe asked Doe whether it would hold": who is asked is about to speak.
    private GrammaticalRole RoleOf(ParsedSentence sentence, int at) =>
        Asks(sentence, at + 1) ? GrammaticalRole.Oblique
        : Asks(sentence, at - 1) ? GrammaticalRole.Subject
        : Roles.Of(sentence.Letters, at);

    // Not "asked Doe to leave"
    private bool Asks(ParsedSentence sentence, int verb) =>
        verb > 0
        && verb + 1 < sentence.Chunks.Length
        && sentence.Letters[verb] is 'C'
        && sentence.Letters[verb - 1] is 'M' or 'N'
        && sentence.Letters[verb + 1] is 'M' or 'N'
        && (verb + 2 == sentence.Chunks.Length || sentence.Letters[verb + 2] is 's' or 'R' or 'r' or 'T' or '.' or ',')
        && narrative.Tokens[sentence.Chunks[verb].Head].Is(WordClass.Asking);

    private void Name(int mention, Chunk chunk, GrammaticalRole role, bool isAside)
    {
        var meant = table.Meant(mention);
        var isHead = chunk.Mention == mention;
        // "the Roe campaign" is not about Roe; "Roe’s campaign" may be.
        var isPossessor = narrative.IsClitic(table.Mentions[mention].End);
        if (!isAside && (isHead || isPossessor))
            foreach (var entity in meant)
                discourse.Mention(entity, isHead ? role : GrammaticalRole.Modifier);
    }

    // Of "a woman", "the man"; "his father" is there beside him, but "his sister wept" brings another in than he.
    private Gender? GenderOf(Chunk chunk, GrammaticalRole role)
    {
        var (noun, owner) = (narrative.Tokens[chunk.Head], narrative.Tokens[chunk.First]);
        if (
            !noun.Is(WordClass.Person)
            || noun.Is(WordClass.Pronoun | WordClass.Plural)
            || noun.Is(WordClass.Masculine) == noun.Is(WordClass.Feminine)
        )
            return null;
        var told = noun.Is(WordClass.Masculine) ? WordClass.Masculine : WordClass.Feminine;
        return noun.Is(WordClass.Relation)
            && (role > GrammaticalRole.Subject || owner.Is(WordClass.Possessive) && owner.Is(told))
                ? null
            : told == WordClass.Masculine ? Gender.Male
            : Gender.Female;
    }

    private Meaning Pronoun(int token)
    {
        var word = narrative.Tokens[token];
        if (word.Is(WordClass.Plural))
            return new Meaning([], Basis.Pronoun, IsPlural: true);
        if (word.Is(WordClass.Masculine | WordClass.Feminine))
            return Personal(token);
        return new Meaning(
            narrative.IsWord(token, "it")
                ? discourse.Meant(e =>
                    table.Entities[e] is { Kind: EntityKind.Organisation or EntityKind.Place, HasActed: true }
                )
                : [],
            Basis.Pronoun
        );
    }

    private Meaning Personal(int token)
    {
        var gender = narrative.Tokens[token].Is(WordClass.Masculine) ? Gender.Male : Gender.Female;
        if (discourse.DescribedBy(gender) is { } described)
            return new Meaning([], Basis.Pronoun, Described: described);
        var meant = discourse.Pronoun(gender);
        if (meant is [var one])
            discourse.Learn(one, gender);
        return new Meaning(meant, Basis.Pronoun);
    }
}

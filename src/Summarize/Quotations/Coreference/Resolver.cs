using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>Says whom each phrase of a sentence means, from left to right, and keeps the discourse up to date.</summary>
internal sealed class Resolver(Narrative narrative, EntityTable table, Discourse discourse)
{
    private readonly Dictionary<int, Meaning> meanings = [];

    /// <summary>Whom the phrase means whose head is that token.</summary>
    public Meaning Of(Chunk chunk) => meanings.GetValueOrDefault(chunk.Head, Meaning.None);

    /// <summary>Whom "his" or "her" means at the end of the sentence read last.</summary>
    public Meaning Possessor(int token)
    {
        var word = narrative.Tokens[token];
        return word.Is(WordClass.Masculine | WordClass.Feminine)
            ? new Meaning(
                discourse.Pronoun(word.Is(WordClass.Masculine) ? Gender.Male : Gender.Female),
                Basis.Pronoun,
                IsPlural: false
            )
            : Meaning.None;
    }

    /// <summary>Whom the name means that ends before a token, or null.</summary>
    public Meaning? NameEndingAt(int token)
    {
        var after = FirstMention(token);
        return after > 0 && table.Mentions[after - 1].End == token
            ? new Meaning(table.Meant(after - 1), Basis.Clause, IsPlural: false)
            : null;
    }

    /// <summary>Reads a sentence.</summary>
    public void Read(ParsedSentence sentence)
    {
        var mention = FirstMention(sentence.Sentence.Start);
        for (var i = 0; i < sentence.Chunks.Count; i++)
        {
            var chunk = sentence.Chunks[i];
            var role = RoleOf(sentence.Letters, i);
            for (; mention < table.Mentions.Count && table.Mentions[mention].First < chunk.End; mention++)
                Name(mention, chunk, role);
            if (chunk.Letter is not ('M' or 'N' or 'R' or 'B') || chunk.Mention >= 0)
                continue;
            var meaning = narrative.Tokens[chunk.Head].Is(WordClass.Pronoun) ? Pronoun(chunk) : Description(chunk);
            meanings[chunk.Head] = meaning;
            if (meaning.Entities is [var only])
                discourse.Mention(only, role);
        }
    }

    private int FirstMention(int token)
    {
        var (low, high) = (0, table.Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (table.Mentions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void Name(int mention, Chunk chunk, GrammaticalRole role)
    {
        var meant = table.Meant(mention);
        var isHead = chunk.Mention == mention;
        if (meant.Count > 1)
            meant = Latest(meant);
        if (isHead)
            meanings[chunk.Head] = new Meaning(meant, Basis.Clause, IsPlural: false);
        foreach (var entity in meant.Count == 1 ? meant : [])
            if (
                isHead
                || narrative.Tokens.Count > table.Mentions[mention].End
                    && narrative.Tokens[table.Mentions[mention].End].Kind == TokenKind.Clitic
            )
                discourse.Mention(entity, isHead ? role : GrammaticalRole.Modifier);
    }

    // Of several bearers of one surname: whom the text has in mind.
    private IReadOnlyList<int> Latest(IReadOnlyList<int> several) => Salient(several);

    private IReadOnlyList<int> Salient(IReadOnlyList<int> several)
    {
        var meant = discourse.Meant(several.Contains);
        if (meant.Count > 0)
            return meant;
        var latest = several.Max(discourse.LastMentionOf);
        return latest < 0 ? several : [.. several.Where(e => discourse.LastMentionOf(e) == latest)];
    }

    private Meaning Pronoun(Chunk chunk)
    {
        var word = narrative.Tokens[chunk.Head];
        if (word.Is(WordClass.Plural))
            return new Meaning([], Basis.Pronoun, IsPlural: true);
        if (!word.Is(WordClass.Masculine | WordClass.Feminine))
            return new Meaning(
                narrative.IsWord(chunk.Head, "it")
                    ? discourse.Meant(e => table.Entities[e].Kind == EntityKind.Organisation)
                    : [],
                Basis.Pronoun,
                IsPlural: false
            );
        var gender = word.Is(WordClass.Masculine) ? Gender.Male : Gender.Female;
        var meant = discourse.Pronoun(gender);
        if (meant is [var one])
            discourse.Learn(one, gender);
        return new Meaning(meant, Basis.Pronoun, IsPlural: false);
    }

    private IReadOnlyList<int> Organisation(Func<Entity, bool> fits) =>
        discourse.Meant(e => IsBody(table.Entities[e]) && fits(table.Entities[e]));

    private static bool IsBody(Entity entity) =>
        entity.Kind == EntityKind.Organisation
        || entity is { Kind: EntityKind.Unknown, HasActed: true, IsLocated: false };

    // "the mayor", "the 46-year-old", "the council"; not "a mayor", "officials".
    private Meaning Description(Chunk chunk)
    {
        var head = narrative.Tokens[chunk.Head];
        var word = narrative.Word(chunk.Head).ToString();
        var isPlural = head.Is(WordClass.Plural);
        if (isPlural || !IsDefinite(chunk))
            return new Meaning([], Basis.Description, isPlural);
        if (head.Is(WordClass.Group))
            return new Meaning(Body(chunk, word), Basis.Description, IsPlural: false);
        var isPerson =
            head.Is(WordClass.Person | WordClass.Title | WordClass.Demonym)
            || word.EndsWith("year-old", StringComparison.Ordinal);
        if (!isPerson)
            return Meaning.None;
        var named = discourse.Meant(e => IsPerson(e) && table.Entities[e].Offices.Contains(word));
        if (named.Count == 0)
            named = OnlyOne(word);
        if (named.Count == 0 && !NamesAnother(chunk))
            named = Epithet(head);
        return named.Count > 0 ? new Meaning(named, Basis.Description, IsPlural: false) : Meaning.None;
    }

    // The only one of the whole article that is called so.
    private List<int> OnlyOne(string office)
    {
        var all = new List<int>();
        for (var e = 0; e < table.Entities.Count && table.Entities.Count < 300; e++)
            if (IsPerson(e) && table.Entities[e].Offices.Contains(office))
                all.Add(e);
        return all.Count == 1 ? all : [];
    }

    // "the bow-tied maverick": whom the text is about, whatever it calls them.
    private IReadOnlyList<int> Epithet(Token head)
    {
        var gender =
            head.Is(WordClass.Masculine) == head.Is(WordClass.Feminine) ? Gender.Unknown
            : head.Is(WordClass.Masculine) ? Gender.Male
            : Gender.Female;
        return gender == Gender.Unknown
            ? discourse.Meant(e => table.Entities[e].Kind == EntityKind.Person)
            : discourse.Pronoun(gender);
    }

    // "the Westbrook spokeswoman" is somebody of Westbrook's.
    private bool NamesAnother(Chunk chunk)
    {
        var m = FirstMention(chunk.First);
        return m < table.Mentions.Count && table.Mentions[m].First < chunk.End;
    }

    private IReadOnlyList<int> Body(Chunk chunk, string word)
    {
        var named = Organisation(entity => entity.Words.Contains(word, StringComparer.OrdinalIgnoreCase));
        return named.Count > 0 || NamesAnother(chunk) ? named : Organisation(_ => true);
    }

    private bool IsPerson(int entity) => table.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown;

    private bool IsDefinite(Chunk chunk) =>
        narrative.Word(chunk.First) is "the" or "The" or "that" or "That" or "this" or "This";

    /// <summary>A phrase's part in its sentence, by the letters beside it.</summary>
    public static GrammaticalRole RoleOf(string letters, int i)
    {
        if (letters[i] is 'R' or 'B')
            return GrammaticalRole.Oblique;
        if (CuePattern.Predicate.IsMatch(letters, i + 1))
            return GrammaticalRole.Subject;
        if (i > 0 && letters[i - 1] == 'C' && (i < 2 || letters[i - 2] is 'Q' or ','))
            return GrammaticalRole.Subject;
        return GrammaticalRole.Object;
    }
}

using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>"the mayor", "the 46-year-old", "the council": whom a description means.</summary>
internal sealed class Nominals(Narrative narrative, EntityTable table, Discourse discourse)
{
    // Only an article of so many names is searched for the one whom a description fits, so that time stays linear.
    private const int MostSearched = 300;

    // By which nouns the text has spoken of somebody beside whom: "Roe met the mayor" makes Roe none.
    private readonly HashSet<(string Noun, int Other)> others = [];

    /// <summary>Whom it means; nobody for "a mayor", "officials", "the decision".</summary>
    /// <param name="chunk">The phrase.</param>
    /// <param name="from">The first of the same sentence's mentions: whom it names it does not describe.</param>
    /// <param name="to">Behind the last of them.</param>
    public Meaning Of(Chunk chunk, int from, int to)
    {
        var head = narrative.Tokens[chunk.Head];
        if (head.Is(WordClass.Plural))
            return new Meaning([], Basis.Description, IsPlural: true);
        var isPersonal = IsPersonal(head, narrative.Word(chunk.Head));
        var isDefinite = IsDefinite(chunk);
        IReadOnlyList<int> meant =
            !isDefinite ? []
            : isPersonal ? Person(chunk, head, from, to)
            : head.Is(WordClass.Group) ? Body(chunk, head)
            : [];
        if (isPersonal && meant.Count == 0)
            for (var mention = from; mention < to; mention++)
                foreach (var entity in table.Meant(mention))
                    others.Add((narrative.Word(chunk.Head).ToString(), entity));
        if (!isDefinite)
            return Meaning.None;
        return new Meaning(meant, Basis.Description);
    }

    /// <summary>Whether a noun stands for somebody.</summary>
    public static bool IsPersonal(Token head, ReadOnlySpan<char> word) =>
        head.Is(WordClass.Person | WordClass.Title)
        || head is { IsCapital: true } && head.Is(WordClass.Demonym)
        || word.EndsWith("year-old");

    // Who is called so; else the only one of the article; else, whatever the noun, whom the text is about.
    private IReadOnlyList<int> Person(Chunk chunk, Token head, int from, int to)
    {
        var word = narrative.Word(chunk.Head).ToString();
        var counted = WithCount(narrative, chunk.Head);
        var isFormer = Has(chunk, "former");
        bool IsCalled(int e) =>
            table.Entities[e].Kind is EntityKind.Person or EntityKind.Unknown
            && !IsNamedBetween(from, to, e)
            && table.Entities[e].Offices.Contains(counted)
            && isFormer == table.Entities[e].Offices.Contains("former");
        var body = BodyIn(chunk);
        if (body is { } name)
            return OnlyOne(e => IsCalled(e) && IsOf(e, name));
        var called = discourse.Meant(IsCalled);
        if (called.Count == 0)
            called = OnlyOne(e => IsCalled(e) && table.Entities[e].FirstMention < to);
        if (called.Count > 0 || head.Is(WordClass.Anyone) || head.Is(WordClass.Title) || isFormer || HasCapital(chunk))
            return called;
        var gender =
            head.Is(WordClass.Masculine) == head.Is(WordClass.Feminine) ? Gender.Unknown
            : head.Is(WordClass.Masculine) ? Gender.Male
            : Gender.Female;
        var epithet =
            gender == Gender.Unknown
                ? discourse.Meant(e => table.Entities[e].Kind == EntityKind.Person && !IsNamedBetween(from, to, e))
                : discourse.Pronoun(gender);
        return
            epithet is [var only]
            && discourse.IsAlone(only)
            && !others.Contains((word, only))
            && (counted == word || !HasCount(table.Entities[only], word))
            && !IsAnotherRole(head, table.Entities[only])
            ? epithet
            : [];
    }

    // "the judge" is not whom the text calls a baker; "the sportsman", which says what it says of a man, may be.
    private bool IsAnotherRole(Token noun, Entity entity) =>
        noun.Is(WordClass.Person)
        && !noun.Is(WordClass.Masculine | WordClass.Feminine | WordClass.Demonym | WordClass.Besides)
        && entity.Offices.Any(office =>
            narrative.Lexicon.Of(office) is var known
            && known.Is(WordClass.Person)
            && !known.Is(WordClass.Relation | WordClass.Besides)
        );

    /// <summary>What the noun calls somebody: "mother", but "mother of two", who is no mother of four.</summary>
    public static string WithCount(Narrative narrative, int noun) =>
        narrative.IsWord(noun + 1, "of")
        && noun + 2 < narrative.Tokens.Length
        && narrative.Tokens[noun + 2] is var number
        && (number.Kind == TokenKind.Number || number.Is(WordClass.Number))
            ? $"{narrative.Word(noun)} of {narrative.Word(noun + 2)}"
            : narrative.Word(noun).ToString();

    private static bool HasCount(Entity entity, string noun) =>
        entity.Offices.Any(office => office.StartsWith($"{noun} of ", StringComparison.OrdinalIgnoreCase));

    private bool IsNamedBetween(int from, int to, int entity)
    {
        for (var mention = from; mention < to; mention++)
            if (table.Meant(mention).Contains(entity))
                return true;
        return false;
    }

    // "the Bayview striker"; but "the Englishman" may be anybody.
    private bool HasCapital(Chunk chunk)
    {
        for (var i = chunk.First + 1; i < chunk.Head; i++)
            if (narrative.Tokens[i] is { IsCapital: true, Kind: TokenKind.Word })
                return true;
        return false;
    }

    // "the council" has the word in its name; "the firm" is whichever the text is about.
    private IReadOnlyList<int> Body(Chunk chunk, Token head)
    {
        if (BodyIn(chunk) is not null || Has(chunk, "of"))
            return [];
        var word = narrative.Word(chunk.Head).ToString();
        var named = discourse.Meant(e =>
            IsBody(table.Entities[e]) && table.Entities[e].Words.Contains(word, StringComparer.OrdinalIgnoreCase)
        );
        return named.Count > 0 || !head.Is(WordClass.Anyone) || HasCapital(chunk)
            ? named
            : discourse.Meant(e => IsBody(table.Entities[e]) && !IsOtherwise(table.Entities[e]));
    }

    // A council is no ministry.
    private bool IsOtherwise(Entity body) =>
        body.Words is [.., var last]
        && narrative.Lexicon.Of(last.ToLowerInvariant()) is var known
        && known.Is(WordClass.Group)
        && !known.Is(WordClass.Anyone);

    private static bool IsBody(Entity entity) =>
        entity.Kind == EntityKind.Organisation
        || entity is { Kind: EntityKind.Unknown, HasActed: true, IsLocated: false, IsAgent: true };

    private List<int> OnlyOne(Func<int, bool> fits)
    {
        var all = Enumerable.Range(0, Math.Min(table.Entities.Count, MostSearched)).Where(fits).Take(2).ToList();
        return all.Count == 1 ? all : [];
    }

    // "the Westbrook spokeswoman" is somebody of Westbrook's.
    private string? BodyIn(Chunk chunk)
    {
        var m = table.FirstMentionFrom(chunk.First);
        return m < table.Mentions.Count && table.Mentions[m].First < chunk.End && table.Mentions[m].Words > 0
            ? narrative.Span(table.Mentions[m].Name, table.Mentions[m].End).Slice(narrative.Text)
            : null;
    }

    private bool IsOf(int entity, string body) =>
        table.Entities[entity].Description is { } description
        && description.In(narrative.Text).Contains(body, StringComparison.Ordinal);

    private bool IsDefinite(Chunk chunk) =>
        narrative.IsWord(chunk.First, "the")
        || narrative.IsWord(chunk.First, "that")
        || narrative.IsWord(chunk.First, "this");

    private bool Has(Chunk chunk, string word)
    {
        for (var i = chunk.First; i < chunk.End; i++)
            if (narrative.IsWord(i, word))
                return true;
        return false;
    }
}

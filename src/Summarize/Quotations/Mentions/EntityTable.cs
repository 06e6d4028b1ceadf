using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>
/// The entities of an article, and which of them each mention may mean: full names first, then the shorter ones that
/// stand for them.
/// </summary>
public sealed class EntityTable
{
    private readonly Narrative narrative;
    private readonly List<Entity> entities = [];
    private readonly List<int[]> alone = []; // Each entity as the only one that a mention means.
    private readonly Dictionary<string, List<int>> byLast = new(Spelling.Comparer);
    private readonly Dictionary<string, List<int>> byFirst = new(Spelling.Comparer);
    private readonly int[][] meant;
    private static readonly List<int> Nobody = [];

    private EntityTable(Narrative narrative, IReadOnlyList<Mention> mentions)
    {
        this.narrative = narrative;
        Mentions = mentions;
        meant = new int[mentions.Count][];
    }

    /// <summary>The names, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>All entities.</summary>
    public IReadOnlyList<Entity> Entities => entities;

    /// <summary>Finds the entities of an article.</summary>
    public static EntityTable Of(Narrative narrative)
    {
        var table = new EntityTable(narrative, NameFinder.Find(narrative));
        table.Link();
        return table;
    }

    /// <summary>
    /// Whom a mention may mean, as indexes into <see cref="Entities"/>: one where it is settled, none for a title
    /// alone.
    /// </summary>
    public IReadOnlyList<int> Meant(int mention) => meant[mention];

    /// <summary>Index of the first mention that begins at a token or behind it.</summary>
    public int FirstMentionFrom(int token)
    {
        var (low, high) = (0, Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>An entity's name as the article has it at its fullest, in one line and as a reader sees it.</summary>
    public string NameOf(int entity) =>
        InsertedForename.WithoutBrackets(Unseen.Without(entities[entity].Name.Slice(narrative.Text)));

    private void Link()
    {
        var (sentence, isHeading) = (-1, false);
        for (var m = 0; m < Mentions.Count; m++)
        {
            for (; sentence < 0 || narrative.Sentences[sentence].End <= Mentions[m].First; sentence++)
                isHeading =
                    CapitalEvidence.IsHeading(narrative, narrative.Sentences[sentence + 1])
                    && narrative.Mark(narrative.Sentences[sentence + 1].End - 1) != '.';
            if (Mentions[m].Words > 1 && FullName.Of(narrative, Mentions[m]) is { Words.Count: > 1 } name)
                meant[m] = Full(m, name, isHeading);
        }
        for (var m = 0; m < Mentions.Count; m++)
            meant[m] ??= FullName.Of(narrative, Mentions[m]) is { Words.Count: 1 } name ? Short(m, name) : [];
        Complete();
        for (var m = 0; m < Mentions.Count; m++)
            if (meant[m] is [var only])
                entities[only].Learn(Mentions[m], FullName.SpanOf(narrative, Mentions[m]));
    }

    // Who is known by the surname alone gets the forename that an editor added.
    private void Complete()
    {
        foreach (var (name, span) in InsertedForename.All(narrative))
            if (
                byLast.GetValueOrDefault(name.Words[^1], Nobody) is [var only]
                && entities[only].Words.Count == 1
                && KindOfFirst(only) is EntityKind.Unknown or EntityKind.Person
            )
                entities[only].IsAlso(name, span, isForename: true, isHeading: false);
    }

    // Whom a full name means: "George Roe" may be George H. Roe and George W. Roe.
    private int[] Full(int mention, FullName name, bool isHeading)
    {
        var same = new List<int>();
        foreach (var e in byLast.GetValueOrDefault(name.Words[^1], Nobody))
            if (entities[e].Words.Count > 1 && entities[e].FullName.IsLike(name) && IsGeneration(e, name))
                same.Add(e);
        Keep(same, e => entities[e].FullName.Generation == name.Generation);
        Keep(same, e => entities[e].FullName.IsEqual(name));
        if (same.Count == 0)
            same.AddRange(Forenamed(name));
        if (same.Count > 1)
            return [.. same];
        if (same.Count == 0)
            return alone[Add(mention, name, isHeading)];
        var isForename = narrative.Tokens[Mentions[mention].Name].Is(WordClass.Forename);
        entities[same[0]].IsAlso(name, FullName.SpanOf(narrative, Mentions[mention]), isForename, isHeading);
        return alone[same[0]];
    }

    // "Mary Jane", who is Mary Jane Doe
    private IEnumerable<int> Forenamed(FullName name) =>
        byFirst
            .GetValueOrDefault(name.Words[0], Nobody)
            .Where(e =>
                KindOfFirst(e) is EntityKind.Person or EntityKind.Unknown
                && entities[e].Words.Count > name.Words.Count
                && entities[e].Words.Take(name.Words.Count).SequenceEqual(name.Words, Spelling.Comparer)
            );

    // Who is called so from the first has no "Jr."; a heading leaves it out, and so does a later mention.
    private bool IsGeneration(int entity, FullName name) =>
        name.Generation is null
        || entities[entity].FullName.Generation == name.Generation
        || entities[entity] is { FullName.Generation: null, IsOfHeading: true };

    private int Add(int mention, FullName name, bool isHeading)
    {
        var index = entities.Count;
        var words = name.Words;
        var entity = new Entity
        {
            Name = FullName.SpanOf(narrative, Mentions[mention]),
            FullName = name,
            FirstMention = mention,
            IsOfHeading = isHeading,
        };
        // A forename alone; as a surname it would tell nothing.
        if (
            words.Count == 1
            && narrative.Tokens[Mentions[mention].Name].Word is var word
            && word.Is(WordClass.Forename)
            && word.Is(WordClass.Masculine) != word.Is(WordClass.Feminine)
        )
            entity.Gender = word.Is(WordClass.Masculine) ? Gender.Male : Gender.Female;
        entities.Add(entity);
        alone.Add([index]);
        Index(byLast, words[^1], index);
        if (words.Count > 1)
            Index(byFirst, words[0], index);
        return index;
    }

    private static void Index(Dictionary<string, List<int>> lists, string word, int entity)
    {
        if (!lists.TryGetValue(word, out var list))
            lists[word] = list = [];
        list.Add(entity);
    }

    private int[] Short(int mention, FullName name)
    {
        var word = name.Words[0];
        var surnames = byLast.GetValueOrDefault(word, Nobody);
        var (bearers, known) = (new List<int>(), new List<int>());
        // Mr and Mrs Doe are two.
        foreach (var e in surnames)
            if (Fits(Mentions[mention], entities[e]))
                (entities[e].Words.Count > 1 ? bearers : known).Add(e);
        if (bearers.Count == 0 && MayBeForename(Mentions[mention]))
        {
            bearers = byFirst.GetValueOrDefault(word, Nobody).Where(e => KindOfFirst(e) == EntityKind.Person).ToList();
            foreach (var bearer in bearers)
                entities[bearer].ForenameMentions++;
        }
        if (name.Generation is not null)
            Keep(bearers, e => entities[e].FullName.Generation == name.Generation);
        // Jane Muller is not Jim Mueller.
        Keep(bearers, e => entities[e].Words.Contains(word, StringComparer.OrdinalIgnoreCase));
        if (bearers.Count > 0)
            return Narrow(bearers, mention, surnames.Contains(bearers[0]));
        return known.Count > 1 ? [.. known]
            : known is [var same] ? alone[same]
            : alone[Initials(word) ?? Add(mention, name, isHeading: false)];
    }

    // "Jane", "Dame Jane"; not "Mrs. Jane"
    private bool MayBeForename(Mention mention) =>
        mention.First == mention.Name || narrative.Tokens[mention.Name - 1].Is(WordClass.Familiar);

    private EntityKind KindOfFirst(int entity) => Mentions[entities[entity].FirstMention].Kind;

    private bool Fits(Mention mention, Entity entity) =>
        mention.Gender == Gender.Unknown
        || Mentions[entity.FirstMention].Gender is var known && known == Gender.Unknown
        || known == mention.Gender;

    // Of several bearers of a surname: people before other things; those introduced by now; not whom the article calls
    // by the forename; whom the surname alone has stood for before. Else it is open.
    private int[] Narrow(List<int> bearers, int mention, bool isSurname)
    {
        if (bearers.Count > 1)
        {
            Keep(bearers, e => KindOfFirst(e) is EntityKind.Person or EntityKind.Unknown);
            Keep(
                bearers,
                e =>
                    KindOfFirst(e) == EntityKind.Person
                    || !narrative.IsLocative(Mentions[entities[e].FirstMention].First - 1)
            );
            Keep(bearers, e => entities[e].FirstMention < mention);
            Keep(bearers, e => entities[e].ForenameMentions < 2);
            Keep(bearers, e => entities[e].IsEstablished);
        }
        if (
            isSurname
            && Mentions[mention].First == Mentions[mention].Name
            // "Roe’s sister, Jane Roe": that was he, but who "Roe" is from there on it does not tell.
            && !narrative.IsClitic(Mentions[mention].End)
            && bearers is [var only]
            && entities[only].FirstMention < mention
        )
            entities[only].IsEstablished = true;
        return bearers is [var one] ? alone[one] : [.. bearers];
    }

    private static void Keep(List<int> bearers, Predicate<int> test)
    {
        if (bearers.Exists(test))
            bearers.RemoveAll(e => !test(e));
    }

    // "DNC" for "Democratic National Committee"
    private int? Initials(string word) =>
        word.Length < 2 || word.Any(char.IsLower) ? null
        : entities.FindIndex(entity => entity.IsSpelledBy(word)) is >= 0 and var index ? index
        : null;
}

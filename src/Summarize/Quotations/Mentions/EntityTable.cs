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
    private readonly Dictionary<string, List<int>> byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> byFirst = new(StringComparer.OrdinalIgnoreCase);
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

    /// <summary>An entity's name as the article has it at its fullest.</summary>
    public string NameOf(int entity) => entities[entity].Name.Slice(narrative.Text);

    private void Link()
    {
        for (var m = 0; m < Mentions.Count; m++)
            if (Mentions[m].Words > 1 && WordsOf(Mentions[m]) is { Count: > 1 } words)
                meant[m] = alone[FindFull(words, Mentions[m]) ?? Add(m, words)];
        for (var m = 0; m < Mentions.Count; m++)
            meant[m] ??= WordsOf(Mentions[m]) is [var word] ? Short(m, word) : [];
        for (var m = 0; m < Mentions.Count; m++)
            if (meant[m] is [var only])
                Learn(entities[only], Mentions[m]);
    }

    private List<string> WordsOf(Mention mention)
    {
        var words = new List<string>();
        for (var i = mention.Name; i < mention.End; i++)
            if (
                narrative.Tokens[i] is { Kind: TokenKind.Word or TokenKind.Number } token
                && !token.Is(WordClass.Suffix)
            )
                words.Add(Plain(token.Span.Slice(narrative.Text)));
        return words;
    }

    private static string Plain(string word) => word.Replace("\u00AD", "", StringComparison.Ordinal).TrimEnd('.');

    private int? FindFull(List<string> words, Mention mention)
    {
        foreach (var candidate in byLast.GetValueOrDefault(words[^1], Nobody))
        {
            var other = entities[candidate];
            if (other.Words.Count > 1 && AreSame(words, other.Words))
                return Fuller(candidate, words, mention);
        }
        return null;
    }

    private int Fuller(int entity, List<string> words, Mention mention)
    {
        // "Ansa Jane Doe" is no fuller name: it begins with what is no forename.
        var isLed =
            narrative.Tokens[mention.Name].Is(WordClass.Forename)
            || string.Equals(words[0], entities[entity].Words[0], StringComparison.OrdinalIgnoreCase);
        if (words.Count > entities[entity].Words.Count && words[0].Length > 1 && isLed)
        {
            entities[entity].Words = words;
            entities[entity].Name = SpanOf(mention);
        }
        return entity;
    }

    // "T. May" and "Theresa Mary May" are Theresa May; "Philip May" is not.
    private static bool AreSame(List<string> one, List<string> other)
    {
        if (one.SequenceEqual(other, StringComparer.OrdinalIgnoreCase))
            return true;
        var (first, second) = (one[0], other[0]);
        if (first.Length == 1 || second.Length == 1)
            return char.ToUpperInvariant(first[0]) == char.ToUpperInvariant(second[0]);
        var (few, many) = one.Count < other.Count ? (one, other) : (other, one);
        return few.Count < many.Count && few.All(word => many.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private int Add(int mention, List<string> words)
    {
        var index = entities.Count;
        var entity = new Entity
        {
            Name = SpanOf(Mentions[mention]),
            Words = words,
            FirstMention = mention,
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

    private TextSpan SpanOf(Mention mention) => narrative.Span(mention.Name, mention.End);

    private static void Index(Dictionary<string, List<int>> lists, string word, int entity)
    {
        if (!lists.TryGetValue(word, out var list))
            lists[word] = list = [];
        list.Add(entity);
    }

    private int[] Short(int mention, string word)
    {
        var surnames = byLast.GetValueOrDefault(word, Nobody);
        var known = -1;
        var bearers = new List<int>();
        foreach (var e in surnames)
            if (entities[e].Words.Count > 1)
            {
                if (Fits(Mentions[mention], entities[e]))
                    bearers.Add(e);
            }
            else if (known < 0)
                known = e;
        if (bearers.Count == 0 && Mentions[mention].First == Mentions[mention].Name)
        {
            bearers = byFirst.GetValueOrDefault(word, Nobody).Where(e => KindOfFirst(e) == EntityKind.Person).ToList();
            foreach (var bearer in bearers)
                entities[bearer].ForenameMentions++;
        }
        if (bearers.Count > 0)
            return Narrow(bearers, mention, surnames.Contains(bearers[0]));
        return alone[known >= 0 ? known : Initials(word) ?? Add(mention, [word])];
    }

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
    private int? Initials(string word)
    {
        if (word.Length < 2 || word.Any(char.IsLower))
            return null;
        for (var e = 0; e < entities.Count; e++)
            if (
                entities[e].Words.Count >= word.Length
                && string.Concat(entities[e].Words.Where(w => char.IsUpper(w[0])).Select(w => w[0])) == word
            )
                return e;
        return null;
    }

    private static void Learn(Entity entity, Mention mention)
    {
        entity.Mentions++;
        if (entity.Kind == EntityKind.Unknown)
            entity.Kind = mention.Kind;
        if (entity.Gender == Gender.Unknown && mention.Gender != Gender.Unknown)
            entity.Gender = mention.Gender;
    }
}

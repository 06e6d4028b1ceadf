using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>The entities of an article: which full names there are, and whom a shorter one can stand for.</summary>
internal sealed class EntityTable(TokenStream stream)
{
    private readonly Dictionary<string, int> surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> forenames = new(StringComparer.OrdinalIgnoreCase);

    public List<Entity> Entities { get; } = [];

    /// <summary>
    /// Whether the last mention resolved was a surname that could mean nobody else that the text had introduced by
    /// then.
    /// </summary>
    public bool WasSettledByOrder { get; private set; }

    /// <summary>Makes an entity of each full name; shorter names wait for <see cref="Resolve"/>.</summary>
    public void AddFullNames(PooledList<Mention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (mention.IsPronoun || mention.IsWeak || NameLength(mention) < 2)
                continue;
            mention.Entity = FindFull(mention) ?? Add(mention);
            Enrich(Entities[mention.Entity], mention);
            mentions[m] = mention;
        }
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (mention.IsPronoun || mention.Entity >= 0 || mention.IsWeak)
                continue;
            if (HasSurname(Last(mention)))
            {
                // "Mr Roe": of a surname that one person bears, a title tells what no pronoun may then deny.
                if (mention.Type == EntityType.Person && OnlyOfSurname(mention) is >= 0 and var bearer)
                    Enrich(Entities[bearer], mention);
                continue;
            }
            if (HasForename(Last(mention)))
            {
                CountForename(Last(mention));
                continue;
            }
            mention.Entity = Add(mention);
            Enrich(Entities[mention.Entity], mention);
            mentions[m] = mention;
        }
    }

    /// <summary>
    /// The entity that a name stands for, or -1 where it is open. Two of one surname: a title or a forename's gender
    /// tells them apart, or one alone was introduced by now, or the surname alone has stood for one of them before.
    /// </summary>
    public int Resolve(in Mention mention, List<int> candidates)
    {
        candidates.Clear();
        WasSettledByOrder = false;
        var last = Last(mention);
        Collect(surnames, last, mention, candidates, bySurname: true);
        var bySurname = candidates.Count > 0;
        if (!bySurname)
            Collect(forenames, last, mention, candidates, bySurname: false);
        WasSettledByOrder = bySurname && candidates.Count == 1;
        if (candidates.Count <= 1)
            return candidates.Count == 1 ? candidates[0] : -1;
        if (mention.Gender != Gender.Unknown)
        {
            var gender = mention.Gender;
            Keep(candidates, entity => entity.Gender == gender);
        }
        if (candidates.Count == 1)
            return candidates[0];
        var position = mention.First;
        Keep(candidates, entity => entity.FirstToken < position);
        WasSettledByOrder = bySurname && candidates.Count == 1;
        if (candidates.Count == 1)
            return candidates[0];
        // Whom the article calls by the forename, it does not call by the surname.
        Keep(candidates, entity => entity.ForenameMentions < 2);
        if (candidates.Count == 1)
            return candidates[0];
        // "Chez Roe" has the surname of Dave Roe, and does nothing that people do.
        Keep(
            candidates,
            entity => entity is { Type: EntityType.Person } or { Type: EntityType.Unknown, IsAgent: true }
        );
        if (candidates.Count == 1)
            return candidates[0];
        Keep(candidates, entity => entity.Type is EntityType.Person or EntityType.Unknown);
        if (candidates.Count == 1)
            return candidates[0];
        Keep(candidates, entity => entity.IsEstablished);
        return candidates.Count == 1 ? candidates[0] : -1;
    }

    /// <summary>The only entity of that surname, or -1.</summary>
    public int OnlyOfSurname(in Mention mention) =>
        surnames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Last(mention), out var at)
        && Entities[at].NextOfSurname < 0
            ? at
            : -1;

    private void Keep(List<int> candidates, Func<Entity, bool> test)
    {
        var kept = 0;
        foreach (var candidate in candidates)
            if (test(Entities[candidate]))
                kept++;
        if (kept == 0 || kept == candidates.Count)
            return;
        for (var i = candidates.Count - 1; i >= 0; i--)
            if (!test(Entities[candidates[i]]))
                candidates.RemoveAt(i);
    }

    private void Collect(
        Dictionary<string, int> heads,
        ReadOnlySpan<char> word,
        in Mention mention,
        List<int> candidates,
        bool bySurname
    )
    {
        if (!heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var at))
            return;
        for (
            ;
            at >= 0 && candidates.Count < 16;
            at = bySurname ? Entities[at].NextOfSurname : Entities[at].NextOfForename
        )
        {
            var entity = Entities[at];
            if (
                mention.Gender != Gender.Unknown
                && entity.Gender != Gender.Unknown
                && mention.Gender != entity.Gender
                && bySurname
            )
                continue;
            if (!bySurname && entity.Type is EntityType.Place)
                continue;
            candidates.Add(at);
        }
    }

    private int NameLength(in Mention mention)
    {
        var length = 0;
        for (var i = mention.Name; i < mention.End; i++)
            if (stream[i].Kind == TokenKind.Word && !stream[i].Is(WordClass.Suffix))
                length++;
        return length;
    }

    private ReadOnlySpan<char> Last(in Mention mention)
    {
        var i = mention.End - 1;
        while (i > mention.Name && (stream[i].Kind != TokenKind.Word || stream[i].Is(WordClass.Suffix)))
            i--;
        return stream.Word(i);
    }

    private bool HasSurname(ReadOnlySpan<char> word) =>
        surnames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private bool HasForename(ReadOnlySpan<char> word) =>
        forenames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private void CountForename(ReadOnlySpan<char> word)
    {
        var at = forenames.GetAlternateLookup<ReadOnlySpan<char>>()[word];
        for (var tries = 0; at >= 0 && tries < 16; at = Entities[at].NextOfForename, tries++)
            Entities[at].ForenameMentions++;
    }

    /// <summary>An entity whose full name has the same last word and contains, or is contained in, this one.</summary>
    private int? FindFull(in Mention mention)
    {
        if (!surnames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Last(mention), out var at))
            return null;
        var name = stream.Span(mention.Name, mention.End).In(stream.Text);
        for (var tries = 0; at >= 0 && tries < 16; at = Entities[at].NextOfSurname, tries++)
        {
            var other = Entities[at].Name.In(stream.Text);
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase) || NameForms.AreCompatible(name, other))
                return at;
        }
        return null;
    }

    private int Add(in Mention mention)
    {
        var span = stream.Span(mention.Name, mention.End);
        var entity = new Entity
        {
            Name = span,
            Words = NameLength(mention),
            Type = mention.Type,
            FirstToken = mention.First,
        };
        var index = Entities.Count;
        Entities.Add(entity);
        entity.NextOfSurname = Link(surnames, Last(mention), index);
        if (entity.Words > 1)
            entity.NextOfForename = Link(forenames, stream.Word(mention.Name), index);
        return index;
    }

    private static int Link(Dictionary<string, int> heads, ReadOnlySpan<char> word, int index)
    {
        var lookup = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        var next = lookup.TryGetValue(word, out var head) ? head : -1;
        lookup[word] = index;
        return next;
    }

    /// <summary>What this mention tells about its entity: a fuller name, a gender, a type.</summary>
    public void Enrich(Entity entity, in Mention mention)
    {
        var words = NameLength(mention);
        if (words > entity.Words)
        {
            entity.Words = words;
            entity.Name = stream.Span(mention.Name, mention.End);
        }
        if (entity.Gender == Gender.Unknown)
            entity.Gender = mention.Gender;
        // "Al" is a forename in "Al Roe", a part of the surname in "Abir Al Roe".
        if (entity.Gender == Gender.Unknown && words >= entity.Words)
            entity.Gender = MentionFinder.ForenameGender(stream, mention.Name);
        if (entity.Type == EntityType.Unknown)
            entity.Type = mention.Type;
    }
}

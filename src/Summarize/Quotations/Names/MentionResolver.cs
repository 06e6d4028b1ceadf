using Summarize.Quotations.Speech;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Resolves the mentions of one sentence after the other to entities.</summary>
internal sealed class MentionResolver(
    TokenStream stream,
    PooledList<Mention> mentions,
    EntityTable table,
    Discourse discourse
)
{
    private readonly List<int> candidates = [];
    private int next;

    /// <summary>
    /// Where the present sentence's subject is only described ("the diplomat said that he …"): its words.
    /// </summary>
    public Source? DescribedSubject { get; private set; }

    /// <summary>Resolves the mentions of the sentence [start, end).</summary>
    /// <param name="start">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <param name="isThread">Whether the sentence belongs to the story's thread, so that pronouns after it may mean
    /// its people.</param>
    public void Resolve(int start, int end, bool isThread)
    {
        for (var i = next; i < mentions.Count && mentions[i].First < end; i++)
        {
            ref var name = ref mentions[i];
            if (name.IsPronoun)
                continue;
            if (name.Entity < 0)
                name.Entity = Name(name);
            if (name.Entity >= 0)
                discourse.IsNamed(name.Entity);
        }
        var described = DescribeSubject(start, end, isThread);
        var subjectSeen = false;
        var previous = GrammaticalRole.Other;
        for (; next < mentions.Count && mentions[next].First < end; next++)
        {
            ref var mention = ref mentions[next];
            mention.Role =
                mention.First < described
                    ? GrammaticalRole.Other
                    : Roles.Of(stream, mention, previous, start, end, ref subjectSeen);
            previous = mention.Role;
            if (mention.IsPronoun)
                mention.Entity = Pronoun(mention);
            if (!isThread)
                continue;
            if (mention.Entity >= 0)
                discourse.Mention(mention.Entity, mention.Role, Roles.IsCoordinated(stream, mention, start));
            else if (!mention.IsPronoun && IsOfSeveral(mention))
                discourse.MentionOneOf(candidates, mention.Role);
        }
    }

    private bool IsOfSeveral(in Mention mention) => table.Resolve(mention, candidates) < 0 && candidates.Count > 1;

    private int Pronoun(in Mention mention)
    {
        if (mention.Gender != Gender.Unknown)
            return discourse.ResolvePerson(mention.Gender, mention.Role == GrammaticalRole.Object, candidates);
        return stream[mention.First].Is(WordClass.Plural)
            ? Discourse.None
            : discourse.ResolveOrganisation(isPronoun: true);
    }

    private int Name(in Mention mention)
    {
        var told = mention.Gender == Gender.Unknown ? Adjuncts.GenderOf(stream, mention) : Gender.Unknown;
        var entity = table.Resolve(told == Gender.Unknown ? mention : mention with { Gender = told }, candidates);
        if (entity < 0)
            return Discourse.None;
        table.Enrich(table.Entities[entity], mention);
        if (
            told == Gender.Unknown
            && table.WasSettledByOrder
            && mention.First == mention.Name
            && mention.Name == mention.End - 1
        )
            table.Entities[entity].IsEstablished = true;
        return entity;
    }

    /// <summary>
    /// Tells the discourse of the sentence's subject; gives the token after it where it is described, else the start.
    /// </summary>
    private int DescribeSubject(int start, int end, bool isThread)
    {
        DescribedSubject = null;
        if (ClauseFinder.MainSubject(stream, mentions, start, end) is not { } source)
            return start;
        if (isThread && !source.IsDescribed && mentions[source.Mention] is { IsPronoun: false, Entity: >= 0 } name)
            discourse.Leads(name.Entity);
        if (!source.IsDescribed || !Nominals.IsOnePerson(stream, source))
            return start;
        var meant = Nominals.Resolve(stream, mentions, discourse, source);
        if (meant == Discourse.None)
            DescribedSubject = source;
        discourse.SubjectIs(meant == Discourse.None ? Discourse.Described : meant);
        return source.End;
    }
}

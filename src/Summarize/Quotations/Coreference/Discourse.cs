using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>The part that a mention has in its sentence, the most prominent first.</summary>
internal enum GrammaticalRole
{
    /// <summary>Who speaks.</summary>
    Speaker,

    /// <summary>Of a verb.</summary>
    Subject,

    /// <summary>Of a verb in a clause that depends on another: "because Roe left".</summary>
    Dependent,

    /// <summary>Of a verb.</summary>
    Object,

    /// <summary>Behind a preposition.</summary>
    Oblique,

    /// <summary>Inside a phrase: "Roe’s lawyer".</summary>
    Modifier,
}

/// <summary>Who the text is about at this point, and so whom a pronoun or a description means.</summary>
/// <remarks>
/// By centering (Grosz, Joshi and Weinstein 1995; Brennan, Friedman and Pollard 1987): the latest sentence that
/// mentions anyone who fits decides. Who speaks in it or is its subject is meant. Where it mentions them otherwise, as
/// newly brought in, they are rivals of whom the text was about before; so is a subject, where the sentence goes on to
/// mention that one, too.
/// </remarks>
internal sealed class Discourse(EntityTable table)
{
    // In sentences.
    private const int Memory = 12;

    // In sentences: who the text was about then is still a rival of somebody newly brought in.
    private const int Nearby = 3;

    private readonly List<(int Sentence, int Entity, GrammaticalRole Role)> mentions = [];
    private readonly Dictionary<int, Gender> learned = [];
    private (int Sentence, Speaker Speaker, Gender Gender)? described;
    private (int Sentence, Gender Gender)? unnamed;
    private int sentence;

    /// <summary>Goes on to the next sentence.</summary>
    public void NextSentence() => sentence++;

    /// <summary>Adds a mention.</summary>
    public void Mention(int entity, GrammaticalRole role) => mentions.Add((sentence, entity, role));

    /// <summary>Somebody speaks whom the text only describes.</summary>
    public void Describes(Speaker speaker, Gender gender) => described = (sentence, speaker, gender);

    /// <summary>The text speaks of somebody of this gender whom it does not name: "a woman".</summary>
    public void Unnamed(Gender gender) => unnamed = (sentence, gender);

    /// <summary>A pronoun has told somebody's gender.</summary>
    public void Learn(int entity, Gender gender)
    {
        // What was named long ago, or beside others, may be meant wrongly; the error would stay.
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= sentence - 1; i--)
            if (mentions[i].Entity != entity && CanBe(mentions[i].Entity, gender, isLikely: true))
                return;
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= sentence - 1; i--)
            if (mentions[i].Entity == entity)
            {
                learned.TryAdd(entity, gender);
                return;
            }
    }

    /// <summary>Whom "he" or "she" means: one, or those between whom it is open.</summary>
    public IReadOnlyList<int> Pronoun(Gender gender)
    {
        var named = Named(gender);
        return named is [var only] && unnamed is { } other && other.Gender == gender && IsSince(other.Sentence, only)
            ? []
            : named;
    }

    // Whether nothing was said of somebody since.
    private bool IsSince(int at, int entity)
    {
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= at; i--)
            if (mentions[i].Entity == entity)
                return false;
        return true;
    }

    private IReadOnlyList<int> Named(Gender gender) =>
        // Of a lone word that nothing makes a person's name it is not certain that it means anybody.
        Meant(entity => CanBe(entity, gender, isLikely: true)) is { Count: > 0 } likely
            ? [.. likely.Union(Meant(entity => CanBe(entity, gender, isLikely: false)))]
        : Meant(entity => CanBe(entity, gender, isLikely: false)) is { Count: > 0 } unlikely ? unlikely
        : Meant(entity => IsNameOfTwo(entity, gender));

    /// <summary>Who spoke last, only described, where "he" or "she" can mean nobody named since; else null.</summary>
    public Speaker? DescribedBy(Gender gender)
    {
        if (described is not { } last || last.Gender != Gender.Unknown && last.Gender != gender)
            return null;
        if (sentence - last.Sentence > Nearby)
            return null;
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= last.Sentence; i--)
            if (CanBe(mentions[i].Entity, gender, isLikely: true))
                return null;
        return last.Speaker;
    }

    /// <summary>Whether the text has spoken of no other person for a few sentences.</summary>
    public bool IsAlone(int entity)
    {
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= sentence - Memory / 2; i--)
            if (mentions[i].Entity != entity && table.Entities[mentions[i].Entity].Kind == EntityKind.Person)
                return false;
        return true;
    }

    /// <summary>Whom words mean that <paramref name="fits"/> tells: one, or those between whom it is open.</summary>
    public IReadOnlyList<int> Meant(Func<int, bool> fits)
    {
        var found = new List<int>();
        var (role, from) = (GrammaticalRole.Speaker, -1);
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= sentence - Memory; i--)
        {
            var mention = mentions[i];
            if (from >= 0 && mention.Sentence < from)
                break;
            if (!fits(mention.Entity))
                continue;
            from = mention.Sentence;
            if (found.Count == 0 || mention.Role < role)
            {
                found.Clear();
                role = mention.Role;
            }
            if (mention.Role == role && !found.Contains(mention.Entity))
                found.Add(mention.Entity);
        }
        if (found.Count == 0 || CentreBefore(from, fits) is not { } centre)
            return found;
        if (found.Contains(centre))
            return [centre];
        var isSettled =
            found.Count == 1
            && (role == GrammaticalRole.Speaker || role <= GrammaticalRole.Dependent && !IsMentioned(centre, from));
        return isSettled ? found : [.. found.Prepend(centre)];
    }

    private bool IsMentioned(int entity, int at)
    {
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= at; i--)
            if (
                mentions[i].Sentence == at
                && mentions[i].Entity == entity
                && mentions[i].Role != GrammaticalRole.Modifier
            )
                return true;
        return false;
    }

    private int? CentreBefore(int from, Func<int, bool> fits)
    {
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= from - Nearby; i--)
            if (
                mentions[i] is { Role: <= GrammaticalRole.Dependent } subject
                && subject.Sentence < from
                && fits(subject.Entity)
            )
                return subject.Entity;
        return null;
    }

    private bool IsNameOfTwo(int index, Gender gender) =>
        table.Entities[index] is { Kind: EntityKind.Unknown, IsLocated: false, IsThing: false, Words.Count: 2 }
        && IsOfGender(index, gender);

    private bool IsOfGender(int index, Gender gender) =>
        (
            table.Entities[index].Gender is not Gender.Unknown and var told
                ? told
                : learned.GetValueOrDefault(index, Gender.Unknown)
        )
            is var known
        && (known == Gender.Unknown || known == gender);

    private bool CanBe(int index, Gender gender, bool isLikely)
    {
        var entity = table.Entities[index];
        if (entity.IsAnimal || !IsOfGender(index, gender))
            return false;
        return entity.Kind == EntityKind.Person
            || entity is { Kind: EntityKind.Unknown, IsLocated: false, IsThing: false, HasActed: true }
                && (entity.IsAgent || !entity.IsOfWords)
                && (!isLikely || entity.Words.Count > 1 || entity.IsAgent);
    }
}

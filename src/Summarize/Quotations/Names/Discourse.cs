using Summarize.Quotations.Speech;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Who the text is about at this point, and so whom a pronoun means.</summary>
/// <remarks>
/// The centre first (Grosz, Joshi and Weinstein 1995): the subject of the sentence so far, then the subject or speaker
/// of
/// the sentence before. Else by salience (Lappin and Leass 1994): each mention adds weight by its grammatical role,
/// every
/// sentence halves the weight of what came before.
/// </remarks>
internal sealed class Discourse(List<Entity> entities)
{
    /// <summary>No entity.</summary>
    public const int None = -1;

    /// <summary>Somebody whom the article only describes.</summary>
    public const int Described = -2;

    private const double Decay = 0.5;
    private const int Remembered = 12;

    /// <summary>
    /// Only a story of so many people is searched for the one whom a description fits, so that a long text takes linear
    /// time.
    /// </summary>
    private const int Surveyed = 300;

    /// <summary>In sentences: who was not mentioned for longer is no rival for a description.</summary>
    private const int Memory = 5;

    /// <summary>Named so often, somebody is a main figure.</summary>
    private const int Figure = 3;

    /// <summary>In sentences: who was named since then is still in mind.</summary>
    private const int Moment = 3;

    /// <summary>Two candidates nearer than this leave a pronoun open.</summary>
    private const double Margin = 0.6;

    private readonly List<int> recent = [];

    public int Sentence { get; private set; }

    /// <summary>Subject or speaker of the last sentence that had one.</summary>
    public int Center { get; private set; } = None;

    /// <summary>The person that is the present sentence’s subject so far, or <see cref="None"/>.</summary>
    public int Subject => Math.Max(subject, None);

    private int centerSentence;

    /// <summary>The person whom the text made act last, and where.</summary>
    private int actor = None;
    private int actorSentence;
    private int subject = None;
    private int subjectThing = None;

    public void NextSentence()
    {
        Sentence++;
        subject = subjectThing = None;
    }

    /// <summary>Adds a mention of <paramref name="entity"/> in the present sentence.</summary>
    /// <param name="entity">Who is mentioned.</param>
    /// <param name="role">The mention’s part in its clause.</param>
    /// <param name="isCoordinated">Whether it is the second of a pair, so that neither is the subject alone.</param>
    public void Mention(int entity, GrammaticalRole role, bool isCoordinated)
    {
        var weight = role switch
        {
            GrammaticalRole.Subject => 180,
            GrammaticalRole.Object => 90,
            GrammaticalRole.Possessor => 80,
            GrammaticalRole.Oblique => 60,
            _ => 80,
        };
        Add(entity, weight);
        if (role == GrammaticalRole.Subject && IsPerson(entity))
            subject = isCoordinated && subject >= 0 && Fits(subject, entities[entity].Gender) ? None : entity;
        if (role == GrammaticalRole.Subject && IsPerson(entity))
            (actor, actorSentence) = (entity, Sentence);
        if (role == GrammaticalRole.Subject && entities[entity].Type is EntityType.Organisation or EntityType.Place)
            subjectThing = entity;
        entities[entity].MentionedSentence = Sentence;
        entities[entity].HasActed |= role == GrammaticalRole.Subject;
    }

    /// <summary>
    /// Adds a mention that is one of <paramref name="several"/>: each may be who the text is about now.
    /// </summary>
    public void MentionOneOf(List<int> several, GrammaticalRole role)
    {
        foreach (var entity in several)
            Mention(entity, role, isCoordinated: false);
        if (role == GrammaticalRole.Subject)
            subject = Center = None;
    }

    /// <summary>The present sentence calls <paramref name="entity"/> by its name, be it later on.</summary>
    public void IsNamed(int entity)
    {
        entities[entity].NamedSentence = Sentence;
        entities[entity].TimesNamed++;
    }

    /// <summary>The present sentence is about <paramref name="entity"/>, which it calls by its name.</summary>
    public void Leads(int entity) => entities[entity].HasLed = true;

    /// <summary>
    /// Makes <paramref name="entity"/>, or somebody only described, the subject of the present sentence.
    /// </summary>
    public void SubjectIs(int entity) => subject = entity;

    /// <summary>
    /// Makes <paramref name="entity"/>, or somebody only described, the centre of the present sentence.
    /// </summary>
    public void Speaks(int entity)
    {
        Center = entity;
        centerSentence = Sentence;
        if (entity >= 0)
            Add(entity, 100);
    }

    private bool IsPerson(int entity) => entities[entity].Type is EntityType.Person or EntityType.Unknown;

    /// <summary>
    /// Whether it is a name of no known kind that the text nowhere makes do what people do: "District", "Zagreb".
    /// </summary>
    private bool IsDoubtful(int entity) => entities[entity] is { Type: EntityType.Unknown, Words: 1, IsAgent: false };

    private void Add(int entity, double weight)
    {
        entities[entity].Salience = Salience(entity) + weight;
        entities[entity].SalienceSentence = Sentence;
        recent.Remove(entity);
        recent.Add(entity);
        if (recent.Count > Remembered)
            recent.RemoveAt(0);
    }

    private double Salience(int entity) =>
        entities[entity].Salience * Math.Pow(Decay, Sentence - entities[entity].SalienceSentence);

    /// <summary>
    /// The entity that a pronoun of this gender means, <see cref="Described"/>, or <see cref="None"/>; then
    /// <paramref name="candidates"/> holds who it may be.
    /// </summary>
    public int ResolvePerson(Gender gender, bool isObject, List<int> candidates)
    {
        candidates.Clear();
        if (!isObject && subject == Described)
            return Described;
        if (!isObject && subject >= 0 && Fits(subject, gender))
            return IsDoubtful(subject) ? None : Learn(subject, gender, isSure: true);
        if (Sentence - centerSentence <= 2)
        {
            if (Center == Described)
                return Described;
            if (Center >= 0 && Center != subject && IsPerson(Center) && Fits(Center, gender))
                return IsDoubtful(Center) || HasRival(gender, candidates) || IsPassing(Center, gender, candidates)
                    ? None
                    : Learn(Center, gender, isSure: true);
        }
        var (best, second) = (None, None);
        var (bestScore, secondScore) = (0.0, 0.0);
        foreach (var entity in recent)
        {
            if (isObject && entity == subject)
                continue;
            var score = Score(entity, gender);
            if (score <= 0)
                continue;
            if (score > bestScore)
                (best, bestScore, second, secondScore) = (entity, score, best, bestScore);
            else if (score > secondScore)
                (second, secondScore) = (entity, score);
        }
        // However long ago, the only woman of a story is its "she".
        if (best < 0 || bestScore < 1 && !(second < 0 && entities[best].Gender == gender))
            return None;
        if (second >= 0 && secondScore > bestScore * Margin)
        {
            candidates.Add(best);
            candidates.Add(second);
            return None;
        }
        return IsPassing(best, gender, candidates) ? None : Learn(best, gender, isSure: false);
    }

    /// <summary>
    /// Whether the text after the centre’s sentence has made somebody else act whom the pronoun may mean as well.
    /// </summary>
    private bool HasRival(Gender gender, List<int> rivals)
    {
        if (actor < 0 || actor == Center || actorSentence <= centerSentence || !Fits(actor, gender))
            return false;
        rivals.Add(Center);
        rivals.Add(actor);
        return true;
    }

    /// <summary>
    /// Whether the text only named somebody in passing, while one of its main figures, named a moment ago, may be meant
    /// as well: "the cup that Roe lost to Poe" is no reason to leave Poe.
    /// </summary>
    private bool IsPassing(int entity, Gender gender, List<int> rivals)
    {
        if (entities[entity] is { HasLed: true })
            return false;
        foreach (var other in recent)
        {
            if (
                other == entity
                || entities[other].TimesNamed < Figure
                || Sentence - entities[other].NamedSentence > Moment
                || entities[other].Type != EntityType.Person
                || !Fits(other, gender)
            )
                continue;
            rivals.Add(entity);
            rivals.Add(other);
            return true;
        }
        return false;
    }

    private bool Fits(int entity, Gender gender) =>
        entities[entity].Gender == Gender.Unknown || entities[entity].Gender == gender;

    /// <summary>A pronoun tells the gender of whom it means, and that they are a person.</summary>
    private int Learn(int entity, Gender gender, bool isSure)
    {
        if (isSure && entities[entity] is { Type: EntityType.Unknown, Words: > 1 })
            entities[entity].Type = EntityType.Person;
        if (entities[entity].Gender == Gender.Unknown)
            entities[entity].Gender = gender;
        return entity;
    }

    private double Score(int index, Gender gender)
    {
        var entity = entities[index];
        if (!Fits(index, gender))
            return 0;
        var fit = entity.Type switch
        {
            EntityType.Person => 1.0,
            EntityType.Unknown when entity.Words > 1 || entity.HasActed && entity.IsAgent => 0.35,
            _ => 0,
        };
        if (entity.Gender == Gender.Unknown)
            fit *= 0.7;
        return Salience(index) * fit;
    }

    /// <summary>
    /// The organisation that "the court" means: the latest that is called one, or <see cref="None"/>.
    /// </summary>
    public int ResolveBody(string text, ReadOnlySpan<char> noun)
    {
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            var entity = entities[recent[i]];
            if (
                entity.Type == EntityType.Organisation
                && (
                    entity.Name.In(text).Contains(noun, StringComparison.OrdinalIgnoreCase)
                    || entity.IsSaidToBe(text, noun)
                )
            )
                return recent[i];
        }
        return None;
    }

    /// <summary>The organisation that "it" or "the company" means, or <see cref="None"/>.</summary>
    public int ResolveOrganisation(bool isPronoun)
    {
        if (subjectThing >= 0)
            return subjectThing;
        if (Center >= 0 && entities[Center].Type == EntityType.Organisation && Sentence - centerSentence <= 2)
            return Center;
        var only = None;
        foreach (var entity in recent)
        {
            if (
                entities[entity].Type != EntityType.Organisation
                || isPronoun && !entities[entity].HasActed
                || Salience(entity) <= 10
            )
                continue;
            if (only >= 0)
                return None;
            only = entity;
        }
        return only;
    }

    /// <summary>
    /// Whom "the Westbrook spokeswoman" means: somebody of that gender described by the same body ("Westbrook press
    /// secretary").
    /// </summary>
    public int ResolveOffice(TokenStream stream, Source source, Gender gender)
    {
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            var entity = entities[recent[i]];
            if (
                entity.Type != EntityType.Person
                || entity.Gender != gender
                || entity.Description is not { } description
            )
                continue;
            for (var word = source.First + 1; word < source.End; word++)
                if (
                    stream[word].Capital
                    && !stream[word].Is(WordClass.Place | WordClass.Demonym)
                    && description.In(stream.Text).Contains(stream.Word(word), StringComparison.Ordinal)
                )
                    return recent[i];
        }
        return None;
    }

    /// <summary>
    /// Whether what the article says that somebody is has one of the names among the tokens [first, end); every council
    /// is a "Council".
    /// </summary>
    public bool IsOfBody(TokenStream stream, int entity, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                stream[i].Capital
                && !stream[i].Is(WordClass.Organisation)
                && entities[entity].IsSaidToBe(stream.Text, stream.Word(i))
            )
                return true;
        return false;
    }

    private bool IsSaidToBe(int index, string text, ReadOnlySpan<char> role)
    {
        var entity = entities[index];
        // Who is named in this very sentence would not be called by a description in it as well.
        if (entity.Type != EntityType.Person || entity.NamedSentence == Sentence)
            return false;
        if (entity.IsSaidToBe(text, role))
            return true;
        foreach (var word in Synonyms.Of(role))
            if (entity.IsSaidToBe(text, word))
                return true;
        return false;
    }

    private int OnlyOneSaidToBe(string text, ReadOnlySpan<char> role)
    {
        var only = None;
        if (entities.Count > Surveyed)
            return None;
        for (var i = 0; i < entities.Count; i++)
        {
            if (!IsSaidToBe(i, text, role))
                continue;
            if (only >= 0)
                return None;
            only = i;
        }
        return only;
    }

    /// <summary>
    /// The person whom "the 46-year-old" means: the one of that age; else the centre, if no age is said of it.
    /// </summary>
    public int ResolveAge(int years)
    {
        var found = None;
        for (var i = 0; i < entities.Count && entities.Count <= Surveyed; i++)
        {
            if (entities[i].Age != years)
                continue;
            if (found >= 0)
                return None;
            found = i;
        }
        if (found >= 0)
            return found;
        if (
            Center < 0
            || Sentence - centerSentence > 2
            || entities[Center] is not { Type: EntityType.Person, Age: 0 } centre
            || centre.NamedSentence == Sentence
        )
            return None;
        centre.Age = years;
        return Center;
    }

    /// <summary>
    /// Whether the text has lately spoken of no other person, so that an office of some body can only be theirs.
    /// </summary>
    private bool IsAlone(int entity)
    {
        foreach (var other in recent)
            if (
                other != entity
                && entities[other].Type == EntityType.Person
                && Sentence - entities[other].MentionedSentence <= Memory
            )
                return false;
        return true;
    }

    /// <summary>
    /// The person whom "the mayor" means: the latest whose description has that word; else, unless the word is
    /// <paramref name="isGeneric"/>, the centre, if nothing is said of it yet.
    /// </summary>
    public int ResolveRole(string text, ReadOnlySpan<char> role, Gender gender, bool isGeneric, bool isOfBody = false)
    {
        // "The star" is praise for whom the text is about, whoever else it has called a star.
        var isEpithet = !isGeneric && role is "star" or "legend" or "icon" or "celebrity" or "veteran" or "hero";
        for (var i = recent.Count - 1; i >= 0 && !isEpithet; i--)
            if (IsSaidToBe(recent[i], text, role))
                return recent[i];
        if (!isGeneric && !isEpithet && OnlyOneSaidToBe(text, role) is >= 0 and var only)
            return only;
        if (
            isGeneric
            || isOfBody && !IsAlone(Center)
            || Center < 0
            || Sentence - centerSentence > 2
            || entities[Center].Type != EntityType.Person
            || entities[Center].NamedSentence == Sentence
        )
            return None;
        return gender == Gender.Unknown || Fits(Center, gender) ? Center : None;
    }
}

namespace Summarize.Language;

/// <summary>What a word can be, by the lexicon alone. It may be several things; the data files name these.</summary>
[Flags]
public enum WordClass : ulong
{
    /// <summary>Unknown.</summary>
    None = 0,

    /// <summary>the, a, some, his.</summary>
    Determiner = 1UL << 0,

    /// <summary>he, them, it.</summary>
    Pronoun = 1UL << 1,

    /// <summary>of, in, by.</summary>
    Preposition = 1UL << 2,

    /// <summary>and, or, but.</summary>
    Coordinator = 1UL << 3,

    /// <summary>that, because, when.</summary>
    Subordinator = 1UL << 4,

    /// <summary>who, which.</summary>
    Relative = 1UL << 5,

    /// <summary>is, has, will.</summary>
    Auxiliary = 1UL << 6,

    /// <summary>A form of "be".</summary>
    Be = 1UL << 7,

    /// <summary>would, could.</summary>
    Modal = 1UL << 8,

    /// <summary>not, never.</summary>
    Negation = 1UL << 9,

    /// <summary>later, quickly.</summary>
    Adverb = 1UL << 10,

    /// <summary>senior, harsh.</summary>
    Adjective = 1UL << 11,

    /// <summary>A common noun.</summary>
    Noun = 1UL << 12,

    /// <summary>A common noun for a person: spokesman, widow.</summary>
    Person = 1UL << 13,

    /// <summary>A common noun for a body of people: council, firm.</summary>
    Group = 1UL << 14,

    /// <summary>Something said or written: statement, letter.</summary>
    Message = 1UL << 15,

    /// <summary>An animal.</summary>
    Animal = 1UL << 16,

    /// <summary>A word for a time: week, today.</summary>
    Time = 1UL << 17,

    /// <summary>A verb.</summary>
    Verb = 1UL << 18,

    /// <summary>A verb that can frame a whole quotation: say.</summary>
    Cue = 1UL << 19,

    /// <summary>A verb that reports only the words after it: call.</summary>
    Weak = 1UL << 20,

    /// <summary>Says that the words were not said: deny.</summary>
    Denial = 1UL << 21,

    /// <summary>With a verb of speech after it, nothing was said: decline.</summary>
    Averse = 1UL << 22,

    /// <summary>Stands before a name: Mr., Senator.</summary>
    Title = 1UL << 23,

    /// <summary>A title that says nothing of an office: Mr., Dr., Sir.</summary>
    Honorific = 1UL << 24,

    /// <summary>Jr., III.</summary>
    Suffix = 1UL << 25,

    /// <summary>de, van, al: inside a name.</summary>
    Particle = 1UL << 26,

    /// <summary>Heads or ends the name of an organisation: Committee.</summary>
    Organisation = 1UL << 27,

    /// <summary>With <see cref="Organisation"/>: such a name by itself.</summary>
    Proper = 1UL << 28,

    /// <summary>A country, state or city.</summary>
    Place = 1UL << 29,

    /// <summary>With <see cref="Place"/>: a common noun in the name of a place.</summary>
    Geographic = 1UL << 30,

    /// <summary>Canadian, Democrat, Muslim.</summary>
    Demonym = 1UL << 31,

    /// <summary>A forename.</summary>
    Forename = 1UL << 32,

    /// <summary>Of a man: he, spokesman, Mr.; a man's forename.</summary>
    Masculine = 1UL << 33,

    /// <summary>Of a woman: she, spokeswoman, Mrs.; a woman's forename.</summary>
    Feminine = 1UL << 34,

    /// <summary>More than one: they, officials.</summary>
    Plural = 1UL << 35,

    /// <summary>his, their: a determiner that is a pronoun.</summary>
    Possessive = 1UL << 36,

    /// <summary>Monday, January.</summary>
    Calendar = 1UL << 37,

    /// <summary>one, second, dozen.</summary>
    Number = 1UL << 38,

    /// <summary>A place on the map, as the dictionary has it: harbour, village.</summary>
    Location = 1UL << 39,

    /// <summary>A word for people that fits anybody: person, official, source.</summary>
    Anyone = 1UL << 40,

    /// <summary>Introduces a source by itself: laut, selon.</summary>
    According = 1UL << 41,

    /// <summary>Introduces a source right behind a quotation, and elsewhere is any word: „…“, so Roe.</summary>
    Behind = 1UL << 42,

    /// <summary>Turns a verb back on its subject: se, si.</summary>
    Reflexive = 1UL << 43,

    /// <summary>A common noun for a person that says nothing without whose: wife, successor.</summary>
    Relation = 1UL << 44,

    /// <summary>With <see cref="Suffix"/>: tells father from son: Jr., III.</summary>
    Generation = 1UL << 45,

    /// <summary>A verb that passes on another's words: quote, cite.</summary>
    Relay = 1UL << 46,

    /// <summary>With <see cref="Subordinator"/>: what follows may not be so: if, unless.</summary>
    Hypothetical = 1UL << 47,

    /// <summary>An adverb by which the writer does not vouch for it: allegedly, falsely.</summary>
    Hearsay = 1UL << 48,

    /// <summary>Says that the name of a work follows: entitled.</summary>
    Naming = 1UL << 49,

    /// <summary>A verb by which somebody asks another: ask, question.</summary>
    Asking = 1UL << 50,

    /// <summary>With <see cref="Title"/>: stands before a forename alone: Sir, Prince.</summary>
    Familiar = 1UL << 51,

    /// <summary>A common noun for what has a title: film, song.</summary>
    Work = 1UL << 52,

    /// <summary>With <see cref="Cue"/>: what somebody may do without a word: smile, nod.</summary>
    Gesture = 1UL << 53,

    /// <summary>A common noun for what somebody may be besides what they are called else: winner, leader.</summary>
    Besides = 1UL << 54,

    /// <summary>A common noun for how somebody stands to another or to a cause: backer, critic.</summary>
    Stance = 1UL << 55,

    /// <summary>What is told with it is made up: fake, hoax, falsely.</summary>
    Fake = 1UL << 56,

    /// <summary>The closed classes, whose words name nobody.</summary>
    Function =
        Determiner | Pronoun | Preposition | Coordinator | Subordinator | Relative | Auxiliary | Negation | According,

    /// <summary>What an inflected form of a verb still is.</summary>
    OfVerbs = Verb | Cue | Weak | Denial | Averse | Relay | Asking | Gesture,

    /// <summary>What the plural of a noun still is.</summary>
    OfNouns = Noun | Person | Group | Message | Work | Animal | Time | Location | Masculine | Feminine | Stance,

    /// <summary>What counts only of a word with a capital letter.</summary>
    OfNames = Forename | Place | Calendar | Demonym | Organisation | Proper | Title | Honorific | Suffix,
}

/// <summary>How a word is inflected.</summary>
public enum Inflection
{
    /// <summary>As the dictionary has it.</summary>
    Base,

    /// <summary>says.</summary>
    Third,

    /// <summary>said; also the participle.</summary>
    Past,

    /// <summary>saying.</summary>
    Gerund,
}

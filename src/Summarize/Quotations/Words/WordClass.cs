namespace Summarize.Quotations.Words;

/// <summary>What a word can be, by the lexicon alone. A word may be several things.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>Finite verb of speech or writing: said, tells.</summary>
    Cue = 1 << 0,

    /// <summary>Its participle: saying, adding.</summary>
    CueParticiple = 1 << 1,

    /// <summary>Verb that reports only what stands after it: called it “a hoax”.</summary>
    WeakCue = 1 << 2,

    Auxiliary = 1 << 3,
    Adverb = 1 << 4,
    Preposition = 1 << 5,
    Conjunction = 1 << 6,
    Determiner = 1 << 7,

    /// <summary>he, she, they, it, I, we, you and their other forms.</summary>
    Pronoun = 1 << 8,

    /// <summary>who, which, whose, whom.</summary>
    Relative = 1 << 9,

    /// <summary>Stands before a name: Mr., Senator, President.</summary>
    Title = 1 << 10,

    /// <summary>A kind of person: spokesman, official, coach.</summary>
    Role = 1 << 11,

    /// <summary>Something written or said: statement, letter, tweet.</summary>
    Message = 1 << 12,

    /// <summary>Head of an organisation's name: Committee, University.</summary>
    Organisation = 1 << 13,

    Place = 1 << 14,

    /// <summary>Monday, January.</summary>
    Calendar = 1 << 15,

    /// <summary>Canadian, Democrat, Muslim.</summary>
    Demonym = 1 << 16,

    MaleName = 1 << 17,
    FemaleName = 1 << 18,

    /// <summary>The word itself says man: he, spokesman, Mr.</summary>
    Masculine = 1 << 19,

    /// <summary>The word itself says woman: she, spokeswoman, Mrs.</summary>
    Feminine = 1 << 20,

    /// <summary>de, van, al: inside a name.</summary>
    Particle = 1 << 21,

    /// <summary>Jr., III.</summary>
    Suffix = 1 << 22,

    /// <summary>More than one: they, officials.</summary>
    Plural = 1 << 23,

    /// <summary>A word with a capital that names nobody: However, Street.</summary>
    Common = 1 << 24,

    /// <summary>A common noun for an organisation: company, ministry.</summary>
    Body = 1 << 25,

    /// <summary>A common verb that reports no speech.</summary>
    Verb = 1 << 26,

    /// <summary>A name by itself, though it is also a class: Google, the Kremlin.</summary>
    Proper = 1 << 27,

    /// <summary>cat, racehorse.</summary>
    Animal = 1 << 28,

    /// <summary>The closed classes, whose words name nobody.</summary>
    Function = Determiner | Pronoun | Preposition | Conjunction | Auxiliary | Adverb | Relative,
}

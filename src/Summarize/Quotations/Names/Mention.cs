using System.Runtime.InteropServices;

namespace Summarize.Quotations.Names;

/// <summary>A name or a personal pronoun in the narrative.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Mention
{
    /// <summary>Tokens with titles and all: [First, End).</summary>
    public int First;
    public int End;

    /// <summary>Where the name itself begins, after titles.</summary>
    public int Name;

    /// <summary>Index of the entity, or -1 where it is open.</summary>
    public int Entity;

    public bool IsPronoun;

    /// <summary>One capitalised word at a sentence's start, that may be no name at all.</summary>
    public bool IsWeak;
    public Gender Gender;
    public EntityType Type;
    public GrammaticalRole Role;
}

internal enum Gender : byte
{
    Unknown,
    Male,
    Female,

    /// <summary>The text says so: <see cref="DeclaredPronouns"/>.</summary>
    Neither,
}

internal enum EntityType : byte
{
    Unknown,
    Person,
    Organisation,
    Place,

    /// <summary>A law, an award, a day.</summary>
    Thing,
}

internal enum GrammaticalRole : byte
{
    Other,
    Subject,
    Object,
    Oblique,
    Possessor,
}

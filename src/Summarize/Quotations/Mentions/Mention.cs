using System.Runtime.InteropServices;

namespace Summarize.Quotations.Mentions;

/// <summary>A name in the narrative.</summary>
/// <param name="First">Its first token, titles included.</param>
/// <param name="Name">The first token of the name itself; <paramref name="End"/> where it is a title alone.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Kind">What it names, as far as the mention itself tells.</param>
/// <param name="Gender">As far as the mention itself tells.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Mention(int First, int Name, int End, EntityKind Kind, Gender Gender)
{
    /// <summary>Number of tokens of the name.</summary>
    public int Words => End - Name;
}

/// <summary>What a name names.</summary>
public enum EntityKind
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>Somebody.</summary>
    Person,

    /// <summary>A body that can speak.</summary>
    Organisation,

    /// <summary>A place; says nothing, but where a clause makes it speak, as governments are made to.</summary>
    Place,
}

/// <summary>Grammatical gender of a person.</summary>
public enum Gender
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>he.</summary>
    Male,

    /// <summary>she.</summary>
    Female,

    /// <summary>Said to be called "they".</summary>
    Neither,
}

using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>Somebody or something that the article names, by whatever name.</summary>
public sealed class Entity
{
    /// <summary>The fullest name, where it first stands.</summary>
    public required TextSpan Name { get; set; }

    /// <summary>The same to be compared.</summary>
    public required FullName FullName { get; set; }

    /// <summary>The words of the name, without marks: "Theresa", "May".</summary>
    public IReadOnlyList<string> Words => FullName.Words;

    /// <summary>Whether some capitals are its words' first letters: "DNC".</summary>
    public bool IsSpelledBy(string initials) =>
        Words.Count >= initials.Length
        && string.Concat(Words.Where(word => char.IsUpper(word[0])).Select(word => word[0])) == initials;

    /// <summary>Whether only headings have named it by now.</summary>
    public bool IsOfHeading { get; set; }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>Of a person.</summary>
    public Gender Gender { get; set; }

    /// <summary>What the article says they are ("Secretary of State"), where it says so first.</summary>
    public TextSpan? Description { get; set; }

    /// <summary>Every word for what they are: mayor, striker, 26-year-old.</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Number of mentions by the forename alone.</summary>
    public int ForenameMentions { get; set; }

    /// <summary>Whether the surname alone has stood for them when it could mean nobody else.</summary>
    public bool IsEstablished { get; set; }

    /// <summary>Number of mentions by name.</summary>
    public int Mentions { get; set; }

    /// <summary>Whether it is ever the subject of speech, or "who".</summary>
    public bool IsAgent { get; set; }

    /// <summary>Whether an article stands before it, as before no person's name.</summary>
    public bool IsThing { get; set; }

    /// <summary>Whether it has several words, the last one of the dictionary: "Moonlight Harbour".</summary>
    public bool IsOfWords { get; set; }

    /// <summary>Whether it is an animal, which says nothing.</summary>
    public bool IsAnimal { get; set; }

    /// <summary>Whether it is ever the subject of a verb.</summary>
    public bool HasActed { get; set; }

    /// <summary>Whether the text says "in", "at" or "near" it, as of a place.</summary>
    public bool IsLocated { get; set; }

    /// <summary>Index of the mention that names it first.</summary>
    public required int FirstMention { get; init; }

    /// <summary>Takes a name of theirs for their fullest, if it is fuller than those before.</summary>
    /// <param name="name">The name.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="isForename">Whether it begins with what is known for a forename.</param>
    /// <param name="isHeading">Whether it stands in a heading.</param>
    internal void IsAlso(FullName name, TextSpan span, bool isForename, bool isHeading)
    {
        IsOfHeading &= isHeading;
        // "Ansa Jane Doe" is no fuller name: it begins with what is no forename.
        var isLed = isForename || Spelling.Comparer.Equals(name.Words[0], Words[0]);
        var isFuller =
            name.Words.Count > Words.Count
            || name.Words.Count == Words.Count && name.Generation is not null && FullName.Generation is null;
        if (!isFuller || name.Words[0].Length == 1 || !isLed)
            return;
        FullName = name with { Generation = name.Generation ?? FullName.Generation };
        Name = span;
    }

    /// <summary>Takes in what a mention tells that means nobody else.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="span">Where its name stands.</param>
    internal void Learn(Mention mention, TextSpan span)
    {
        // "Lady Jane", who was Jane before
        if (Words.Count == 1 && mention.First < mention.Name && span.Length > Name.Length)
            Name = span;
        Mentions++;
        if (Kind == EntityKind.Unknown)
            Kind = mention.Kind;
        if (Gender == Gender.Unknown)
            Gender = mention.Gender;
    }
}

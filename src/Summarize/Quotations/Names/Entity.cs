namespace Summarize.Quotations.Names;

/// <summary>Somebody or something that the article calls by a name.</summary>
internal sealed class Entity
{
    /// <summary>The fullest name, without titles.</summary>
    public required TextSpan Name { get; set; }

    /// <summary>Words of that name.</summary>
    public required int Words { get; set; }

    public required EntityType Type { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Token at which the fullest or first full name stands.</summary>
    public required int FirstToken { get; set; }

    /// <summary>What the article says they are.</summary>
    public TextSpan? Description { get; set; }

    /// <summary>Other words that the article has for what they are: "was appointed harbour master".</summary>
    public List<TextSpan>? Offices { get; set; }

    /// <summary>Age in years that the article gives, or 0.</summary>
    public int Age { get; set; }

    /// <summary>Next entity of the same last word, or -1.</summary>
    public int NextOfSurname { get; set; } = -1;

    /// <summary>Next entity of the same first word, or -1.</summary>
    public int NextOfForename { get; set; } = -1;

    /// <summary>Whether the surname alone has stood for it while nobody else could be meant.</summary>
    public bool IsEstablished { get; set; }

    /// <summary>How often the article calls them by their forename alone.</summary>
    public int ForenameMentions { get; set; }

    /// <summary>"Rex the dog": "he" may mean it, but nobody quotes it.</summary>
    public bool IsAnimal { get; set; }

    /// <summary>
    /// Whether a verb of speech, or one that people use of people, stands right after one of its mentions.
    /// </summary>
    public bool IsAgent { get; set; }

    /// <summary>Whether it was the subject of a clause.</summary>
    public bool HasActed { get; set; }

    /// <summary>
    /// Whether a sentence so far was about it by its name: as its first subject, or as whose words it gave.
    /// </summary>
    public bool HasLed { get; set; }

    /// <summary>How often it was called by its name so far.</summary>
    public int TimesNamed { get; set; }

    /// <summary>
    /// The sentence that last called it by its name; set for all names of a sentence before any of its descriptions is
    /// resolved.
    /// </summary>
    public int NamedSentence { get; set; }

    /// <summary>The sentence that last mentioned it.</summary>
    public int MentionedSentence { get; set; }

    /// <summary>
    /// Lappin and Leass 1994: how much the discourse is about it, as of <see cref="SalienceSentence"/>.
    /// </summary>
    public double Salience { get; set; }

    public int SalienceSentence { get; set; }

    private string? name;
    private string? description;

    /// <summary>Whether the article says that they are <paramref name="role"/>.</summary>
    public bool IsSaidToBe(string text, ReadOnlySpan<char> role)
    {
        if (Description is { } first && Has(first.In(text), role))
            return true;
        foreach (var office in Offices ?? [])
            if (Has(office.In(text), role))
                return true;
        return false;
    }

    /// <summary>Whether the description has the role, which a vice president and a deputy mayor have not.</summary>
    private static bool Has(ReadOnlySpan<char> description, ReadOnlySpan<char> role)
    {
        var at = description.IndexOf(role, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var before = description[..at].TrimEnd(" -");
        return !before.EndsWith("vice", StringComparison.OrdinalIgnoreCase)
            && !before.EndsWith("deputy", StringComparison.OrdinalIgnoreCase)
            && !before.EndsWith("assistant", StringComparison.OrdinalIgnoreCase);
    }

    public string NameIn(string text) => name ??= Name.Slice(text);

    public string? DescriptionIn(string text) => description ??= Description?.Slice(text);
}

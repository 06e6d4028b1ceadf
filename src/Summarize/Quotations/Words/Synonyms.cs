namespace Summarize.Quotations.Words;

/// <summary>Words that newspapers use for one and the same office or relation.</summary>
internal static class Synonyms
{
    private static readonly string[][] Families =
    [
        ["manager", "boss", "coach"],
        ["mother", "mum", "mom"],
        ["father", "dad"],
        ["prime minister", "PM", "premier"],
        ["striker", "forward"],
        ["journalist", "reporter", "correspondent"],
        ["lawyer", "attorney", "solicitor", "barrister"],
    ];

    /// <summary>
    /// The words that can stand for <paramref name="role"/>, itself not among them unless it has a family.
    /// </summary>
    public static ReadOnlySpan<string> Of(ReadOnlySpan<char> role)
    {
        foreach (var family in Families)
        foreach (var word in family)
            if (role.Equals(word, StringComparison.OrdinalIgnoreCase))
                return family;
        return [];
    }
}

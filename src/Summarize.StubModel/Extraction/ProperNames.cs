using System.Text.RegularExpressions;

namespace Summarize.StubModel.Extraction;

/// <summary>Proper names by their capitals.</summary>
internal static partial class ProperNames
{
    /// <summary>Capitalized words in a row, with a title before and particles between: "Mr. Ben van Tarrow".</summary>
    public const string Pattern =
        "(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Sir|Dame|Lord|Lady)\\.? )?"
        + $@"(?<name>(?:(?:\p{{Lu}}\.)+ {Particle})?{Word}(?: {Particle}(?:\p{{Lu}}\.|[JS]r\.|{Word})){{0,3}})";

    private const string Particle = "(?:(?:de|da|del|der|van|von|bin|ibn|al|el|la|le) )?";

    private const string Word = @"\p{Lu}[\p{L}\-]*(?:[’']\p{Lu}\p{L}*)?";

    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "A",
        "An",
        "The",
        "He",
        "She",
        "They",
        "It",
        "We",
        "I",
        "You",
        "This",
        "That",
        "These",
        "Those",
        "But",
        "And",
        "Or",
        "So",
        "In",
        "On",
        "At",
        "As",
        "If",
        "When",
        "While",
        "After",
        "Before",
        "For",
        "From",
        "With",
        "Of",
        "To",
        "By",
        "One",
        "Some",
        "Many",
        "Most",
        "Others",
        "Another",
        "Both",
        "No",
        "Not",
        "Police",
        "Officials",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "His",
        "Her",
        "Their",
        "Its",
        "Our",
        "My",
        "Who",
        "What",
        "Why",
        "How",
        "There",
        "Here",
        "Last",
        "Later",
        "Earlier",
        "Still",
        "Now",
        "Then",
        "Also",
        "Yet",
        "Witnesses",
        "Experts",
        "Scientists",
        "Researchers",
    };

    /// <summary>
    /// Whether a capitalized run can be a name: its first word is not merely the first of a sentence.
    /// </summary>
    public static bool IsName(string run) => !NoNames.Contains(run.Split(' ')[0]);

    /// <summary>
    /// Names of two words or more, each once, in the order of the text; places and offices come with them.
    /// </summary>
    public static IEnumerable<string> FindPeople(IEnumerable<string> paragraphs) =>
        paragraphs
            .SelectMany(paragraph => Run().Matches(paragraph))
            .Select(match => match.Groups["name"].Value)
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && IsName(name))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether two names have a word in common: "Tarrow" and "Ben Tarrow".</summary>
    public static bool ShareName(string one, string other) =>
        one.Split(' ').Intersect(other.Split(' '), StringComparer.Ordinal).Any();

    [GeneratedRegex(Pattern, RegexOptions.NonBacktracking)]
    private static partial Regex Run();
}

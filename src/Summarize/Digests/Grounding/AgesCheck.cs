using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarize.Digests.Grounding;

/// <summary>Somebody is as old as the article says: "Ada Quill, 41," is not 58.</summary>
internal static partial class AgesCheck
{
    /// <summary>The first age that the article contradicts, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var (name, age) in Ages(claim.Text))
        {
            int[] own = [.. Ages(claim.Source.Text).Where(other => Words.IsSame(other.Name, name)).Select(a => a.Age)];
            if (own.Length > 0 && !own.Contains(age))
                return $"the article does not say that {name} is {age}";
        }
        return null;
    }

    private static IEnumerable<(string Name, int Age)> Ages(string text) =>
        Age()
            .Matches(text)
            .Select(match =>
                (match.Groups["name"].Value, int.Parse(match.Groups["age"].Value, CultureInfo.InvariantCulture))
            );

    // "Ada Quill, 41,", "Quill, who is 41,", "Quill is 41."
    [GeneratedRegex(
        @"(?<name>\p{Lu}[\p{L}’'\-]+)(,( who is)?| is) (?<age>[1-9]\d)([,;)]|\.(\s|$)|$| and | years old)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Age();
}

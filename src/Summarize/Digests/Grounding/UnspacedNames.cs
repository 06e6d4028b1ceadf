using System.Text.RegularExpressions;

namespace Summarize.Digests.Grounding;

/// <summary>Checks the names of a Japanese or Chinese sentence, where neither capitals nor spaces tell them.</summary>
/// <remarks>
/// What a script itself marks is checked: runs of katakana, which spell foreign names, and what stands before "Mr" or an
/// office. Other names in Han characters look like any word; to tell them takes a dictionary, or a reader.
/// </remarks>
internal static partial class UnspacedNames
{
    /// <summary>The first name in <paramref name="sentence"/> that <paramref name="cited"/> does not have, or null.</summary>
    public static string? FirstUnproved(string sentence, string cited) =>
        Name().Matches(sentence).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !cited.Contains(name, StringComparison.Ordinal));

    [GeneratedRegex(
        @"(?<name>[ァ-ヺー]{3,})|(?<name>[一-鿿々]{2,6}?)(さん|氏|首相|大統領|市長|知事|社長|会長|教授|先生|女士|总统|總統|主席|总理|總理)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}

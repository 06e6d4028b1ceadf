using System.Text.RegularExpressions;

namespace Summarize.Digests.Grounding;

/// <summary>Checks the names of a Japanese or Chinese sentence, where neither capitals nor spaces tell them.</summary>
/// <remarks>
/// What a script itself marks is checked: runs of katakana, which spell foreign names, and what stands before "Mr" or
/// an
/// office. Other names in Han characters look like any word; to tell them takes a dictionary, or a reader.
/// </remarks>
internal static partial class UnspacedNames
{
    /// <summary>
    /// The first name in <paramref name="sentence"/> that <paramref name="cited"/> does not have, or null.
    /// </summary>
    public static string? FirstUnproved(string sentence, string cited) =>
        Name().Matches(sentence).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !Has(cited, name));

    // What stands before a name may be no part of it: "東京都田中氏" is Mr Tanaka of Tokyo. But one character more makes
    // another name.
    private static bool Has(string cited, string name) =>
        Enumerable
            .Range(0, IsHan(name) ? name.Length - 1 : 1)
            .Any(at => at != 1 && cited.Contains(name[at..], StringComparison.Ordinal));

    private static bool IsHan(string name) => name[0] >= '\u3400';

    [GeneratedRegex(
        @"(?<name>[ァ-ヺー]{3,})|(?<name>[一-鿿々]{2,6}?)(さん|氏|首相|大統領|市長|知事|社長|会長|教授|先生|女士|总统|總統|主席|总理|總理)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();
}

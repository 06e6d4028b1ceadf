using System.Text.RegularExpressions;
using Summarize.Language;

namespace Summarize.Articles.Html;

/// <summary>Which ends of lines in a page's paragraph are none of its sense.</summary>
internal static class LineEnds
{
    private static readonly Regex InName = new(
        @"\b(?<verb>\p{Ll}+) (?<first>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?) ?\n(?<last>\p{Lu}[\p{L}’'-]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    );

    /// <summary>
    /// The text without a line's end inside of a name behind a verb of speech: "said Olga⏎Lund". All others stay, those
    /// of a poem as well.
    /// </summary>
    public static string WithoutThoseInNames(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? InName.Replace(
                text,
                name =>
                    Abbreviations.SpeechVerbs.Contains(name.Groups["verb"].Value)
                        ? $"{name.Groups["verb"].Value} {name.Groups["first"].Value} {name.Groups["last"].Value}"
                        : name.Value
            )
            : text;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>Makes of a style sheet one that AngleSharp reads as a browser does.</summary>
internal static class CssText
{
    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;

    // A style sheet has no entities, so a browser drops the rule that holds one; behind its semicolon AngleSharp would
    // read on, and take "x &gt; a" for a rule of all links.
    private static readonly Regex Entity = new(@"(?<start>&([a-z]+|#\d+));", Options);

    // AngleSharp loses the ">" of a rule within another where it stands in front.
    private static readonly Regex Leading = new(
        @"(?<end>[{};,]|\*/)(?<space>\s*)(?<combinator>[>+~]\s*[a-z.#:*\[&])",
        Options
    );

    // A shorthand with a style and a thickness is one that AngleSharp drops whole.
    private static readonly Regex Struck = new(@"text-decoration\s*:[^;{}!]*\bline-through\b[^;{}!]*", Options);

    private static readonly Regex Revert = new(@"\bdisplay\s*:\s*revert(-layer)?\b", Options);

    private static readonly Regex Fractions = new(@"\brgba?\((?<channels>[^()]*\.[^()]*)\)", Options);

    private static readonly Regex Srgb = new(
        @"\bcolor\(\s*srgb\s+(?<r>\d*\.?\d+)\s+(?<g>\d*\.?\d+)\s+(?<b>\d*\.?\d+)\s*\)",
        Options
    );

    /// <summary>A sheet as AngleSharp is to read it.</summary>
    public static string Readable(string sheet) =>
        Leading.Replace(Entity.Replace(Declarations(sheet), "${start}"), "${end}${space}& ${combinator}");

    /// <summary>Declarations whose values AngleSharp does not know, in words that it does.</summary>
    public static string Declarations(string text)
    {
        text = Struck.Replace(text, "text-decoration-line:line-through");
        text = Revert.Replace(text, "display:inline");
        text = Fractions.Replace(text, color => $"rgba({string.Join(',', Whole(color.Groups["channels"].Value))})");
        return Srgb.Replace(text, color => $"rgb({Channel(color, "r")},{Channel(color, "g")},{Channel(color, "b")})");
    }

    private static int Channel(Match color, string name) =>
        (int)Math.Clamp(Math.Round((CssLength.Number(color.Groups[name].Value) ?? 0) * 255), 0, 255);

    /// <summary>Red, green and blue as whole numbers, and the alpha as it is.</summary>
    private static IEnumerable<string> Whole(string channels) =>
        channels
            .Split((char[])[',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(
                (channel, i) =>
                    i < 3 && CssLength.Number(channel) is { } number
                        ? Math.Round(number).ToString(CultureInfo.InvariantCulture)
                        : channel
            );
}

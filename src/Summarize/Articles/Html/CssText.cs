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

    public static string Readable(string sheet) =>
        Leading.Replace(Entity.Replace(sheet, "${start}"), "${end}${space}& ${combinator}");
}

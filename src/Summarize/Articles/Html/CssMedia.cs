using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>Whether a media query holds on the screen of a desk, which is what articles are read on here.</summary>
internal static class CssMedia
{
    private const double Width = 1280;
    private const double Em = 16;

    private static readonly Regex Widths = new(
        @"(?:(?<which>min|max)-(?:device-)?width\s*:|\bwidth\s*(?<which>[<>])=?)\s*"
            + @"(?<number>\d*\.?\d+)(?<unit>px|r?em)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>What a desk's screen, as it comes, is not.</summary>
    private static readonly string[] Others =
    [
        "prefers-color-scheme:dark",
        "prefers-contrast:more",
        "prefers-reduced-motion:reduce",
        "forced-colors:active",
        "inverted-colors:inverted",
        "orientation:portrait",
        "hover:none",
        "pointer:coarse",
        "pointer:none",
        "scripting:none",
        "monochrome)",
        "display-mode:standalone",
        "display-mode:fullscreen",
    ];

    /// <summary>Whether one of the queries holds; none at all hold everywhere.</summary>
    public static bool IsScreen(string? media) => string.IsNullOrWhiteSpace(media) || media.Split(',').Any(Holds);

    private static bool Holds(string query)
    {
        var words = query.ToLowerInvariant().Split((char[])[' ', '('], StringSplitOptions.RemoveEmptyEntries);
        var type = words.FirstOrDefault(word => word is not ("not" or "only")) ?? "";
        var isScreen = type is not ("print" or "speech" or "tty" or "tv" or "projection" or "handheld" or "braille");
        var plain = string.Concat(query.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var isOther = Others.Any(other => plain.Contains('(' + other, StringComparison.Ordinal));
        return (isScreen && !isOther && Widths.Matches(query).All(Fits))
            != words.Contains("not", StringComparer.Ordinal);
    }

    private static bool Fits(Match width)
    {
        var number = double.Parse(width.Groups["number"].Value, CultureInfo.InvariantCulture);
        var pixels = width.Groups["unit"].Value.Equals("px", StringComparison.OrdinalIgnoreCase) ? number : number * Em;
        return width.Groups["which"].Value.ToLowerInvariant() is "min" or ">" ? Width >= pixels : Width <= pixels;
    }
}

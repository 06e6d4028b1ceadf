using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>Whether a media query holds on the screen of a desk, which is what articles are read on here.</summary>
internal static class CssMedia
{
    private const double Width = 1280;
    private const double Em = 16;

    private static readonly Regex Widths = new(
        @"\((?<which>min|max)-(?:device-)?width\s*:\s*(?<number>\d*\.?\d+)(?<unit>px|r?em)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    /// <summary>Whether one of the queries holds; none at all hold everywhere.</summary>
    public static bool IsScreen(string? media) => string.IsNullOrWhiteSpace(media) || media.Split(',').Any(Holds);

    private static bool Holds(string query)
    {
        var words = query.ToLowerInvariant().Split((char[])[' ', '('], StringSplitOptions.RemoveEmptyEntries);
        var type = words.FirstOrDefault(word => word is not ("not" or "only")) ?? "";
        var isScreen = type is not ("print" or "speech" or "tty" or "tv" or "projection" or "handheld" or "braille");
        return (isScreen && Widths.Matches(query).All(Fits)) != words.Contains("not", StringComparer.Ordinal);
    }

    private static bool Fits(Match width)
    {
        var number = double.Parse(width.Groups["number"].Value, CultureInfo.InvariantCulture);
        var pixels = width.Groups["unit"].Value.Equals("px", StringComparison.OrdinalIgnoreCase) ? number : number * Em;
        return width.Groups["which"].Value.Equals("min", StringComparison.OrdinalIgnoreCase)
            ? Width >= pixels
            : Width <= pixels;
    }
}

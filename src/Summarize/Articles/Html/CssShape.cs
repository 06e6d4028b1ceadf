using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>What shapes and transformations leave of an element: nothing, or nothing on the screen.</summary>
internal static class CssShape
{
    private static readonly Regex Translations = Pattern(@"translate(?:3d|x|y)?\([^)]*\)");
    private static readonly Regex Nothing = Pattern(@"scale(?:3d|x|y)?\(\s*0*\.?0*\s*[,)]");
    private static readonly Regex Matrix = Pattern(@"matrix\((?<six>[^)]*)\)");
    private static readonly Regex Turn = Pattern(@"rotate[xy]\(\s*(?<angle>[^)]*)\)");

    /// <summary>Whether a <c>clip-path</c> cuts all away.</summary>
    public static bool ClipsAll(string path, double size)
    {
        var lengths = CssLength.All(path.Split(" round ")[0]);
        if (lengths.Count == 0)
            return false;
        return path[..Math.Max(0, path.IndexOf('(', StringComparison.Ordinal))] switch
        {
            "inset" => Sides(lengths) is var sides
                && (Share(sides[0]) + Share(sides[2]) >= 1 || Share(sides[1]) + Share(sides[3]) >= 1),
            "rect" => !path.Contains("auto", StringComparison.Ordinal)
                && Sides(lengths) is var edges
                && (Share(edges[2]) <= Share(edges[0]) || Share(edges[1]) <= Share(edges[3])),
            "xywh" => lengths.Count >= 4 && (Share(lengths[2]) <= 0 || Share(lengths[3]) <= 0),
            "circle" or "ellipse" => CssLength.Pixels(lengths[0], size, CssLength.Screen) <= 1,
            "polygon" => lengths.Distinct().Count() == 1,
            _ => false,
        };

        double? Share(string length) => CssLength.Pixels(length, size, CssLength.Screen) / CssLength.Screen;
    }

    /// <summary>Whether a <c>transform</c> leaves no width or no height.</summary>
    public static bool IsFlat(string transform) =>
        Nothing.IsMatch(transform)
        || Turn.Matches(transform)
            .Any(turn => Math.Abs(CssLength.Degrees(turn.Groups["angle"].Value) % 180 ?? 0) is > 89.9 and < 90.1)
        || Numbers(transform) is [var a, var b, var c, var d, ..] && a * d - b * c == 0;

    /// <summary>How far a <c>transform</c> moves, as lengths.</summary>
    public static IEnumerable<string> Moves(string transform) =>
        Translations
            .Matches(transform)
            .SelectMany(move => CssLength.All(move.Value[move.Value.IndexOf('(', StringComparison.Ordinal)..]))
            .Concat(Matrix.Matches(transform).SelectMany(matrix => CssLength.All(matrix.Groups["six"].Value).Skip(4)));

    private static double?[] Numbers(string transform) =>
        Matrix.Match(transform) is { Success: true } matrix
            ? [.. CssLength.All(matrix.Groups["six"].Value).Select(number => CssLength.Number(number))]
            : [];

    /// <summary>Top, right, bottom, left from one to four lengths.</summary>
    private static string[] Sides(List<string> lengths) =>
        [
            lengths[0],
            lengths.Count > 1 ? lengths[1] : lengths[0],
            lengths.Count > 2 ? lengths[2] : lengths[0],
            lengths.Count > 3 ? lengths[3]
            : lengths.Count > 1 ? lengths[1]
            : lengths[0],
        ];

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

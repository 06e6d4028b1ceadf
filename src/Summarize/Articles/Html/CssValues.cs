using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Css.Parser;

namespace Summarize.Articles.Html;

/// <summary>The values that win for one element, with the page's variables put in.</summary>
internal sealed class CssValues
{
    private const int MostVariables = 8; // In one value, each of which may hold others.
    private const double Screen = 1280; // Pixels that a percentage of the window is taken of.
    private const double FarRight = 1.5 * Screen;

    private static readonly Regex Lengths = Pattern(@"(?<n>-?\d*\.?\d+(?:e\d+)?)(?<u>%|[a-z]*)");
    private static readonly Regex Product = Pattern(@"^calc\((?<a>[-\d.a-z%]+)\s*\*\s*(?<b>[-\d.a-z%]+)\)$");
    private static readonly Regex Translations = Pattern(@"translate(?:3d|x|y)?\([^)]*\)");
    private static readonly Regex Nothing = Pattern(@"scale(?:3d|x|y)?\(\s*0*\.?0*\s*[,)]");
    private static readonly Regex Variable = Pattern(
        @"var\(\s*(?<name>--[^\s,()]+)\s*(?:,\s*(?<or>[^()]*(?:\([^()]*\)[^()]*)*))?\)"
    );

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public CssValues(IReadOnlyList<CssDeclaration> declarations, IReadOnlyDictionary<string, string> inherited)
    {
        Variables = inherited;
        Dictionary<string, string>? own = null;
        foreach (var (name, value, _) in declarations)
            if (name.StartsWith("--", StringComparison.Ordinal))
                (own ??= new Dictionary<string, string>(inherited, StringComparer.Ordinal))[name] = value;
        Variables = own ?? inherited;
        foreach (var (name, value, _) in declarations)
            if (Filled(name, value) is { } filled)
                _values[name] = filled.Trim().ToLowerInvariant();
    }

    /// <summary>The custom properties that hold for the element and what is in it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    public double? Number(string name) =>
        this[name] is not { } value ? null
        : value.EndsWith('%') && Parse(value[..^1]) is { } percent ? percent / 100
        : Parse(value);

    /// <summary>A length in pixels; a percentage is one of the window.</summary>
    public double? Pixels(string name, double size) => Pixels(this[name], size, Screen);

    public double Size(double parent) => Pixels(this["font-size"], parent, parent) ?? parent;

    /// <summary>The colour behind the text; null where it is a picture's, or not known.</summary>
    public CssColor? Background(CssColor? parent)
    {
        if (this["background-image"] is { } image and not ("none" or "initial") && image.Length > 0)
            return null;
        return this["background-color"] is { } value && CssColor.Parse(value) is { Alpha: > 0 } color
            ? color.Alpha > 0.5
                ? color
                : null
            : parent;
    }

    /// <summary>Whether letters show the picture or the gradient behind them, and nothing else of it is seen.</summary>
    public bool IsClippedToText =>
        (this["-webkit-background-clip"] ?? this["background-clip"]) == "text"
        && this["background-image"] is not (null or "none" or "initial");

    public bool IsMovedOut(double size, double farOut)
    {
        if (this["position"] is "absolute" or "fixed" or "relative" or "sticky")
            foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
                if (Pixels(side, size) <= farOut || side is "left" or "right" && Pixels(side, size) >= FarRight)
                    return true;
        if (Pixels("margin-left", size) <= farOut || Pixels("margin-top", size) <= farOut)
            return true;
        foreach (Match move in Lengths.Matches($"{Moves(this["transform"])} {this["translate"]}"))
            if (Pixels(move.Value, size, Screen) <= farOut)
                return true;
        return false;
    }

    public bool IsClipped(double size, double smallest)
    {
        if (this["clip"] is { } clip && clip.StartsWith("rect(", StringComparison.Ordinal))
        {
            var edges = Lengths.Matches(clip[5..]).Select(edge => Pixels(edge.Value, size, Screen) ?? 0).ToList();
            if (edges.Count == 4 && !clip.Contains("auto", StringComparison.Ordinal))
                if (edges[1] - edges[3] <= smallest || edges[2] - edges[0] <= smallest)
                    return this["position"] is "absolute" or "fixed";
        }
        if (this["clip-path"] is { } path && ClipsAll(path, size))
            return true;
        if (!Clips("overflow") && !Clips("overflow-x") && !Clips("overflow-y"))
            return false;
        if (Pixels("text-indent", size) >= Screen)
            return true;
        foreach (var side in (ReadOnlySpan<string>)["width", "height", "max-width", "max-height"])
            if (Pixels(side, size) <= smallest)
                return true;
        return false;
    }

    public bool IsScaledAway() =>
        Nothing.IsMatch(this["transform"] ?? "") || this["scale"] is { } scale && Parse(scale.Split(' ')[0]) == 0;

    private bool Clips(string name) =>
        this[name] is { } value
        && (value.Contains("hidden", StringComparison.Ordinal) || value.Contains("clip", StringComparison.Ordinal));

    private static bool ClipsAll(string path, double size)
    {
        var first = Lengths.Match(path);
        if (path.StartsWith("inset(", StringComparison.Ordinal))
            return first.Value.EndsWith('%') && Parse(first.Value[..^1]) >= 50;
        if (
            path.StartsWith("circle(", StringComparison.Ordinal)
            || path.StartsWith("ellipse(", StringComparison.Ordinal)
        )
            return Pixels(first.Value, size, Screen) <= 1;
        return path.StartsWith("polygon(", StringComparison.Ordinal)
            && Lengths.Matches(path).Select(length => length.Value).Distinct().Count() == 1;
    }

    private static string Moves(string? transform) =>
        transform is null ? "" : string.Join(' ', Translations.Matches(transform).Select(move => move.Value));

    private string? Filled(string name, string value)
    {
        for (var i = 0; i < MostVariables && value.Contains("var(", StringComparison.OrdinalIgnoreCase); i++)
        {
            var use = Variable.Match(value);
            if (!use.Success)
                return null;
            var known = Variables.GetValueOrDefault(use.Groups["name"].Value);
            if (known is null && !use.Groups["or"].Success)
                return null;
            value = string.Concat(
                value.AsSpan(0, use.Index),
                known ?? use.Groups["or"].Value,
                value.AsSpan(use.Index + use.Length)
            );
            if (value.Length > 1000)
                return null;
            if (i == 0 || !value.Contains("var(", StringComparison.OrdinalIgnoreCase))
                value = Normal(name, value);
        }
        return value;
    }

    /// <summary>The value as AngleSharp writes it, which a variable hides from it.</summary>
    private static string Normal(string name, string value) =>
        new CssParser().ParseDeclaration($"{name}:{value}")?.GetPropertyValue(name) is { Length: > 0 } normal
            ? normal
            : value;

    private static double? Pixels(string? value, double size, double whole)
    {
        if (value is not null && Product.Match(value) is { Success: true, Groups: var factors })
            return Parse(factors["a"].Value) is { } times ? times * Pixels(factors["b"].Value, size, whole)
                : Parse(factors["b"].Value) is { } by ? by * Pixels(factors["a"].Value, size, whole)
                : null;
        if (value is null || Lengths.Match(value) is not { Success: true, Index: 0 } length)
            return null;
        if (Parse(length.Groups["n"].Value) is not { } number)
            return null;
        return number
            * length.Groups["u"].Value switch
            {
                "%" or "vw" => whole / 100,
                "vh" => 9,
                "em" => size,
                "rem" => 16,
                "ch" or "ex" => size / 2,
                "pt" => 4 / 3.0,
                "cm" => 37.8,
                "mm" => 3.78,
                "in" => 96,
                _ => 1,
            };
    }

    private static double? Parse(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

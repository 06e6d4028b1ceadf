using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Css.Parser;

namespace Summarize.Articles.Html;

/// <summary>The values that win for one element, with the page's variables put in.</summary>
internal sealed class CssValues
{
    private const int MostVariables = 8; // In one value, each of which may hold others.
    private const double FarRight = 1.5 * CssLength.Screen;

    private static readonly Regex Variable = Pattern(
        @"var\(\s*(?<name>--[^\s,()]+)\s*(?:,\s*(?<or>[^()]*(?:\([^()]*\)[^()]*)*))?\)"
    );

    /// <summary>Sides by the direction of the text, which is taken to run from the left.</summary>
    private static readonly FrozenDictionary<string, string> Logical = new Dictionary<string, string>
    {
        ["inset-inline-start"] = "left",
        ["inset-inline-end"] = "right",
        ["inset-block-start"] = "top",
        ["inset-block-end"] = "bottom",
        ["margin-inline-start"] = "margin-left",
        ["margin-block-start"] = "margin-top",
        ["inline-size"] = "width",
        ["block-size"] = "height",
        ["max-inline-size"] = "max-width",
        ["max-block-size"] = "max-height",
        ["overflow-inline"] = "overflow-x",
        ["overflow-block"] = "overflow-y",
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
                _values[Logical.GetValueOrDefault(name, name)] = filled.Trim().ToLowerInvariant();
    }

    /// <summary>The custom properties that hold for the element and what is in it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>A number, or a percentage as its share.</summary>
    public double? Number(string name) => CssLength.Pixels(this[name], 1, 1);

    /// <summary>A length in pixels; a percentage is one of the window.</summary>
    public double? Pixels(string name, double size) => CssLength.Pixels(this[name], size, CssLength.Screen);

    public double Size(double parent) => CssLength.Pixels(this["font-size"], parent, parent) ?? parent;

    /// <summary>A colour of the text, where the element has its parent's unless it says otherwise.</summary>
    public CssColor? Color(string name, CssColor? parent) =>
        this[name] is { } value and not ("inherit" or "unset" or "currentcolor") ? CssColor.Parse(value) : parent;

    /// <summary>The colour behind the text; null where it is a picture's, or not known.</summary>
    public CssColor? Background(CssColor? parent, CssColor? ink)
    {
        if (HasPicture)
            return null;
        if (IsInkOnInk)
            return ink;
        return this["background-color"] is { } value && CssColor.Parse(value) is { Alpha: > 0 } color
            ? color.Alpha > 0.5
                ? color
                : null
            : parent;
    }

    /// <summary>Whether letters show the picture or the gradient behind them, and nothing else of it is seen.</summary>
    public bool IsClippedToText => (this["-webkit-background-clip"] ?? this["background-clip"]) == "text" && HasPicture;

    /// <summary>Whether what is behind the letters has their colour, whichever that is.</summary>
    public bool IsInkOnInk =>
        this["background-color"] == "currentcolor" && this["-webkit-text-fill-color"] is null && !HasPicture;

    private bool HasPicture =>
        this["background-image"] is { Length: > 0 } image and not ("none" or "initial" or "unset" or "url(\"\")");

    public bool IsMovedOut(double size, double farOut)
    {
        if (this["position"] is "absolute" or "fixed" or "relative" or "sticky")
            foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
                if (Pixels(side, size) <= farOut || side != "top" && Pixels(side, size) >= FarRight)
                    return true;
        if (Pixels("margin-left", size) <= farOut || Pixels("margin-top", size) <= farOut)
            return true;
        return CssShape
            .Moves(this["transform"] ?? "")
            .Concat(CssLength.All(this["translate"] ?? ""))
            .Any(move => CssLength.Pixels(move, size, CssLength.Screen) <= farOut);
    }

    public bool IsClipped(double size, double smallest)
    {
        if (this["clip"] is { } clip && clip.StartsWith("rect(", StringComparison.Ordinal))
        {
            var edges = CssLength
                .All(clip)
                .Select(edge => CssLength.Pixels(edge, size, CssLength.Screen) ?? 0)
                .ToList();
            if (edges.Count == 4 && !clip.Contains("auto", StringComparison.Ordinal))
                if (edges[1] - edges[3] <= smallest || edges[2] - edges[0] <= smallest)
                    return this["position"] is "absolute" or "fixed";
        }
        if (this["clip-path"] is { } path && CssShape.ClipsAll(path, size))
            return true;
        if (!Clips("overflow") && !Clips("overflow-x") && !Clips("overflow-y"))
            return false;
        if (Pixels("text-indent", size) >= CssLength.Screen)
            return true;
        foreach (var side in (ReadOnlySpan<string>)["width", "height", "max-width", "max-height"])
            if (Pixels(side, size) <= smallest)
                return true;
        return false;
    }

    public bool IsScaledAway(double smallest) =>
        CssShape.IsFlat(this["transform"] ?? "")
        || this["scale"] is { } scale && CssLength.Number(scale.Split(' ')[0]) == 0
        // A zoom of 0 is one of 1.
        || Number("zoom") is { } zoom && zoom > 0 && zoom <= smallest;

    private bool Clips(string name) =>
        this[name] is { } value
        && (value.Contains("hidden", StringComparison.Ordinal) || value.Contains("clip", StringComparison.Ordinal));

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

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

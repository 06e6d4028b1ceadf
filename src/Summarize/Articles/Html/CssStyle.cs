using System.Collections.Frozen;

namespace Summarize.Articles.Html;

/// <summary>
/// What style sheets make of an element, as far as it decides whether its text is seen. What an element does not say
/// about its text it has from its parent.
/// </summary>
internal sealed class CssStyle
{
    /// <summary>How a page begins: black on white.</summary>
    public static readonly CssStyle Initial = new();

    private static readonly FrozenSet<string> Properties = Words.Set(
        """
        display visibility opacity position left right top bottom text-indent margin-left margin-top clip clip-path
        width height max-width max-height overflow overflow-x overflow-y font-size color background-color
        background-image background-clip -webkit-background-clip transform scale translate content-visibility
        -webkit-text-fill-color filter text-decoration text-decoration-line zoom
        vertical-align
        inset-inline-start inset-inline-end inset-block-start inset-block-end margin-inline-start margin-block-start
        inline-size block-size max-inline-size max-block-size overflow-inline overflow-block
        animation-name animation-fill-mode animation-direction animation-play-state
        """
    );

    private const double Smallest = 1; // Pixels: a box of this size is a dot.
    private const double SmallestText = 2; // Pixels.
    private const double FarOut = -900; // Pixels: what begins there is on no screen.
    private const double Faintest = 0.05;
    private const int Alike = 15; // Of 255: colours nearer than that are one to the eye.

    private bool _hidden;
    private bool _visible = true;
    private double _size = 16;
    private double _indent;
    private CssColor? _color;
    private CssColor? _fill;
    private CssColor? _background = CssColor.White;
    private bool _isGroundInk; // Whether the letters are cut out of what is behind them: a gradient, a picture.

    /// <summary>Whether the element and what is in it is drawn at all, seen or not.</summary>
    public bool IsDrawn => !_hidden;

    /// <summary>Whether a reader sees text that stands right in the element.</summary>
    public bool Shows { get; private set; } = true;

    /// <summary>Whether the element itself stands above its line.</summary>
    public bool IsRaised { get; private init; }

    /// <summary>Whether a property decides anything here.</summary>
    public static bool Reads(string property) =>
        Properties.Contains(property) || property.StartsWith("--", StringComparison.Ordinal);

    /// <summary>The same for the page as a whole, which pages hide until their scripts have run.</summary>
    public static CssStyle OfPage(CssStyle parent, IReadOnlyList<CssDeclaration> declarations)
    {
        var style = Of(parent, declarations);
        if (style.Shows)
            return style;
        return new CssStyle
        {
            _variables = style._variables,
            _color = style._color,
            _background = style._background,
        };
    }

    /// <summary>The style of an element from its parent's and its own declarations, the strongest last.</summary>
    public static CssStyle Of(CssStyle parent, IReadOnlyList<CssDeclaration> declarations)
    {
        if (declarations.Count == 0)
            return parent;
        var values = new CssValues(declarations, parent._variables);
        var style = new CssStyle
        {
            _variables = values.Variables,
            _hidden = parent._hidden || Hides(values, parent._size),
            _visible = values["visibility"] switch
            {
                "hidden" or "collapse" => false,
                "visible" or "initial" => true,
                _ => parent._visible,
            },
            _size = values.Size(parent._size),
            IsRaised = values["vertical-align"] is "super",
            _color = values.Color("color", parent._color),
            _fill =
                values["-webkit-text-fill-color"] == "currentcolor"
                    ? null
                    : values.Color("-webkit-text-fill-color", parent._fill),
        };
        style._background = values.Background(parent._background, style._color);
        style._isGroundInk = values.IsClippedToText || parent._isGroundInk && values["color"] is null;
        style._indent = values.Pixels("text-indent", style._size) ?? parent._indent;
        style.Shows = style.ShowsText() && !values.IsInkOnInk;
        return style;
    }

    private IReadOnlyDictionary<string, string> _variables = FrozenDictionary<string, string>.Empty;

    private bool ShowsText()
    {
        if (_hidden || !_visible || _size <= SmallestText || _indent <= FarOut)
            return false;
        var ink = _fill ?? _color;
        return _isGroundInk
            || ink is not { } seen
            || seen.Alpha > Faintest && !(_background is { } ground && seen.Differs(ground) <= Alike);
    }

    private static bool Hides(CssValues values, double size) =>
        values["display"] == "none"
        || values["content-visibility"] == "hidden"
        || values.Number("opacity") <= Faintest
        || values["filter"]?.StartsWith("opacity(0", StringComparison.Ordinal) == true
        || (values["text-decoration-line"] ?? values["text-decoration"])?.Contains(
            "line-through",
            StringComparison.Ordinal
        ) == true
        || values.IsMovedOut(size, FarOut)
        || values.IsClipped(size, Smallest)
        || values.IsScaledAway(Faintest);
}

using System.Collections.Frozen;
using System.Globalization;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>A colour of text, or of what is behind it.</summary>
/// <param name="Rgb">As 0xRRGGBB; null where Word picks one that is seen, or where it is not worked out.</param>
internal readonly record struct DocxColor(int? Rgb)
{
    private const int Alike = 12; // Of 255: colours nearer than that are one to the eye.

    public static readonly DocxColor Paper = new(0xFFFFFF);

    public static readonly DocxColor Unknown = new(null);

    private static readonly FrozenDictionary<string, int> Highlights = new Dictionary<string, int>(
        StringComparer.Ordinal
    )
    {
        ["black"] = 0x000000,
        ["blue"] = 0x0000FF,
        ["cyan"] = 0x00FFFF,
        ["darkBlue"] = 0x000080,
        ["darkCyan"] = 0x008080,
        ["darkGray"] = 0x808080,
        ["darkGreen"] = 0x008000,
        ["darkMagenta"] = 0x800080,
        ["darkRed"] = 0x800000,
        ["darkYellow"] = 0x808000,
        ["green"] = 0x00FF00,
        ["lightGray"] = 0xC0C0C0,
        ["magenta"] = 0xFF00FF,
        ["red"] = 0xFF0000,
        ["white"] = 0xFFFFFF,
        ["yellow"] = 0xFFFF00,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Six hexadecimal digits; "auto" and what is none is not known.</summary>
    public static DocxColor Of(string? value) =>
        value is { Length: 6 }
        && int.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new DocxColor(rgb)
            : Unknown;

    public static DocxColor OfHighlight(string name) =>
        Highlights.TryGetValue(name, out var rgb) ? new DocxColor(rgb) : Unknown;

    /// <summary>The colour of letters. The first of the theme's backgrounds is the paper's.</summary>
    public static DocxColor OfInk(XmlReader color) =>
        DocxLook.Attribute(color, "themeColor") is "background1" or "light1"
        && DocxLook.Attribute(color, "themeShade") is null
        && DocxLook.Attribute(color, "themeTint") is null
            ? Paper
            : Of(DocxLook.Attribute(color, "val"));

    /// <summary>
    /// What a shade fills with, null with nothing; of a pattern, which mixes two colours, nothing is known.
    /// </summary>
    public static DocxColor? OfShade(XmlReader shade)
    {
        var pattern = DocxLook.Attribute(shade, "val");
        var fill = DocxLook.Attribute(shade, "fill");
        if (pattern == "solid")
            return Of(DocxLook.Attribute(shade, "color"));
        if (pattern is not (null or "clear" or "nil"))
            return Unknown;
        return fill is null or "auto"
            ? DocxLook.Attribute(shade, "themeFill") is null
                ? null
                : Unknown
            : Of(fill);
    }

    /// <summary>Whether letters of this colour are not seen on that one.</summary>
    public bool IsLostOn(DocxColor ground)
    {
        if (Rgb is not { } ink || ground.Rgb is not { } behind)
            return false;
        for (var shift = 0; shift <= 16; shift += 8)
            if (Math.Abs((ink >> shift & 255) - (behind >> shift & 255)) > Alike)
                return false;
        return true;
    }
}

using System.Globalization;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// How a run or a style formats its text, as far as it decides whether that is seen; null says nothing.
/// </summary>
internal sealed record DocxLook
{
    private const int SmallestHalfPoints = 2;
    private const int NarrowestPercent = 5;

    public static readonly DocxLook Plain = new();

    /// <summary>Hidden, hidden on the web, or struck out.</summary>
    public bool? Hidden { get; init; }

    public bool? WebHidden { get; init; }

    public bool? Struck { get; init; }

    public bool? DoublyStruck { get; init; }

    /// <summary>The colour of the letters.</summary>
    public DocxColor? Ink { get; init; }

    /// <summary>The colour behind them.</summary>
    public DocxColor? Ground { get; init; }

    public int? HalfPoints { get; init; }

    /// <summary>How wide the letters are, of their own width.</summary>
    public int? Percent { get; init; }

    public bool IsSeen =>
        Hidden != true
        && WebHidden != true
        && Struck != true
        && DoublyStruck != true
        && Ink?.IsLostOn(Ground ?? DocxColor.Paper) != true
        && HalfPoints is null or > SmallestHalfPoints
        && Percent is null or > NarrowestPercent;

    /// <summary>This look with what <paramref name="closer"/> says over it.</summary>
    public DocxLook Under(DocxLook closer) =>
        new()
        {
            Hidden = closer.Hidden ?? Hidden,
            WebHidden = closer.WebHidden ?? WebHidden,
            Struck = closer.Struck ?? Struck,
            DoublyStruck = closer.DoublyStruck ?? DoublyStruck,
            Ink = closer.Ink ?? Ink,
            Ground = closer.Ground ?? Ground,
            HalfPoints = closer.HalfPoints ?? HalfPoints,
            Percent = closer.Percent ?? Percent,
        };

    /// <summary>This look with one property of a run.</summary>
    public DocxLook With(XmlReader property) =>
        property.LocalName switch
        {
            "vanish" or "specVanish" => this with { Hidden = IsOn(property) },
            "webHidden" => this with { WebHidden = IsOn(property) },
            "strike" => this with { Struck = IsOn(property) },
            "dstrike" => this with { DoublyStruck = IsOn(property) },
            "color" => this with { Ink = DocxColor.OfInk(property) },
            "highlight" when Attribute(property, "val") is { } name and not "none" => this with
            {
                Ground = DocxColor.OfHighlight(name),
            },
            "shd" => this with { Ground = DocxColor.OfShade(property) },
            "sz" when int.TryParse(Attribute(property, "val"), CultureInfo.InvariantCulture, out var size) => this with
            {
                HalfPoints = size,
            },
            "w"
                when int.TryParse(
                    Attribute(property, "val")?.TrimEnd('%'),
                    CultureInfo.InvariantCulture,
                    out var wide
                ) => this with
            {
                Percent = wide,
            },
            _ => this,
        };

    public static bool IsOn(XmlReader property) => Attribute(property, "val") is not ("0" or "false" or "off");

    public static string? Attribute(XmlReader reader, string name)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName != name)
                continue;
            var value = reader.Value;
            reader.MoveToElement();
            return value;
        }
        reader.MoveToElement();
        return null;
    }
}

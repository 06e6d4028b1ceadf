using System.Globalization;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// How a run or a style formats its text, as far as it decides whether that is seen; null says nothing.
/// </summary>
internal sealed record DocxLook
{
    private const int SmallestHalfPoints = 2;

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

    public bool IsSeen =>
        Hidden != true
        && WebHidden != true
        && Struck != true
        && DoublyStruck != true
        && Ink?.IsLostOn(Ground ?? DocxColor.Paper) != true
        && HalfPoints is null or > SmallestHalfPoints;

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
        };

    /// <summary>This look with one property of a run.</summary>
    public DocxLook With(XmlReader property) =>
        property.LocalName switch
        {
            "vanish" or "specVanish" => this with { Hidden = IsOn(property) },
            "webHidden" => this with { WebHidden = IsOn(property) },
            "strike" => this with { Struck = IsOn(property) },
            "dstrike" => this with { DoublyStruck = IsOn(property) },
            "color" => this with { Ink = DocxColor.Of(Attribute(property, "val")) },
            "highlight" when Attribute(property, "val") is { } name and not "none" => this with
            {
                Ground = DocxColor.OfHighlight(name),
            },
            "shd" => this with { Ground = DocxColor.OfShade(property) },
            "sz" when int.TryParse(Attribute(property, "val"), CultureInfo.InvariantCulture, out var size) => this with
            {
                HalfPoints = size,
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

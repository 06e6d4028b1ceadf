using System.Globalization;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>A character that a document names by a font and its place there.</summary>
internal static class DocxSymbol
{
    // The Greek letters and signs of the font Symbol, from 0x20 on.
    private const string Symbols =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    /// <summary>Null where it is a picture: an arrow of Wingdings.</summary>
    public static string? Of(XmlReader reader)
    {
        if (
            !int.TryParse(
                DocxLook.Attribute(reader, "char"),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
            return null;
        if (code is < 0xF000 or > 0xF0FF)
            return code is > 0x1F and < 0xD800 ? ((char)code).ToString() : null;
        var place = code - 0xF020;
        return DocxLook.Attribute(reader, "font") == "Symbol" && place >= 0 && place < Symbols.Length
            ? Symbols[place].ToString()
            : null;
    }
}

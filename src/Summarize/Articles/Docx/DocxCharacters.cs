using System.Globalization;
using System.Text;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>The characters that an element of a run stands for.</summary>
internal static class DocxCharacters
{
    // The Greek letters and signs of the font Symbol, from 0x20 on.
    private const string Symbols =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    /// <summary>Null where it stands for none.</summary>
    public static string? Of(XmlReader reader) =>
        reader.LocalName switch
        {
            "t" => Content(reader),
            "tab" or "ptab" => "\t",
            "br" or "cr" => "\n",
            "noBreakHyphen" => "\u2011",
            "sym" => Symbol(reader),
            _ => null,
        };

    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            )
                text.Append(reader.Value);
        return text.ToString();
    }

    /// <summary>Null where it is a picture: an arrow of Wingdings.</summary>
    private static string? Symbol(XmlReader reader)
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

using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>The characters that an element of a run stands for.</summary>
internal static class DocxCharacters
{
    private const char Unmapped = '\uFFFD';

    // The Greek letters and signs of the font Symbol, from 0x20 on.
    private const string Symbols =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    // And from 0xA0 on. The one that is missing is a maker's sign.
    private const string MoreSymbols =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉" + "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uFFFD⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    // What of Wingdings has a character of its own.
    private static readonly FrozenDictionary<int, char> Wingdings = new Dictionary<int, char>
    {
        [0x4A] = '☺',
        [0x4C] = '☹',
        [0x6C] = '●',
        [0x6E] = '■',
        [0x6F] = '□',
        [0x76] = '❖',
        [0x9F] = '•',
        [0xA7] = '▪',
        [0xD8] = '➢',
        [0xDF] = '←',
        [0xE0] = '→',
        [0xE1] = '↑',
        [0xE2] = '↓',
        [0xE8] = '➔',
        [0xFB] = '✗',
        [0xFC] = '✓',
        [0xFD] = '☒',
        [0xFE] = '☑',
    }.ToFrozenDictionary();

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

    /// <summary>What has no character of its own, as most pictures of Wingdings, is an unknown one.</summary>
    private static string Symbol(XmlReader reader)
    {
        if (
            !int.TryParse(
                DocxLook.Attribute(reader, "char"),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
            return $"{Unmapped}";
        // The fonts' own places, which Word often moves behind Unicode's characters.
        var place = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        var character = DocxLook.Attribute(reader, "font") switch
        {
            "Symbol" when place <= 0xFF => OfSymbol(place),
            "Wingdings" when place <= 0xFF => Wingdings.GetValueOrDefault(place, Unmapped),
            "Wingdings 2" or "Wingdings 3" or "Webdings" => Unmapped,
            _ when code is > 0x1F and < 0xD800 or > 0xF8FF and < 0xFFFE => (char)code,
            _ => Unmapped,
        };
        return $"{character}";
    }

    private static char OfSymbol(int place) =>
        place switch
        {
            >= 0xA0 and < 0xFF => MoreSymbols[place - 0xA0],
            >= 0x20 and < 0x7F => Symbols[place - 0x20],
            _ => Unmapped,
        };
}

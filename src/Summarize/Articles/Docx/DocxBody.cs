using System.Globalization;
using System.Text;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// Walks through the elements of a document's body by their names, whatever the schema thinks of their place: a smart
/// tag, an equation or a tag of tomorrow has runs, and runs have text. No tree is built of it.
/// </summary>
internal sealed class DocxBody(ArticleBuilder builder, DocxStyles styles, Action<string> addChunk)
{
    /// <summary>
    /// What prints nothing: text that is gone, the other way to draw a shape, readings above characters.
    /// </summary>
    private static readonly HashSet<string> Unseen =
    [
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "Fallback",
        "rt",
        "sdtPr",
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
        "tblGridChange",
        "numberingChange",
    ];

    // The Greek letters and signs of the font Symbol, from 0x20 on.
    private const string Symbols =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    // A text box is a paragraph's content and has paragraphs of its own.
    private readonly Stack<Paragraph> _outer = new();
    private readonly Stack<bool> _cells = new();
    private Paragraph _paragraph = new();
    private DocxLook _run = DocxLook.Plain;
    private string _dropCap = "";
    private int _styledTables;

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public ParagraphRole Role { get; set; }

        public DocxLook Look { get; set; } = DocxLook.Plain;

        public bool IsDropCap { get; set; }

        /// <summary>Whether something that is not seen stands right here: its spaces are one.</summary>
        public bool IsGap { get; set; }

        public void Append(string? text)
        {
            if (string.IsNullOrEmpty(text))
                return;
            Text.Append(IsGap && Text.Length > 0 && Text[^1] == ' ' ? text.TrimStart(' ') : text);
            IsGap = false;
        }
    }

    public void Read(XmlReader reader)
    {
        var properties = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                properties = reader.LocalName == properties ? "" : properties;
                End(reader.LocalName);
            }
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (Unseen.Contains(reader.LocalName))
            {
                Skip(reader);
                continue;
            }
            if (properties.Length == 0 && reader.LocalName is "rPr" or "pPr" or "tblPr" or "tcPr" or "trPr")
                properties = reader.IsEmptyElement ? "" : reader.LocalName;
            else if (properties.Length > 0)
                Property(reader, properties);
            else
                Start(reader);
        }
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                _outer.Push(_paragraph);
                _paragraph = new Paragraph();
                break;
            case "tc" when !reader.IsEmptyElement:
                _cells.Push(false);
                break;
            case "tbl":
                _styledTables = 0;
                break;
            case "r":
                _run = DocxLook.Plain;
                break;
            case "altChunk":
                addChunk(DocxLook.Attribute(reader, "id") ?? "");
                break;
            default:
                var text = Text(reader);
                if (Look().IsSeen)
                    _paragraph.Append(text);
                else if (!string.IsNullOrEmpty(text))
                    _paragraph.IsGap = true;
                break;
        }
    }

    private void End(string name)
    {
        if (name == "tc" && _cells.Count > 0)
            _cells.Pop();
        if (name != "p" || _outer.Count == 0)
            return;
        var text = _dropCap + _paragraph.Text;
        _dropCap = _paragraph.IsDropCap ? text : "";
        if (!_paragraph.IsDropCap)
            builder.Add(text, _paragraph.Role);
        _paragraph = _outer.Pop();
    }

    private void Property(XmlReader reader, string of)
    {
        switch (of, reader.LocalName)
        {
            case ("pPr", "pStyle"):
                var style = DocxLook.Attribute(reader, "val");
                _paragraph.Role = styles.RoleOf(style);
                _paragraph.Look = styles.LookOf(style).Under(_paragraph.Look);
                break;
            case ("pPr", "framePr"):
                _paragraph.IsDropCap = DocxLook.Attribute(reader, "dropCap") is "drop" or "margin";
                break;
            case ("pPr", "shd"):
                _paragraph.Look = _paragraph.Look with { Shaded = DocxLook.IsShade(reader) };
                break;
            // A paragraph's own mark can be hidden as well, which says nothing about its runs.
            case ("pPr", "rPr"):
                Skip(reader);
                break;
            case ("tcPr", "shd") when _cells.Count > 0:
                _cells.Pop();
                _cells.Push(DocxLook.IsShade(reader));
                break;
            case ("tblPr", "tblStyle" or "shd"):
                _styledTables = 1;
                break;
            case ("rPr", "rStyle"):
                _run = styles.LookOf(DocxLook.Attribute(reader, "val")).Under(_run);
                break;
            case ("rPr", _):
                _run = _run.With(reader);
                break;
        }
    }

    /// <summary>The run's look over its paragraph's, over its cell's.</summary>
    private DocxLook Look()
    {
        var look = _paragraph.Look.Under(_run);
        // What a table's style draws behind its rows is not worked out: white may be on black there.
        return _cells.Count > 0 && look.Shaded is null && (_cells.Peek() || _styledTables > 0)
            ? look with
            {
                Shaded = true,
            }
            : look;
    }

    private static string? Text(XmlReader reader) =>
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

    /// <summary>To the element's end, without recursion.</summary>
    private static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)) { }
    }
}

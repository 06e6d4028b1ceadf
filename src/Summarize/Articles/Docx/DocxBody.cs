using System.Text;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// Walks through the elements of a document's body by their names, whatever the schema thinks of their place: a smart
/// tag, an equation or a tag of tomorrow has runs, and runs have text. No tree is built of it.
/// </summary>
/// <param name="builder">Takes the paragraphs.</param>
/// <param name="styles">How the document's styles look.</param>
/// <param name="addChunk">Takes the id of a part that stands here.</param>
/// <param name="notes">The notes that are read, by id; null where the part is none of notes.</param>
internal sealed class DocxBody(
    ArticleBuilder builder,
    DocxStyles styles,
    Action<string> addChunk,
    IReadOnlySet<string>? notes = null
)
{
    // A text box is a paragraph's content and has paragraphs of its own.
    private readonly Stack<Paragraph> _outer = new();
    private readonly DocxGrounds _grounds = new();
    private readonly DocxHidden _hidden = new();
    private Paragraph _paragraph = new();
    private DocxLook _run = DocxLook.Plain;
    private string _begun = ""; // An initial, or a paragraph whose end is deleted: the next one goes on.

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public ParagraphRole Role { get; set; }

        public DocxLook Look { get; set; } = DocxLook.Plain;

        /// <summary>Whether the next paragraph goes on with it.</summary>
        public bool IsBegun { get; set; }

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

    /// <summary>The ids of the notes at the pages' foot, and at the end, that the text refers to.</summary>
    public HashSet<string> Footnotes { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Footnotes"/>
    public HashSet<string> Endnotes { get; } = new(StringComparer.Ordinal);

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
            if (properties == "trPr" && reader.LocalName is "del" or "hidden" && DocxLook.IsOn(reader))
                _hidden.HideRow();
            if (
                _hidden.IsUnseen(reader)
                || reader.LocalName is "footnote" or "endnote"
                    && notes?.Contains(DocxLook.Attribute(reader, "id") ?? "") == false
            )
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
        if (_begun.Length > 0)
            builder.Add(_begun);
    }

    private void Start(XmlReader reader)
    {
        _hidden.Start(reader);
        if (_grounds.Start(reader))
            return;
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement:
                _outer.Push(_paragraph);
                _paragraph = new Paragraph();
                break;
            case "r":
                _run = DocxLook.Plain;
                break;
            case "altChunk":
                addChunk(DocxLook.Attribute(reader, "id") ?? "");
                break;
            case "footnoteReference" or "endnoteReference" when IsSeen:
                var referred = reader.LocalName == "footnoteReference" ? Footnotes : Endnotes;
                referred.Add(DocxLook.Attribute(reader, "id") ?? "");
                break;
            default:
                var text = DocxCharacters.Of(reader);
                if (IsSeen)
                    _paragraph.Append(text);
                else if (!string.IsNullOrEmpty(text))
                    _paragraph.IsGap = true;
                break;
        }
    }

    private bool IsSeen => _hidden.IsSeen && Look().IsSeen;

    private void End(string name)
    {
        _hidden.End(name);
        _grounds.End(name);
        if (name == "num") // The line of a fraction.
            _paragraph.Append("/");
        if (name != "p" || _outer.Count == 0)
            return;
        var text = _begun + _paragraph.Text;
        _begun = _paragraph.IsBegun ? text : "";
        if (!_paragraph.IsBegun)
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
                _paragraph.IsBegun = DocxLook.Attribute(reader, "dropCap") is "drop" or "margin";
                break;
            case ("pPr", "shd"):
                _paragraph.Look = _paragraph.Look with { Ground = DocxColor.OfShade(reader) };
                break;
            // A paragraph's own mark can be hidden as well, which says nothing about its runs.
            case ("pPr", "rPr"):
                _paragraph.IsBegun |= Holds(reader, "del", "moveFrom");
                break;
            case ("tcPr", "shd"):
                _grounds.Fill(DocxColor.OfShade(reader));
                break;
            // What a table's style draws behind its rows is not worked out: white may be on black there.
            case ("tblPr", "tblStyle" or "shd"):
                _grounds.Fill(DocxColor.Unknown);
                break;
            case ("rPr", "textFill"):
                if (Holds(reader, "noFill"))
                    _run = _run with { Hidden = true };
                break;
            case ("rPr", "rStyle"):
                _run = styles.LookOf(DocxLook.Attribute(reader, "val")).Under(_run);
                break;
            case ("rPr", _):
                _run = _run.With(reader);
                break;
        }
    }

    /// <summary>The run's look over its paragraph's, over what both are in.</summary>
    private DocxLook Look()
    {
        var look = _paragraph.Look.Under(_run);
        return look.Ground is null ? look with { Ground = _grounds.Color } : look;
    }

    /// <summary>To the element's end, without recursion.</summary>
    private static void Skip(XmlReader reader) => Holds(reader);

    /// <summary>Whether an element of one of these names is in this one; reads to its end.</summary>
    private static bool Holds(XmlReader reader, params ReadOnlySpan<string> names)
    {
        if (reader.IsEmptyElement)
            return false;
        var depth = reader.Depth;
        var holds = false;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            holds |= reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName);
        return holds;
    }
}

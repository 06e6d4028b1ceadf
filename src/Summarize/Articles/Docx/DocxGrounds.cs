using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>What is behind the text where it is in something that can be filled: a table, a cell, a shape.</summary>
internal sealed class DocxGrounds
{
    private readonly Stack<Ground> _open = new();

    /// <param name="Element">Whose end ends it.</param>
    /// <param name="Outer">What is behind it.</param>
    /// <param name="Own">Null where that shows through.</param>
    /// <param name="IsSet">Whether the shape itself says so, and its style does not count.</param>
    private readonly record struct Ground(string Element, DocxColor? Outer, DocxColor? Own, bool IsSet = false);

    /// <summary>Of the innermost that is filled; null where the page is behind it all.</summary>
    public DocxColor? Color => _open.TryPeek(out var ground) ? ground.Own ?? ground.Outer : null;

    /// <returns>Whether the element says what is behind the text, and nothing else is to be read of it.</returns>
    public bool Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "tbl" or "tc" or "wsp":
                Open(reader, color: null);
                return false;
            // What is drawn together lies one on the other.
            case "wgp" or "wpc" or "grpSp" or "group":
                Open(reader, DocxColor.Unknown);
                return false;
            case "shape" or "rect" or "roundrect" or "oval":
                Open(reader, OfVml(reader));
                return false;
            case "fill" when DocxLook.Attribute(reader, "type") is not (null or "solid"):
                Fill(DocxColor.Unknown);
                return true;
            case "spPr" when _open.TryPeek(out var shape) && shape.Element == "wsp":
                FillShape(reader);
                return true;
            case "fillRef" when DocxLook.Attribute(reader, "idx") != "0" && _open.TryPeek(out var styled):
                if (styled is { Element: "wsp", IsSet: false })
                    Fill(DocxColor.Unknown);
                return true;
            default:
                return false;
        }
    }

    public void End(string name)
    {
        if (_open.TryPeek(out var ground) && ground.Element == name)
            _open.Pop();
    }

    /// <summary>The innermost is filled.</summary>
    public void Fill(DocxColor? color)
    {
        if (_open.TryPop(out var ground))
            _open.Push(ground with { Own = color, IsSet = true });
    }

    private void Open(XmlReader reader, DocxColor? color)
    {
        if (!reader.IsEmptyElement)
            _open.Push(new Ground(reader.LocalName, Color, color));
    }

    /// <summary>Reads a shape's properties to their end; the fill is one of their children.</summary>
    private void FillShape(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        var isFill = false;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth == depth + 1)
            {
                isFill = reader.LocalName == "solidFill";
                if (reader.LocalName is "solidFill" or "gradFill" or "blipFill" or "pattFill" or "grpFill")
                    Fill(DocxColor.Unknown);
                else if (reader.LocalName == "noFill")
                    Fill(null);
            }
            else if (isFill && reader.Depth == depth + 2)
                Fill(OfDrawing(reader));
            else if (isFill)
                Fill(DocxColor.Unknown); // Lighter, darker, or half to be seen through.
        }
    }

    private static DocxColor OfDrawing(XmlReader color) =>
        (color.LocalName, DocxLook.Attribute(color, "val")) switch
        {
            ("srgbClr", { } rgb) => DocxColor.Of(rgb),
            ("schemeClr", "bg1" or "lt1") => DocxColor.Paper,
            _ => DocxColor.Unknown,
        };

    /// <summary>"#1f3864 [3204]", "#fff", or a name, of which only white is told from the others.</summary>
    private static DocxColor? OfVml(XmlReader shape)
    {
        if (DocxLook.Attribute(shape, "filled") is "f" or "false" or "0")
            return null;
        if (DocxLook.Attribute(shape, "fillcolor") is not { } value)
            return null;
        var name = value.Split(' ')[0].TrimStart('#');
        return name switch
        {
            { Length: 3 } => DocxColor.Of(string.Concat(name.Select(c => $"{c}{c}"))),
            "white" or "window" => DocxColor.Paper,
            _ => DocxColor.Of(name),
        };
    }
}

using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// What a DOCX's styles say of text: roles by their names, since their ids every language of Word spells its way, and
/// whether it is seen.
/// </summary>
internal sealed class DocxStyles
{
    private const int MostBases = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    private sealed class Style
    {
        public string? Name { get; set; }

        public string? BasedOn { get; set; }

        public DocxLook Look { get; set; } = DocxLook.Plain;
    }

    public static DocxStyles Read(Stream? part)
    {
        var styles = new DocxStyles();
        if (part is null)
            return styles;
        using var reader = DocxText.Xml(part);
        Style? style = null;
        var runProperties = 0;
        var isParagraphs = false;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "rPr" })
                runProperties--;
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "pPr" })
                isParagraphs = false;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "style")
                styles._styles[DocxLook.Attribute(reader, "styleId") ?? ""] = style = new Style();
            else if (style is null)
                continue;
            else if (reader.LocalName == "name")
                style.Name ??= DocxLook.Attribute(reader, "val");
            else if (reader.LocalName == "basedOn")
                style.BasedOn = DocxLook.Attribute(reader, "val");
            else if (reader is { LocalName: "rPr", IsEmptyElement: false })
                runProperties++;
            else if (reader is { LocalName: "pPr", IsEmptyElement: false })
                isParagraphs = true;
            else if (runProperties > 0 || isParagraphs && reader.LocalName == "shd")
                style.Look = style.Look.With(reader);
        }
        return styles;
    }

    public ParagraphRole RoleOf(string? id) =>
        (id is null ? "" : (_styles.GetValueOrDefault(id)?.Name ?? id).ToLowerInvariant()) switch
        {
            "title" or "headline" => ParagraphRole.Title,
            "author" or "byline" => ParagraphRole.Byline,
            "date" or "dateline" => ParagraphRole.Dateline,
            "caption" => ParagraphRole.Caption,
            _ => ParagraphRole.Body,
        };

    /// <summary>The look of a style with those that it is based on.</summary>
    public DocxLook LookOf(string? id)
    {
        var look = DocxLook.Plain;
        for (var i = 0; i < MostBases && id is not null && _styles.TryGetValue(id, out var style); i++)
            (look, id) = (style.Look.Under(look), style.BasedOn);
        return look;
    }
}

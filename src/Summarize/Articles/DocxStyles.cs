using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Summarize.Articles;

/// <summary>
/// The roles that a DOCX's paragraph styles mean, by their ids, which every language of Word spells its way.
/// </summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public static DocxStyles Read(StyleDefinitionsPart? part)
    {
        var styles = new DocxStyles();
        if (part is null)
            return styles;
        using var reader = OpenXmlReader.Create(part);
        string? id = null;
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Style))
                id = Attribute(reader, "styleId");
            else if (reader.ElementType == typeof(StyleName) && id is not null)
                styles._names.TryAdd(id, Attribute(reader, "val") ?? "");
        }
        return styles;
    }

    public ParagraphRole RoleOf(string? styleId) =>
        (styleId is null ? "" : _names.GetValueOrDefault(styleId, styleId).ToLowerInvariant()) switch
        {
            "title" or "headline" => ParagraphRole.Title,
            "author" or "byline" => ParagraphRole.Byline,
            "date" or "dateline" => ParagraphRole.Dateline,
            "caption" => ParagraphRole.Caption,
            _ => ParagraphRole.Body,
        };

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
            if (attribute.LocalName == name)
                return attribute.Value;
        return null;
    }
}

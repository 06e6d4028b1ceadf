using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Summarize.Tests.Articles;

/// <summary>DOCX files of XML written by hand.</summary>
internal static class DocxSource
{
    /// <summary>A document whose body has this XML.</summary>
    public static byte[] Of(string body, Action<WordprocessingDocument>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }) { Type = StyleValues.Paragraph, StyleId = "Titel" },
                new Style(new StyleName { Val = "caption" }) { Type = StyleValues.Paragraph, StyleId = "Beschriftung" }
            );
            more?.Invoke(document);
            using var writer = new StreamWriter(main.GetStream(FileMode.Create));
            writer.Write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
                    + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
            );
            writer.Write(body);
            writer.Write("</w:body></w:document>");
        }
        return stream.ToArray();
    }
}

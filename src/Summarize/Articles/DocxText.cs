using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Summarize.Articles;

/// <summary>
/// DOCX to an article: the paragraphs of the document's body, as they would print. Deleted and hidden text, field
/// codes,
/// comments, notes, headers and footers are none of it. Read as a stream of elements, so that neither depth nor size of
/// the document becomes a tree.
/// </summary>
internal static class DocxText
{
    public static Article Read(ReadOnlyMemory<byte> content, ArticleOptions limits)
    {
        if (ArticleFormats.IsCompoundFile(content.Span))
            throw OfCompoundFile(content.Span);
        // A zip names its parts' sizes, and .NET reads no part further than it says.
        using (var zip = new ZipArchive(Open(content)))
            if (zip.Entries.Sum(entry => Math.Min(entry.Length, uint.MaxValue)) > limits.MaxExpandedBytes)
                throw Refusal.Expands(limits);
        using var document = WordprocessingDocument.Open(Open(content), isEditable: false);
        var main = document.MainDocumentPart ?? throw Refusal.Broken(ArticleFormat.Docx);
        var builder = new ArticleBuilder(limits);
        AddParagraphs(builder, main, DocxStyles.Read(main.StyleDefinitionsPart));
        var article = builder.Build();
        // Word fills these in by itself (a template's title, an account's name), so that the text goes first.
        var properties = document.PackageProperties;
        return article with
        {
            Title = article.Title ?? ArticleBuilder.Line(properties.Title),
            Byline = article.Byline ?? ArticleBuilder.Line(properties.Creator),
        };
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    /// <summary>Word keeps an encrypted document, and what it wrote before 2007, in an OLE compound file.</summary>
    private static ArticleFailedException OfCompoundFile(ReadOnlySpan<byte> content) =>
        content.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0
            ? new(
                FailureReason.Unsupported,
                "The upload is a Word document of the old .doc format. Save it as .docx, and upload that."
            )
            : new(
                FailureReason.Encrypted,
                "The document is protected by a password, or no Word document. Remove the password, and upload it "
                    + "again as .docx."
            );

    private static void AddParagraphs(ArticleBuilder builder, MainDocumentPart main, DocxStyles styles)
    {
        // A text box is a paragraph's content and has paragraphs of its own.
        var outer = new Stack<(StringBuilder Text, ParagraphRole Role)>();
        var (text, role) = (new StringBuilder(), ParagraphRole.Body);
        var unseen = 0;
        var hidden = false;
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (IsUnseen(reader.ElementType))
            {
                if (reader.IsStartElement)
                    unseen++;
                if (reader.IsEndElement)
                    unseen--;
            }
            else if (unseen > 0)
                continue;
            else if (reader.ElementType == typeof(WordParagraph))
            {
                if (reader.IsStartElement)
                {
                    outer.Push((text, role));
                    (text, role) = (new StringBuilder(), ParagraphRole.Body);
                }
                if (!reader.IsEndElement)
                    continue;
                builder.Add(text.ToString(), role);
                (text, role) = outer.Pop();
            }
            // A paragraph's own mark can be hidden as well, which says nothing about its runs.
            else if (reader.ElementType == typeof(Run))
                hidden = false;
            else if (!reader.IsStartElement)
                continue;
            else if (reader.ElementType == typeof(ParagraphStyleId))
                role = styles.RoleOf(Value(reader));
            else if (reader.ElementType == typeof(Vanish))
                hidden = Value(reader) is not ("0" or "false" or "off");
            else if (!hidden)
                text.Append(TextOf(reader));
        }
    }

    private static bool IsUnseen(Type type) =>
        type == typeof(MoveFromRun)
        || type == typeof(DeletedRun)
        || type == typeof(AlternateContentFallback)
        || type == typeof(RubyContent);

    private static string? TextOf(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        if (type == typeof(Text))
            return reader.GetText();
        if (type == typeof(TabChar))
            return "\t";
        if (type == typeof(Break) || type == typeof(CarriageReturn))
            return "\n";
        return type == typeof(NoBreakHyphen) ? "\u2011" : null;
    }

    private static string? Value(OpenXmlReader reader)
    {
        foreach (var attribute in reader.Attributes)
            if (attribute.LocalName == "val")
                return attribute.Value;
        return null;
    }
}

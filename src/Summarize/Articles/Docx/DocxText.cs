using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Summarize.Articles.Html;

namespace Summarize.Articles.Docx;

/// <summary>
/// DOCX to an article: the paragraphs of the document's body, as they would print, and behind them the notes that it
/// refers to. Deleted and hidden text, field codes, comments, headers and footers are none of it. Read as a stream of
/// elements, so that neither depth nor size of the document becomes a tree.
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
        var styles = DocxStyles.Read(main.StyleDefinitionsPart?.GetStream(FileMode.Open, FileAccess.Read));
        var body = new DocxBody(builder, styles, id => AddChunk(builder, main, id));
        using (var reader = Xml(main.GetStream(FileMode.Open, FileAccess.Read)))
            body.Read(reader);
        AddNotes(main.FootnotesPart, body.Footnotes);
        AddNotes(main.EndnotesPart, body.Endnotes);
        var article = builder.Build();
        // Word fills these in by itself (a template's title, an account's name), so that the text goes first.
        var properties = document.PackageProperties;
        return article with
        {
            Title = article.Title ?? ArticleBuilder.Line(properties.Title),
            Byline = article.Byline ?? ArticleBuilder.Line(properties.Creator),
        };

        void AddNotes(OpenXmlPart? part, HashSet<string> ids)
        {
            if (part is null || ids.Count == 0)
                return;
            using var reader = Xml(part.GetStream(FileMode.Open, FileAccess.Read));
            new DocxBody(builder, styles, _ => { }, ids).Read(reader);
        }
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

    /// <summary>Reads a part's elements; one with a type definition is refused.</summary>
    internal static XmlReader Xml(Stream part) =>
        XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });

    /// <summary>A part of another format that Word shows in place: a page, or plain text.</summary>
    private static void AddChunk(ArticleBuilder builder, MainDocumentPart main, string id)
    {
        if (!main.TryGetPartById(id, out var part))
            return;
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (part.ContentType is "text/html" or "application/xhtml+xml")
            foreach (var block in HtmlBlocks.Of(HtmlTree.Read(TextDecoder.Decode(content, HtmlCharset.Of(content)))))
                builder.Add(block.Text);
        else if (part.ContentType == "text/plain")
        {
            var text = TextDecoder.Decode(content, charset: null);
            foreach (var paragraph in ParagraphSplitter.Split(text))
                builder.Add(paragraph.Span.In(text));
        }
        else
            throw new ArticleFailedException(
                FailureReason.Unsupported,
                "The document holds another one that Word has not taken in yet. Open it in Word, save it, and upload "
                    + "that."
            );
    }
}

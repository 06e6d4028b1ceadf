using System.Text;
using System.Xml;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Net.Http.Headers;
using Summarize.Articles.Docx;
using Summarize.Articles.Html;

namespace Summarize.Articles;

/// <summary>A format that is read.</summary>
public enum ArticleFormat
{
    /// <summary>Plain text, in any encoding that <see cref="TextDecoder"/> knows.</summary>
    PlainText,

    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word's Office Open XML document.</summary>
    Docx,
}

/// <summary>What is known of a format; to add one takes a row, and a file that reads it.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">As a sentence names it: "no ... that can be read".</param>
/// <param name="MediaTypes">Its content types; the first is its own.</param>
/// <param name="Extensions">How names of its files end.</param>
/// <param name="Read">Bytes and charset to an article.</param>
/// <param name="IsDamage">Whether an exception is a library's own, for bytes that are not of the format.</param>
internal sealed record FormatRow(
    ArticleFormat Format,
    string Name,
    string[] MediaTypes,
    string[] Extensions,
    Func<ReadOnlyMemory<byte>, string?, ArticleOptions, CancellationToken, Task<Func<Article>>> Read,
    Func<Exception, bool> IsDamage
);

/// <summary>
/// The formats, and how an upload's is decided: by content type, else by name, else by the content itself.
/// </summary>
public static class ArticleFormats
{
    private const int SniffedBytes = 1024;

    internal static readonly FormatRow[] Rows =
    [
        new(
            ArticleFormat.PlainText,
            "text",
            ["text/plain"],
            [".txt", ".text"],
            InPlace((content, charset, limits) => PlainText.Read(content.Span, charset, limits)),
            _ => false
        ),
        new(
            ArticleFormat.Html,
            "page of HTML",
            ["text/html", "application/xhtml+xml"],
            [".html", ".htm", ".xhtml"],
            InPlace((content, charset, limits) => HtmlText.Read(content.Span, charset, limits)),
            e => e is DomException
        ),
        new(
            ArticleFormat.Markdown,
            "Markdown file",
            ["text/markdown", "text/x-markdown"],
            [".md", ".markdown"],
            InPlace((content, charset, limits) => MarkdownText.Read(content.Span, charset, limits)),
            e => e is DomException
        ),
        new(
            ArticleFormat.Pdf,
            "PDF",
            ["application/pdf", "application/x-pdf"],
            [".pdf"],
            // A PDF waits for its turn, and its process has a limit of its own.
            async (content, _, limits, cancellation) =>
                await PdfText.ReplyAsync(content, limits, cancellation) is var reply
                    ? () => PdfText.Article(reply, limits)
                    : null!,
            _ => false
        ),
        new(
            ArticleFormat.Docx,
            "DOCX",
            ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
            [".docx"],
            InPlace((content, _, limits) => DocxText.Read(content, limits)),
            e =>
                e
                    is OpenXmlPackageException
                        or FileFormatException
                        or InvalidDataException
                        or XmlException
                        or IOException
        ),
    ];

    /// <summary>
    /// Whether an upload with this content type is read, so that a host can answer 415 before it takes the body. Null,
    /// empty and <c>application/octet-stream</c> count as no type, and are read. Parameters are not looked at.
    /// </summary>
    public static bool Reads(string? contentType) =>
        IsNone(contentType) || OfMediaType(MediaType(contentType)) is not null;

    /// <summary>The format of an upload.</summary>
    /// <exception cref="ArticleFailedException">
    /// The content type is not read (<see cref="FailureReason.Unsupported"/>), or there is none, the name does not say,
    /// and the content is no format that is read (<see cref="FailureReason.Binary"/>).
    /// </exception>
    internal static ArticleFormat Decide(ReadOnlySpan<byte> content, string? contentType, string? name)
    {
        if (!IsNone(contentType))
            return OfMediaType(MediaType(contentType)) ?? throw Refusal.ContentType();
        return OfName(name) ?? OfContent(content);
    }

    internal static FormatRow Row(ArticleFormat format) => Array.Find(Rows, row => row.Format == format)!;

    /// <summary>The charset parameter of a content type; null where it has none.</summary>
    internal static string? Charset(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.Charset.HasValue
            ? parsed.Charset.Value.Trim('"', '\'') is { Length: > 0 } charset
                ? charset
                : null
            : null;

    /// <summary>Whether the bytes begin as a format that is never text: declared as text, they are a mistake.</summary>
    internal static bool IsBinaryFormat(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8)
        || content.StartsWith("PK\x03\x04"u8)
        || IsCompoundFile(content)
        || content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || content.StartsWith("GIF8"u8);

    /// <summary>Whether the bytes begin as an OLE compound file: an old .doc, or an encrypted .docx.</summary>
    internal static bool IsCompoundFile(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static Func<ReadOnlyMemory<byte>, string?, ArticleOptions, CancellationToken, Task<Func<Article>>> InPlace(
        Func<ReadOnlyMemory<byte>, string?, ArticleOptions, Article> read
    ) => (content, charset, limits, _) => Task.FromResult<Func<Article>>(() => read(content, charset, limits));

    private static bool IsNone(string? contentType) =>
        MediaType(contentType) is "" or "application/octet-stream" or "binary/octet-stream";

    private static string MediaType(string? contentType) =>
        (
            MediaTypeHeaderValue.TryParse(contentType, out var parsed)
                ? parsed.MediaType.Value ?? ""
                : (contentType ?? "").Split(';')[0].Trim()
        ).ToLowerInvariant();

    private static ArticleFormat? OfMediaType(string mediaType) =>
        Array.Find(Rows, row => row.MediaTypes.Contains(mediaType, StringComparer.Ordinal))?.Format;

    private static ArticleFormat? OfName(string? name) =>
        Array
            .Find(Rows, row => row.Extensions.Contains(Path.GetExtension(name) ?? "", StringComparer.OrdinalIgnoreCase))
            ?.Format;

    private static ArticleFormat OfContent(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, SniffedBytes)];
        // Readers of PDF accept junk before the header.
        if (start.IndexOf("%PDF-"u8) >= 0)
            return ArticleFormat.Pdf;
        // A zip's directory, at its end, names its parts uncompressed.
        if (content.StartsWith("PK\x03\x04"u8) && content.IndexOf("word/document.xml"u8) >= 0)
            return ArticleFormat.Docx;
        if (IsCompoundFile(content))
            return ArticleFormat.Docx;
        if (IsBinaryFormat(content))
            throw Refusal.Binary();
        // Without its NULs, UTF-16 is close enough to ASCII to see a tag; a byte-order mark is not ASCII at all.
        var ascii = Encoding
            .ASCII.GetString(start)
            .Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('?', ' ', '\t', '\r', '\n');
        return OtherFormats.IsHtml(ascii) ? ArticleFormat.Html : ArticleFormat.PlainText;
    }
}

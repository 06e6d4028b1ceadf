using System.Text;

namespace Summarize.Articles;

/// <summary>A format that is read, and the one home of how an upload's format is decided.</summary>
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

/// <summary>Decides the format: by content type, else by the name's extension, else by the content itself.</summary>
public static class ArticleFormats
{
    private const int SniffedBytes = 1024;

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
            return OfMediaType(MediaType(contentType))
                ?? throw new ArticleFailedException(
                    FailureReason.Unsupported,
                    "The upload's content type is not read. Upload text/plain, text/html, text/markdown, PDF or DOCX."
                );
        return OfName(name) ?? OfContent(content);
    }

    /// <summary>The charset parameter of a content type; null where it has none.</summary>
    internal static string? Charset(string? contentType)
    {
        foreach (var parameter in (contentType ?? "").Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameter.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                return parameter[(equals + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } charset ? charset : null;
        }
        return null;
    }

    /// <summary>Whether the bytes begin as a format that is never text: declared as text, they are a mistake.</summary>
    internal static bool IsBinaryFormat(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8)
        || content.StartsWith("PK\x03\x04"u8)
        || IsCompoundFile(content)
        || content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || content.StartsWith("GIF8"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>Whether the bytes begin as an OLE compound file: an old .doc, or an encrypted .docx.</summary>
    internal static bool IsCompoundFile(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static bool IsNone(string? contentType) =>
        MediaType(contentType) is "" or "application/octet-stream" or "binary/octet-stream";

    private static string MediaType(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    private static ArticleFormat? OfMediaType(string mediaType) =>
        mediaType switch
        {
            "text/plain" => ArticleFormat.PlainText,
            "text/html" or "application/xhtml+xml" => ArticleFormat.Html,
            "text/markdown" or "text/x-markdown" => ArticleFormat.Markdown,
            "application/pdf" or "application/x-pdf" => ArticleFormat.Pdf,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ArticleFormat.Docx,
            _ => null,
        };

    private static ArticleFormat? OfName(string? name) =>
        (name is null || name.LastIndexOf('.') is var dot && dot < 0 ? "" : name[dot..].ToLowerInvariant()) switch
        {
            ".txt" or ".text" => ArticleFormat.PlainText,
            ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
            ".md" or ".markdown" => ArticleFormat.Markdown,
            ".pdf" => ArticleFormat.Pdf,
            ".docx" => ArticleFormat.Docx,
            _ => null,
        };

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
        var isHtml =
            ascii.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || ascii.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ascii.StartsWith("<?xml", StringComparison.Ordinal)
                && ascii.Contains("<html", StringComparison.OrdinalIgnoreCase);
        return isHtml ? ArticleFormat.Html : ArticleFormat.PlainText;
    }
}

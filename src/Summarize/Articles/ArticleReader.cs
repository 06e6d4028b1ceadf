using Summarize.Articles.Docx;
using Summarize.Articles.Html;

namespace Summarize.Articles;

/// <summary>Bytes to <see cref="Article"/>: decides the format, decodes it, finds the paragraphs.</summary>
public static class ArticleReader
{
    /// <summary>Reads an article. The format is decided by content type, else by name, else by content.</summary>
    /// <param name="content">The upload's bytes.</param>
    /// <param name="contentType">
    /// Its media type, with or without a charset; null, empty and <c>application/octet-stream</c> count as none.
    /// </param>
    /// <param name="name">Its name, for the extension; null where it has none.</param>
    /// <param name="limits">What is too large, and what takes too long.</param>
    /// <param name="cancellation">Ends the wait, and a PDF's process.</param>
    /// <exception cref="ArticleFailedException">The upload cannot be read; the reason says why.</exception>
    public static async Task<Article> ReadAsync(
        ReadOnlyMemory<byte> content,
        string? contentType,
        string? name,
        ArticleOptions limits,
        CancellationToken cancellation
    )
    {
        var format = Format(content, contentType, name, limits);
        // A PDF waits for its turn, and its process has a limit of its own.
        var pdf = format == ArticleFormat.Pdf ? await PdfText.ReplyAsync(content, limits, cancellation) : null;
        return await ReadingTime.BoundAsync(
            () => pdf is null ? Read(format, content, contentType, limits) : PdfText.Article(pdf, limits),
            limits,
            cancellation
        );
    }

    /// <summary>
    /// The same without a limit of time but a PDF's, and on the caller's thread: for programs that read one at a time.
    /// </summary>
    public static Article Read(ReadOnlyMemory<byte> content, string? contentType, string? name, ArticleOptions limits)
    {
        var format = Format(content, contentType, name, limits);
        return format == ArticleFormat.Pdf
            ? PdfText.Article(
                PdfText.ReplyAsync(content, limits, CancellationToken.None).GetAwaiter().GetResult(),
                limits
            )
            : Read(format, content, contentType, limits);
    }

    private static ArticleFormat Format(
        ReadOnlyMemory<byte> content,
        string? contentType,
        string? name,
        ArticleOptions limits
    )
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.MaxBytes)
            throw Refusal.TooManyBytes(content.Length, limits);
        return content.IsEmpty ? throw Refusal.Empty() : ArticleFormats.Decide(content.Span, contentType, name);
    }

    private static Article Read(
        ArticleFormat format,
        ReadOnlyMemory<byte> content,
        string? contentType,
        ArticleOptions limits
    )
    {
        try
        {
            var charset = ArticleFormats.Charset(contentType);
            return format switch
            {
                ArticleFormat.Html => HtmlText.Read(content.Span, charset, limits),
                ArticleFormat.Markdown => MarkdownText.Read(content.Span, charset, limits),
                ArticleFormat.Docx => DocxText.Read(content, limits),
                _ => PlainText.Read(content.Span, charset, limits),
            };
        }
        // The libraries were not written for hostile bytes, and throw whatever their parsers stumble over.
        catch (Exception e) when (e is not (ArticleFailedException or OutOfMemoryException))
        {
            throw Refusal.Broken(format);
        }
    }
}

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
    /// <param name="limits">What is too large.</param>
    /// <exception cref="ArticleFailedException">The upload cannot be read; the reason says why.</exception>
    public static Article Read(ReadOnlyMemory<byte> content, string? contentType, string? name, ArticleOptions limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.MaxBytes)
            throw Refusal.TooManyBytes(content.Length, limits);
        if (content.IsEmpty)
            throw Refusal.Empty();
        var format = ArticleFormats.Decide(content.Span, contentType, name);
        try
        {
            var charset = ArticleFormats.Charset(contentType);
            return format switch
            {
                ArticleFormat.Html => HtmlText.Read(content.Span, charset, limits),
                ArticleFormat.Markdown => MarkdownText.Read(content.Span, charset, limits),
                ArticleFormat.Pdf => PdfText.Read(content, limits),
                ArticleFormat.Docx => DocxText.Read(content, limits),
                _ => PlainText.Read(content.Span, charset, limits),
            };
        }
        // The libraries were not written for hostile bytes, and throw whatever their parsers stumble over. (A process
        // that cannot start throws Win32Exception, and is no fault of the document.)
        catch (Exception e)
            when (e is not (ArticleFailedException or OutOfMemoryException or System.ComponentModel.Win32Exception))
        {
            throw Refusal.Broken(format);
        }
    }
}

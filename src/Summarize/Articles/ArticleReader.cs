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
        var upload = Open(content, contentType, name, limits);
        var read = await upload.Row.Read(upload.Content, upload.Charset, limits, cancellation);
        return await ReadingTime.BoundAsync(() => Read(upload.Row, read), limits, cancellation);
    }

    /// <summary>
    /// The same without a limit of time but a PDF's, and on the caller's thread: for programs that read one at a time.
    /// </summary>
    public static Article Read(ReadOnlyMemory<byte> content, string? contentType, string? name, ArticleOptions limits)
    {
        var upload = Open(content, contentType, name, limits);
        var read = upload.Row.Read(upload.Content, upload.Charset, limits, CancellationToken.None);
        return Read(upload.Row, read.GetAwaiter().GetResult());
    }

    private readonly record struct Upload(FormatRow Row, ReadOnlyMemory<byte> Content, string? Charset);

    private static Upload Open(ReadOnlyMemory<byte> content, string? contentType, string? name, ArticleOptions limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.MaxBytes)
            throw Refusal.TooManyBytes(content.Length, limits);
        if (Packed.IsGzip(content.Span))
            (content, name) = (Packed.Gzip(content, limits), Packed.Name(name));
        if (content.IsEmpty)
            throw Refusal.Empty();
        var format = ArticleFormats.Decide(content.Span, contentType, name);
        return new Upload(ArticleFormats.Row(format), content, ArticleFormats.Charset(contentType));
    }

    private static Article Read(FormatRow row, Func<Article> read)
    {
        try
        {
            return read();
        }
        // Only what a library throws for bytes that are not of its format: a fault of ours is to be seen.
        catch (Exception e) when (row.IsDamage(e))
        {
            throw Refusal.Broken(row.Format);
        }
    }
}

using System.Text;

namespace Summarize.Articles;

/// <summary>Bytes to <see cref="Article"/>: decides the format, decodes it, finds the paragraphs.</summary>
public static class ArticleReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an article. The format is decided by content type, else by name, else by content.</summary>
    /// <param name="content">The upload's bytes.</param>
    /// <param name="contentType">Its media type; null, empty and <c>application/octet-stream</c> count as none.</param>
    /// <param name="name">Its name, for the extension; null where it has none.</param>
    /// <param name="limits">What is too large.</param>
    /// <exception cref="ArticleFailedException">The upload cannot be read; the reason says why.</exception>
    public static Article Read(ReadOnlyMemory<byte> content, string? contentType, string? name, ArticleOptions limits)
    {
        if (content.Length > limits.MaxBytes)
            throw TooLarge(content.Length, limits);
        var text = Utf8.GetString(content.Span).TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
            throw new ArticleFailedException(FailureReason.Empty, "The article has no text. Upload it again with its text.");
        return new Article(text, ParagraphSplitter.Split(text));
    }

    /// <summary>The refusal of an upload by its size, for callers that need not load it to know.</summary>
    public static ArticleFailedException TooLarge(long bytes, ArticleOptions limits) =>
        new(FailureReason.TooLarge, $"The article has {bytes} bytes; at most {limits.MaxBytes} are read. Upload it in parts.");
}

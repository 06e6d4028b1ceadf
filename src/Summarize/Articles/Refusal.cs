namespace Summarize.Articles;

/// <summary>The refusals that more than one format makes, each in the same words.</summary>
internal static class Refusal
{
    /// <summary>
    /// Also for callers that know the size without loading the upload. Null: it was not read to its end.
    /// </summary>
    public static ArticleFailedException TooManyBytes(long? bytes, ArticleOptions limits) =>
        new(
            FailureReason.TooLarge,
            bytes is { } known
                ? $"The article has {known} bytes; at most {limits.MaxBytes} are read. Upload it in parts."
                : $"The article has over {limits.MaxBytes} bytes, and no more are read. Upload it in parts."
        );

    public static ArticleFailedException Archived() =>
        new(
            FailureReason.Unsupported,
            "The article's blob is archived, and cannot be read. Move it to the hot or cool tier; when it is there, "
                + "have "
                + "it tried again."
        );

    public static ArticleFailedException TooManyCharacters(ArticleOptions limits) =>
        new(
            FailureReason.TooLarge,
            $"The article's text is over {limits.MaxCharacters} characters, the most that is read. Upload it in parts."
        );

    public static ArticleFailedException Expands(ArticleOptions limits) =>
        new(
            FailureReason.TooLarge,
            $"The document decompresses to more than {limits.MaxExpandedBytes} bytes, the most that is read. "
                + "Upload its text, or a smaller document."
        );

    public static ArticleFailedException Empty() =>
        new(FailureReason.Empty, "The article has no text. Upload it again with its text.");

    public static ArticleFailedException Binary() =>
        new(
            FailureReason.Binary,
            "The upload is binary data, not text. Upload plain text, HTML, Markdown, PDF or DOCX, with its content "
                + "type."
        );

    public static ArticleFailedException Broken(ArticleFormat format) =>
        new(
            FailureReason.Undecodable,
            $"The upload is no {Name(format)} that can be read: it is damaged, cut off or of another format. "
                + "Save it again, or upload its text."
        );

    private static string Name(ArticleFormat format) =>
        format switch
        {
            ArticleFormat.Pdf => "PDF",
            ArticleFormat.Docx => "DOCX",
            ArticleFormat.Html => "page of HTML",
            ArticleFormat.Markdown => "Markdown file",
            _ => "text",
        };
}

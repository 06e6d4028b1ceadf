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
            $"The upload is no {ArticleFormats.Row(format).Name} that can be read: damaged, cut off or of another "
                + "format. Save it again, or upload its text."
        );

    public static ArticleFailedException ContentType() =>
        new(
            FailureReason.Unsupported,
            "The upload's content type is not read. Upload text/plain, text/html, text/markdown, PDF or DOCX."
        );

    /// <summary>For markup that comes as plain text.</summary>
    public static ArticleFailedException Other(string name, string advice) =>
        new(FailureReason.Unsupported, $"The upload is {name}, which is not read. {advice}");
}

namespace Summarize.Articles;

/// <summary>Decides the format of an upload.</summary>
public static class ArticleFormats
{
    /// <summary>Whether an upload with this content type is read.</summary>
    public static bool Reads(string? contentType) =>
        string.IsNullOrEmpty(contentType) || contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.StartsWith("application/octet-stream", StringComparison.Ordinal);
}

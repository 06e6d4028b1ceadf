using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

/// <summary>Short ways to read an article in a test.</summary>
internal static class Reading
{
    public static Article Text(string text, ArticleOptions? limits = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), "text/plain", limits: limits);

    public static Article Bytes(
        byte[] bytes,
        string? contentType = null,
        string? name = null,
        ArticleOptions? limits = null
    ) => ArticleReader.Read(bytes, contentType, name, limits ?? new ArticleOptions());

    public static FailureReason Refused(
        byte[] bytes,
        string? contentType = null,
        string? name = null,
        ArticleOptions? limits = null
    ) => Assert.Throws<ArticleFailedException>(() => Bytes(bytes, contentType, name, limits)).Reason;

    public static string[] Paragraphs(this Article article, ParagraphRole? role = null) =>
        [.. article.Paragraphs.Where(p => role is null || p.Role == role).Select(p => p.Span.Slice(article.Text))];

    /// <summary>The role of the paragraph that begins with <paramref name="start"/>.</summary>
    public static ParagraphRole RoleOf(this Article article, string start) =>
        Assert
            .Single(article.Paragraphs, p => p.Span.In(article.Text).StartsWith(start, StringComparison.Ordinal))
            .Role;

    /// <summary>
    /// The contract of <see cref="Article.Paragraphs"/>: in order, disjoint, trimmed, and nothing else is text.
    /// </summary>
    public static void AssertWellFormed(Article article)
    {
        var at = 0;
        foreach (var (span, _) in article.Paragraphs)
        {
            Assert.True(span.Start >= at && span.End > span.Start && span.End <= article.Text.Length);
            Assert.True(article.Text.AsSpan(at, span.Start - at).IsWhiteSpace());
            Assert.Equal(span, span.Trim(article.Text));
            at = span.End;
        }
        Assert.True(article.Text.AsSpan(at).IsWhiteSpace());
        Assert.True(article.Text.IsNormalizedSurrogates());
    }

    /// <summary>Whether every surrogate has its other half.</summary>
    private static bool IsNormalizedSurrogates(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}

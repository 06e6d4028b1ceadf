using Summarize.Digests;

namespace Summarize.Storage;

/// <summary>Finds what events missed: the difference between container <c>articles</c> and container <c>digests</c>.</summary>
public static class Sweep
{
    /// <summary>
    /// Names that <see cref="Digester.DigestAsync"/> has something to do for: articles without a digest of their
    /// version, claims that ran out, deferrals whose time has come, digests whose article is gone. Two listings; holds
    /// one small record an article in memory.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindDueAsync(ArticleStore articles, DigestStore digests, DateTimeOffset now, CancellationToken cancellation)
    {
        var records = new Dictionary<string, DigestSummary>(StringComparer.Ordinal);
        await foreach (var digest in digests.ListAsync(cancellation)) records[digest.Name] = digest;
        var due = new List<string>();
        await foreach (var article in articles.ListAsync(prefix: null, cancellation))
        {
            if (!records.Remove(article.Name, out var digest) || digest.ArticleETag != article.ETag || digest.Due <= now) due.Add(article.Name);
        }
        return [.. due, .. records.Keys];
    }
}

using System.Runtime.CompilerServices;

namespace Summarize.Storage;

/// <summary>What the two containers hold under one name; at least one of the two is there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Article">The article's present version, or null.</param>
/// <param name="Digest">The record of an article, of whatever version, or null.</param>
public sealed record Swept(string Name, ArticleVersion? Article, DigestSummary? Digest)
{
    /// <summary>Whether the record, if any, is of the article's present version.</summary>
    public bool IsCurrent => Article is not null && Digest?.ArticleETag == Article.ETag;

    /// <summary>
    /// Whether <see cref="Digests.Digester.DigestAsync"/> has something to do: an article without a digest of its
    /// version, a claim that ran out, a deferral whose time has come, a digest whose article is gone.
    /// </summary>
    public bool IsDue(DateTimeOffset now) => !IsCurrent || Digest!.Due <= now;
}

/// <summary>
/// Finds what events missed: the difference between container <c>articles</c> and container <c>digests</c>.
/// </summary>
public static class Sweep
{
    /// <summary>
    /// Walks both containers' listings side by side, so that of either just a page is in memory.
    /// </summary>
    /// <param name="articles">The one container.</param>
    /// <param name="digests">The other.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static async IAsyncEnumerable<Swept> WalkAsync(
        ArticleStore articles,
        DigestStore digests,
        string? after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var records = digests.ListAsync(after, cancellation).GetAsyncEnumerator(cancellation);
        var record = await NextAsync();
        await foreach (var article in articles.ListAsync(prefix: null, after, cancellation))
        {
            for (; record is not null && Listing.InOrder(record.Name, article.Name) < 0; record = await NextAsync())
                yield return new(record.Name, Article: null, record);
            var own = record?.Name == article.Name ? record : null;
            yield return new(article.Name, article, own);
            if (own is not null)
                record = await NextAsync();
        }
        for (; record is not null; record = await NextAsync())
            yield return new(record.Name, Article: null, record);

        async ValueTask<DigestSummary?> NextAsync() => await records.MoveNextAsync() ? records.Current : null;
    }
}

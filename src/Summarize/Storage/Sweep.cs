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
    /// version, a claim that ran out, a deferral whose time has come, a digest whose article is gone. Under a name that
    /// means another article to the storage, nothing can be done.
    /// </summary>
    public bool IsDue(DateTimeOffset now) => ArticleName.IsExact(Name) && (!IsCurrent || Digest!.Due <= now);
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
        await foreach (
            var found in MergeAsync(
                articles.ListAsync(after, cancellation),
                digests.ListAsync(after, cancellation),
                cancellation
            )
        )
            yield return found;
    }

    /// <summary>
    /// One page of such a walk, by one request to either container. It ends where the first of the two pages does: of
    /// what comes behind, only one side is known.
    /// </summary>
    /// <param name="articles">The one container.</param>
    /// <param name="digests">The other.</param>
    /// <param name="prefix">What names begin with; null: any.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="size">How many names of either container it looks at, at most; up to 5,000.</param>
    /// <param name="cancellation">Ends the listings.</param>
    public static async Task<ListingPage<Swept>> PageAsync(
        ArticleStore articles,
        DigestStore digests,
        string? prefix,
        string? after,
        int size,
        CancellationToken cancellation
    )
    {
        var ours = articles.PageAsync(prefix, after, size, cancellation);
        var theirs = digests.PageAsync(prefix, after, size, cancellation);
        await Task.WhenAll(ours, theirs);
        var (article, digest) = (await ours, await theirs);
        var end = (article.End, digest.End) switch
        {
            ({ } one, { } other) => Listing.InOrder(one, other) < 0 ? one : other,
            var (one, other) => one ?? other,
        };
        var found = MergeAsync(article.Items.ToAsyncEnumerable(), digest.Items.ToAsyncEnumerable(), cancellation);
        return new(
            await found
                .TakeWhile(swept => end is null || Listing.InOrder(swept.Name, end) <= 0)
                .ToArrayAsync(cancellation),
            end
        );
    }

    private static async IAsyncEnumerable<Swept> MergeAsync(
        IAsyncEnumerable<ArticleVersion> articles,
        IAsyncEnumerable<DigestSummary> digests,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var records = digests.GetAsyncEnumerator(cancellation);
        var record = await NextAsync();
        await foreach (var article in articles.WithCancellation(cancellation))
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

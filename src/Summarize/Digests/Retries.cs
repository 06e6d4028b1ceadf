using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>What of failed articles is tried again.</summary>
/// <param name="Retried">How many articles are pending again.</param>
/// <param name="Next">The name after which to go on; null: all were looked at.</param>
public sealed record RetriedArticles(int Retried, string? Next);

/// <summary>
/// Has failed articles digested again: without its record an article is pending, and taken up as if it were new.
/// </summary>
public sealed class Retries(ArticleStore articles, DigestStore digests, TimeProvider clock)
{
    // Short of the patience of an answer, so that there is one.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(8);

    // Records are read and deleted so many at a time; a page of their listing holds enough for a second or two.
    private const int Parallel = 32;
    private const int Page = 1000;

    /// <summary>Has one article digested again where it has failed.</summary>
    /// <returns>Null where there is no such article.</returns>
    public async Task<RetriedArticles?> RetryAsync(string article, CancellationToken cancellation) =>
        await articles.FindAsync(article, cancellation) is { } version
            ? new(await TryAsync(article, failed => failed.ETag == version.ETag, cancellation) ? 1 : 0, Next: null)
            : null;

    /// <summary>Has those articles digested again that failed for a reason, for some seconds.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<RetriedArticles> RetryAsync(FailureReason reason, string? after, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        for (var retried = 0; ; )
        {
            var page = await digests.PageAsync(prefix: null, after, Page, cancellation);
            var failed = page.Items.Where(digest =>
                digest.State == States.Failed && digest.Reason == Json.Name(reason) && ArticleName.IsExact(digest.Name)
            );
            foreach (var some in failed.Chunk(Parallel))
            {
                var tried = await Task.WhenAll(
                    some.Select(digest => TryAsync(digest.Name, record => record.Reason == reason, cancellation))
                );
                retried += tried.Count(done => done);
                if (clock.GetElapsedTime(began) >= Enough)
                    return new(retried, some[^1].Name);
            }
            if (page.End is null || clock.GetElapsedTime(began) >= Enough)
                return new(retried, page.End);
            after = page.End;
        }
    }

    // Whoever has written the record meanwhile has begun another try, or ended one.
    private async Task<bool> TryAsync(string name, Predicate<FailedDigest> meant, CancellationToken cancellation) =>
        await digests.FindAsync(name, cancellation) is { Record: FailedDigest failed, BlobETag: var read }
        && meant(failed)
        && await digests.TryDeleteAsync(name, read, cancellation);
}

using System.Collections.Concurrent;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>
/// The replies to one article's questions. Those of a stored article are kept for it, and nothing is paid for that
/// could not be; who posted a body and waits for the answer gets it without the storage, too.
/// </summary>
/// <param name="store">Where they are kept.</param>
/// <param name="article">The stored article's name; null: it came as a body.</param>
internal sealed class ArticleReplies(ReplyStore store, string? article)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<string> _fingerprints = new();

    /// <summary>Fingerprints of all that was asked, answered or not.</summary>
    public IReadOnlyList<string> Fingerprints => [.. _fingerprints.Distinct(StringComparer.Ordinal)];

    /// <summary>An earlier reply to a question, or null; called before it is asked.</summary>
    /// <exception cref="DeferredException">A reply could not be kept.</exception>
    /// <exception cref="Azure.RequestFailedException">The storage is away, of a stored article.</exception>
    public async Task<Answer?> FindAsync(string fingerprint, CancellationToken cancellation)
    {
        if (article is null)
            return await AtBestAsync(patience => store.FindAsync(fingerprint, patience), cancellation);
        if (store.IsFull)
            throw new DeferredException(
                DeferralReason.Storage,
                retryAfter: null,
                "The storage takes no replies for now, and no more can be kept in memory."
            );
        _fingerprints.Enqueue(fingerprint);
        await store.UseAsync(fingerprint, article, cancellation);
        return await store.FindAsync(fingerprint, cancellation);
    }

    /// <summary>Keeps a reply that was paid for, also where the host stops at this moment.</summary>
    public async Task KeepAsync(string fingerprint, Answer answer)
    {
        _fingerprints.Enqueue(fingerprint);
        using var patience = new CancellationTokenSource(article is null ? Patience : Timeout.InfiniteTimeSpan);
        await store.SaveAsync(fingerprint, answer, posted: article is null, patience.Token);
    }

    /// <summary>
    /// Keeps none of them any longer: nothing could be made of them, and a retry is to have another chance.
    /// </summary>
    public async Task ForgetAsync()
    {
        foreach (var fingerprint in Fingerprints)
        {
            await AtBestAsync(
                async patience =>
                {
                    await store.DeleteAsync(fingerprint, article, patience);
                    return true;
                },
                CancellationToken.None
            );
        }
    }

    private async Task<T?> AtBestAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (article is null)
            patience.CancelAfter(Patience);
        try
        {
            return await work(patience.Token);
        }
        catch (Exception fault)
            when ((fault.IsStorageFault() || fault is OperationCanceledException)
                && !cancellation.IsCancellationRequested
            )
        {
            return default;
        }
    }
}

using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>
/// One host's claim on a version of an article: a conditional write, renewed while work goes on, so that it can be
/// short, and ended by another. Whoever writes over it in between, or deletes it, ends it too; but not who finds the
/// same bytes under a new version, and writes that into it.
/// </summary>
internal sealed class Claim : IAsyncDisposable
{
    /// <summary>How long a claim stands that nobody renews: its host died, or cannot reach the storage.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Renewal = Lasts / 3;

    // A host that stops has a few seconds left.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly DigestStore _digests;
    private readonly StorageClock _clock;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _renewals;
    private string _blobETag;

    private Claim(DigestStore digests, StorageClock clock, WorkingDigest record, string blobETag)
    {
        (_digests, _clock, Record, _blobETag) = (digests, clock, record, blobETag);
        _renewals = RenewAsync();
    }

    /// <summary>What was written first, and the version that it is of now.</summary>
    public WorkingDigest Record { get; private set; }

    /// <summary>Cancelled when the claim is gone: what comes of the work is of no use to anybody.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes a claim; null where somebody else did.</summary>
    /// <param name="digests">Where claims are.</param>
    /// <param name="clock">The storage's.</param>
    /// <param name="record">The claim; its end is set here.</param>
    /// <param name="over">The ETag of the record that was read; null: there was none.</param>
    /// <param name="cancellation">Ends the write.</param>
    public static async Task<Claim?> TakeAsync(
        DigestStore digests,
        StorageClock clock,
        WorkingDigest record,
        string? over,
        CancellationToken cancellation
    )
    {
        var claim = record with { Until = clock.GetUtcNow() + Lasts, Claimant = Guid.NewGuid() };
        return await digests.TryWriteAsync(claim, over, cancellation) is { } written
            ? new Claim(digests, clock, claim, written)
            : null;
    }

    /// <summary>
    /// Ends the claim with what came of the work, which becomes its version's; false where it was gone already. Not to
    /// be cancelled: the outcome may have been paid for.
    /// </summary>
    public async Task<bool> SettleAsync(DigestRecord outcome)
    {
        await EndAsync();
        return await TryWriteAsync(outcome, CancellationToken.None);
    }

    /// <summary>Ends the claim without an outcome: who comes next may begin at once.</summary>
    /// <param name="throws">As <see cref="WorkingDigest.Throws"/>.</param>
    /// <param name="replies">As <see cref="DigestRecord.Replies"/>.</param>
    public async Task GiveBackAsync(int throws, IReadOnlyList<string> replies)
    {
        using var patience = new CancellationTokenSource(Patience, _clock);
        try
        {
            await EndAsync().WaitAsync(patience.Token);
            var over = Record with { Until = _clock.GetUtcNow(), Throws = throws, Replies = replies };
            await TryWriteAsync(over, patience.Token);
        }
        catch (Exception fault) when (fault.IsStorageFault() || fault is OperationCanceledException)
        {
            // Then it ends by itself.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
        _lost.Dispose();
    }

    // A renewal that is being written is waited for: cut off, it might have taken place, under an ETag that nobody
    // knows.
    private async Task EndAsync()
    {
        await _ended.CancelAsync();
        await _renewals;
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Renewal, _clock);
        while (await TickAsync(timer))
        {
            try
            {
                var renewed = Record with { Until = _clock.GetUtcNow() + Lasts };
                if (!await TryWriteAsync(renewed, CancellationToken.None))
                {
                    await _lost.CancelAsync();
                    return;
                }
            }
            catch (Exception fault) when (fault.IsStorageFault())
            {
                // The next renewal may succeed, or the claim ends, and another host's ends this one.
            }
        }
    }

    private async Task<bool> TryWriteAsync(DigestRecord record, CancellationToken cancellation)
    {
        var written = await _digests.TryWriteAsync(OfThisVersion(record), _blobETag, cancellation);
        // A renewal that seemed to fail may have been written, under an ETag that was not heard; or the version's name
        // in the claim is a new one.
        if (
            written is null
            && await _digests.FindAsync(Record.Article!, cancellation) is { Record: WorkingDigest found } stored
            && found.Claimant == Record.Claimant
        )
        {
            Record = Record with { ETag = found.ETag };
            written = await _digests.TryWriteAsync(OfThisVersion(record), stored.BlobETag, cancellation);
        }
        _blobETag = written ?? _blobETag;
        return written is not null;
    }

    private DigestRecord OfThisVersion(DigestRecord record) =>
        record with
        {
            Article = Record.Article,
            ETag = Record.ETag,
            Sha256 = Record.Sha256,
            ContentType = Record.ContentType,
        };

    private async Task<bool> TickAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(_ended.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

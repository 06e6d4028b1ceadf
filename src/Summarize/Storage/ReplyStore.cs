using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Summarize.Digests;

namespace Summarize.Storage;

/// <summary>
/// Container <c>replies</c>: what the model answered, under a fingerprint of the question, so that nothing is paid
/// twice. Beside a reply lies an empty blob for each article that uses it. What cannot be written for now is kept in
/// memory until it can.
/// </summary>
public sealed partial class ReplyStore(BlobServiceClient service, StorageClock clock, ILogger<ReplyStore> logger)
{
    /// <summary>
    /// Replies that wait in memory to be written, at most; no call is paid for beyond them. With an article's reply of
    /// some 2 KB these are a few megabytes.
    /// </summary>
    public const int MostUnwritten = 1_000;

    /// <summary>How old a reply or a use is before the sweep takes it for left behind: no work takes as long.</summary>
    public static readonly TimeSpan InUse = TimeSpan.FromHours(1);

    // Of a reply to a body that was posted: no article uses it, and it is kept until it expires.
    private const string PostedKey = "posted";

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(Containers.Replies);
    private readonly ConcurrentDictionary<string, Unwritten> _unwritten = new(StringComparer.Ordinal);

    /// <summary>The reply to a question, or null.</summary>
    public async Task<Answer?> FindAsync(string fingerprint, CancellationToken cancellation)
    {
        if (_unwritten.TryGetValue(fingerprint, out var kept))
            return kept.Answer;
        try
        {
            var read = await _container.GetBlobClient(fingerprint).DownloadContentAsync(cancellation);
            return read.Value.Content.ToObjectFromJson<Answer>(Json.Options);
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps a reply; one that is there already stays. Where the storage does not take it, it is kept in memory, and
    /// written by <see cref="WriteUnwrittenAsync"/>.
    /// </summary>
    /// <param name="fingerprint">Of the question.</param>
    /// <param name="answer">The reply.</param>
    /// <param name="posted">Whether no article uses it.</param>
    /// <param name="cancellation">Ends the write.</param>
    public async Task SaveAsync(string fingerprint, Answer answer, bool posted, CancellationToken cancellation)
    {
        var unwritten = new Unwritten(answer, posted);
        // Before the write, so that whoever asks the same while it takes its time finds it.
        _unwritten[fingerprint] = unwritten;
        try
        {
            await WriteAsync(fingerprint, unwritten, cancellation);
            _unwritten.TryRemove(KeyValuePair.Create(fingerprint, unwritten));
        }
        catch (Exception fault) when (fault.IsStorageFault() || fault is OperationCanceledException)
        {
            LogUnwritten(_unwritten.Count, fault.GetType().Name);
        }
    }

    /// <summary>Whether no further reply can be kept, were it paid for.</summary>
    public bool IsFull => _unwritten.Count >= MostUnwritten;

    /// <summary>Writes what is kept in memory because the storage did not take it.</summary>
    /// <exception cref="RequestFailedException">The storage still does not.</exception>
    public async Task WriteUnwrittenAsync(CancellationToken cancellation)
    {
        foreach (var kept in _unwritten)
        {
            await WriteAsync(kept.Key, kept.Value, cancellation);
            // Released in the meantime, it was deleted before it was written, or is found by the sweep.
            _unwritten.TryRemove(kept);
        }
    }

    /// <summary>Notes that an article uses a reply.</summary>
    public Task UseAsync(string fingerprint, string article, CancellationToken cancellation) =>
        UploadAsync(Use(fingerprint, article), BinaryData.Empty, posted: false, cancellation);

    /// <summary>
    /// Notes that an article uses these replies no more, and deletes those that no other article uses. A reply that is
    /// found and deleted at the same moment costs one more model call, no more.
    /// </summary>
    public async Task ReleaseAsync(IEnumerable<string> fingerprints, string article, CancellationToken cancellation)
    {
        foreach (var fingerprint in fingerprints)
        {
            await _container.DeleteBlobIfExistsAsync(Use(fingerprint, article), cancellationToken: cancellation);
            var uses = _container.GetBlobsAsync(new GetBlobsOptions { Prefix = fingerprint + "/" }, cancellation);
            if (await uses.AnyAsync(cancellation))
                continue;
            _unwritten.TryRemove(fingerprint, out _);
            await _container.DeleteBlobIfExistsAsync(fingerprint, cancellationToken: cancellation);
        }
    }

    /// <summary>
    /// Deletes a reply, whoever else uses it, and the note that an article does. One that is gone is no fault.
    /// </summary>
    public async Task DeleteAsync(string fingerprint, string? article, CancellationToken cancellation)
    {
        _unwritten.TryRemove(fingerprint, out _);
        await _container.DeleteBlobIfExistsAsync(fingerprint, cancellationToken: cancellation);
        if (article is not null)
            await _container.DeleteBlobIfExistsAsync(Use(fingerprint, article), cancellationToken: cancellation);
    }

    /// <summary>
    /// Deletes what hosts left behind that died, or could not reach the storage, after they had asked: uses by no
    /// record,
    /// and replies that none uses.
    /// </summary>
    /// <param name="records">All records there are.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>How many blobs were deleted.</returns>
    public async Task<int> DeleteOrphansAsync(IAsyncEnumerable<DigestSummary> records, CancellationToken cancellation)
    {
        var uses = new HashSet<string>(StringComparer.Ordinal);
        var users = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var record in records.WithCancellation(cancellation))
        {
            uses.UnionWith(record.Replies.Select(fingerprint => Use(fingerprint, record.Name)));
            // Nobody knows yet which replies it uses.
            if (record.State == States.Working)
                users.Add(User(record.Name));
        }
        var old = clock.GetUtcNow() - InUse;
        var (deleted, reply) = (0, (BlobItem?)null);
        // A reply stands right before its uses.
        await foreach (
            var blob in _container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation)
        )
        {
            var slash = blob.Name.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
            {
                await DeleteIfUnusedAsync();
                reply = blob;
            }
            else if (
                blob.Properties.LastModified > old
                || uses.Contains(blob.Name)
                || users.Contains(blob.Name[(slash + 1)..])
            )
            {
                if (reply is not null && blob.Name.StartsWith(reply.Name + "/", StringComparison.Ordinal))
                    reply = null;
            }
            else
            {
                await DeleteAsync(blob.Name);
            }
        }
        await DeleteIfUnusedAsync();
        return deleted;

        async Task DeleteIfUnusedAsync()
        {
            if (
                reply is not null
                && reply.Properties.LastModified <= old
                && reply.Metadata?.ContainsKey(PostedKey) != true
            )
                await DeleteAsync(reply.Name);
        }

        async Task DeleteAsync(string name)
        {
            await _container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation);
            deleted++;
        }
    }

    // An article's own name may be too long to stand behind a fingerprint.
    private static string Use(string fingerprint, string article) => $"{fingerprint}/{User(article)}";

    private static string User(string article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)).AsSpan(0, 16));

    private Task WriteAsync(string fingerprint, Unwritten reply, CancellationToken cancellation) =>
        UploadAsync(fingerprint, BinaryData.FromObjectAsJson(reply.Answer, Json.Options), reply.Posted, cancellation);

    private async Task UploadAsync(string name, BinaryData content, bool posted, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        if (posted)
            options.Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [PostedKey] = "true" };
        try
        {
            await _container.GetBlobClient(name).UploadAsync(content, options, cancellation);
        }
        catch (RequestFailedException exists)
            when (exists.Status == 412 || exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Another host was faster with the same.
        }
    }

    [LoggerMessage(
        32,
        LogLevel.Warning,
        "A reply could not be written ({Kind}); it is kept in memory until it can be, with {Count} in all"
    )]
    private partial void LogUnwritten(int count, string kind);

    private sealed record Unwritten(Answer Answer, bool Posted);
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Digests;

namespace Summarize.Storage;

/// <summary>A stored record and its ETag.</summary>
/// <param name="Record">The record; null where it cannot be read as one.</param>
/// <param name="BlobETag">The ETag of the record's own blob.</param>
public sealed record StoredDigest(DigestRecord? Record, string BlobETag);

/// <summary>What a listing tells of a digest without reading it.</summary>
/// <param name="Name">The article's name.</param>
/// <param name="ArticleETag">The version of the article that it is about.</param>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Due">When a working or deferred one may be taken up again; null for the others.</param>
/// <param name="Reason">Why it is deferred or failed; else null.</param>
/// <param name="Since">When a deferred one was put off first; else null.</param>
/// <param name="Replies">As <see cref="DigestRecord.Replies"/>.</param>
/// <param name="WrittenAt">When the record was written.</param>
public sealed record DigestSummary(
    string Name,
    string ArticleETag,
    string State,
    DateTimeOffset? Due,
    string? Reason,
    DateTimeOffset? Since,
    IReadOnlyList<string> Replies,
    DateTimeOffset WrittenAt
);

/// <summary>
/// Container <c>digests</c>. All writes are conditional: whoever lost a race is told, and writes nothing.
/// </summary>
public sealed class DigestStore(BlobServiceClient service) : IDisposable
{
    private const string StateKey = "state";
    private const string ETagKey = "article_etag";
    private const string DueKey = "due";
    private const string ReasonKey = "reason";
    private const string SinceKey = "since";
    private const string RepliesKey = "replies";
    private const string TypeKey = "content_type";

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(Containers.Digests);
    private readonly KnownDigests _known = new();

    /// <summary>
    /// The record of an article, or null. The storage is asked each time; one that is known, it does not send again.
    /// </summary>
    public async Task<StoredDigest?> FindAsync(string name, CancellationToken cancellation)
    {
        var known = _known.Find(name);
        var conditions = known is null
            ? null
            : new BlobRequestConditions { IfNoneMatch = ETags.Condition(known.BlobETag) };
        try
        {
            var answer = await _container
                .GetBlobClient(name)
                .DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellation);
            if (answer.GetRawResponse().Status == (int)HttpStatusCode.NotModified)
                return known;
            var read = answer.Value;
            var record = Record(read.Content);
            if (record is not null)
            {
                var metadata = read.Details.Metadata;
                var type = metadata.TryGetValue(TypeKey, out var escaped) ? Uri.UnescapeDataString(escaped) : "";
                record = record with { ContentType = type, Replies = Replies(metadata) };
            }
            var stored = new StoredDigest(record, read.Details.ETag.Bare());
            if (record is Digest)
                _known.Keep(name, stored, read.Details.ContentLength);
            return stored;
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            _known.Forget(name);
            return null;
        }
    }

    /// <summary>Writes a record over just what was read before.</summary>
    /// <param name="record">The record; its article and version are set.</param>
    /// <param name="over">The blob's ETag as it was read; null: there was none.</param>
    /// <param name="cancellation">Ends the write.</param>
    /// <returns>The blob's new ETag, or null where somebody else wrote or deleted it meanwhile.</returns>
    public async Task<string?> TryWriteAsync(DigestRecord record, string? over, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
            Metadata = Metadata(record),
            Conditions = over is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = ETags.Condition(over) },
        };
        var json = BinaryData.FromObjectAsJson(record, Json.Options);
        try
        {
            BlobContentInfo written = await _container
                .GetBlobClient(record.Article)
                .UploadAsync(json, options, cancellation);
            return written.ETag.Bare();
        }
        catch (RequestFailedException lost) when (lost.IsLostRace())
        {
            return await WrittenAsync(record.Article!, json, cancellation);
        }
    }

    // A write whose answer was lost is tried again by the client, and then loses the race against itself.
    private async Task<string?> WrittenAsync(string name, BinaryData json, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult read = await _container.GetBlobClient(name).DownloadContentAsync(cancellation);
            return read.Content.ToMemory().Span.SequenceEqual(json.ToMemory().Span) ? read.Details.ETag.Bare() : null;
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
    }

    /// <summary>Deletes just the record that was read before.</summary>
    /// <param name="name">The article's name.</param>
    /// <param name="over">The blob's ETag as it was read.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>False where somebody else wrote or deleted it meanwhile.</returns>
    public async Task<bool> TryDeleteAsync(string name, string over, CancellationToken cancellation)
    {
        // Nothing of it stays, whatever comes of the call.
        _known.Forget(name);
        try
        {
            var conditions = new BlobRequestConditions { IfMatch = ETags.Condition(over) };
            await _container.GetBlobClient(name).DeleteAsync(conditions: conditions, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException lost) when (lost.IsLostRace())
        {
            return false;
        }
    }

    /// <summary>Records in the service's order of names.</summary>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public IAsyncEnumerable<DigestSummary> ListAsync(string? after, CancellationToken cancellation) =>
        _container.ListAsync(after, BlobTraits.Metadata, cancellation).Select(Summary);

    /// <summary>One page of them.</summary>
    /// <param name="prefix">What names begin with; null: any.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="size">How many, at most; up to 5,000.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public Task<ListingPage<DigestSummary>> PageAsync(
        string? prefix,
        string? after,
        int size,
        CancellationToken cancellation
    ) => _container.PageAsync(prefix, after, size, BlobTraits.Metadata, Summary, cancellation);

    // A record that another version of the program wrote, or another program, counts as none: it is made anew.
    private static DigestRecord? Record(BinaryData content)
    {
        try
        {
            return content.ToObjectFromJson<DigestRecord>(Json.Options);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Metadata(DigestRecord record)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [StateKey] = States.Of(record),
            [ETagKey] = record.ETag!,
        };
        var due = record switch
        {
            WorkingDigest w => w.Until,
            DeferredDigest d => d.NotBefore,
            _ => (DateTimeOffset?)null,
        };
        if (due is { } at)
            metadata[DueKey] = Text(at);
        if (record is DeferredDigest { Since: var since })
            metadata[SinceKey] = Text(since);
        var reason = record switch
        {
            DeferredDigest d => Json.Name(d.Reason),
            FailedDigest f => Json.Name(f.Reason),
            _ => null,
        };
        if (reason is not null)
            metadata[ReasonKey] = reason;
        if (record.ContentType.Length > 0)
            metadata[TypeKey] = Uri.EscapeDataString(record.ContentType);
        // Headers hold 8 KB: replies beyond these are left to expire.
        if (record.Replies.Count > 0)
            metadata[RepliesKey] = string.Join(',', record.Replies.Take(100));
        return metadata;
    }

    // What cannot be read of a record that is not settled has it looked into at once.
    private static DigestSummary Summary(BlobItem blob)
    {
        var metadata = blob.Metadata;
        return new(
            blob.Name,
            metadata.TryGetValue(ETagKey, out var etag) ? etag : "",
            metadata.TryGetValue(StateKey, out var state) ? state : States.Pending,
            state is States.Ready or States.Failed ? null : Time(metadata, DueKey) ?? DateTimeOffset.MinValue,
            metadata.TryGetValue(ReasonKey, out var reason) ? reason : null,
            Time(metadata, SinceKey),
            Replies(metadata),
            blob.Properties.LastModified ?? default
        );
    }

    private static string[] Replies(IDictionary<string, string> metadata) =>
        metadata.TryGetValue(RepliesKey, out var replies)
            ? replies.Split(',', StringSplitOptions.RemoveEmptyEntries)
            : [];

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(IDictionary<string, string> metadata, string key) =>
        metadata.TryGetValue(key, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}

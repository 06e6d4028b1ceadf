using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarize.Storage;

/// <summary>One version of an uploaded article.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="ETag">The version, without quotation marks.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ContentType">Its media type as it was uploaded, or null.</param>
/// <param name="ContentEncoding">How its bytes are compressed, as it was uploaded, or null.</param>
/// <param name="UploadedAt">When it was written last.</param>
/// <param name="IsArchived">Whether it has to be moved to the hot or cool tier before it can be read.</param>
public sealed record ArticleVersion(
    string Name,
    string ETag,
    long Bytes,
    string? ContentType,
    string? ContentEncoding,
    DateTimeOffset UploadedAt,
    bool IsArchived = false
);

/// <summary>A version of an article, as it was read.</summary>
/// <param name="Version">The version.</param>
/// <param name="Content">Its bytes; null where they were not wanted, or are archived.</param>
public sealed record StoredArticle(ArticleVersion Version, BinaryData? Content);

/// <summary>
/// Container <c>articles</c>. Never leases or changes what users upload. A Data Lake's folder, which stands there as an
/// empty blob with a mark, is no article.
/// </summary>
public sealed class ArticleStore(BlobServiceClient service)
{
    private readonly BlobContainerClient _container = service.GetBlobContainerClient(Containers.Articles);

    /// <summary>The article's present version, or null where there is no such article.</summary>
    public async Task<ArticleVersion?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            BlobProperties found = await _container
                .GetBlobClient(name)
                .GetPropertiesAsync(cancellationToken: cancellation);
            return IsFolder(found.Metadata)
                ? null
                : new(
                    name,
                    found.ETag.Bare(),
                    found.ContentLength,
                    found.ContentType,
                    found.ContentEncoding,
                    found.LastModified,
                    found.AccessTier == AccessTier.Archive
                );
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
    }

    /// <summary>The article's present version and its bytes, or null where there is no such article.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="isWanted">Whether the bytes of such a version are to be read.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<StoredArticle?> ReadAsync(
        string name,
        Func<ArticleVersion, bool> isWanted,
        CancellationToken cancellation
    )
    {
        try
        {
            using BlobDownloadStreamingResult read = await _container
                .GetBlobClient(name)
                .DownloadStreamingAsync(cancellationToken: cancellation);
            var found = read.Details;
            if (IsFolder(found.Metadata))
                return null;
            var version = new ArticleVersion(
                name,
                found.ETag.Bare(),
                found.ContentLength,
                found.ContentType,
                found.ContentEncoding,
                found.LastModified
            );
            return new(
                version,
                isWanted(version) ? await BinaryData.FromStreamAsync(read.Content, cancellation) : null
            );
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
        catch (RequestFailedException archived) when (archived.IsArchived())
        {
            return await FindAsync(name, cancellation) is { } version
                ? new(version with { IsArchived = true }, Content: null)
                : null;
        }
    }

    /// <summary>Writes an article.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="contentType">Its media type, or null.</param>
    /// <param name="ifMatch">The ETag that the present version must have, quoted or <c>*</c>; null: any.</param>
    /// <param name="ifNoneMatch">Here only <c>*</c> makes sense: there must be no article yet; null: no matter.</param>
    /// <param name="cancellation">Ends the upload.</param>
    /// <returns>The version, or null where a condition did not hold.</returns>
    public async Task<ArticleVersion?> WriteAsync(
        string name,
        BinaryData content,
        string? contentType,
        string? ifMatch,
        string? ifNoneMatch,
        CancellationToken cancellation
    )
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Conditions = new BlobRequestConditions
            {
                IfMatch = ifMatch is null ? null : ETags.Condition(ifMatch),
                IfNoneMatch = ifNoneMatch is null ? null : ETags.Condition(ifNoneMatch),
            },
        };
        try
        {
            BlobContentInfo written = await _container.GetBlobClient(name).UploadAsync(content, options, cancellation);
            return new(name, written.ETag.Bare(), content.ToMemory().Length, contentType, null, written.LastModified);
        }
        catch (RequestFailedException failed)
            when (failed.ErrorCode == BlobErrorCode.ConditionNotMet
                || failed.ErrorCode == BlobErrorCode.BlobAlreadyExists
            )
        {
            return null;
        }
    }

    /// <summary>Deletes an article with its snapshots.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="ifMatch">The ETag that the present version must have, quoted or <c>*</c>; null: any.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>True where it was deleted, false where there was none, null where it has another ETag.</returns>
    public async Task<bool?> DeleteAsync(string name, string? ifMatch, CancellationToken cancellation)
    {
        if (await FindAsync(name, cancellation) is null)
            return false;
        try
        {
            var conditions = ifMatch is null ? null : new BlobRequestConditions { IfMatch = ETags.Condition(ifMatch) };
            return await _container
                .GetBlobClient(name)
                .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellation);
        }
        catch (RequestFailedException failed) when (failed.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return null;
        }
    }

    /// <summary>Articles in the service's order of names.</summary>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public IAsyncEnumerable<ArticleVersion> ListAsync(string? after, CancellationToken cancellation) =>
        _container.ListAsync(after, BlobTraits.Metadata, cancellation).Select(Version).OfType<ArticleVersion>();

    /// <summary>One page of them.</summary>
    /// <param name="prefix">What names begin with; null: any.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="size">How many, at most; up to 5,000.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public Task<ListingPage<ArticleVersion>> PageAsync(
        string? prefix,
        string? after,
        int size,
        CancellationToken cancellation
    ) => _container.PageAsync(prefix, after, size, BlobTraits.Metadata, Version, cancellation);

    private static ArticleVersion? Version(BlobItem blob) =>
        IsFolder(blob.Metadata)
            ? null
            : new(
                blob.Name,
                blob.Properties.ETag?.Bare() ?? "",
                blob.Properties.ContentLength ?? 0,
                blob.Properties.ContentType,
                blob.Properties.ContentEncoding,
                blob.Properties.LastModified ?? default,
                blob.Properties.AccessTier == AccessTier.Archive
            );

    private static bool IsFolder(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("hdi_isfolder", out var mark) && bool.TryParse(mark, out var folder) && folder;
}

using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarize.Storage;

/// <summary>One version of an uploaded article.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="ETag">The version, without quotation marks.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ContentType">Its media type as it was uploaded, or null.</param>
/// <param name="UploadedAt">When it was written last.</param>
public sealed record ArticleVersion(
    string Name,
    string ETag,
    long Bytes,
    string? ContentType,
    DateTimeOffset UploadedAt
);

/// <summary>Container <c>articles</c>. Never leases or changes what users upload.</summary>
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
            return new(name, found.ETag.Bare(), found.ContentLength, found.ContentType, found.LastModified);
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
    }

    /// <summary>The bytes of just this version, or null where it was overwritten or deleted meanwhile.</summary>
    public async Task<BinaryData?> ReadAsync(ArticleVersion version, CancellationToken cancellation)
    {
        try
        {
            var conditions = new BlobRequestConditions { IfMatch = ETags.Condition(version.ETag) };
            BlobDownloadResult read = await _container
                .GetBlobClient(version.Name)
                .DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellation);
            return read.Content;
        }
        catch (RequestFailedException gone) when (gone.IsLostRace())
        {
            return null;
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
            return new(name, written.ETag.Bare(), content.ToMemory().Length, contentType, written.LastModified);
        }
        catch (RequestFailedException failed)
            when (failed.Status == 412 || failed.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return null;
        }
    }

    /// <summary>Deletes an article with its snapshots; false where there was none.</summary>
    public async Task<bool> DeleteAsync(string name, CancellationToken cancellation) =>
        await _container
            .GetBlobClient(name)
            .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    /// <summary>Articles in the service's order of names.</summary>
    /// <param name="prefix">What names begin with; null: any.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public IAsyncEnumerable<ArticleVersion> ListAsync(string? prefix, string? after, CancellationToken cancellation) =>
        _container
            .ListAsync(prefix, after, BlobTraits.None, cancellation)
            .Select(blob => new ArticleVersion(
                blob.Name,
                blob.Properties.ETag?.Bare() ?? "",
                blob.Properties.ContentLength ?? 0,
                blob.Properties.ContentType,
                blob.Properties.LastModified ?? default
            ));
}

using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarize.Storage;

/// <summary>How blobs are listed.</summary>
internal static class Listing
{
    /// <summary>A container's blobs in the service's order of names.</summary>
    /// <param name="container">The container.</param>
    /// <param name="prefix">What names begin with; null: any.</param>
    /// <param name="after">A name, of a blob that may be gone by now: only what follows it is listed. Null: all.</param>
    /// <param name="traits">What is told beside name and properties.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static async IAsyncEnumerable<BlobItem> ListAsync(
        this BlobContainerClient container, string? prefix, string? after, BlobTraits traits, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Azurite ignores where to start from. Ours is only nearly the service's order, so it is asked no longer than it has to be.
        var skipping = after is not null;
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix, StartFrom = after, Traits = traits }, cancellation))
        {
            var order = skipping ? string.CompareOrdinal(blob.Name, after) : 1;
            if (order >= 0) skipping = false;
            if (order > 0) yield return blob;
        }
    }
}

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
    /// <param name="after">A name, of a blob that may be gone by now: only what follows it is listed. Null:
    /// all.</param>
    /// <param name="traits">What is told beside name and properties.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static async IAsyncEnumerable<BlobItem> ListAsync(
        this BlobContainerClient container,
        string? prefix,
        string? after,
        BlobTraits traits,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Azurite ignores where to start from.
        var skipping = after is not null;
        await foreach (
            var blob in container.GetBlobsAsync(
                new GetBlobsOptions
                {
                    Prefix = prefix,
                    StartFrom = after,
                    Traits = traits,
                },
                cancellation
            )
        )
        {
            var order = skipping ? InOrder(blob.Name, after!) : 1;
            if (order >= 0)
                skipping = false;
            if (order > 0)
                yield return blob;
        }
    }

    /// <summary>Compares names in the service's order: by code points, as their UTF-8 sorts.</summary>
    public static int InOrder(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return same == one.Length || same == other.Length
            ? one.Length - other.Length
            : Rank(one[same]) - Rank(other[same]);
    }

    // A surrogate is half of a code point beyond all those that one unit holds.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}

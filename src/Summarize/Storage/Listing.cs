using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarize.Storage;

/// <summary>A stretch of a listing.</summary>
/// <param name="Items">What it holds, in the service's order of names.</param>
/// <param name="End">The name up to which it reaches; null: to the listing's end.</param>
public sealed record ListingPage<T>(IReadOnlyList<T> Items, string? End);

/// <summary>How blobs are listed.</summary>
internal static class Listing
{
    /// <summary>A container's blobs in the service's order of names.</summary>
    /// <param name="container">The container.</param>
    /// <param name="after">A name, of a blob that may be gone by now: only what follows it is listed. Null:
    /// all.</param>
    /// <param name="traits">What is told beside name and properties.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static async IAsyncEnumerable<BlobItem> ListAsync(
        this BlobContainerClient container,
        string? after,
        BlobTraits traits,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Azurite ignores where to start from.
        var skipping = after is not null;
        await foreach (
            var blob in container.GetBlobsAsync(
                new GetBlobsOptions { StartFrom = Start(after), Traits = traits },
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

    /// <summary>
    /// One page of what <see cref="ListAsync"/> lists: one request, where the service does as it is told.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <param name="prefix">What names begin with; null: any.</param>
    /// <param name="after">The name after which to begin; null: at the first.</param>
    /// <param name="size">How many blobs it holds at most; the service takes up to 5,000.</param>
    /// <param name="traits">What is told beside name and properties.</param>
    /// <param name="item">What is made of a blob; null: nothing.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static async Task<ListingPage<T>> PageAsync<T>(
        this BlobContainerClient container,
        string? prefix,
        string? after,
        int size,
        BlobTraits traits,
        Func<BlobItem, T?> item,
        CancellationToken cancellation
    )
        where T : class
    {
        var options = new GetBlobsOptions
        {
            Prefix = prefix,
            StartFrom = Start(after),
            Traits = traits,
        };
        await foreach (var page in container.GetBlobsAsync(options, cancellation).AsPages(pageSizeHint: size))
        {
            var more = !string.IsNullOrEmpty(page.ContinuationToken);
            var blobs = page.Values.Where(blob => after is null || InOrder(blob.Name, after) > 0).ToArray();
            // The service may answer with an empty page before the last, and Azurite with names before the first.
            if (blobs.Length > 0 || !more)
                return new([.. blobs.Select(item).OfType<T>()], more ? blobs[^1].Name : null);
        }
        return new([], End: null);
    }

    // Of a name that a URL may not carry, what comes before: that is listed again, and left out.
    private static string? Start(string? after) =>
        after is null ? null : string.Concat(after.EnumerateRunes().TakeWhile(unit => !ArticleName.IsLost(unit)));

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

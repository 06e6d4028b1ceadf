using System.Globalization;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.Chaos;

/// <summary>What stands in container <c>digests</c> of an article, as its metadata say it.</summary>
internal sealed record Record(string Name, string State, string? Reason, string ETag, DateTimeOffset? Due)
{
    /// <summary>A claim that keeps others from the article.</summary>
    public bool IsLiveClaim => State == "working" && Due > DateTimeOffset.UtcNow;

    /// <summary>All records, by name.</summary>
    public static async Task<Dictionary<string, Record>> AllAsync(World world) =>
        (await world.ListAsync(Containers.Digests)).ToDictionary(blob => blob.Name, Read, StringComparer.Ordinal);

    private static Record Read(BlobItem blob) =>
        new(
            blob.Name,
            blob.Metadata.TryGetValue("state", out var state) ? state : "none",
            blob.Metadata.TryGetValue("reason", out var reason) ? reason : null,
            blob.Metadata.TryGetValue("article_etag", out var etag) ? etag : "",
            blob.Metadata.TryGetValue("due", out var due)
                ? DateTimeOffset.Parse(due, CultureInfo.InvariantCulture)
                : null
        );

    /// <summary>The state, with its reason where it has one.</summary>
    public override string ToString() => Reason is null ? State : $"{State}/{Reason}";
}

using Azure.Storage.Blobs;

namespace Summarize.Storage;

/// <summary>The names of what is kept in the account <c>ArticleStorage</c>.</summary>
public static class Containers
{
    /// <summary>What users upload.</summary>
    public const string Articles = "articles";

    /// <summary>For each article a JSON document under the article's own name.</summary>
    public const string Digests = "digests";

    /// <summary>Model replies by fingerprint.</summary>
    public const string Replies = "replies";

    /// <summary>Tokens spent a day.</summary>
    public const string Ledger = "ledger";

    /// <summary>The queue in which the host leaves articles that failed too often.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>The setting that names the account: a connection string, or a section with the service URIs.</summary>
    public const string Connection = "ArticleStorage";

    /// <summary>All blob containers.</summary>
    public static IReadOnlyList<string> All { get; } = [Articles, Digests, Replies, Ledger];

    /// <summary>Those that the account lacks. Deployment makes them, and so does a host on a blank account.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(
        BlobServiceClient service,
        CancellationToken cancellation
    )
    {
        var exist = await Task.WhenAll(
            All.Select(name => service.GetBlobContainerClient(name).ExistsAsync(cancellation))
        );
        return [.. All.Where((_, number) => !exist[number])];
    }
}

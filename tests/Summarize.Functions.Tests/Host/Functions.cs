using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;
using Summarize.Functions.Tests.Host;
using Summarize.Storage;

// The host generates a method for each of the worker's functions, in a class of just this name: receipts and poison
// messages carry it.
namespace Host;

/// <summary>What the storage extension of the real host calls; each hands on to a worker.</summary>
internal sealed class Functions(Deliveries deliveries)
{
    public Task ArticleUploadedPolled(
        [BlobTrigger(Containers.Articles + "/{name}", Connection = Containers.Connection)] BlobClient blob
    ) => deliveries.BlobAsync(nameof(ArticleUploadedPolled), blob.Name);

    public Task ArticlePoisoned(
        [QueueTrigger(Containers.PoisonQueue, Connection = Containers.Connection)] string message
    ) => deliveries.QueueAsync(nameof(ArticlePoisoned), message);
}

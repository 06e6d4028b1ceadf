using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Functions;

/// <summary>What happens to articles without anybody asking: each function binds, makes one call and returns.</summary>
public sealed partial class ArticleTriggers(Digester digester, Sweeper sweeper, ILogger<ArticleTriggers> logger)
{
    private const string AnyArticle = Containers.Articles + "/{name}";

    /// <summary>Event Grid tells of an upload. This is the one in Azure.</summary>
    [Function(nameof(ArticleUploaded))]
    public Task ArticleUploaded(
        [BlobTrigger(AnyArticle, Source = BlobTriggerSource.EventGrid, Connection = Containers.Connection)]
            BlobClient blob,
        CancellationToken cancellation
    ) => DigestAsync(blob, cancellation);

    /// <summary>
    /// The host finds an upload by looking: for Azurite, which raises no events. In Azure the setting
    /// <c>AzureWebJobs_ArticleUploadedPolled_Disabled</c> turns it off.
    /// </summary>
    [Function(nameof(ArticleUploadedPolled))]
    public Task ArticleUploadedPolled(
        [BlobTrigger(AnyArticle, Connection = Containers.Connection)] BlobClient blob,
        CancellationToken cancellation
    ) => DigestAsync(blob, cancellation);

    /// <summary>
    /// The host gave up on an article: most likely the storage was away. What has been begun too often is failed by
    /// now;
    /// all else is begun again. The queue is shared by all functions of the account. A message that cannot be read is
    /// dropped: thrown back, it would end in a poison queue of the poison queue, which nobody reads.
    /// </summary>
    [Function(nameof(ArticlePoisoned))]
    public async Task ArticlePoisoned(
        [QueueTrigger(Containers.PoisonQueue, Connection = Containers.Connection)] string message,
        CancellationToken cancellation
    )
    {
        if (PoisonedBlob.Parse(message) is not { ContainerName: { } container, BlobName: { Length: > 0 } name })
            LogUnreadable();
        else if (container == Containers.Articles)
            await digester.DigestAsync(name, cancellation);
    }

    /// <summary>Every minute: what events missed, what was put off, digests whose article is gone.</summary>
    [Function(nameof(Sweep))]
    public Task Sweep([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        sweeper.SweepAsync(cancellation);

    // An Event Grid subscription without a filter delivers the digests that we write, too.
    private Task DigestAsync(BlobClient blob, CancellationToken cancellation) =>
        blob.BlobContainerName == Containers.Articles
            ? digester.DigestAsync(blob.Name, cancellation)
            : Task.CompletedTask;

    [LoggerMessage(31, LogLevel.Error, "A message in the poison queue cannot be read as a blob's; it is dropped")]
    private partial void LogUnreadable();
}

using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary><c>/api/health</c>: open to all, so it names no account, no endpoint and no fault's text.</summary>
internal static class HealthHandler
{
    // A load balancer's probe gives up after a few seconds; so do we.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var storage = await StorageAnswersAsync(request.Service<BlobServiceClient>(), cancellation);
        return new Answer(
            storage ? 200 : 503,
            new
            {
                Status = storage ? "ok" : "unavailable",
                Storage = storage ? "ok" : "unreachable",
                // A model call costs money, and anyone may ask for health: that the model is set is all that is said.
                Model = request.Service<IOptions<ModelOptions>>().Value.Deployment,
            }
        );
    }

    private static async Task<bool> StorageAnswersAsync(BlobServiceClient service, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await service.GetBlobContainerClient(Containers.Articles).ExistsAsync(patience.Token);
        }
        catch (Exception exception)
            when (exception is RequestFailedException or AggregateException or OperationCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            return false;
        }
    }
}

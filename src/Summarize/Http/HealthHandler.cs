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
        var missing = await MissingAsync(request.Service<BlobServiceClient>(), cancellation);
        var healthy = missing is { Count: 0 };
        return new Answer(
            healthy ? 200 : 503,
            new HealthAnswer(
                healthy ? "ok" : "unavailable",
                missing switch
                {
                    null => "unreachable",
                    [] => "ok",
                    _ => "incomplete",
                },
                // Their names are the product's, and public.
                new HealthContainers(missing ?? []),
                // A model call costs money, and anyone may ask for health: that the model is set is all that is said.
                request.Service<IOptions<ModelOptions>>().Value.Deployment
            )
        );
    }

    // The containers that are missing; null: the storage does not answer.
    private static async Task<IReadOnlyList<string>?> MissingAsync(
        BlobServiceClient service,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await Containers.MissingAsync(service, patience.Token);
        }
        catch (Exception exception)
            when ((exception is OperationCanceledException || exception.IsStorageFault())
                && !cancellation.IsCancellationRequested
            )
        {
            return null;
        }
    }
}

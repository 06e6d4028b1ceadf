using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Summarize.Storage;

/// <summary>How the product talks to its storage.</summary>
public static class StorageClient
{
    /// <summary>
    /// The longest that an answer over HTTP waits for the storage, from when the request has been read.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(13);

    // A request that hangs has two more tries within the patience. What is read is timed from one byte to the next.
    private static readonly TimeSpan Try = TimeSpan.FromSeconds(4);

    // A body is timed as a whole. 10 MiB in the patience take a line of 6.5 Mbit/s; for one that hangs it is used up.
    private const long Small = 256 * 1024;

    /// <summary>
    /// Options for every client: names are blobs' names to the letter, and storage that hangs is told soon.
    /// </summary>
    public static BlobClientOptions Options()
    {
        var options = new BlobClientOptions
        {
            TrimBlobNameSlashes = false,
            Retry =
            {
                MaxRetries = 2,
                Delay = TimeSpan.FromSeconds(0.2),
                MaxDelay = TimeSpan.FromSeconds(1),
                NetworkTimeout = Try,
            },
        };
        options.AddPolicy(new TimeForBodies(), HttpPipelinePosition.PerCall);
        return options;
    }

    private sealed class TimeForBodies : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content?.TryComputeLength(out var bytes) == true && bytes > Small)
                message.NetworkTimeout = Patience;
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.Azure.WebJobs;
using Summarize.Storage;

namespace Summarize.Functions.Tests.Host;

/// <summary>What the real host's triggers delivered, in order; each is handed on to a worker.</summary>
/// <param name="uploads">The worker that is called for uploads.</param>
/// <param name="rest">The worker that is called for all else.</param>
internal sealed class Deliveries(StandInHost uploads, StandInHost rest) : ITypeLocator
{
    public ConcurrentQueue<string> Blobs { get; } = new();

    public ConcurrentQueue<string> Messages { get; } = new();

    public IReadOnlyList<Type> GetTypes() => [typeof(global::Host.Functions)];

    public async Task BlobAsync(string function, string name)
    {
        Blobs.Enqueue(name);
        ThrowIfFailed(await uploads.BlobAsync(function, Containers.Articles, name));
    }

    public async Task QueueAsync(string function, string message)
    {
        ThrowIfFailed(await rest.QueueAsync(function, message));
        Messages.Enqueue(message);
    }

    private static void ThrowIfFailed(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new InvalidOperationException(result.Exception.Message);
    }
}

using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summarize.Storage;

namespace Summarize.Functions;

/// <summary>
/// Makes the containers that are missing, in an account that is named by a connection string: a blank Azurite. In Azure
/// the account is named by its address, and its containers were made with it. The worker does not wait for this.
/// </summary>
internal sealed partial class MissingContainers(
    IConfiguration configuration,
    BlobServiceClient storage,
    ILogger<MissingContainers> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(configuration[Containers.Connection]))
            return;
        try
        {
            await Task.WhenAll(
                Containers.All.Select(name =>
                    storage.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: stoppingToken)
                )
            );
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            LogAway(exception);
        }
    }

    [LoggerMessage(
        30,
        LogLevel.Warning,
        "The containers could not be made; make them by hand, or start again when the storage can be reached"
    )]
    private partial void LogAway(Exception exception);
}

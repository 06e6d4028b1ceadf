using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>The one place where requests come in and faults become answers.</summary>
public static partial class Boundary
{
    // The host's own parameters: a function key may come as one.
    private static readonly string[] HostParameters = ["code", "clientId"];

    // nginx's, for a client that has gone away: nobody reads it but logs.
    private const int ClientClosedRequest = 499;

    /// <summary>Answers a request at an endpoint. Never throws.</summary>
    public static async Task<IResult> RunAsync(Endpoint endpoint, HttpRequest request)
    {
        var gone = request.HttpContext.RequestAborted;
        using var deadline = Deadline(gone);
        // How long a body takes is the client's time, and the model has deadlines of its own.
        var cancellation = endpoint.Method is "PUT" or "POST" ? gone : deadline.Token;
        try
        {
            using var work = request.Service<Shutdown>().Start(cancellation);
            foreach (var parameter in request.Query.Keys)
            {
                if (
                    !endpoint.Parameters.Contains(parameter, StringComparer.Ordinal)
                    && !HostParameters.Contains(parameter, StringComparer.Ordinal)
                )
                    throw new RequestException(
                        400,
                        endpoint.Parameters.Count == 0
                            ? $"There is no query parameter '{parameter}' here; leave it out."
                            : $"There is no query parameter '{parameter}' here; known are "
                                + $"{string.Join(", ", endpoint.Parameters)}."
                    );
            }
            return await endpoint.Handle(request, work.Token);
        }
        catch (RequestException fault)
        {
            return Problems.Answer(fault.Status, fault.Message, fault.RetryAfter);
        }
        catch (ArticleFailedException fault)
        {
            return Problems.Failed(fault.Reason, fault.Message, request.Method);
        }
        catch (DeferredException fault)
        {
            return Problems.Deferred(fault);
        }
        catch (RequestFailedException fault) when (Problems.OfArticle(fault) is { } answer)
        {
            return answer;
        }
        catch (Exception) when (gone.IsCancellationRequested)
        {
            // Thrown on, it would count as a failed invocation in the Functions host, and raise alarms.
            return new Answer(ClientClosedRequest, Body: null);
        }
        catch (OperationCanceledException) when (request.Service<Shutdown>().Begun.IsCancellationRequested)
        {
            return Problems.Answer(
                503,
                "The server is being stopped. Send the request again.",
                TimeSpan.FromSeconds(5)
            );
        }
        catch (Exception fault)
        {
            var logger = request
                .HttpContext.RequestServices.GetRequiredService<ILoggerFactory>()
                .CreateLogger(typeof(Boundary));
            LogUnexpected(logger, endpoint.Name, fault.GetType().Name, fault);
            return fault is OperationCanceledException || fault.IsStorageFault()
                ? Problems.StorageAway(await MissingContainersAsync(request, fault))
                : Problems.Answer(
                    500,
                    "A fault that nobody foresaw; it is in the log. Try again, and report it if it stays."
                );
        }
    }

    /// <summary>Ends with a request, or when it has waited for the storage long enough.</summary>
    internal static CancellationTokenSource Deadline(CancellationToken request)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(request);
        deadline.CancelAfter(StorageClient.Patience);
        return deadline;
    }

    // The fault does not say which.
    private static async Task<IReadOnlyList<string>> MissingContainersAsync(HttpRequest request, Exception fault)
    {
        if (fault is not RequestFailedException { ErrorCode: var code } || code != BlobErrorCode.ContainerNotFound)
            return [];
        try
        {
            using var deadline = Deadline(request.HttpContext.RequestAborted);
            return await Containers.MissingAsync(request.Service<BlobServiceClient>(), deadline.Token);
        }
        catch (Exception away) when (away is OperationCanceledException || away.IsStorageFault())
        {
            return [];
        }
    }

    [LoggerMessage(10, LogLevel.Error, "{Endpoint} failed: {Kind}")]
    private static partial void LogUnexpected(ILogger logger, string endpoint, string kind, Exception exception);
}

/// <summary>The request itself is at fault.</summary>
/// <param name="status">The HTTP status, 4xx.</param>
/// <param name="detail">What is wrong and what to do.</param>
/// <param name="retryAfter">When the same request may do; null where it never will.</param>
public sealed class RequestException(int status, string detail, TimeSpan? retryAfter = null) : Exception(detail)
{
    /// <summary>When the same request may do; null where it never will.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The HTTP status, 4xx.</summary>
    public int Status { get; } = status;
}

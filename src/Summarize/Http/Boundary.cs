using System.Diagnostics;
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
        using var trace = Begin(request);
        var gone = request.HttpContext.RequestAborted;
        using var deadline = Deadline(gone);
        // How long a body takes is the client's time, and the model has deadlines of its own.
        var cancellation = endpoint.Method is "PUT" or "POST" ? gone : deadline.Token;
        try
        {
            using var work = request.Service<Shutdown>().Start(cancellation);
            Check(request, endpoint.Parameters);
            var type = endpoint.Produces.Count == 0 ? "" : request.Accepted(endpoint.Produces);
            return await endpoint.Handle(request, type, work.Token);
        }
        catch (Exception fault)
        {
            return await AnswerAsync(fault, endpoint.Name, request);
        }
    }

    /// <summary>Answers a request that no endpoint takes, <c>OPTIONS</c> among them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="refused">The status with which the server itself refuses it; null: it does not.</param>
    public static IResult Unmatched(HttpRequest request, int? refused = null)
    {
        using var trace = Begin(request);
        return refused is null or 404 or 405 ? Problems.Unmatched(request) : Problems.Refused(refused.Value);
    }

    /// <summary>Ends with a request, or when it has waited for the storage long enough.</summary>
    internal static CancellationTokenSource Deadline(CancellationToken request)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(request);
        deadline.CancelAfter(StorageClient.Patience);
        return deadline;
    }

    private static Activity Begin(HttpRequest request)
    {
        var trace = RequestTrace.Begin(request);
        request.Service<CrossOrigin>().Tell(request.HttpContext);
        return trace;
    }

    private static void Check(HttpRequest request, IReadOnlyList<Parameter> known)
    {
        foreach (var name in request.Query.Keys)
        {
            if (known.FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
                parameter.Text(request);
            else if (!HostParameters.Contains(name, StringComparer.Ordinal))
                throw new RequestException(
                    ProblemTypes.Malformed,
                    known.Count == 0
                        ? $"There is no query parameter '{name}' here; none is known."
                        : $"There is no query parameter '{name}' here; known are "
                            + $"{string.Join(", ", known.Select(parameter => parameter.Name))}."
                );
        }
    }

    /// <summary>The answer that a fault becomes.</summary>
    internal static async Task<Answer> AnswerAsync(Exception fault, string endpoint, HttpRequest request)
    {
        switch (fault)
        {
            case RequestException refused:
                return Problems.Answer(refused.Type, refused.Message, refused.RetryAfter);
            case ArticleFailedException failed:
                return Problems.Failed(failed, request.Method);
            case DeferredException deferred:
                return Problems.Deferred(deferred);
            case RequestFailedException storage when Problems.OfArticle(storage) is { } answer:
                return answer;
            // Thrown on, it would count as a failed invocation in the Functions host, and raise alarms.
            case var _ when request.HttpContext.RequestAborted.IsCancellationRequested:
                return new Answer(ClientClosedRequest, Body: null);
            case OperationCanceledException when request.Service<Shutdown>().Begun.IsCancellationRequested:
                return Problems.Answer(ProblemTypes.Stopping, ProblemTypes.Stopping.Example, TimeSpan.FromSeconds(5));
        }
        var logger = request
            .HttpContext.RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(Boundary));
        LogUnexpected(logger, endpoint, RequestTrace.Id(request), fault.GetType().Name, fault);
        return fault is OperationCanceledException || fault.IsStorageFault()
            ? Problems.StorageAway(await MissingContainersAsync(request, fault))
            : Problems.Answer(ProblemTypes.Unexpected, ProblemTypes.Unexpected.Example);
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

    [LoggerMessage(10, LogLevel.Error, "{Endpoint} failed, request {Request}: {Kind}")]
    private static partial void LogUnexpected(
        ILogger logger,
        string endpoint,
        string request,
        string kind,
        Exception exception
    );
}

/// <summary>The request itself is at fault.</summary>
/// <param name="type">The kind of problem, which has an HTTP status.</param>
/// <param name="detail">What is wrong and what to do.</param>
/// <param name="retryAfter">When the same request may do; null where it never will.</param>
public sealed class RequestException(ProblemType type, string detail, TimeSpan? retryAfter = null) : Exception(detail)
{
    /// <summary>The kind of problem.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>When the same request may do; null where it never will.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

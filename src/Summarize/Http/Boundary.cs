using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
        var cancellation = request.HttpContext.RequestAborted;
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
        catch (RequestFailedException fault) when (fault.Status == 400)
        {
            return Problems.Answer(
                400,
                "The storage refuses this name. Use up to 1,024 characters, up to 254 of them slashes, and no control "
                    + "characters."
            );
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
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
            return fault is RequestFailedException or AggregateException
                ? Problems.Answer(
                    503,
                    "The storage cannot be reached. Try again in a minute.",
                    TimeSpan.FromSeconds(30)
                )
                : Problems.Answer(
                    500,
                    "A fault that nobody foresaw; it is in the log. Try again, and report it if it stays."
                );
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

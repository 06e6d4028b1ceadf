using System.Buffers;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Summarize.Http;

/// <summary>
/// What a request can be found again by, at the caller's, in our logs and at the model's: its trace (W3C Trace
/// Context), and an id that the answer repeats.
/// </summary>
internal static class RequestTrace
{
    /// <summary>The header of the id, on requests and on all answers.</summary>
    public const string Header = "x-request-id";

    private const int LongestId = 128;

    private static readonly SearchValues<char> InIds = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
    );

    /// <summary>
    /// Goes on with the caller's trace, or begins one, until it is disposed; what runs meanwhile, model calls too,
    /// belongs to it. A <c>traceparent</c> that cannot be read counts as none, as the standard has it.
    /// </summary>
    public static Activity Begin(HttpRequest request)
    {
        var activity = new Activity("request");
        if (
            ActivityContext.TryParse(
                request.Headers.TraceParent,
                request.Headers.TraceState,
                isRemote: true,
                out var caller
            )
            // A host that knows of it has begun a span of its own.
            && Activity.Current?.TraceId != caller.TraceId
        )
        {
            activity.SetParentId(caller.TraceId, caller.SpanId, caller.TraceFlags);
            activity.TraceStateString = caller.TraceState;
        }
        activity.Start();
        request.HttpContext.Response.Headers[Header] = Given(request) ?? activity.TraceId.ToHexString();
        return activity;
    }

    /// <summary>The id of a request whose trace has begun.</summary>
    public static string Id(HttpRequest request) => request.HttpContext.Response.Headers[Header].ToString();

    private static string? Given(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= LongestId } id] && !id.AsSpan().ContainsAnyExcept(InIds)
            ? id
            : null;
}

using System.Globalization;
using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>Faults as <c>application/problem+json</c> (RFC 9457). Never with article text.</summary>
public static class Problems
{
    /// <summary>The answer for a status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">What is wrong and what to do.</param>
    /// <param name="retryAfter">When it may be asked again, where that helps.</param>
    /// <param name="reason">The machine's word for it, where there is one.</param>
    public static IResult Answer(int status, string detail, TimeSpan? retryAfter = null, string? reason = null)
    {
        var problem = new ProblemDetails
        {
            Status = status,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Detail = detail,
        };
        if (reason is not null)
            problem.Extensions["reason"] = reason;
        return new Answer(status, problem, "application/problem+json") { RetryAfter = retryAfter };
    }

    /// <summary>The answer to what no endpoint takes: 405 where its address takes another method, else 404.</summary>
    public static IResult Unmatched(HttpRequest request)
    {
        var path = request.Path.Value!.TrimStart('/');
        var allowed = string.Join(
            ", ",
            Endpoints
                .All.Where(endpoint => Routes.Takes(endpoint.Route, path))
                .Select(endpoint => endpoint.Method)
                .Order(StringComparer.Ordinal)
        );
        if (allowed.Length == 0)
            return Answer(404, $"There is no such address. Try GET /{Routes.Articles}.");
        request.HttpContext.Response.Headers.Allow = allowed;
        return Answer(405, $"This address takes {allowed}.");
    }

    /// <summary>
    /// An article that cannot be digested. What the body of a request is to blame for has a status of its own.
    /// </summary>
    public static IResult Failed(FailureReason reason, string detail, string method) =>
        Answer(
            (method, reason) switch
            {
                ("PUT" or "POST", FailureReason.TooLarge) => 413,
                ("PUT" or "POST", FailureReason.Unsupported) => 415,
                ("POST", FailureReason.InvalidReply or FailureReason.TruncatedReply or FailureReason.Ungrounded) => 502,
                _ => 422,
            },
            detail,
            reason: Json.Name(reason)
        );

    /// <summary>What the storage says of one article, and the client has to know; null: it is no such fault.</summary>
    public static IResult? OfArticle(RequestFailedException fault) =>
        fault switch
        {
            _ when fault.IsLeased() => Answer(
                409,
                "Another program holds a lease on the article's blob. Break the lease, or wait until it ends, and try "
                    + "again."
            ),
            _ when fault.IsArchived() => Answer(409, Archived),
            // A folder of a Data Lake, a policy of the account: nothing that passes by itself.
            { Status: 409 } when fault.ErrorCode != BlobErrorCode.ContainerBeingDeleted => Answer(
                409,
                $"The storage does not allow this for the article's blob ({fault.ErrorCode}). Look the blob up in the "
                    + "storage account, or use another name."
            ),
            { Status: 400 } => Answer(400, "The storage refuses the article's name or a header. Use another name."),
            _ => null,
        };

    /// <summary>What is said of an article that lies in the archive tier.</summary>
    public const string Archived =
        "The article's blob is archived. Move it to the hot or cool tier; it can be read some hours later.";

    /// <summary>
    /// The storage is away, hangs, or lacks a container; open to all, so nothing is said of the account.
    /// </summary>
    /// <param name="missing">Containers that are known to be missing.</param>
    public static IResult StorageAway(IReadOnlyList<string> missing) =>
        Answer(
            503,
            missing.Count == 0
                ? "The storage cannot be reached. Try again in a minute."
                : $"The storage account has no container '{string.Join("', '", missing)}'. Create it, and try again.",
            TimeSpan.FromSeconds(30)
        );

    /// <summary>The model cannot answer now.</summary>
    public static IResult Deferred(DeferredException fault) =>
        Answer(
            fault.Reason switch
            {
                DeferralReason.Quota or DeferralReason.Budget => 429,
                DeferralReason.Timeout => 504,
                _ => 503,
            },
            $"{fault.Message} Try again later.",
            fault.RetryAfter ?? TimeSpan.FromSeconds(30),
            Json.Name(fault.Reason)
        );
}

/// <summary>A body in our JSON, with its media type.</summary>
internal sealed record Answer(int Status, object? Body, string ContentType = "application/json") : IResult
{
    public TimeSpan? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
        // A digest is written as the record that it is, since only a record says its state.
        var type = Body is DigestRecord ? typeof(DigestRecord) : Body?.GetType();
        // Not to be cancelled: writing to a client that has gone does nothing, and throws only where a token asks for
        // it.
        if (type is not null)
            await response.WriteAsJsonAsync(Body, type, Json.Options, ContentType, CancellationToken.None);
    }
}

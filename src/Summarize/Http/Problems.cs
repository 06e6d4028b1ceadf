using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>Faults as <c>application/problem+json</c> (RFC 9457). Never with article text.</summary>
internal static class Problems
{
    /// <summary>The media type.</summary>
    public const string Json = "application/problem+json";

    /// <summary>The answer for a kind of problem.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="detail">What is wrong and what to do.</param>
    /// <param name="retryAfter">When it may be asked again, where that helps.</param>
    /// <param name="reason">The machine's word for it, where there is one.</param>
    public static Answer Answer(ProblemType type, string detail, TimeSpan? retryAfter = null, string? reason = null) =>
        Answer(type, type.Status, detail, retryAfter, reason);

    /// <summary>What the server itself refuses, with the status that it gave.</summary>
    public static Answer Refused(int status) =>
        Answer(ProblemTypes.Malformed, status, "The server refused the request before it was read; check its form.");

    /// <summary>
    /// The answer to what no endpoint takes: to <c>OPTIONS</c> and to a wrong method what the address takes, else 404.
    /// </summary>
    public static Answer Unmatched(HttpRequest request)
    {
        var path = request.Path.Value!.TrimStart('/');
        string[] methods =
        [
            .. Endpoints
                .All.Concat(Endpoints.OfPage)
                .Where(endpoint => Routes.Takes(endpoint.Route, path))
                .SelectMany(endpoint => endpoint.Methods),
        ];
        if (methods.Length == 0)
            return Answer(ProblemTypes.NotFound, $"There is no such address. Try GET /{Routes.Articles}.");
        var allowed = string.Join(", ", methods.Append(HttpMethods.Options).Order(StringComparer.Ordinal));
        request.HttpContext.Response.Headers.Allow = allowed;
        return HttpMethods.IsOptions(request.Method)
            ? new Answer(204, Body: null)
            : Answer(ProblemTypes.Method, $"This address takes {allowed}.");
    }

    /// <summary>
    /// An article that cannot be digested. What the body of a request is to blame for has a status of its own.
    /// </summary>
    public static Answer Failed(ArticleFailedException fault, string method) =>
        Answer(
            (method, fault.Reason) switch
            {
                ("PUT" or "POST", FailureReason.TooLarge) => ProblemTypes.TooLarge,
                ("PUT" or "POST", FailureReason.Unsupported) => ProblemTypes.Unsupported,
                ("POST", FailureReason.InvalidReply or FailureReason.TruncatedReply or FailureReason.Ungrounded) =>
                    ProblemTypes.InvalidReply,
                _ => ProblemTypes.ArticleFailed,
            },
            fault.Message,
            reason: Summarize.Json.Name(fault.Reason)
        );

    /// <summary>What the storage says of one article, and the client has to know; null: it is no such fault.</summary>
    public static Answer? OfArticle(RequestFailedException fault) =>
        fault switch
        {
            _ when fault.IsLeased() => Answer(ProblemTypes.Leased, ProblemTypes.Leased.Example),
            _ when fault.IsArchived() => Answer(ProblemTypes.Archived, ProblemTypes.Archived.Example),
            // A folder of a Data Lake, a policy of the account: nothing that passes by itself.
            { Status: 409 } when fault.ErrorCode != BlobErrorCode.ContainerBeingDeleted => Answer(
                ProblemTypes.NotAllowed,
                $"The storage does not allow this for the article's blob ({fault.ErrorCode}). Look the blob up in the "
                    + "storage account, or use another name."
            ),
            { Status: 400 } => Answer(
                ProblemTypes.Malformed,
                "The storage refuses the article's name or a header. Use another name."
            ),
            _ => null,
        };

    /// <summary>
    /// The storage is away, hangs, or lacks a container; open to all, so nothing is said of the account.
    /// </summary>
    /// <param name="missing">Containers that are known to be missing.</param>
    public static Answer StorageAway(IReadOnlyList<string> missing) =>
        Answer(
            ProblemTypes.StorageAway,
            missing.Count == 0
                ? ProblemTypes.StorageAway.Example
                : $"The storage account has no container '{string.Join("', '", missing)}'. Create it, and try again.",
            TimeSpan.FromSeconds(30)
        );

    /// <summary>The model cannot answer now.</summary>
    public static Answer Deferred(DeferredException fault) =>
        Answer(
            fault.Reason switch
            {
                DeferralReason.Quota or DeferralReason.Budget => ProblemTypes.Quota,
                DeferralReason.Timeout => ProblemTypes.Timeout,
                DeferralReason.Storage => ProblemTypes.StorageAway,
                _ => ProblemTypes.ModelAway,
            },
            $"{fault.Message} Try again later.",
            fault.RetryAfter ?? TimeSpan.FromSeconds(30),
            Summarize.Json.Name(fault.Reason)
        );

    private static Answer Answer(
        ProblemType type,
        int status,
        string detail,
        TimeSpan? retryAfter = null,
        string? reason = null
    )
    {
        var problem = new ProblemDetails
        {
            Type = type.Uri,
            Status = status,
            Title = type.Title,
            Detail = detail,
        };
        if (reason is not null)
            problem.Extensions["reason"] = reason;
        return new Answer(status, problem, Json) { RetryAfter = retryAfter };
    }
}

using Microsoft.AspNetCore.Http;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary><c>POST /api/retries</c>: failed articles again, one by its name or all that failed for a reason.</summary>
internal static class RetryHandler
{
    private static readonly Dictionary<string, FailureReason> Reasons = Enum.GetValues<FailureReason>()
        .ToDictionary(Json.Name, StringComparer.Ordinal);

    public static async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        var retries = request.Service<Retries>();
        var (article, reason) = (request.Text("article"), request.Text("reason"));
        var after = PassedOn.After(request.Text("after"));
        if (article is null == reason is null)
            throw new RequestException(
                400,
                "Give 'article', a name, or 'reason', why articles failed; one of the two."
            );
        using var deadline = Boundary.Deadline(cancellation);
        if (article is not null)
        {
            if (after is not null)
                throw new RequestException(400, "'after' goes with 'reason'; leave it out.");
            if (ArticleName.Fault(article) is { } fault)
                throw new RequestException(400, fault);
            return new Answer(
                202,
                await retries.RetryAsync(article, deadline.Token) ?? throw ArticleHandlers.Unknown(article)
            );
        }
        return Reasons.TryGetValue(reason!, out var known)
            ? new Answer(202, await retries.RetryAsync(known, after, deadline.Token))
            : throw new RequestException(400, $"'reason' is one of {string.Join(", ", Reasons.Keys)}.");
    }
}

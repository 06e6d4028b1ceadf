using Microsoft.AspNetCore.Http;
using Summarize.Digests;

namespace Summarize.Http;

/// <summary><c>POST /api/retries</c>: failed articles again, one by its name or all that failed for a reason.</summary>
internal static class RetryHandler
{
    public static async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        var retries = request.Service<Retries>();
        var (article, reason) = (Parameters.Article.Text(request), Parameters.Reason.Text(request));
        var after = Parameters.After.Text(request);
        if (article is null == reason is null)
            throw new RequestException(
                ProblemTypes.Malformed,
                "Give 'article', a name, or 'reason', why articles failed; one of the two."
            );
        using var deadline = Boundary.Deadline(cancellation);
        if (reason is not null)
            return new Answer(202, await retries.RetryAsync(Parameters.Failure(reason), after, deadline.Token));
        if (after is not null)
            throw new RequestException(ProblemTypes.Malformed, "'after' goes with 'reason'; leave it out.");
        return new Answer(
            202,
            await retries.RetryAsync(article!, deadline.Token) ?? throw ArticleHandlers.Unknown(article!)
        );
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>
/// <c>/api/articles</c>: what a newsroom uploads, as it stands in storage and as the program reads it.
/// </summary>
internal static class ArticleHandlers
{
    public static async Task<IResult> PutAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var (ifMatch, ifNoneMatch) = (Condition(request.Headers.IfMatch), Condition(request.Headers.IfNoneMatch));
        if (ifNoneMatch is not (null or "*"))
            throw new RequestException(400, "On PUT, If-None-Match is '*': only when there is no such article yet.");
        var content = await request.ArticleAsync(request.Service<IOptions<ArticleOptions>>().Value, cancellation);
        var store = request.Service<ArticleStore>();
        // Told apart before the write, for the status alone; the conditions are the storage's to keep.
        var existed =
            ifNoneMatch is null && (ifMatch is not null || await store.FindAsync(name, cancellation) is not null);
        if (
            await store.WriteAsync(name, content, request.ContentType, ifMatch, ifNoneMatch, cancellation)
            is not { } version
        )
            throw new RequestException(
                412,
                ifMatch is null
                    ? "There is such an article already; leave out If-None-Match to overwrite it."
                    : "The article has another version by now; read it again, then send the ETag it has."
            );
        var headers = request.HttpContext.Response.Headers;
        headers.Location = $"/{Routes.Articles}/{EscapedName(name)}";
        headers.ETag = $"\"{version.ETag}\"";
        return new Answer(
            existed ? 200 : 201,
            new
            {
                Article = name,
                Etag = version.ETag,
                version.Bytes,
                State = States.Pending,
            }
        );
    }

    public static async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var type = request.Accepted(Replies.Json, Replies.Text);
        var limits = request.Service<IOptions<ArticleOptions>>().Value;
        var store = request.Service<ArticleStore>();
        if (await store.FindAsync(name, cancellation) is not { } version)
            throw Unknown(name);
        if (version.Bytes > limits.MaxBytes)
            throw Refusal.TooManyBytes(version.Bytes, limits);
        if (await store.ReadAsync(version, cancellation) is not { } content)
            throw new RequestException(404, "The article was changed or deleted while it was read; ask again.");
        var article = await ArticleReader.ReadAsync(content, version.ContentType, name, limits, cancellation);
        return Replies.Versioned(
            request,
            version.ETag,
            type,
            () =>
                type == Replies.Text
                    ? article.Text
                    : new
                    {
                        Article = name,
                        Etag = version.ETag,
                        article.Title,
                        article.Byline,
                        article.Published,
                        Characters = article.Text.Length,
                        Paragraphs = article.Paragraphs.Select(paragraph => new
                        {
                            paragraph.Span.Start,
                            paragraph.Span.End,
                            paragraph.Role,
                        }),
                    }
        );
    }

    public static async Task<IResult> DeleteAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var existed = await request.Service<ArticleStore>().DeleteAsync(name, cancellation);
        // Also where the article was gone already: its digest may have been left behind.
        await request.Service<Digester>().ForgetAsync(name, cancellation);
        return existed ? Results.NoContent() : throw Unknown(name);
    }

    public static async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (prefix, state, after) = (request.Text("prefix"), request.Text("state"), request.Text("after"));
        var limit = request.Number("limit", orElse: 100, least: 1, most: 1000);
        if (state is not null && !States.All.Contains(state, StringComparer.Ordinal))
            throw new RequestException(400, $"'state' is one of {string.Join(", ", States.All)}.");

        var digests = request.Service<DigestStore>();
        var found = new List<ListedArticle>(limit);
        // 'after' is the last name of the page before.
        await foreach (
            var chunk in request
                .Service<ArticleStore>()
                .ListAsync(prefix, after, cancellation)
                .Chunk(32)
                .WithCancellation(cancellation)
        )
        {
            var digested = await Task.WhenAll(chunk.Select(article => digests.PeekAsync(article.Name, cancellation)));
            found.AddRange(
                chunk.Zip(digested, ListedArticle.Of).Where(article => state is null || article.State == state)
            );
            if (found.Count > limit)
                break;
        }
        return new Answer(
            200,
            new { Articles = found.Take(limit), Next = found.Count > limit ? found[limit - 1].Name : null }
        );
    }

    public static RequestException Unknown(string name) =>
        new(404, $"There is no article '{name}'. GET /{Routes.Articles} lists those that there are.");

    private static string? Condition(StringValues header) =>
        StringValues.IsNullOrEmpty(header) ? null : header.ToString();

    private static string EscapedName(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>A line of the list of articles.</summary>
internal sealed record ListedArticle(
    string Name,
    string State,
    string? Reason,
    string Etag,
    long Bytes,
    string? ContentType,
    DateTimeOffset UploadedAt,
    DateTimeOffset? DigestedAt
)
{
    public static ListedArticle Of(ArticleVersion article, DigestSummary? digest)
    {
        var current = digest?.ArticleETag == article.ETag ? digest : null;
        return new(
            article.Name,
            current?.State ?? States.Pending,
            current?.Reason,
            article.ETag,
            article.Bytes,
            article.ContentType,
            article.UploadedAt,
            current?.State == States.Ready ? current.WrittenAt : null
        );
    }
}

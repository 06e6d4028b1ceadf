using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>
/// <c>/api/articles</c>: what a newsroom uploads, as it stands in storage and as the program reads it.
/// </summary>
internal static class ArticleHandlers
{
    // Names that one page of the list looks at, in one page of either container's listing. Where all are shown, enough
    // for the longest page and the name after which it begins, since Azurite begins at the first; where some are looked
    // for, all that the service gives.
    private const int Unfiltered = 1001;
    private const int Filtered = 5000;

    private const int DefaultLimit = 100;

    public static async Task<IResult> PutAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var ifMatch = PassedOn.IfMatch(request.Headers.IfMatch);
        var ifNoneMatch = PassedOn.IfNoneMatch(request.Headers.IfNoneMatch);
        var contentType = PassedOn.ContentType(request.ContentType);
        var content = await request.ArticleAsync(request.Service<IOptions<ArticleOptions>>().Value, cancellation);
        using var deadline = Boundary.Deadline(cancellation);
        cancellation = deadline.Token;
        var store = request.Service<ArticleStore>();
        // Told apart before the write, for the status alone; the conditions are the storage's to keep.
        var existed =
            ifNoneMatch is null && (ifMatch is not null || await store.FindAsync(name, cancellation) is not null);
        if (await store.WriteAsync(name, content, contentType, ifMatch, ifNoneMatch, cancellation) is not { } version)
            throw ifMatch is null
                ? new RequestException(
                    ProblemTypes.Precondition,
                    "There is such an article already; leave out If-None-Match to overwrite it."
                )
                : OtherVersion();
        var headers = request.HttpContext.Response.Headers;
        headers.Location = $"/{Routes.Articles}/{Escaped(name)}";
        headers.ETag = $"\"{version.ETag}\"";
        return new Answer(existed ? 200 : 201, new UploadedArticle(name, version.ETag, version.Bytes, States.Pending));
    }

    /// <summary>A stored article as it is now.</summary>
    /// <exception cref="RequestException">There is none, or it is archived.</exception>
    /// <exception cref="ArticleFailedException">It cannot be read.</exception>
    internal static async Task<(ArticleVersion Version, Article Article)> ReadAsync(
        HttpRequest request,
        string name,
        CancellationToken cancellation
    )
    {
        var limits = request.Service<IOptions<ArticleOptions>>().Value;
        var store = request.Service<ArticleStore>();
        if (await store.ReadAsync(name, version => version.Bytes <= limits.MaxBytes, cancellation) is not { } read)
            throw Unknown(name);
        var (version, content) = read;
        if (version.IsArchived)
            throw new RequestException(ProblemTypes.Archived, ProblemTypes.Archived.Example);
        if (content is null)
            throw Refusal.TooManyBytes(version.Bytes, limits);
        var expanded = Packed.Expand(content, version.ContentEncoding, limits);
        return (version, await ArticleReader.ReadAsync(expanded, version.ContentType, name, limits, cancellation));
    }

    public static async Task<IResult> GetAsync(HttpRequest request, string type, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var (version, article) = await ReadAsync(request, name, cancellation);
        return Replies.Versioned(
            request,
            version.ETag,
            type,
            () => type == Replies.Text ? article.Text : ReadArticle.Of(version, article)
        );
    }

    public static async Task<IResult> DeleteAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var ifMatch = PassedOn.IfMatch(request.Headers.IfMatch);
        if (await request.Service<ArticleStore>().DeleteAsync(name, ifMatch, cancellation) is not { } existed)
            throw OtherVersion();
        // Also where the article was gone already: its digest may have been left behind.
        await request.Service<Digester>().ForgetAsync(name, cancellation);
        return existed ? Results.NoContent() : throw Unknown(name);
    }

    public static async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (prefix, after) = (Parameters.Prefix.Text(request), Parameters.After.Text(request));
        var state = Parameters.State.Text(request);
        var limit = Parameters.ListLimit.Read(request) ?? DefaultLimit;
        var page = await Sweep.PageAsync(
            request.Service<ArticleStore>(),
            request.Service<DigestStore>(),
            prefix,
            after,
            state is not null ? Filtered
                : after is not null ? Unfiltered
                : limit + 1,
            cancellation
        );
        var fitting = page
            .Items.Where(found => found.Article is not null)
            .Select(found => ListedArticle.Of(found.Article!, found.Digest))
            .Where(article => state is null || article.State == state)
            .ToArray();
        var shown = fitting.Take(limit).ToArray();
        return new Answer(200, new ArticleList(shown, fitting.Length > limit ? shown[^1].Article : page.End));
    }

    public static RequestException Unknown(string name) =>
        new(ProblemTypes.NotFound, $"There is no article '{name}'. GET /{Routes.Articles} lists those that there are.");

    private static RequestException OtherVersion() => new(ProblemTypes.Precondition, ProblemTypes.Precondition.Example);

    /// <summary>A name as it stands in an address.</summary>
    public static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}

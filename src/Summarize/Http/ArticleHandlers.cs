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
    // for the longest page and the name after which it begins; where some are looked for, all that the service gives.
    private const int Unfiltered = 1001;
    private const int Filtered = 5000;

    public static async Task<IResult> PutAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var ifMatch = PassedOn.IfMatch(request.Headers.IfMatch);
        var ifNoneMatch = PassedOn.IfNoneMatch(request.Headers.IfNoneMatch);
        var type = PassedOn.ContentType(request.ContentType);
        var content = await request.ArticleAsync(request.Service<IOptions<ArticleOptions>>().Value, cancellation);
        using var deadline = Boundary.Deadline(cancellation);
        cancellation = deadline.Token;
        var store = request.Service<ArticleStore>();
        // Told apart before the write, for the status alone; the conditions are the storage's to keep.
        var existed =
            ifNoneMatch is null && (ifMatch is not null || await store.FindAsync(name, cancellation) is not null);
        if (await store.WriteAsync(name, content, type, ifMatch, ifNoneMatch, cancellation) is not { } version)
            throw ifMatch is null
                ? new RequestException(
                    412,
                    "There is such an article already; leave out If-None-Match to overwrite it."
                )
                : OtherVersion();
        var headers = request.HttpContext.Response.Headers;
        headers.Location = $"/{Routes.Articles}/{Escaped(name)}";
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

    /// <summary>A stored article as it is now.</summary>
    /// <exception cref="RequestException">There is none, or it was changed while it was read.</exception>
    /// <exception cref="ArticleFailedException">It cannot be read.</exception>
    internal static async Task<(ArticleVersion Version, Article Article)> ReadAsync(
        HttpRequest request,
        string name,
        CancellationToken cancellation
    )
    {
        var limits = request.Service<IOptions<ArticleOptions>>().Value;
        var store = request.Service<ArticleStore>();
        if (await store.FindAsync(name, cancellation) is not { } version)
            throw Unknown(name);
        if (version.IsArchived)
            throw new RequestException(409, Problems.Archived);
        if (version.Bytes > limits.MaxBytes)
            throw Refusal.TooManyBytes(version.Bytes, limits);
        if (await store.ReadAsync(version, cancellation) is not { } content)
            throw new RequestException(404, "The article was changed or deleted while it was read; ask again.");
        return (version, await ArticleReader.ReadAsync(content, version.ContentType, name, limits, cancellation));
    }

    public static async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var name = request.ArticleName(Routes.Articles);
        var type = request.Accepted(Replies.Json, Replies.Text);
        var (version, article) = await ReadAsync(request, name, cancellation);
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
                        Paragraphs = ReadParagraph.Of(article),
                    }
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
        var (prefix, after) = (PassedOn.Prefix(request.Text("prefix")), PassedOn.After(request.Text("after")));
        var state = request.Text("state");
        var limit = request.Number("limit", orElse: 100, least: 1, most: 1000);
        if (state is not null && !States.All.Contains(state, StringComparer.Ordinal))
            throw new RequestException(400, $"'state' is one of {string.Join(", ", States.All)}.");

        var page = await Sweep.PageAsync(
            request.Service<ArticleStore>(),
            request.Service<DigestStore>(),
            prefix,
            after,
            state is null ? Unfiltered : Filtered,
            cancellation
        );
        var fitting = page
            .Items.Where(found => found.Article is not null)
            .Select(found => ListedArticle.Of(found.Article!, found.Digest))
            .Where(article => state is null || article.State == state)
            .ToArray();
        var shown = fitting.Take(limit).ToArray();
        return new Answer(200, new { Articles = shown, Next = fitting.Length > limit ? shown[^1].Article : page.End });
    }

    public static RequestException Unknown(string name) =>
        new(404, $"There is no article '{name}'. GET /{Routes.Articles} lists those that there are.");

    private static RequestException OtherVersion() =>
        new(412, "The article has another version by now; read it again, then send the ETag it has.");

    /// <summary>A name as it stands in an address.</summary>
    public static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>A paragraph as it is served, in UTF-16 code units of the article's text.</summary>
internal sealed record ReadParagraph(int Start, int End, ParagraphRole Role)
{
    public static IEnumerable<ReadParagraph> Of(Article article) =>
        article.Paragraphs.Select(paragraph => new ReadParagraph(
            paragraph.Span.Start,
            paragraph.Span.End,
            paragraph.Role
        ));
}

/// <summary>A line of the list of articles.</summary>
internal sealed record ListedArticle(
    string Article,
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
        var named = ArticleName.Fault(article.Name) is null;
        return new(
            article.Name,
            named ? current?.State ?? States.Pending : States.Failed,
            named ? current?.Reason : Json.Name(FailureReason.Name),
            article.ETag,
            article.Bytes,
            article.ContentType,
            article.UploadedAt,
            current?.State == States.Ready ? current.WrittenAt : null
        );
    }
}

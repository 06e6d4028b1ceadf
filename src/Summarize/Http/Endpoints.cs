using Microsoft.AspNetCore.Http;
using Summarize.Http.Page;

namespace Summarize.Http;

/// <summary>One thing that can be asked over HTTP.</summary>
/// <param name="Name">Its name, which is the function's name as well.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">Its template, from <see cref="Routes"/>.</param>
/// <param name="Parameters">Query parameters that it knows.</param>
/// <param name="Handle">Answers a request, or throws one of the typed faults that <see cref="Boundary"/> maps.</param>
public sealed record Endpoint(
    string Name,
    string Method,
    string Route,
    IReadOnlyList<string> Parameters,
    Func<HttpRequest, CancellationToken, Task<IResult>> Handle
);

/// <summary>The table of routes: both hosts serve just these.</summary>
public static class Endpoints
{
    /// <summary>Uploads an article.</summary>
    public static Endpoint PutArticle { get; } =
        new(nameof(PutArticle), "PUT", Routes.Article, [], ArticleHandlers.PutAsync);

    /// <summary>
    /// Lists articles and how far their digests are, in the storage's order of names. A page holds up to <c>limit</c>
    /// of them. It may hold fewer, even none, and still have a <c>next</c>, since no more than 5,000 names are looked
    /// at
    /// for one page, whatever the <c>state</c> that is asked for. The list has ended where <c>next</c> is null; else
    /// it goes on with <c>after</c>, which is that <c>next</c>.
    /// </summary>
    public static Endpoint ListArticles { get; } =
        new(
            nameof(ListArticles),
            "GET",
            Routes.Articles,
            ["prefix", "state", "limit", "after"],
            ArticleHandlers.ListAsync
        );

    /// <summary>Reads an article as the program reads it.</summary>
    public static Endpoint GetArticle { get; } =
        new(nameof(GetArticle), "GET", Routes.Article, [], ArticleHandlers.GetAsync);

    /// <summary>Deletes an article and its digest.</summary>
    public static Endpoint DeleteArticle { get; } =
        new(nameof(DeleteArticle), "DELETE", Routes.Article, [], ArticleHandlers.DeleteAsync);

    /// <summary>Reads a stored article's summary.</summary>
    public static Endpoint GetSummary { get; } =
        new(nameof(GetSummary), "GET", Routes.Summary, [], DigestHandlers.GetSummaryAsync);

    /// <summary>Reads a stored article's key quotes.</summary>
    public static Endpoint GetQuotes { get; } =
        new(nameof(GetQuotes), "GET", Routes.ArticleQuotes, ["speaker", "limit", "all"], DigestHandlers.GetQuotesAsync);

    /// <summary>Reads a stored article's digest.</summary>
    public static Endpoint GetDigest { get; } =
        new(nameof(GetDigest), "GET", Routes.Digest, [], DigestHandlers.GetDigestAsync);

    /// <summary>Summarizes the article in the body.</summary>
    public static Endpoint PostSummary { get; } =
        new(nameof(PostSummary), "POST", Routes.Summaries, ["sentences"], PostHandlers.SummaryAsync);

    /// <summary>Chooses key quotes of the article in the body.</summary>
    public static Endpoint PostQuotes { get; } =
        new(nameof(PostQuotes), "POST", Routes.Quotes, ["sentences", "all"], PostHandlers.QuotesAsync);

    /// <summary>Digests the article in the body.</summary>
    public static Endpoint PostDigest { get; } =
        new(nameof(PostDigest), "POST", Routes.Digests, ["sentences"], PostHandlers.DigestAsync);

    /// <summary>Has failed articles digested again.</summary>
    public static Endpoint PostRetries { get; } =
        new(nameof(PostRetries), "POST", Routes.Retries, ["article", "reason", "after"], RetryHandler.PostAsync);

    /// <summary>Says whether the service can work.</summary>
    public static Endpoint GetHealth { get; } =
        new(nameof(GetHealth), "GET", Routes.Health, [], HealthHandler.GetAsync);

    /// <summary>Shows the page for an editor; <c>article</c> is the stored article that it opens.</summary>
    public static Endpoint GetPage { get; } =
        new(
            nameof(GetPage),
            "GET",
            Routes.Page,
            ["article"],
            (request, _) => Task.FromResult(PageHandlers.GetPage(request))
        );

    /// <summary>Serves a file of the page.</summary>
    public static Endpoint GetAsset { get; } =
        new(nameof(GetAsset), "GET", Routes.Asset, [], (request, _) => Task.FromResult(PageHandlers.GetAsset(request)));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        PutArticle,
        ListArticles,
        GetArticle,
        DeleteArticle,
        GetSummary,
        GetQuotes,
        GetDigest,
        PostSummary,
        PostQuotes,
        PostDigest,
        PostRetries,
        GetHealth,
        GetPage,
        GetAsset,
    ];
}

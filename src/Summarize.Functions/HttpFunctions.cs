using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Summarize.Http;

namespace Summarize.Functions;

/// <summary>
/// One function for each of <see cref="Endpoints.All"/>, under its name, and two for the rest. The handlers are the
/// product's.
/// </summary>
public static class HttpFunctions
{
    private const string AnyAddress = "api/{*path}";

    /// <inheritdoc cref="Endpoints.PutArticle"/>
    [Function(nameof(PutArticle))]
    public static Task<IResult> PutArticle(
        [HttpTrigger(AuthorizationLevel.Function, "PUT", Route = Routes.Article)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.PutArticle, request);

    /// <inheritdoc cref="Endpoints.ListArticles"/>
    [Function(nameof(ListArticles))]
    public static Task<IResult> ListArticles(
        [HttpTrigger(AuthorizationLevel.Function, "GET", "HEAD", Route = Routes.Articles)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.ListArticles, request);

    /// <inheritdoc cref="Endpoints.GetArticle"/>
    [Function(nameof(GetArticle))]
    public static Task<IResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "GET", "HEAD", Route = Routes.Article)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetArticle, request);

    /// <inheritdoc cref="Endpoints.DeleteArticle"/>
    [Function(nameof(DeleteArticle))]
    public static Task<IResult> DeleteArticle(
        [HttpTrigger(AuthorizationLevel.Function, "DELETE", Route = Routes.Article)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.DeleteArticle, request);

    /// <inheritdoc cref="Endpoints.GetSummary"/>
    [Function(nameof(GetSummary))]
    public static Task<IResult> GetSummary(
        [HttpTrigger(AuthorizationLevel.Function, "GET", "HEAD", Route = Routes.Summary)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetSummary, request);

    /// <inheritdoc cref="Endpoints.GetQuotes"/>
    [Function(nameof(GetQuotes))]
    public static Task<IResult> GetQuotes(
        [HttpTrigger(AuthorizationLevel.Function, "GET", "HEAD", Route = Routes.ArticleQuotes)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetQuotes, request);

    /// <inheritdoc cref="Endpoints.GetDigest"/>
    [Function(nameof(GetDigest))]
    public static Task<IResult> GetDigest(
        [HttpTrigger(AuthorizationLevel.Function, "GET", "HEAD", Route = Routes.Digest)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetDigest, request);

    /// <inheritdoc cref="Endpoints.PostSummary"/>
    [Function(nameof(PostSummary))]
    public static Task<IResult> PostSummary(
        [HttpTrigger(AuthorizationLevel.Function, "POST", Route = Routes.Summaries)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.PostSummary, request);

    /// <inheritdoc cref="Endpoints.PostQuotes"/>
    [Function(nameof(PostQuotes))]
    public static Task<IResult> PostQuotes(
        [HttpTrigger(AuthorizationLevel.Function, "POST", Route = Routes.Quotes)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.PostQuotes, request);

    /// <inheritdoc cref="Endpoints.PostDigest"/>
    [Function(nameof(PostDigest))]
    public static Task<IResult> PostDigest(
        [HttpTrigger(AuthorizationLevel.Function, "POST", Route = Routes.Digests)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.PostDigest, request);

    /// <inheritdoc cref="Endpoints.PostRetries"/>
    [Function(nameof(PostRetries))]
    public static Task<IResult> PostRetries(
        [HttpTrigger(AuthorizationLevel.Function, "POST", Route = Routes.Retries)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.PostRetries, request);

    /// <inheritdoc cref="Endpoints.GetHealth"/>
    [Function(nameof(GetHealth))]
    public static Task<IResult> GetHealth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "GET", "HEAD", Route = Routes.Health)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetHealth, request);

    /// <inheritdoc cref="Endpoints.GetPage"/>
    [Function(nameof(GetPage))]
    public static Task<IResult> GetPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "GET", "HEAD", Route = Routes.Page)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetPage, request);

    /// <inheritdoc cref="Endpoints.GetAsset"/>
    [Function(nameof(GetAsset))]
    public static Task<IResult> GetAsset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "GET", "HEAD", Route = Routes.Asset)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetAsset, request);

    /// <inheritdoc cref="Endpoints.GetOpenApi"/>
    [Function(nameof(GetOpenApi))]
    public static Task<IResult> GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "GET", "HEAD", Route = Routes.OpenApi)] HttpRequest request
    ) => Boundary.RunAsync(Endpoints.GetOpenApi, request);

    /// <summary>Which methods an address takes; open, since browsers ask it before they send a key.</summary>
    [Function(nameof(Options))]
    public static IResult Options(
        [HttpTrigger(AuthorizationLevel.Anonymous, "OPTIONS", Route = AnyAddress)] HttpRequest request
    ) => Boundary.Unmatched(request);

    /// <summary>
    /// What no other takes: the host itself would answer 404 without a body, to a wrong method too. It asks its
    /// functions in the order of their names, so this one has to come last.
    /// </summary>
    [Function(nameof(Unmatched))]
    public static IResult Unmatched(
        [HttpTrigger(AuthorizationLevel.Function, Route = AnyAddress)] HttpRequest request
    ) => Boundary.Unmatched(request);
}

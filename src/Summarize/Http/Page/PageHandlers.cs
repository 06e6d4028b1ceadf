using Microsoft.AspNetCore.Http;

namespace Summarize.Http.Page;

/// <summary><c>/</c> and <c>/assets</c>: the page for an editor.</summary>
internal static class PageHandlers
{
    // Nothing from elsewhere, nothing inline, and no text that becomes markup: articles are untrusted.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    public static IResult GetPage(HttpRequest request) => Served(request, PageFiles.Page, "no-cache");

    public static IResult GetAsset(HttpRequest request) =>
        PageFiles.Assets.TryGetValue(request.Path.Value!.Split('/')[^1], out var file)
            ? Served(request, file, "public, max-age=31536000, immutable")
            : throw new RequestException(
                ProblemTypes.NotFound,
                "The page has no such file. Load the page, at /, again."
            );

    private static IResult Served(HttpRequest request, PageFile file, string caching)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = caching;
        headers.ETag = $"\"{file.Hash}\"";
        return request.Has(file.Hash)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(file.Content, file.Type);
    }
}

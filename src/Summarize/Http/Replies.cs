using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summarize.Http;

/// <summary>Answers that carry a version.</summary>
internal static class Replies
{
    public const string Json = MediaTypeNames.Application.Json;
    public const string Text = MediaTypeNames.Text.Plain;

    // Representations of one version differ by media type.
    private const string OfText = "-text";

    /// <summary>The version whose tag, or whose text's tag, this is; both bare.</summary>
    public static string Version(string tag) =>
        tag.EndsWith(OfText, StringComparison.Ordinal) ? tag[..^OfText.Length] : tag;

    /// <summary>200 with the body and its ETag, or 304 where the client has it already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="etag">The version.</param>
    /// <param name="type">The media type of the body.</param>
    /// <param name="body">Makes the body; a string for <c>text/plain</c>.</param>
    public static IResult Versioned(HttpRequest request, string etag, string type, Func<object> body)
    {
        var tag = type == Text ? etag + OfText : etag;
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = $"\"{tag}\"";
        // Cached answers must be asked about again: a correction has to reach the reader at once.
        headers[HeaderNames.CacheControl] = "no-cache";
        if (request.Has(tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return type == Text ? Results.Text((string)body(), "text/plain; charset=utf-8") : new Answer(200, body());
    }
}

using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summarize.Http;

/// <summary>Answers that come in more than one form, or carry a version.</summary>
internal static class Replies
{
    public const string Json = MediaTypeNames.Application.Json;
    public const string Text = MediaTypeNames.Text.Plain;
    public const string Markdown = MediaTypeNames.Text.Markdown;

    public const string Events = MediaTypeNames.Text.EventStream;

    // Representations of one version differ by media type.
    private static readonly (string Type, string Suffix)[] Suffixes = [(Text, "-text"), (Markdown, "-markdown")];

    /// <summary>The version whose tag, or whose text's or Markdown's tag, this is; both bare.</summary>
    public static string Version(string tag) =>
        Suffixes.FirstOrDefault(form => tag.EndsWith(form.Suffix, StringComparison.Ordinal)) is { Suffix: { } suffix }
            ? tag[..^suffix.Length]
            : tag;

    /// <summary>200 with the body and its ETag, or 304 where the client has it already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="etag">The version.</param>
    /// <param name="type">The media type of the body.</param>
    /// <param name="body">Makes the body; a string for what is not JSON, or bytes.</param>
    public static IResult Versioned(HttpRequest request, string etag, string type, Func<object> body)
    {
        var tag = etag + Suffixes.FirstOrDefault(form => form.Type == type).Suffix;
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = $"\"{tag}\"";
        // Cached answers must be asked about again: a correction has to reach the reader at once.
        headers[HeaderNames.CacheControl] = "no-cache";
        return request.Has(tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : As(type, body());
    }

    /// <summary>200 with the body.</summary>
    /// <param name="type">The media type of the body.</param>
    /// <param name="body">The body; a string for what is not JSON, or bytes.</param>
    public static IResult As(string type, object body) =>
        type == Json ? new Answer(200, body)
        : body is byte[] made ? new Answer(200, made, $"{type}; charset=utf-8")
        : Results.Text((string)body, $"{type}; charset=utf-8");
}

using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Summarize.Digests;

namespace Summarize.Http;

/// <summary>A body that is written in our JSON, or bytes as they are, with their media type.</summary>
internal sealed record Answer(int Status, object? Body, string ContentType = Replies.Json) : IResult
{
    public TimeSpan? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
        if (Body is null)
            return;
        // As one piece, whose length is told: cheaper for both sides than chunks.
        var bytes = BytesOf(Body);
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        // Not to be cancelled: writing to a client that has gone does nothing, and throws only where a token asks for
        // it.
        await response.Body.WriteAsync(bytes, CancellationToken.None);
    }

    /// <summary>A body as it is sent: bytes as they are, all else in our JSON.</summary>
    public static byte[] BytesOf(object body) =>
        body as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(body, TypeOf(body), Json.Options);

    /// <summary>
    /// The type that a body is written as: a digest as the record that it is, since only a record says its state.
    /// </summary>
    public static Type TypeOf(object body) => body is DigestRecord ? typeof(DigestRecord) : body.GetType();
}

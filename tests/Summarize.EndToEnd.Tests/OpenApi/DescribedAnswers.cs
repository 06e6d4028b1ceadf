using System.Net.Http.Headers;
using System.Text.Json;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>Passes requests on, and fails where an answer is not as the OpenAPI document has it.</summary>
internal sealed class DescribedAnswers() : DelegatingHandler(new SocketsHttpHandler())
{
    // Of HTTP itself, of a host in between, or of CORS, which the document tells in a sentence.
    private static readonly string[] OfTheWire =
    [
        "Date",
        "Server",
        "Content-Type",
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "Access-Control-Allow-Origin",
        "Access-Control-Allow-Methods",
        "Access-Control-Allow-Headers",
        "Access-Control-Expose-Headers",
        "Access-Control-Max-Age",
    ];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        // The page is no part of the API.
        if (!request.RequestUri!.AbsolutePath.StartsWith("/api", StringComparison.OrdinalIgnoreCase))
            return response;
        var faults = await FaultsAsync(request.Method.Method, request.RequestUri.AbsolutePath, response);
        Assert.True(
            faults.Count == 0,
            $"{request.Method} {request.RequestUri} {(int)response.StatusCode}: {string.Join("; ", faults)}"
        );
        return response;
    }

    /// <summary>In what an answer differs from the document; empty: in nothing.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        string method,
        string path,
        HttpResponseMessage response
    )
    {
        var description = await Description.OfThisBuildAsync;
        var status = (int)response.StatusCode;
        if (description.Find(method, path) is not { } operation)
        {
            // Nobody can write down what is not there; it is told as a problem, all the same.
            var expected = description.Knows(path) ? 405 : 404;
            return status == expected ? await OfBodyAsync(description, Problem, response) : [$"not {expected}"];
        }
        if (!operation.Answers.TryGetValue(status, out var answer))
            return [$"the document has no {status} for {operation}"];
        return [.. OfHeaders(description, answer, response), .. await OfBodyAsync(description, answer, response)];
    }

    private static JsonElement Problem { get; } =
        JsonElement.Parse(
            """{"content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}"""
        );

    private static IEnumerable<string> OfHeaders(
        Description description,
        JsonElement answer,
        HttpResponseMessage response
    )
    {
        var sent = response.Headers.Concat(response.Content.Headers).Select(header => header.Key).ToArray();
        var described = answer.GetProperty("headers").EnumerateObject().ToArray();
        foreach (var header in sent.Except(OfTheWire, StringComparer.OrdinalIgnoreCase))
        {
            if (!described.Any(known => known.Name.Equals(header, StringComparison.OrdinalIgnoreCase)))
                yield return $"header {header} is not in the document";
        }
        foreach (var header in described)
        {
            if (
                description.Resolved(header.Value).TryGetProperty("required", out var required)
                && required.GetBoolean()
                && !sent.Contains(header.Name, StringComparer.OrdinalIgnoreCase)
            )
                yield return $"header {header.Name} is missing";
        }
    }

    private static async Task<IReadOnlyList<string>> OfBodyAsync(
        Description description,
        JsonElement answer,
        HttpResponseMessage response
    )
    {
        if (response.RequestMessage?.Method == HttpMethod.Head)
            return [];
        var type = response.Content.Headers.ContentType;
        if (!answer.TryGetProperty("content", out var content))
            return type is null ? [] : [$"a body of {type}, and the document has none"];
        if (type is null || !content.TryGetProperty(type.MediaType!, out var media))
            return [$"{Named(type)} is not in the document"];
        if (!type.MediaType!.EndsWith("json", StringComparison.Ordinal))
            return [];
        await response.Content.LoadIntoBufferAsync();
        var body = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
        return description.Faults(body, media.GetProperty("schema"));
    }

    private static string Named(MediaTypeHeaderValue? type) => type is null ? "no body" : $"a body of {type}";
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Summarize.Articles;

namespace Summarize.Http;

/// <summary>What handlers read from a request: untrusted, so each reader says what it takes.</summary>
internal static class RequestReading
{
    private static readonly TimeSpan TooManyBodiesRetry = TimeSpan.FromSeconds(10);

    public static T Service<T>(this HttpRequest request)
        where T : notnull => request.HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>
    /// The article's name: the path behind the collection, decoded once. An encoded slash counts as a slash, since
    /// many clients encode a name as one segment, and since a proxy on the way may decode it or not.
    /// </summary>
    public static string ArticleName(this HttpRequest request, string collection)
    {
        var path = request.Path.Value ?? "";
        var name = path.StartsWith($"/{collection}/", StringComparison.OrdinalIgnoreCase)
            ? path[(collection.Length + 2)..]
            : "";
        name = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return Storage.ArticleName.Fault(name) is { } fault ? throw new RequestException(400, fault) : name;
    }

    /// <summary>A whole number from the query, or the default where it is not given.</summary>
    public static int Number(this HttpRequest request, string parameter, int orElse, int least, int most)
    {
        if (!request.Query.TryGetValue(parameter, out var given))
            return orElse;
        return
            int.TryParse(Single(parameter, given), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw new RequestException(400, $"'{parameter}' is a whole number from {least} to {most}.");
    }

    /// <summary>Yes or no from the query; no where it is not given.</summary>
    public static bool Flag(this HttpRequest request, string parameter) =>
        request.Text(parameter) switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new RequestException(400, $"'{parameter}' is true or false."),
        };

    /// <summary>One of an enum's values from the query, by its name in JSON, or the default where none is
    /// given.</summary>
    public static T Choice<T>(this HttpRequest request, string parameter, T orElse)
        where T : struct, Enum
    {
        if (request.Text(parameter) is not { } given)
            return orElse;
        foreach (var value in Enum.GetValues<T>())
            if (Json.Name(value) == given)
                return value;
        throw new RequestException(
            400,
            $"'{parameter}' is {string.Join(" or ", Enum.GetValues<T>().Select(Json.Name))}."
        );
    }

    /// <summary>A text from the query, or null where it is not given.</summary>
    public static string? Text(this HttpRequest request, string parameter) =>
        request.Query.TryGetValue(parameter, out var given) ? Single(parameter, given) : null;

    /// <summary>Which of the offered media types the client likes best; the first where it does not mind.</summary>
    public static string Accepted(this HttpRequest request, params ReadOnlySpan<string> offered)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (StringValues.IsNullOrEmpty(request.Headers.Accept))
            return offered[0];
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted))
            throw new RequestException(400, "The Accept header cannot be read; leave it out or name a media type.");
        (string? Type, double Quality) best = (null, 0);
        foreach (var type in offered)
        {
            var media = new MediaTypeHeaderValue(type);
            // The most specific range that fits decides, as RFC 9110 has it: "text/plain;q=0, */*" refuses plain text.
            var range = wanted
                .Where(media.IsSubsetOf)
                .OrderByDescending(w =>
                    w.MatchesAllTypes ? 0
                    : w.MatchesAllSubTypes ? 1
                    : 2
                )
                .FirstOrDefault();
            var quality = range is null ? 0 : range.Quality ?? 1;
            if (quality > best.Quality)
                best = (type, quality);
        }
        return best.Type
            ?? throw new RequestException(
                406,
                $"This is served as {string.Join(" or ", offered.ToArray())}; name one of them in the Accept header."
            );
    }

    /// <summary>Whether the client has just this version already.</summary>
    public static bool Has(this HttpRequest request, string etag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(tag =>
            tag.Tag == "*" || tag.Compare(new EntityTagHeaderValue($"\"{etag}\""), useStrongComparison: false)
        );

    /// <summary>The article in the body.</summary>
    /// <exception cref="ArticleFailedException">Its type is not read, or it is too large; found out as early as can
    /// be.</exception>
    /// <exception cref="RequestException">It did not arrive whole, or too many bodies are under way (429).</exception>
    public static async Task<BinaryData> ArticleAsync(
        this HttpRequest request,
        ArticleOptions limits,
        CancellationToken cancellation
    )
    {
        if (
            !StringValues.IsNullOrEmpty(request.Headers.ContentEncoding)
            && request.Headers.ContentEncoding != "identity"
        )
            throw new ArticleFailedException(
                FailureReason.Unsupported,
                "A compressed body is not read; send the article as it is."
            );
        if (!ArticleFormats.Reads(request.ContentType))
            throw new ArticleFailedException(
                FailureReason.Unsupported,
                $"'{request.ContentType}' is not read. Send text/plain, text/html, text/markdown, PDF or DOCX as "
                    + "Content-Type, or leave it out. curl --data-binary sends a form's type unless it is told: -H "
                    + "'Content-Type: text/plain'."
            );
        if (request.ContentLength > limits.MaxBytes)
            throw Refusal.TooManyBytes(request.ContentLength.Value, limits);
        // Given back when the request is answered: until then its bytes are in memory.
        var share = request.Service<BodyBudget>().Open();
        request.HttpContext.Response.RegisterForDispose(share);
        // Grows with what arrives. What was declared is a promise, and while a body is awaited no buffer is.
        using var body = new MemoryStream();
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellation);
                if (body.Length + read.Buffer.Length > limits.MaxBytes)
                    throw Refusal.TooManyBytes(bytes: null, limits);
                if (!share.TryTake(read.Buffer.Length))
                    throw new RequestException(
                        429,
                        "Too many uploads are under way at this moment. Send the article again in a few seconds.",
                        TooManyBodiesRetry
                    );
                foreach (var piece in read.Buffer)
                    body.Write(piece.Span);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }
        }
        catch (BadHttpRequestException)
        {
            throw new RequestException(400, "The body did not arrive whole; send the article again.");
        }
        return new BinaryData(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static string Single(string parameter, StringValues given) =>
        given.Count == 1
            ? given.ToString()
            : throw new RequestException(400, $"'{parameter}' is given {given.Count} times; give it once.");
}

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
        return Storage.ArticleName.Fault(name) is { } fault
            ? throw new RequestException(ProblemTypes.Malformed, fault)
            : name;
    }

    /// <summary>Which of the offered media types the client likes best; the first where it does not mind.</summary>
    public static string Accepted(this HttpRequest request, IReadOnlyList<string> offered)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (StringValues.IsNullOrEmpty(request.Headers.Accept))
            return offered[0];
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted))
            throw new RequestException(
                ProblemTypes.Malformed,
                "The Accept header cannot be read; leave it out or name a media type."
            );
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
                ProblemTypes.NotAcceptable,
                offered.Count == 1
                    ? $"This is served as {offered[0]}; name it in the Accept header."
                    : $"This is served as {string.Join(" or ", offered)}; name one of them in the Accept header."
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
        if (!ArticleFormats.Reads(request.ContentType))
            throw new ArticleFailedException(
                FailureReason.Unsupported,
                $"'{request.ContentType}' is not read. Send text/plain, text/html, text/markdown, PDF or DOCX as "
                    + "Content-Type, or leave it out. curl --data-binary sends a form's type unless it is told: -H "
                    + "'Content-Type: text/plain'."
            );
        if (request.ContentLength > limits.MaxBytes)
            throw Refusal.TooManyBytes(request.ContentLength.Value, limits);
        var coding = request.Headers.ContentEncoding.ToString();
        Packed.Check(coding);
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
                    throw new RequestException(ProblemTypes.Busy, ProblemTypes.Busy.Example, TooManyBodiesRetry);
                foreach (var piece in read.Buffer)
                    body.Write(piece.Span);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }
        }
        catch (BadHttpRequestException)
        {
            throw new RequestException(
                ProblemTypes.Malformed,
                "The body did not arrive whole; send the article again."
            );
        }
        // Kept as it is read: what a server would send is compressed anew for each client anyway.
        var expanded = Packed.Expand(body.GetBuffer().AsMemory(0, (int)body.Length), coding, limits);
        if (expanded.Length > limits.MaxBytes)
            throw Refusal.TooManyBytes(expanded.Length, limits);
        if (coding.Length > 0 && !share.TryTake(expanded.Length))
            throw new RequestException(ProblemTypes.Busy, ProblemTypes.Busy.Example, TooManyBodiesRetry);
        return new BinaryData(expanded);
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests;

namespace Summarize.Http;

/// <summary>The article is the body, the answer comes now, and neither is stored.</summary>
internal static class PostHandlers
{
    public static Task<IResult> SummaryAsync(HttpRequest request, string type, CancellationToken cancellation) =>
        AnswerAsync(request, type, digest => DigestHandlers.Summary(digest, type), cancellation);

    public static Task<IResult> DigestAsync(HttpRequest request, string type, CancellationToken cancellation) =>
        AnswerAsync(request, type, digest => DigestHandlers.Whole(digest, type), cancellation);

    public static async Task<IResult> QuotesAsync(HttpRequest request, string type, CancellationToken cancellation)
    {
        if (Parameters.Every.Text(request) != "true")
            return await AnswerAsync(request, type, QuotesAnswer.Of, cancellation);
        return type == Replies.Events
            ? await EventStream.BeginAsync(
                request,
                async (tell, stop) =>
                {
                    var quotes = await EveryQuoteAsync(request, stop);
                    tell(DigestEvents.Quotations, quotes);
                    return quotes;
                }
            )
            : new Answer(200, await EveryQuoteAsync(request, cancellation));
    }

    // With and without a stream, one and the same way.
    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        string type,
        Func<Digest, object> body,
        CancellationToken cancellation
    ) =>
        type == Replies.Events
            ? await EventStream.BeginAsync(
                request,
                async (tell, stop) => body(await MakeAsync(request, new DigestEvents(tell, Options(request)), stop))
            )
            : Replies.As(type, body(await MakeAsync(request, progress: null, cancellation)));

    private static async Task<QuotesAnswer> EveryQuoteAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (article, _) = await ReadAsync(request, cancellation);
        var quotes = await DigestHandlers.QuotesOfAsync(request, article, cancellation);
        return QuotesAnswer.Every(name: null, etag: null, article, quotes);
    }

    private static DigestOptions Options(HttpRequest request) => request.Service<IOptions<DigestOptions>>().Value;

    private static async Task<(Article Article, BinaryData Content)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        var limits = request.Service<IOptions<ArticleOptions>>().Value;
        var content = await request.ArticleAsync(limits, cancellation);
        var article = await ArticleReader.ReadAsync(content, request.ContentType, name: null, limits, cancellation);
        return (article, content);
    }

    private static async Task<Digest> MakeAsync(
        HttpRequest request,
        IProgress<DigestProgress>? progress,
        CancellationToken cancellation
    )
    {
        var sentences = Parameters.Sentences.Read(request) ?? Options(request).Sentences;
        var style = Parameters.StyleOf(request) ?? Options(request).Style;
        var (article, content) = await ReadAsync(request, cancellation);
        var digest = await request
            .Service<Summarizer>()
            .SummarizeAsync(article, sentences, style, progress, cancellation);
        return digest with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span)) };
    }
}

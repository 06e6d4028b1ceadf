using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests;

namespace Summarize.Http;

/// <summary>The article is the body, the answer comes now, and neither is stored.</summary>
internal static class PostHandlers
{
    public static async Task<IResult> SummaryAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = request.Accepted(Replies.Json, Replies.Text);
        var digest = await MakeAsync(request, cancellation);
        return type == Replies.Text
            ? Results.Text(digest.Summary + "\n", "text/plain; charset=utf-8")
            : new Answer(200, SummaryAnswer.Of(digest));
    }

    public static async Task<IResult> QuotesAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.Accepted(Replies.Json);
        if (!request.Flag("all"))
            return new Answer(200, QuotesAnswer.Of(await MakeAsync(request, cancellation)));
        var (article, _) = await ReadAsync(request, cancellation);
        var quotes = await DigestHandlers.QuotesOfAsync(request, article, cancellation);
        return new Answer(200, AllQuotesAnswer.Of(name: null, etag: null, article, quotes));
    }

    public static async Task<IResult> DigestAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.Accepted(Replies.Json);
        return new Answer(200, await MakeAsync(request, cancellation));
    }

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

    private static async Task<Digest> MakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        var sentences = request.Number(
            "sentences",
            orElse: request.Service<IOptions<DigestOptions>>().Value.Sentences,
            least: 1,
            most: 10
        );
        var (article, content) = await ReadAsync(request, cancellation);
        var digest = await request.Service<Summarizer>().SummarizeAsync(article, sentences, cancellation);
        return digest with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span)) };
    }
}

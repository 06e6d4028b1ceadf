using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Quotations;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>What was made of a stored article: <c>GET</c> summaries, quotes and digests.</summary>
internal static class DigestHandlers
{
    public static Task<IResult> GetSummaryAsync(HttpRequest request, string type, CancellationToken cancellation) =>
        ReadAsync(request, Routes.Summaries, type, digest => Summary(digest, type), cancellation);

    public static Task<IResult> GetDigestAsync(HttpRequest request, string type, CancellationToken cancellation) =>
        ReadAsync(request, Routes.Digests, type, digest => Whole(digest, type), cancellation);

    public static Task<IResult> GetQuotesAsync(HttpRequest request, string type, CancellationToken cancellation)
    {
        var speaker = Parameters.Speaker.Text(request);
        var limit = Parameters.QuoteLimit.Read(request) ?? int.MaxValue;
        return Parameters.Every.Text(request) == "true"
            ? AllQuotesAsync(request, type, Chosen, cancellation)
            : ReadAsync(
                request,
                Routes.Quotes,
                type,
                digest => QuotesAnswer.Of(digest) with { Quotes = Chosen(digest.Quotes) },
                cancellation,
                isWhole: speaker is null && limit == int.MaxValue
            );

        IReadOnlyList<KeyQuote> Chosen(IReadOnlyList<KeyQuote> quotes) =>
            [.. quotes.Where(quote => speaker is null || SaidBy(quote, speaker)).Take(limit)];
    }

    /// <summary>The summary of a digest as a media type has it.</summary>
    internal static object Summary(Digest digest, string type) =>
        type switch
        {
            Replies.Text => digest.Summary + "\n",
            Replies.Markdown => DigestMarkdown.Summary(digest),
            _ => SummaryAnswer.Of(digest),
        };

    /// <summary>A digest as a media type has it.</summary>
    internal static object Whole(Digest digest, string type) =>
        type == Replies.Markdown ? DigestMarkdown.Whole(digest) : digest;

    // By the program alone, whatever has become of the digest.
    private static async Task<IResult> AllQuotesAsync(
        HttpRequest request,
        string type,
        Func<IReadOnlyList<KeyQuote>, IReadOnlyList<KeyQuote>> chosen,
        CancellationToken cancellation
    )
    {
        var name = request.ArticleName(Routes.Quotes);
        var (version, article) = await ArticleHandlers.ReadAsync(request, name, cancellation);
        var quotes = await QuotesOfAsync(request, article, cancellation);
        return Replies.Versioned(
            request,
            version.ETag,
            type,
            () => QuotesAnswer.Every(name, version.ETag, article, chosen(quotes))
        );
    }

    /// <summary>Every quotation of an article, by the program alone.</summary>
    internal static async Task<IReadOnlyList<KeyQuote>> QuotesOfAsync(
        HttpRequest request,
        Article article,
        CancellationToken cancellation
    ) =>
        await ReadingTime.BoundAsync(
            () => KeyQuotes.All(Attribution.Read(article), request.Service<IOptions<DigestOptions>>().Value),
            request.Service<IOptions<ArticleOptions>>().Value,
            cancellation
        );

    private static async Task<IResult> ReadAsync(
        HttpRequest request,
        string collection,
        string type,
        Func<Digest, object> body,
        CancellationToken cancellation,
        bool isWhole = true
    )
    {
        var name = request.ArticleName(collection);
        // At the same time, since one has not to wait for the other: where both fit, they are a version and its digest.
        var finding = request.Service<DigestStore>().FindAsync(name, cancellation);
        var articles = request.Service<ArticleStore>().FindAsync(name, cancellation);
        await Task.WhenAll(articles, finding);
        if (await articles is not { } version)
            throw ArticleHandlers.Unknown(name);
        var stored = await finding;
        // A digest of another version of the article is never served.
        var record = stored?.Record?.ETag == version.ETag ? stored.Record : null;
        return record switch
        {
            Digest digest => Replies.Versioned(
                request,
                stored!.BlobETag,
                type,
                // What a query chose is another answer each time.
                () => isWhole ? MadeAnswers.Of(stored, collection, type, () => body(digest)) : body(digest)
            ),
            FailedDigest failed => throw new ArticleFailedException(
                failed.Reason,
                $"{failed.Detail} To have it tried again: POST "
                    + $"/{Routes.Retries}?article={ArticleHandlers.Escaped(name)}."
            ),
            _ => Waiting(name, version, record, request.Service<TimeProvider>().GetUtcNow()),
        };
    }

    private static Answer Waiting(string name, ArticleVersion version, DigestRecord? record, DateTimeOffset now)
    {
        var (state, detail, reason, at) = record switch
        {
            WorkingDigest => (States.Working, "The article is being digested.", null, now.AddSeconds(1)),
            DeferredDigest deferred => (
                States.Deferred,
                $"{deferred.Detail} It is tried again by itself.",
                Json.Name(deferred.Reason),
                deferred.NotBefore
            ),
            _ => (States.Pending, "The article waits for its turn.", (string?)null, now.AddSeconds(1)),
        };
        var notBefore = record is DeferredDigest ? at : (DateTimeOffset?)null;
        return new Answer(202, new WaitingAnswer(name, state, version.ETag, reason, detail, notBefore))
        {
            RetryAfter = at - now,
        };
    }

    private static bool SaidBy(KeyQuote quote, string speaker) =>
        quote.Speaker is { } said
        && (
            (said.Name ?? "").Contains(speaker, StringComparison.OrdinalIgnoreCase)
            || said.AsWritten.Contains(speaker, StringComparison.OrdinalIgnoreCase)
            || (said.Description ?? "").Contains(speaker, StringComparison.OrdinalIgnoreCase)
        );
}

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
    public static Task<IResult> GetSummaryAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = request.Accepted(Replies.Json, Replies.Text);
        return ReadAsync(
            request,
            Routes.Summaries,
            type,
            digest => type == Replies.Text ? digest.Summary + "\n" : SummaryAnswer.Of(digest),
            cancellation
        );
    }

    public static Task<IResult> GetQuotesAsync(HttpRequest request, CancellationToken cancellation)
    {
        var speaker = request.Text("speaker");
        var limit = request.Number("limit", orElse: 100, least: 1, most: 100);
        var type = request.Accepted(Replies.Json);
        return request.Flag("all")
            ? AllQuotesAsync(request, type, quotes => Limited(quotes, int.MaxValue), cancellation)
            : ReadAsync(
                request,
                Routes.Quotes,
                type,
                digest => QuotesAnswer.Of(digest) with { Quotes = Limited(digest.Quotes, limit) },
                cancellation
            );

        IReadOnlyList<KeyQuote> Limited(IReadOnlyList<KeyQuote> quotes, int most) =>
            [.. quotes.Where(quote => speaker is null || SaidBy(quote, speaker)).Take(most)];
    }

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
            () => AllQuotesAnswer.Of(name, version.ETag, article, chosen(quotes))
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

    public static Task<IResult> GetDigestAsync(HttpRequest request, CancellationToken cancellation) =>
        ReadAsync(request, Routes.Digests, request.Accepted(Replies.Json), digest => digest, cancellation);

    private static async Task<IResult> ReadAsync(
        HttpRequest request,
        string collection,
        string type,
        Func<Digest, object> body,
        CancellationToken cancellation
    )
    {
        var name = request.ArticleName(collection);
        if (await request.Service<ArticleStore>().FindAsync(name, cancellation) is not { } version)
            throw ArticleHandlers.Unknown(name);
        var stored = await request.Service<DigestStore>().FindAsync(name, cancellation);
        // A digest of another version of the article is never served.
        var record = stored?.Record?.ETag == version.ETag ? stored.Record : null;
        return record switch
        {
            Digest digest => Replies.Versioned(request, stored!.BlobETag, type, () => body(digest)),
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
        return new Answer(
            202,
            new
            {
                Article = name,
                State = state,
                Etag = version.ETag,
                Reason = reason,
                Detail = detail,
                NotBefore = notBefore,
            }
        )
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

/// <summary>What <c>summaries</c> answers.</summary>
internal sealed record SummaryAnswer(
    string? Article,
    string? Etag,
    string Summary,
    IReadOnlyList<SummarySentence> Sentences,
    DigestModel Model,
    DigestUsage Usage
)
{
    public static SummaryAnswer Of(Digest digest) =>
        new(digest.Article, digest.ETag, digest.Summary, digest.Sentences, digest.Model, digest.Usage);
}

/// <summary>
/// What <c>quotes?all=true</c> answers: every quotation, and the article in which they stand, as it was read.
/// </summary>
internal sealed record AllQuotesAnswer(
    string? Article,
    string? Etag,
    string? Title,
    string? Byline,
    DateTimeOffset? Published,
    string Text,
    IEnumerable<ReadParagraph> Paragraphs,
    IReadOnlyList<KeyQuote> Quotes,
    DigestUsage? Usage
)
{
    public static AllQuotesAnswer Of(string? name, string? etag, Article article, IReadOnlyList<KeyQuote> quotes) =>
        new(
            name,
            etag,
            article.Title,
            article.Byline,
            article.Published,
            article.Text,
            ReadParagraph.Of(article),
            quotes,
            Usage: null
        );
}

/// <summary>What <c>quotes</c> answers.</summary>
internal sealed record QuotesAnswer(string? Article, string? Etag, IReadOnlyList<KeyQuote> Quotes, DigestUsage? Usage)
{
    public static QuotesAnswer Of(Digest digest) => new(digest.Article, digest.ETag, digest.Quotes, digest.Usage);
}

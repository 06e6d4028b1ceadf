using System.Text.Json;
using Summarize.Digests;
using Summarize.Http.Page;

namespace Summarize.Http;

/// <summary>The table of routes: both hosts serve just these.</summary>
public static class Endpoints
{
    /// <summary>Uploads an article.</summary>
    public static Endpoint PutArticle { get; } =
        new(nameof(PutArticle), "PUT", Routes.Article, (request, _, stop) => ArticleHandlers.PutAsync(request, stop))
        {
            Summary = "Upload an article",
            Description = "The digest follows by itself. Articles are text, HTML, Markdown, PDF or DOCX, also in gzip.",
            TakesArticle = true,
            Headers =
            [
                Outcomes.IfMatch,
                new("If-None-Match", "`*`: only where there is no such article yet, else 412.", "*"),
            ],
            Outcomes =
            [
                Outcomes.Written(200, "There was such an article; it was overwritten."),
                Outcomes.Written(201, "The article was created."),
                Outcomes.Problem(
                    409,
                    "The article's blob is leased or archived, or the storage does not allow it.",
                    ProblemTypes.Leased,
                    ProblemTypes.Archived,
                    ProblemTypes.NotAllowed
                ),
                Outcomes.Problem(412, "A condition does not hold.", ProblemTypes.Precondition),
                .. Outcomes.OfBody(),
            ],
        };

    /// <summary>
    /// Lists articles and how far their digests are, in the storage's order of names. A page holds up to <c>limit</c>
    /// of them. It may hold fewer, even none, and still have a <c>next</c>, since no more than 5,000 names are looked
    /// at for one page, whatever the <c>state</c> that is asked for. The list has ended where <c>next</c> is null; else
    /// it goes on with <c>after</c>, which is that <c>next</c>.
    /// </summary>
    public static Endpoint ListArticles { get; } =
        new(
            nameof(ListArticles),
            "GET",
            Routes.Articles,
            (request, _, stop) => ArticleHandlers.ListAsync(request, stop)
        )
        {
            Summary = "List articles and how far their digests are",
            Description =
                "In the storage's order of names. A page may hold fewer than `limit`, even none, and still have a "
                + "`next`: the list has ended where `next` is null.",
            Parameters = [Parameters.Prefix, Parameters.State, Parameters.ListLimit, Parameters.After],
            Outcomes = [Outcomes.Ok("A page of the list.", typeof(ArticleList))],
        };

    /// <summary>Reads an article as the program reads it.</summary>
    public static Endpoint GetArticle { get; } =
        new(nameof(GetArticle), "GET", Routes.Article, ArticleHandlers.GetAsync)
        {
            Summary = "Read an article as the program reads it",
            Description = "As `text/plain`: the text that all offsets refer to, in UTF-16 code units.",
            Headers = [Outcomes.IfNoneMatch],
            Produces = [Replies.Json, Replies.Text],
            Outcomes =
            [
                Outcomes.Versioned("The article.", typeof(ReadArticle)),
                Outcomes.NotModified,
                Outcomes.NotFound,
                Outcomes.Archived,
                Outcomes.Failed("The article cannot be read.", Outcomes.Unread),
            ],
        };

    /// <summary>Deletes an article and its digest.</summary>
    public static Endpoint DeleteArticle { get; } =
        new(
            nameof(DeleteArticle),
            "DELETE",
            Routes.Article,
            (request, _, stop) => ArticleHandlers.DeleteAsync(request, stop)
        )
        {
            Summary = "Delete an article and its digest",
            Headers = [Outcomes.IfMatch],
            Produces = [],
            Outcomes =
            [
                new(204, "Neither article nor digest is served any more."),
                Outcomes.NotFound,
                Outcomes.Problem(
                    409,
                    "The article's blob is leased, or the storage does not allow it.",
                    ProblemTypes.Leased,
                    ProblemTypes.NotAllowed
                ),
                Outcomes.Problem(412, "The article has another version by now.", ProblemTypes.Precondition),
            ],
        };

    /// <summary>Reads a stored article's summary.</summary>
    public static Endpoint GetSummary { get; } =
        new(nameof(GetSummary), "GET", Routes.Summary, DigestHandlers.GetSummaryAsync)
        {
            Summary = "Read an article's summary",
            Headers = [Outcomes.IfNoneMatch],
            Produces = [Replies.Json, Replies.Text, Replies.Markdown],
            Outcomes = [Outcomes.Versioned("The summary.", typeof(SummaryAnswer)), .. OfStored],
        };

    /// <summary>Reads a stored article's key quotes.</summary>
    public static Endpoint GetQuotes { get; } =
        new(nameof(GetQuotes), "GET", Routes.ArticleQuotes, DigestHandlers.GetQuotesAsync)
        {
            Summary = "Read an article's key quotes, or all of its quotations",
            Parameters = [Parameters.Speaker, Parameters.QuoteLimit, Parameters.Every],
            Headers = [Outcomes.IfNoneMatch],
            Outcomes = [Outcomes.Versioned("The quotes.", typeof(QuotesAnswer)), .. OfStored, Outcomes.Archived],
        };

    /// <summary>Reads a stored article's digest.</summary>
    public static Endpoint GetDigest { get; } =
        new(nameof(GetDigest), "GET", Routes.Digest, DigestHandlers.GetDigestAsync)
        {
            Summary = "Read an article's digest: summary, key quotes, and how they were made",
            Headers = [Outcomes.IfNoneMatch],
            Produces = [Replies.Json, Replies.Markdown],
            Outcomes = [Outcomes.Versioned("The digest.", typeof(Digest)), .. OfStored],
        };

    /// <summary>Summarizes the article in the body.</summary>
    public static Endpoint PostSummary { get; } =
        new(nameof(PostSummary), "POST", Routes.Summaries, PostHandlers.SummaryAsync)
        {
            Summary = "Summarize the article in the body, now",
            Description = NothingStored,
            TakesArticle = true,
            Parameters = [Parameters.Sentences, Parameters.Style],
            Produces = [Replies.Json, Replies.Text, Replies.Markdown, Replies.Events],
            Outcomes = [Outcomes.Made("The summary.", typeof(SummaryAnswer)), .. Outcomes.OfModel],
        };

    /// <summary>Chooses key quotes of the article in the body.</summary>
    public static Endpoint PostQuotes { get; } =
        new(nameof(PostQuotes), "POST", Routes.Quotes, PostHandlers.QuotesAsync)
        {
            Summary = "Choose key quotes of the article in the body, or find all of its quotations, now",
            Description = NothingStored,
            TakesArticle = true,
            Parameters = [Parameters.Sentences, Parameters.Style, Parameters.Every],
            Produces = [Replies.Json, Replies.Events],
            Outcomes = [Outcomes.Made("The quotes.", typeof(QuotesAnswer)), .. Outcomes.OfModel],
        };

    /// <summary>Digests the article in the body.</summary>
    public static Endpoint PostDigest { get; } =
        new(nameof(PostDigest), "POST", Routes.Digests, PostHandlers.DigestAsync)
        {
            Summary = "Digest the article in the body, now",
            Description = NothingStored,
            TakesArticle = true,
            Parameters = [Parameters.Sentences, Parameters.Style],
            Produces = [Replies.Json, Replies.Markdown, Replies.Events],
            Outcomes = [Outcomes.Made("The digest.", typeof(Digest)), .. Outcomes.OfModel],
        };

    /// <summary>Has failed articles digested again.</summary>
    public static Endpoint PostRetries { get; } =
        new(nameof(PostRetries), "POST", Routes.Retries, (request, _, stop) => RetryHandler.PostAsync(request, stop))
        {
            Summary = "Have failed articles digested again",
            Description = "Give `article` or `reason`. Where the answer has a `next`, ask again with it as `after`.",
            Parameters = [Parameters.Article, Parameters.Reason, Parameters.After],
            Outcomes =
            [
                new(202, "They are digested again; the body says how many.") { Body = typeof(RetriedArticles) },
                Outcomes.NotFound,
            ],
        };

    /// <summary>Says whether the service can work: the storage answers.</summary>
    public static Endpoint GetHealth { get; } =
        new(nameof(GetHealth), "GET", Routes.Health, (request, _, stop) => HealthHandler.GetAsync(request, stop))
        {
            Summary = "Ask whether the service can work",
            IsOpen = true,
            Outcomes =
            [
                Outcomes.Ok("It can.", typeof(HealthAnswer)),
                Outcomes.Problem(503, "It cannot, or is being stopped.", ProblemTypes.Stopping) with
                {
                    Body = typeof(HealthAnswer),
                },
            ],
        };

    /// <summary>Shows the page for an editor.</summary>
    public static Endpoint GetPage { get; } =
        new(nameof(GetPage), "GET", Routes.Page, (request, _, _) => Task.FromResult(PageHandlers.GetPage(request)))
        {
            Summary = "Show the page for an editor",
            IsOpen = true,
            // The page itself tells of a name that is none.
            Parameters = [Parameters.Article with { Description = "The stored article to open.", IsTaken = _ => true }],
            Headers = [Outcomes.IfNoneMatch],
            Produces = [],
            Outcomes = [new(200, "The page, as `text/html`."), Outcomes.NotModified],
        };

    /// <summary>Serves a file of the page.</summary>
    public static Endpoint GetAsset { get; } =
        new(nameof(GetAsset), "GET", Routes.Asset, (request, _, _) => Task.FromResult(PageHandlers.GetAsset(request)))
        {
            Summary = "Serve a file of the page",
            IsOpen = true,
            Headers = [Outcomes.IfNoneMatch],
            Produces = [],
            Outcomes = [new(200, "The file, in its own type."), Outcomes.NotModified, Outcomes.NotFound],
        };

    /// <summary>Says what this API is, for programs.</summary>
    public static Endpoint GetOpenApi { get; } =
        new(nameof(GetOpenApi), "GET", Routes.OpenApi, OpenApiHandler.GetAsync)
        {
            Summary = "Read this document",
            IsOpen = true,
            Headers = [Outcomes.IfNoneMatch],
            Outcomes = [Outcomes.Versioned("The document.", typeof(JsonElement)), Outcomes.NotModified],
        };

    /// <summary>All of the API.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        PutArticle,
        ListArticles,
        GetArticle,
        DeleteArticle,
        GetSummary,
        GetQuotes,
        GetDigest,
        PostSummary,
        PostQuotes,
        PostDigest,
        PostRetries,
        GetHealth,
        GetOpenApi,
    ];

    /// <summary>The page and its files, which are for people, and no part of the API.</summary>
    public static IReadOnlyList<Endpoint> OfPage { get; } = [GetPage, GetAsset];

    private const string NothingStored =
        "Nothing is stored but the model's reply, for as long as it may serve again.\n\n"
        + "As `text/event-stream` the answer comes as it is made. Each event has an `id` and JSON as its "
        + "`data`: `quotations` at once, by program alone (a `QuotesAnswer`); `progress` "
        + "(`{\"step\":\"asking-the-model\"}` or `reading-again`); `removed` (a `RemovedSentence`); "
        + "`sentence`, once it is proved, never taken back (a `SummarySentence`); last `digest`, the same "
        + "document as the JSON answer, or `problem` (a `Problem`), when it fails after the stream began. "
        + "What is known before is a plain problem with its status. A comment comes every 15 seconds of "
        + "silence. A client that goes away ends the model's work.";

    // What the digest of a stored article may come to.
    private static IReadOnlyList<Outcome> OfStored =>
        [
            Outcomes.Waiting,
            Outcomes.NotModified,
            Outcomes.NotFound,
            Outcomes.Failed(
                "There will be no digest without a change: `detail` says what to do.",
                Enum.GetValues<FailureReason>()
            ),
        ];
}

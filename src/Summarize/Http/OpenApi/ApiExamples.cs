using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Quotations;
using Summarize.Storage;

namespace Summarize.Http.OpenApi;

/// <summary>The answers of one small article, made by the code that makes all of them.</summary>
internal static class ApiExamples
{
    /// <summary>The article.</summary>
    public const string Text = """
        Harbour bridge reopens after storm

        The Marlow harbour bridge reopened to traffic on Monday, two weeks after a storm tore away part of its deck.

        “We worked through three nights in the rain,” said Ada Quill, who leads the repair crew. “Nobody complained.”
        """;

    /// <summary>The same as a page.</summary>
    public const string Html = """
        <html lang="en"><body><article><h1>Harbour bridge reopens after storm</h1>
        <p>“We worked through three nights in the rain,” said Ada Quill, who leads the repair crew.</p>
        </article></body></html>
        """;

    /// <summary>The article's name.</summary>
    public const string Name = "news/harbour-bridge.txt";

    private const string ETag = "0x8DE2F0A1B2C3D40";

    private static readonly DateTimeOffset Uploaded = new(2026, 5, 4, 6, 30, 0, TimeSpan.Zero);
    private static readonly Article Article = ArticleReader.Read(
        Encoding.UTF8.GetBytes(Text),
        Replies.Text,
        Name,
        new ArticleOptions()
    );
    private static readonly ArticleVersion Version = new(Name, ETag, Text.Length, Replies.Text, null, Uploaded);
    private static readonly Digest Digest = DigestOf(Article);

    private static readonly object[] Answers =
    [
        new UploadedArticle(Name, ETag, Text.Length, States.Pending),
        ReadArticle.Of(Version, Article),
        new ArticleList(
            [
                ListedArticle.Of(Version, Listed(States.Ready, reason: null)),
                ListedArticle.Of(Version with { Name = "news/empty.txt" }, Listed(States.Failed, "empty")),
            ],
            Next: "news/empty.txt"
        ),
        new WaitingAnswer(
            Name,
            States.Deferred,
            ETag,
            Json.Name(DeferralReason.Quota),
            "The model's quota leaves no room for more calls at present. It is tried again by itself.",
            Uploaded.AddMinutes(1)
        ),
        Digest,
        SummaryAnswer.Of(Digest),
        QuotesAnswer.Of(Digest),
        new RetriedArticles(Retried: 12, Next: null),
        new HealthAnswer("ok", "ok", new HealthContainers([]), "gpt-4.1-mini"),
    ];

    /// <summary>The example of an answer of a type.</summary>
    public static JsonNode Of(Type body) =>
        // The document is its own example.
        body == typeof(JsonElement)
            ? new JsonObject { ["openapi"] = "3.1.2" }
            : Node(Answers.FirstOrDefault(answer => answer.GetType() == body) ?? throw Missing(body));

    /// <summary>The example of an answer of a type in a media type other than JSON.</summary>
    public static string Of(Type body, string type) =>
        type == Replies.Events ? Stream(Of(body))
        : body == typeof(ReadArticle) ? Text
        : body == typeof(SummaryAnswer) ? (string)DigestHandlers.Summary(Digest, type)
        : body == typeof(Digest) ? (string)DigestHandlers.Whole(Digest, type)
        : throw Missing(body);

    /// <summary>The example of a problem.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="reason">Its reason; null: it has none.</param>
    public static JsonNode Of(ProblemType type, Reason? reason)
    {
        var problem = new ProblemDetails
        {
            Type = type.Uri,
            Title = type.Title,
            Status = type.Status,
            Detail = reason is null ? type.Example : $"{reason.Meaning} {reason.Remedy}",
        };
        if (reason is not null)
            problem.Extensions["reason"] = reason.Name;
        return Node(problem);
    }

    // As EventStream writes it.
    private static string Stream(JsonNode whole)
    {
        (string Name, JsonNode Data)[] events =
        [
            (DigestEvents.Quotations, Node(QuotesAnswer.Every(name: null, etag: null, Article, Digest.Quotes))),
            ("progress", Node(new ProgressEvent(DigestStep.AskingTheModel))),
            ("progress", Node(new ProgressEvent(DigestStep.ReadingAgain))),
            ("removed", Node(Digest.Removed[0])),
            ("sentence", Node(Digest.Sentences[0])),
            (EventStream.Whole, whole),
        ];
        return string.Concat(
            events.Select(
                (told, index) =>
                    $"id: {index + 1}\nevent: {told.Name}\ndata: {told.Data.ToJsonString(Json.Options)}\n\n"
            )
        );
    }

    private static Digest DigestOf(Article article)
    {
        var quoted = Attribution.Read(article);
        return new()
        {
            Article = Name,
            ETag = ETag,
            Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            Characters = article.Text.Length,
            Title = article.Title,
            Language = "en",
            Sentences = [new("The Marlow harbour bridge reopened on Monday, two weeks after a storm.", [1])],
            Quotes = KeyQuotes.All(quoted, new DigestOptions()),
            Removed = [new("The bridge will close again in May.", "‘May’ is not in paragraph 1")],
            Model = new("gpt-4.1-mini-2025-04-14", "gpt-4.1-mini", "4-9f2c1a7e"),
            Usage = new(
                Calls: 1,
                InputTokens: 912,
                OutputTokens: 96,
                CachedReply: false,
                Cost: 0.0005m,
                "USD",
                SecondReading.Read
            ),
            CreatedAt = Uploaded.AddSeconds(4),
            TookMs = 2140,
        };
    }

    private static DigestSummary Listed(string state, string? reason) =>
        new(Name, ETag, state, Due: null, reason, Since: null, [], Uploaded.AddSeconds(4));

    private static JsonNode Node(object value) =>
        JsonSerializer.SerializeToNode(value, Answer.TypeOf(value), Json.Options)!;

    private static InvalidOperationException Missing(Type body) => new($"{body.Name} needs an example.");
}

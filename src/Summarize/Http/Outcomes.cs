namespace Summarize.Http;

/// <summary>Answers that more than one endpoint gives, each in the same words.</summary>
internal static class Outcomes
{
    private static readonly Header ETag = new("ETag", "The version, for `If-Match` and `If-None-Match`.", "\"0x8DE0\"");

    private static readonly Header RetryAfter = new("Retry-After", "Seconds after which to ask again.", "30");

    private static readonly Header CacheControl = new(
        "Cache-Control",
        "`no-cache`: keep it, and ask whether it is still so, since a correction has to reach the reader at once. "
            + "`no-store` of a stream.",
        "no-cache"
    );

    /// <summary>The version that the client has already, on requests that read.</summary>
    public static Header IfNoneMatch { get; } =
        new("If-None-Match", "The `ETag` of the version that the client has: 304 where it is still so.", "\"0x8DE0\"");

    /// <summary>The version that is to be changed.</summary>
    public static Header IfMatch { get; } =
        new("If-Match", "The `ETag` of the version that is meant, or `*` for any: else 412.", "\"0x8DE0\"");

    /// <summary>What reading an article may come to.</summary>
    public static IReadOnlyList<FailureReason> Unread { get; } =
    [
        FailureReason.Empty,
        FailureReason.Binary,
        FailureReason.Undecodable,
        FailureReason.Encrypted,
        FailureReason.NoText,
        FailureReason.TooLarge,
        FailureReason.Unsupported,
    ];

    /// <summary>What every endpoint may answer.</summary>
    public static IReadOnlyList<Outcome> Common { get; } =
    [
        Problem(400, "A parameter, a header or the name is malformed or unknown.", ProblemTypes.Malformed),
        Problem(500, "A fault of the service; the log names it, with this request's id.", ProblemTypes.Unexpected),
        Later(
            503,
            "The storage is away, or the server is being stopped.",
            ProblemTypes.StorageAway,
            ProblemTypes.Stopping
        ),
    ];

    /// <summary>Where the <c>Accept</c> header names no type that is served.</summary>
    public static Outcome NotAcceptable { get; } =
        Problem(406, "It is not served as any type that is accepted.", ProblemTypes.NotAcceptable);

    /// <summary>No article of that name.</summary>
    public static Outcome NotFound { get; } = Problem(404, "There is no such article.", ProblemTypes.NotFound);

    /// <summary>The article's blob cannot be read now.</summary>
    public static Outcome Archived { get; } = Problem(409, "The article's blob is archived.", ProblemTypes.Archived);

    /// <summary>A version that the client has.</summary>
    public static Outcome NotModified { get; } =
        new(304, "The client has this version.") { Headers = [ETag, CacheControl] };

    /// <summary>The digest is not there yet.</summary>
    public static Outcome Waiting { get; } =
        new(202, "There is no digest yet: the body says how far it is, and why it waits. Ask again.")
        {
            Body = typeof(WaitingAnswer),
            Headers = [RetryAfter],
        };

    /// <summary>The body that a client asked for, in the type that it likes best.</summary>
    public static Outcome Ok(string description, Type body) =>
        new(200, description) { Body = body, IsNegotiated = true };

    /// <summary>The same, with a version.</summary>
    public static Outcome Versioned(string description, Type body) =>
        Ok(description, body) with
        {
            Headers = [ETag, CacheControl],
        };

    /// <summary>The same, made now.</summary>
    public static Outcome Made(string description, Type body) =>
        Ok(description, body) with
        {
            Headers = [CacheControl],
        };

    /// <summary>An article was written.</summary>
    public static Outcome Written(int status, string description) =>
        new(status, description)
        {
            Body = typeof(UploadedArticle),
            Headers = [ETag, new("Location", "The article's address.", "/api/articles/news/harbour.txt")],
        };

    /// <summary>An article cannot be digested, or read.</summary>
    public static Outcome Failed(string description, IEnumerable<FailureReason> reasons) =>
        Problem(422, description, ProblemTypes.ArticleFailed) with
        {
            Reasons = [.. reasons.Select(Json.Name)],
        };

    /// <summary>What the article in a body may come to, whatever is done with it.</summary>
    public static IReadOnlyList<Outcome> OfBody(params IReadOnlyList<ProblemType> busy) =>
        [
            Problem(413, "The article is too large.", ProblemTypes.TooLarge) with
            {
                Reasons = [Json.Name(FailureReason.TooLarge)],
            },
            Problem(415, "The article is of a type that is not read.", ProblemTypes.Unsupported) with
            {
                Reasons = [Json.Name(FailureReason.Unsupported)],
            },
            Later(429, "Too much is under way. Ask again later.", [ProblemTypes.Busy, .. busy]),
        ];

    /// <summary>What the model may come to.</summary>
    public static IReadOnlyList<Outcome> OfModel { get; } =
    [
        Failed(
            "The article cannot be digested as it is.",
            [
                .. Unread.Except([FailureReason.TooLarge, FailureReason.Unsupported]),
                FailureReason.ContentFiltered,
                FailureReason.Refused,
            ]
        ),
        Problem(502, "The model answered nonsense twice.", ProblemTypes.InvalidReply) with
        {
            Reasons =
            [
                Json.Name(FailureReason.InvalidReply),
                Json.Name(FailureReason.TruncatedReply),
                Json.Name(FailureReason.Ungrounded),
            ],
        },
        Later(
            503,
            "The model or the storage is away, or the server is being stopped.",
            ProblemTypes.ModelAway,
            ProblemTypes.StorageAway,
            ProblemTypes.Stopping
        ) with
        {
            Reasons = [Json.Name(DeferralReason.Outage), Json.Name(DeferralReason.Storage)],
        },
        Later(504, "The model took too long.", ProblemTypes.Timeout) with
        {
            Reasons = [Json.Name(DeferralReason.Timeout)],
        },
        .. OfBody(ProblemTypes.Quota)
            .Select(outcome =>
                outcome.Status == 429
                    ? outcome with
                    {
                        Reasons = [Json.Name(DeferralReason.Quota), Json.Name(DeferralReason.Budget)],
                    }
                    : outcome
            ),
    ];

    /// <summary>An answer that is a problem.</summary>
    public static Outcome Problem(int status, string description, params IReadOnlyList<ProblemType> problems) =>
        new(status, description) { Problems = problems };

    /// <summary>A problem that passes.</summary>
    private static Outcome Later(int status, string description, params IReadOnlyList<ProblemType> problems) =>
        Problem(status, description, problems) with
        {
            Headers = [RetryAfter],
        };
}

namespace Summarize.Http;

/// <summary>
/// A kind of problem: on the wire its <c>type</c>, <c>title</c> and <c>status</c> (RFC 9457). Its name and status never
/// change; what is wrong with just this request is in <c>detail</c>.
/// </summary>
/// <param name="Name">Its name, in kebab case.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Example">The <c>detail</c> of one: what is wrong and what to do.</param>
public sealed record ProblemType(string Name, int Status, string Title, string Example)
{
    /// <summary>The name as a URI, since RFC 9457 asks for one. There is nothing to be fetched at it.</summary>
    public string Uri => $"urn:summarize:problem:{Name}";

    /// <summary>The <c>reason</c>s that problems of the kind may have; empty: none.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>All kinds of problems.</summary>
public static class ProblemTypes
{
    /// <summary>A parameter, a header or a name is malformed or unknown.</summary>
    public static ProblemType Malformed { get; } =
        new("malformed", 400, "The request is malformed", "'limit' is a whole number from 1 to 1000.");

    /// <summary>There is no such article, or no such address.</summary>
    public static ProblemType NotFound { get; } =
        new(
            "not-found",
            404,
            "There is no such thing",
            "There is no article 'news/none.txt'. GET /api/articles lists those that there are."
        );

    /// <summary>The address takes other methods.</summary>
    public static ProblemType Method { get; } =
        new("method", 405, "The address takes other methods", "This address takes OPTIONS, POST.");

    /// <summary>It is not served as any type that the client accepts.</summary>
    public static ProblemType NotAcceptable { get; } =
        new(
            "not-acceptable",
            406,
            "It is not served as that type",
            "This is served as application/json; name it in the Accept header."
        );

    /// <summary>Another program holds a lease on the article's blob.</summary>
    public static ProblemType Leased { get; } =
        new(
            "leased",
            409,
            "The article's blob is leased",
            "Another program holds a lease on the article's blob. Break the lease, or wait until it ends, and try "
                + "again."
        );

    /// <summary>The article's blob lies in the archive tier.</summary>
    public static ProblemType Archived { get; } =
        new(
            "archived",
            409,
            "The article's blob is archived",
            "The article's blob is archived. Move it to the hot or cool tier; it can be read some hours later."
        );

    /// <summary>The storage account does not allow it.</summary>
    public static ProblemType NotAllowed { get; } =
        new(
            "not-allowed",
            409,
            "The storage does not allow it",
            "The storage does not allow this for the article's blob (BlobImmutableDueToPolicy). Look the blob up in "
                + "the storage account, or use another name."
        );

    /// <summary>A condition in If-Match or If-None-Match does not hold.</summary>
    public static ProblemType Precondition { get; } =
        new(
            "precondition",
            412,
            "A condition does not hold",
            "The article has another version by now; read it again, then send the ETag it has."
        );

    /// <summary>The article in the body is over a limit.</summary>
    public static ProblemType TooLarge { get; } =
        new(
            "too-large",
            413,
            "The article is too large",
            "The article has over 10485760 bytes, and no more are read. Upload it in parts."
        )
        {
            Reasons = [Json.Name(FailureReason.TooLarge)],
        };

    /// <summary>The article in the body is of a type that is not read.</summary>
    public static ProblemType Unsupported { get; } =
        new(
            "unsupported",
            415,
            "The type is not read",
            "The Content-Encoding 'zstd' is not read. Upload the article in gzip, br or deflate, or as it is."
        )
        {
            Reasons = [Json.Name(FailureReason.Unsupported)],
        };

    /// <summary>The article cannot be digested as it is.</summary>
    public static ProblemType ArticleFailed { get; } =
        new(
            "article-failed",
            422,
            "The article cannot be digested",
            "The article has no text. Upload it again with its text."
        )
        {
            Reasons = [.. Enum.GetValues<FailureReason>().Select(Json.Name)],
        };

    /// <summary>Too many uploads are under way.</summary>
    public static ProblemType Busy { get; } =
        new(
            "busy",
            429,
            "Too many uploads are under way",
            "Too many uploads are under way at this moment. Send the article again in a few seconds."
        );

    /// <summary>The model's quota or the day's budget is used up.</summary>
    public static ProblemType Quota { get; } =
        new(
            "quota",
            429,
            "The model's quota is used up",
            "The model's quota leaves no room for more calls at present. Try again later."
        )
        {
            Reasons = [Json.Name(DeferralReason.Quota), Json.Name(DeferralReason.Budget)],
        };

    /// <summary>A fault of ours.</summary>
    public static ProblemType Unexpected { get; } =
        new(
            "unexpected",
            500,
            "A fault that nobody foresaw",
            "A fault that nobody foresaw; it is in the log. Try again, and report it if it stays."
        );

    /// <summary>The model answered nonsense twice.</summary>
    public static ProblemType InvalidReply { get; } =
        new(
            "invalid-reply",
            502,
            "The model answered nonsense",
            "The article proves no sentence that the model wrote. Digest it by hand, or retry it."
        )
        {
            Reasons =
            [
                Json.Name(FailureReason.InvalidReply),
                Json.Name(FailureReason.TruncatedReply),
                Json.Name(FailureReason.Ungrounded),
            ],
        };

    /// <summary>The model is away.</summary>
    public static ProblemType ModelAway { get; } =
        new("model-away", 503, "The model is away", "The model does not answer. Try again later.")
        {
            Reasons = [Json.Name(DeferralReason.Outage)],
        };

    /// <summary>The storage is away, or lacks a container.</summary>
    public static ProblemType StorageAway { get; } =
        new("storage-away", 503, "The storage is away", "The storage cannot be reached. Try again in a minute.")
        {
            Reasons = [Json.Name(DeferralReason.Storage)],
        };

    /// <summary>The server is being stopped.</summary>
    public static ProblemType Stopping { get; } =
        new("stopping", 503, "The server is being stopped", "The server is being stopped. Send the request again.");

    /// <summary>The model took too long.</summary>
    public static ProblemType Timeout { get; } =
        new("timeout", 504, "The model took too long", "The model took longer than 100 seconds. Try again later.")
        {
            Reasons = [Json.Name(DeferralReason.Timeout)],
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        Malformed,
        NotFound,
        Method,
        NotAcceptable,
        Leased,
        Archived,
        NotAllowed,
        Precondition,
        TooLarge,
        Unsupported,
        ArticleFailed,
        Busy,
        Quota,
        Unexpected,
        InvalidReply,
        ModelAway,
        StorageAway,
        Stopping,
        Timeout,
    ];
}

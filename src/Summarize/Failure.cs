namespace Summarize;

/// <summary>
/// Why an article has no digest and will not have one without a change: the <c>reason</c> of a digest in state
/// <c>failed</c> and of an HTTP 422. On the wire each is written in kebab case.
/// </summary>
public enum FailureReason
{
    /// <summary>The upload has no bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>The bytes are no text and no document format that is read.</summary>
    Binary,

    /// <summary>The bytes claim an encoding or a format that they break.</summary>
    Undecodable,

    /// <summary>The document is encrypted.</summary>
    Encrypted,

    /// <summary>The document was read and holds no text: a scan, for instance.</summary>
    NoText,

    /// <summary>The upload, or the text in it, is over a limit.</summary>
    TooLarge,

    /// <summary>The content type is one that is not read.</summary>
    Unsupported,

    /// <summary>HTTP cannot address an article of this name.</summary>
    Name,

    /// <summary>The model's content filter stopped the article or the reply.</summary>
    ContentFiltered,

    /// <summary>The model refused to answer.</summary>
    Refused,

    /// <summary>No sentence of the summary could be proved in the article.</summary>
    Ungrounded,

    /// <summary>The model's reply was empty, no JSON, or not of the schema.</summary>
    InvalidReply,

    /// <summary>The model's reply was cut off at its token limit.</summary>
    TruncatedReply,

    /// <summary>A fault that nobody foresaw, or one that outlasted its tries.</summary>
    Unexpected,
}

/// <summary>
/// The article cannot be digested as it is. Not retried; becomes state <c>failed</c>, or an HTTP 4xx.
/// </summary>
/// <param name="reason">The kind of fault, which decides the HTTP status.</param>
/// <param name="detail">One or two sentences for the newsroom that say what is wrong and what to do. No article
/// text.</param>
public sealed class ArticleFailedException(FailureReason reason, string detail) : Exception(detail)
{
    /// <summary>The kind of fault.</summary>
    public FailureReason Reason { get; } = reason;

    /// <summary>
    /// Tokens of the model's answer that was of no use, sent and received; zeros where there was none.
    /// </summary>
    public (long Input, long Output) Tokens { get; init; }
}

namespace Summarize;

/// <summary>Why a digest has to wait: a fault that may pass. The <c>reason</c> of state <c>deferred</c>.</summary>
public enum DeferralReason
{
    /// <summary>The model's quota is used up for now (HTTP 429).</summary>
    Quota,

    /// <summary>The model cannot be reached, fails, or refuses our credentials.</summary>
    Outage,

    /// <summary>The model took longer than the deadline.</summary>
    Timeout,

    /// <summary>The day's token budget is spent.</summary>
    Budget,

    /// <summary>The storage is away, or refuses what has to be kept.</summary>
    Storage,
}

/// <summary>The digest cannot be made now. Becomes state <c>deferred</c>, or an HTTP 429, 503 or 504.</summary>
/// <param name="reason">The kind of fault.</param>
/// <param name="retryAfter">How long the other side asked us to wait, or null where it did not say.</param>
/// <param name="detail">One or two sentences that say what is wrong. No article text, no key.</param>
public sealed class DeferredException(DeferralReason reason, TimeSpan? retryAfter, string detail) : Exception(detail)
{
    /// <summary>The kind of fault.</summary>
    public DeferralReason Reason { get; } = reason;

    /// <summary>How long the other side asked us to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

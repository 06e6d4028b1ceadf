namespace Summarize.Chaos;

/// <summary>A call that came to a <see cref="FaultProxy"/>.</summary>
/// <param name="Subject">Of the storage: the container. Of the model: the article's mark.</param>
/// <param name="Operation">
/// Of the storage: <c>read</c>, <c>list</c>, <c>write</c> or <c>delete</c>. Of the model: <c>digest</c> or
/// <c>reading</c> (the second reader's), and the question's hash.
/// </param>
/// <param name="Begun">When it came.</param>
internal sealed record Call(string Subject, string Operation, DateTimeOffset Begun)
{
    /// <summary>When its answer, a 200, was handed over whole; null as long as it was not.</summary>
    public DateTimeOffset? Answered { get; set; }
}

/// <summary>What may become of a call.</summary>
internal enum FaultKind
{
    /// <summary>It waits for a random time, at most <see cref="Fault.Most"/>.</summary>
    Delay,

    /// <summary>It is answered 503, as Azure Storage says that it is busy.</summary>
    Refuse,

    /// <summary>It is never answered.</summary>
    Hang,

    /// <summary>Its connection is cut before it takes place.</summary>
    Cut,

    /// <summary>It takes place, and its connection is cut before the answer.</summary>
    LoseAnswer,
}

/// <summary>A fault of a server.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Hits">To which calls.</param>
/// <param name="Share">To what share of these.</param>
/// <param name="Most">The longest delay.</param>
internal sealed record Fault(FaultKind Kind, Func<Call, bool> Hits, double Share = 1, TimeSpan Most = default)
{
    /// <summary>Each call takes as long as a model thinks.</summary>
    public static Fault Thinking(int milliseconds) =>
        new(FaultKind.Delay, _ => true, Most: TimeSpan.FromMilliseconds(milliseconds));
}

using System.Diagnostics.Metrics;
using Summarize.Digests;

namespace Summarize;

/// <summary>
/// What an operator may watch; <see cref="TelemetryExport"/> sends it. Meter and source of spans have one name.
/// <para>By the <c>gen_ai.*</c> semantic conventions, one measurement for each try of a model call, with a span of the
/// same:
/// <c>gen_ai.client.operation.duration</c> (s; <c>error.type</c> where it failed) and <c>gen_ai.client.token.usage</c>
/// ({token}, by <c>gen_ai.token.type</c>).</para>
/// <para>Our own: <c>summarize.articles</c> ({article}; <c>state</c>, <c>reason</c>): outcomes of stored articles;
/// <c>summarize.articles.deferred.age</c> (s): told by each sweep, the time since the article that waits longest was
/// put off first, 0
/// where none waits; <c>summarize.cost</c> (<c>currency</c>): what model calls cost, where prices are set;
/// <c>summarize.second_reader</c> ({digest}; <c>outcome</c>: <c>proved</c>, <c>denied</c> or <c>failed</c>, with its
/// <c>reason</c>): summaries that a second reader was to read;
/// <c>summarize.model.throttled</c> ({call}): calls that met a 429;
/// <c>summarize.model.concurrency</c> ({call}): calls that this host makes at the same time, at most;
/// <c>summarize.budget.used</c> ({token}): tokens spent today by all instances, where a budget is set.</para>
/// <para>No article, name of an article, prompt, reply or key is in any of them.</para>
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Summarize";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "summarize.articles",
        "{article}",
        "Outcomes of stored articles"
    );
    private static readonly Gauge<double> Age = Meter.CreateGauge<double>(
        "summarize.articles.deferred.age",
        "s",
        "Time since the article that waits longest was put off first"
    );
    private static readonly Counter<double> Cost = Meter.CreateCounter<double>(
        "summarize.cost",
        unit: null,
        "What model calls cost"
    );
    private static readonly Counter<long> Readings = Meter.CreateCounter<long>(
        "summarize.second_reader",
        "{digest}",
        "Summaries that a second reader was to read"
    );
    private static readonly Counter<long> Throttles = Meter.CreateCounter<long>(
        "summarize.model.throttled",
        "{call}",
        "Model calls that met a 429"
    );
    private static readonly Gauge<long> Limit = Meter.CreateGauge<long>(
        "summarize.model.concurrency",
        "{call}",
        "Model calls that may run at the same time in this host"
    );
    private static readonly Gauge<long> Used = Meter.CreateGauge<long>(
        "summarize.budget.used",
        "{token}",
        "Tokens spent today by all instances"
    );

    /// <summary>Work on a stored article came to an outcome.</summary>
    /// <param name="outcome">What was recorded, or null where the article had been overwritten or deleted
    /// meanwhile.</param>
    public static void Article(DigestRecord? outcome)
    {
        var reason = outcome switch
        {
            DeferredDigest deferred => Json.Name(deferred.Reason),
            FailedDigest failed => Json.Name(failed.Reason),
            _ => null,
        };
        Articles.Add(1, new("state", outcome is null ? "superseded" : States.Of(outcome)), new("reason", reason));
    }

    /// <summary>A sweep has seen what is put off.</summary>
    /// <param name="age">The time since the article that waits longest was put off first; zero where none
    /// waits.</param>
    internal static void DeferredAge(TimeSpan age) => Age.Record(age.TotalSeconds);

    /// <summary>A model call was paid for.</summary>
    public static void Paid(decimal? cost, string currency)
    {
        if (cost is { } amount)
            Cost.Add((double)amount, new KeyValuePair<string, object?>("currency", currency));
    }

    /// <summary>A second reader was asked.</summary>
    /// <param name="outcome">Whether it has proved all, denied some, or failed.</param>
    /// <param name="reason">Why it failed, else null.</param>
    internal static void SecondReader(string outcome, string? reason) =>
        Readings.Add(1, new("outcome", outcome), new("reason", reason));

    internal static void Throttled() => Throttles.Add(1);

    internal static void Concurrency(int limit) => Limit.Record(limit);

    internal static void BudgetUsed(long tokens) => Used.Record(tokens);
}

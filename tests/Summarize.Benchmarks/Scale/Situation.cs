namespace Summarize.Benchmarks.Scale;

/// <summary>What the model of the whole is given.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ArticlesAMinute">How many are uploaded on average, at times of their own (Poisson).</param>
/// <param name="Minutes">For how long.</param>
internal sealed record Situation(string Name, double ArticlesAMinute, double Minutes)
{
    /// <summary>Articles that are uploaded at once at the beginning, beside the others.</summary>
    public int Burst { get; init; }

    /// <summary>Instances that are there from the beginning.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Instances that there may be.</summary>
    public int MostInstances { get; init; } = 1;

    /// <summary>Articles at a time on an instance.</summary>
    public int Places { get; init; } = 8;

    /// <summary>Seconds from an upload until its event is in the queue, at least and at most.</summary>
    public (double Least, double Most) Event { get; init; } = (0.5, 2);

    /// <summary>Seconds from when an instance is asked for until it works.</summary>
    public double ColdStart { get; init; } = 5;

    /// <summary>Seconds of the program and its storage for an article.</summary>
    public double Program { get; init; } = 0.13;

    /// <summary>Seconds that half of the model's answers take at most.</summary>
    public double Model { get; init; } = 5.5;

    /// <summary>How much the model's answers differ: the deviation of the logarithm.</summary>
    public double ModelSpread { get; init; } = 0.35;

    /// <summary>Tokens a minute that the model grants; 0: any number.</summary>
    public double Quota { get; init; }

    /// <summary>Tokens sent for an article.</summary>
    public double Sent { get; init; } = 1_224;

    /// <summary>Tokens received.</summary>
    public double Received { get; init; } = 170;

    /// <summary>Tokens that a call may receive: they are held back while it runs.</summary>
    public double Room { get; init; } = 960;
}

/// <summary>What comes of a situation.</summary>
/// <param name="Digests">Articles that were digested by its end.</param>
/// <param name="P50">Seconds from upload to digest, of half of them.</param>
/// <param name="P99">The same, of 99 of 100.</param>
/// <param name="QueueMean">Articles in the queue, on average over the time.</param>
/// <param name="QueueMost">The most of them.</param>
/// <param name="QueueLeft">How many were left at the end.</param>
/// <param name="MostInstances">Instances at the most.</param>
/// <param name="InstanceSeconds">Seconds of instances at work.</param>
/// <param name="QuotaUsed">Share of the granted tokens that was taken; null where any number is granted.</param>
internal sealed record Outcome(
    int Digests,
    double P50,
    double P99,
    double QueueMean,
    int QueueMost,
    int QueueLeft,
    int MostInstances,
    double InstanceSeconds,
    double? QuotaUsed
);

namespace Summarize.Benchmarks.Compare;

/// <summary>A line of a table: a figure of ours, the same of what a user would pick instead, and their ratio.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Figure">What is told of it, with its unit in brackets at the end where it has one.</param>
internal sealed record Row(string Work, string Figure)
{
    /// <summary>What it is measured against.</summary>
    public string Against { get; init; } = "";

    public Sample? Ours { get; init; }

    public Sample? Theirs { get; init; }

    public Sample? Ratio { get; init; }

    /// <summary>What it shall be; null: nothing was promised.</summary>
    public Reach? Reach { get; init; }

    /// <summary>Why there is no figure, or what has to be known to read it.</summary>
    public string Note { get; init; } = "";

    /// <summary>Of a pair, with its ratio.</summary>
    public static Row Of(string work, string figure, string against, Comparison compared, Reach? reach = null) =>
        new(work, figure)
        {
            Against = against,
            Ours = compared.Ours,
            Theirs = compared.Theirs,
            Ratio = compared.Ratio,
            Reach = reach,
        };
}

/// <summary>What a figure shall be.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Least">Whether it is the least that will do; else the most.</param>
/// <param name="OfRatio">Whether it bounds the ratio; else our own figure.</param>
internal sealed record Reach(double Value, bool Least, bool OfRatio = true)
{
    public static Reach AtLeast(double ratio) => new(ratio, Least: true);

    public static Reach AtMost(double ratio) => new(ratio, Least: false);

    public static Reach FigureAtMost(double figure) => new(figure, Least: false, OfRatio: false);

    public static Reach FigureAtLeast(double figure) => new(figure, Least: true, OfRatio: false);

    /// <summary>Whether a row's median keeps it; null where there is no figure.</summary>
    public bool? IsMet(Row row) =>
        (OfRatio ? row.Ratio : row.Ours) is { } sample
            ? Least
                ? sample.Median >= Value
                : sample.Median <= Value
            : null;
}

/// <summary>The rows of one question.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Title">Its heading.</param>
/// <param name="On">What it was measured on: texts, servers, rounds.</param>
/// <param name="Rows">Its lines.</param>
internal sealed record Table(string Name, string Title, string On, IReadOnlyList<Row> Rows);

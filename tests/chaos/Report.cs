using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Summarize.Chaos;

/// <summary>What a run did and what was wrong. Safe for many threads.</summary>
internal sealed class Report(string run, int seed)
{
    private const int Shown = 12;

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<string> _counts = new();
    private readonly ConcurrentQueue<string> _faults = new();

    public bool Passed => _faults.IsEmpty;

    /// <summary>Tells a figure.</summary>
    public void Count(string what, object value) =>
        _counts.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{value:#,0.##} {what}"));

    /// <summary>Tells how often each of some things came.</summary>
    public void Count(string what, IEnumerable<string> things)
    {
        var counted = things.CountBy(thing => thing).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        _counts.Enqueue($"{what}: {string.Join(", ", counted.Select(pair => $"{pair.Value}x {pair.Key}"))}");
    }

    /// <summary>Something is wrong.</summary>
    public void Fault(string what) => _faults.Enqueue(what.ReplaceLineEndings(" "));

    /// <summary>Something is wrong unless it holds.</summary>
    public void Require(bool holds, string what)
    {
        if (!holds)
            Fault(what);
    }

    /// <summary>The faults, a line each, and then one line with the outcome and all figures.</summary>
    public async Task PrintAsync(TextWriter output)
    {
        var minutes = Stopwatch.GetElapsedTime(_began).TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture);
        var outcome = Passed ? "PASS" : "FAIL";
        var wrong = Passed ? "" : $"; wrong: {_faults.Count} things, first: {_faults.First()}";
        // In one piece: another run may print at the same time.
        await output.WriteAsync(
            string.Concat(_faults.Take(Shown).Select(fault => $"  {run}: {fault}\n"))
                + $"{outcome} {run}: seed {seed}; {minutes} minutes; {string.Join("; ", _counts)}{wrong}\n"
        );
    }
}

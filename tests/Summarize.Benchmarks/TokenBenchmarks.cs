using BenchmarkDotNet.Attributes;
using Summarize.Digests;

namespace Summarize.Benchmarks;

/// <summary>
/// Unbroken runs, which take the tokenizer quadratic time: ten times the run is to take ten times the time.
/// </summary>
public class TokenBenchmarks
{
    private string text = "";

    [Params("a", "\"", " ", "日")]
    public string Unit { get; set; } = "";

    [Params(100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => text = string.Concat(Enumerable.Repeat(Unit, Length));

    [Benchmark]
    public int Count() => Tokens.Count(text);
}

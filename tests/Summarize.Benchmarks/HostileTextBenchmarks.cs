using BenchmarkDotNet.Attributes;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Benchmarks;

/// <summary>
/// Texts that would take a careless scanner quadratic time: ten times the text is to take about ten times the time.
/// </summary>
public class HostileTextBenchmarks
{
    private Article article = new("", []);

    [Params(
        "'a ",
        "‘a ",
        "“a ",
        "\"a\" ",
        "the workers’ ",
        "‘x’ “y ",
        "Orla Venn said ",
        "“a b c d” and ",
        "Roe, a lawyer, ",
        "(((( ",
        "“a’’ ",
        "minister of trade and ",
        "[Roe] said ",
        "\n“a\n",
        "Ab Cd Ef ",
        "The mayor said “a b”.\n\nAb Cd, 46, said.\n\n"
    )]
    public string Unit { get; set; } = "";

    [Params(100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = string.Concat(Enumerable.Repeat(Unit, Length / Unit.Length));
        article = new Article(text, ParagraphSplitter.Split(text));
    }

    [Benchmark]
    public QuotedArticle FindAndAttribute() => Attribution.Read(article);
}

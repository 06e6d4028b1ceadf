using BenchmarkDotNet.Attributes;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Benchmarks;

/// <summary>Throughput and allocations of finder and attribution, on one core.</summary>
[MemoryDiagnoser]
public class QuotationBenchmarks
{
    private Article article = new("", []);

    private IReadOnlyList<Quotation> quotations = [];

    [Params(20_000, 1_000_000, 10_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var text = SyntheticNews.Article(Length);
        article = new Article(text, ParagraphSplitter.Split(text));
        quotations = QuotationFinder.Find(article);
    }

    [Benchmark]
    public IReadOnlyList<Quotation> Find() => QuotationFinder.Find(article);

    [Benchmark]
    public IReadOnlyList<Quotation> Attribute() => Attribution.Attribute(article, quotations);

    [Benchmark]
    public IReadOnlyList<Quotation> FindAndAttribute() => Attribution.Attribute(article, QuotationFinder.Find(article));
}

using Microsoft.Extensions.DependencyInjection;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.StubModel;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>Models that think before they write.</summary>
public sealed class ReasoningTests(BareStorage storage, StubFixture stub)
    : IClassFixture<BareStorage>,
        IClassFixture<StubFixture>
{
    internal static readonly Article Article = ArticleReader.Read(
        BinaryData.FromString(SampleArticles.Harbour),
        "text/plain",
        "harbour.txt",
        new ArticleOptions()
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_served_and_its_reasoning_is_counted_and_priced()
    {
        await using var product = Build(
            "stub-reasoning",
            ("AzureOpenAI:InputPricePerMillionTokens", "1.25"),
            ("AzureOpenAI:OutputPricePerMillionTokens", "10"),
            ("AzureOpenAI:Currency", "EUR")
        );
        var summarizer = product.GetRequiredService<Summarizer>();
        var before = stub.Server.Calls.Of("stub-reasoning").Calls;
        var usage = (await summarizer.SummarizeAsync(Article, sentences: 3, Cancellation)).Usage;
        await summarizer.SummarizeAsync(Article, sentences: 1, Cancellation);

        // The first is refused for its temperature; each digest is read a second time.
        Assert.Equal(5, stub.Server.Calls.Of("stub-reasoning").Calls - before);
        Assert.InRange(usage.OutputTokens, (2 * 128) + 50, (2 * 128) + 500);
        Assert.Equal((usage.InputTokens * 1.25m / 1_000_000) + (usage.OutputTokens * 10m / 1_000_000), usage.Cost);
        Assert.Equal("EUR", usage.Currency);
    }

    [Fact]
    public async Task A_model_that_spends_its_tokens_on_reasoning_is_a_failure_that_says_so()
    {
        await using var product = Build("stub-reasoning-spent");
        var fault = await Assert.ThrowsAsync<ArticleFailedException>(() =>
            product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: 3, Cancellation)
        );
        Assert.Equal(FailureReason.TruncatedReply, fault.Reason);
        Assert.Contains("on reasoning", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_prices_a_digest_has_no_cost()
    {
        await using var product = Build("stub");
        var usage = (
            await product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: 3, Cancellation)
        ).Usage;
        Assert.Null(usage.Cost);
        Assert.Null(usage.Currency);
    }

    private ServiceProvider Build(string deployment, params (string, string)[] settings) =>
        Product.Build(
            clock: null,
            logs: null,
            [.. Product.Model(stub.Server.Url, deployment), ("ArticleStorage", storage.Connection), .. settings]
        );
}

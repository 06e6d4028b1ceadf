using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.StubModel;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>What an operator sees, and what nobody may.</summary>
public sealed class TelemetryTests(BareStorage storage, StubFixture stub)
    : IClassFixture<BareStorage>,
        IClassFixture<StubFixture>
{
    private const string Secret = "The harbour of Brackwater reopened, a service might say";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_is_measured_by_the_conventions_and_by_our_own_names()
    {
        using var recorder = new Recorder();
        var record = await DigestAsync(recorder, "stub", secondReader: false);
        var usage = Assert.IsType<Digest>(record).Usage;

        string[] measured =
        [
            $"metric Summarize gen_ai.client.token.usage {usage.InputTokens} ",
            $"metric Summarize gen_ai.client.token.usage {usage.OutputTokens} ",
            "metric Summarize gen_ai.client.operation.duration ",
            "span Summarize chat stub",
            "metric Summarize summarize.articles 1 state=ready",
            $"metric Summarize summarize.cost {(double)usage.Cost!.Value} currency=EUR",
            "metric Summarize summarize.model.concurrency ",
            "metric Summarize summarize.budget.used ",
        ];
        Assert.All(
            measured,
            start => Assert.Contains(recorder.Lines, line => line.StartsWith(start, StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("stub-429-day", "state=deferred reason=quota")]
    [InlineData("stub-filtered", "state=failed reason=content-filtered")]
    public async Task An_article_without_a_digest_is_measured_with_its_reason(string deployment, string tags)
    {
        using var recorder = new Recorder();
        await DigestAsync(recorder, deployment);
        Assert.Contains(
            recorder.Lines,
            line => line.StartsWith($"metric Summarize summarize.articles 1 {tags}", StringComparison.Ordinal)
        );
        if (deployment == "stub-429-day")
            Assert.Contains(
                recorder.Lines,
                line => line.StartsWith("metric Summarize summarize.model.throttled 1", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("stub")]
    [InlineData("stub-not-json")]
    [InlineData("stub-invented-number")]
    [InlineData("stub-filtered")]
    [InlineData("stub-filtered-output")]
    [InlineData("stub-refusal")]
    [InlineData("stub-429-day")]
    [InlineData("stub-500")]
    [InlineData("stub-cut-connection")]
    [InlineData("stub-reasoning")]
    public async Task No_article_text_prompt_reply_or_key_is_ever_told(string deployment)
    {
        using var recorder = new Recorder();
        await DigestAsync(recorder, deployment);
        Assert.NotEmpty(recorder.Lines);
        // Long enough that no other test's name or number can be mistaken for one.
        string[] secrets =
        [
            "a-key-that-nobody-may-see",
            "harbour of Brackwater",
            "Nobody was hurt",
            "Repairs to the quay",
            "We have lost a season",
            "<article>",
            "\"sentences\"",
            "340,000",
        ];
        foreach (var line in recorder.Lines)
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task What_the_service_says_of_a_request_is_not_told_either(int status)
    {
        await using var server = await ScriptedModel.StartAsync(
            (status, "Retry-After: 3600", $"{{\"error\":{{\"code\":\"bad\",\"message\":\"Invalid: {Secret}\"}}}}")
        );
        using var recorder = new Recorder();
        await DigestAsync(recorder, "stub", server.Url);
        Assert.Contains(
            recorder.Lines,
            line =>
                line.StartsWith("span Summarize chat stub", StringComparison.Ordinal)
                && line.Contains(nameof(System.ClientModel.ClientResultException), StringComparison.Ordinal)
        );
        Assert.All(recorder.Lines, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    private async Task<DigestRecord?> DigestAsync(
        Recorder recorder,
        string deployment,
        string? url = null,
        bool secondReader = true
    )
    {
        await using var product = Product.Build(
            new FakeTimeProvider(DateTimeOffset.UtcNow),
            recorder,
            [
                .. Product.Model(url ?? stub.Server.Url, deployment),
                ("ArticleStorage", storage.Connection),
                ("AzureOpenAI:Retries", "0"),
                ("Summarize:Budget:DailyTokens", "10000000"),
                ("AzureOpenAI:InputPricePerMillionTokens", "1"),
                ("AzureOpenAI:OutputPricePerMillionTokens", "4"),
                ("AzureOpenAI:Currency", "EUR"),
                ("Summarize:Digests:SecondReader", secondReader ? "true" : "false"),
            ]
        );
        var name = $"{Guid.NewGuid()}.txt";
        // An article of its own, which no earlier reply answers.
        await storage.UploadAsync(name, $"{SampleArticles.Harbour}\n\n{name}");
        await product.GetRequiredService<Digester>().DigestAsync(name, Cancellation);
        return (await product.GetRequiredService<DigestStore>().FindAsync(name, Cancellation))?.Record;
    }
}

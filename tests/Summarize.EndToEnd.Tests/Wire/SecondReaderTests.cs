using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>The call that reads the sentences a second time: what it may do, what it costs, and what it may not.</summary>
public sealed class SecondReaderTests(BareStorage storage) : IClassFixture<BareStorage>
{
    private static readonly (int Status, string Header, string Body) Summary = ScriptedModel.Says(
        """{"sentences":[{"text":"The harbour was closed.","paragraphs":[1]},{"text":"The harbour was open.","paragraphs":[1]}],"quotes":[]}"""
    );

    private static readonly string Article = "Harbour news\n\nThe harbour was closed, and then the harbour was open.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_it_denies_goes_and_removed_says_why()
    {
        var digest = await SummarizeAsync(ScriptedModel.Says("""{"1":true,"2":false}"""));
        Assert.Equal("The harbour was closed.", digest.Summary);
        var removed = Assert.Single(digest.Removed);
        Assert.Equal("The harbour was open.", removed.Text);
        Assert.Contains("second reading", removed.Why, StringComparison.Ordinal);
        Assert.Equal(SecondReading.Read, digest.Usage.SecondReader);
    }

    [Fact]
    public async Task Its_tokens_count()
    {
        var usage = (await SummarizeAsync(ScriptedModel.Says("""{"1":true,"2":true}"""))).Usage;
        Assert.Equal((2, 20, 4), (usage.Calls, usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public async Task A_summary_that_it_denies_whole_is_ungrounded_and_asked_for_anew_on_a_retry()
    {
        await using var model = await ScriptedModel.StartAsync(
            Summary,
            ScriptedModel.Says("""{"1":false,"2":false}"""),
            Summary,
            ScriptedModel.Says("""{"1":true,"2":true}""")
        );
        await using var product = Build(model);
        var fault = await Assert.ThrowsAsync<ArticleFailedException>(() => SummarizeAsync(product));
        Assert.Equal(FailureReason.Ungrounded, fault.Reason);
        Assert.Equal(2, (await SummarizeAsync(product)).Sentences.Count);
    }

    public static TheoryData<int, string, string, int> Failures =>
        new()
        {
            { 500, "", "{}", 1 },
            { 429, "Retry-After: 86400", "{}", 1 },
            { 401, "", "{}", 1 },
            { 400, "", """{"error":{"code":"content_filter"}}""", 1 },
            { 200, "", "no completion", 1 },
            { ScriptedModel.Never, "", "", 1 },
            { 200, "", ScriptedModel.Good, 2 },
            { 200, "", ScriptedModel.Good.Replace("\"stop\"", "\"length\"", StringComparison.Ordinal), 2 },
            { 200, "", ScriptedModel.Good.Replace("\"stop\"", "\"content_filter\"", StringComparison.Ordinal), 2 },
            {
                200,
                "",
                ScriptedModel.Good.Replace("\"content\":\"{}\"", "\"refusal\":\"No.\"", StringComparison.Ordinal),
                2
            },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task However_it_fails_the_sentences_stand_and_usage_and_telemetry_say_so(
        int status,
        string header,
        string body,
        int paid
    )
    {
        using var recorder = new Recorder();
        var digest = await SummarizeAsync(
            (status, header, body),
            ("AzureOpenAI:Timeout", status == ScriptedModel.Never ? "00:00:02" : "00:01:00"),
            ("AzureOpenAI:Retries", "0")
        );
        Assert.Equal((2, 0), (digest.Sentences.Count, digest.Removed.Count));
        Assert.Equal(SecondReading.Failed, digest.Usage.SecondReader);
        // What was answered was paid for, of use or not.
        Assert.Equal((paid, 10L * paid), (digest.Usage.Calls, digest.Usage.InputTokens));
        Assert.Contains(
            recorder.Lines,
            line =>
                line.StartsWith("metric Summarize summarize.second_reader 1 outcome=failed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_budget_that_does_not_hold_it_leaves_the_sentences_standing()
    {
        var costly = Summary.Body.Replace(":10,", ":1500,", StringComparison.Ordinal);
        await using var model = await ScriptedModel.StartAsync(
            (200, "", costly),
            ScriptedModel.Says("""{"1":true,"2":false}""")
        );
        await using var product = Build(model, ("Summarize:Budget:DailyTokens", "1700"));
        var digest = await SummarizeAsync(product);
        Assert.Equal((2, SecondReading.Failed), (digest.Sentences.Count, digest.Usage.SecondReader));
        Assert.Equal((1, 1500), (model.Calls.Count, digest.Usage.InputTokens));
    }

    [Fact]
    public async Task Switched_off_nobody_is_asked()
    {
        var digest = await SummarizeAsync((500, "", "{}"), ("Summarize:Digests:SecondReader", "false"));
        Assert.Equal((1, SecondReading.Off), (digest.Usage.Calls, digest.Usage.SecondReader));
    }

    [Fact]
    public async Task A_host_that_dies_between_the_calls_pays_each_of_them_once()
    {
        await using var model = await ScriptedModel.StartAsync(
            Summary,
            (ScriptedModel.Never, "", ""),
            ScriptedModel.Says("""{"1":true,"2":false}""")
        );
        await using var product = Build(model);
        const string Name = "dies-between.txt";
        await storage.UploadAsync(Name, Article);
        var digester = product.GetRequiredService<Digester>();
        using (var death = new CancellationTokenSource())
        {
            var work = digester.DigestAsync(Name, death.Token);
            while (model.Calls.Count < 2)
                await Task.Delay(10, Cancellation);
            await death.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        }
        await digester.DigestAsync(Name, Cancellation);
        var record = (await product.GetRequiredService<DigestStore>().FindAsync(Name, Cancellation))!.Record;
        var digest = Assert.IsType<Digest>(record);
        Assert.Equal("The harbour was closed.", digest.Summary);
        Assert.Equal((1, true), (digest.Usage.Calls, digest.Usage.CachedReply));
        Assert.Equal(2, digest.Replies.Count);
        // The question, the second reader's, which was not answered, and the same again.
        Assert.Equal(3, model.Calls.Count);
    }

    private async Task<Digest> SummarizeAsync((int, string, string) second, params (string, string)[] settings)
    {
        await using var model = await ScriptedModel.StartAsync(Summary, second);
        await using var product = Build(model, settings);
        return await SummarizeAsync(product);
    }

    private static async Task<Digest> SummarizeAsync(ServiceProvider product)
    {
        var article = Summarize.Articles.ArticleReader.Read(
            System.Text.Encoding.UTF8.GetBytes($"{Article} {Guid.NewGuid()}"),
            "text/plain",
            name: null,
            new Summarize.Articles.ArticleOptions()
        );
        return await product.GetRequiredService<Summarizer>().SummarizeAsync(article, sentences: 3, Cancellation);
    }

    private ServiceProvider Build(ScriptedModel model, params (string, string)[] settings) =>
        Product.Build(
            clock: null,
            logs: null,
            [.. Product.Model(model.Url), ("ArticleStorage", storage.Connection), .. settings]
        );
}

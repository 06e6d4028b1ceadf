using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.StubModel;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>Models that think before they write.</summary>
public sealed class ReasoningTests(BareStorage storage, StubFixture stub) : IClassFixture<BareStorage>, IClassFixture<StubFixture>
{
    internal static readonly Article Article = ArticleReader.Read(BinaryData.FromString(SampleArticles.Harbour), "text/plain", "harbour.txt", new ArticleOptions());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_served_and_its_reasoning_is_counted_and_priced()
    {
        await using var product = Build("stub-reasoning", ("AzureOpenAI:InputPricePerMillionTokens", "1.25"), ("AzureOpenAI:OutputPricePerMillionTokens", "10"), ("AzureOpenAI:Currency", "EUR"));
        var summarizer = product.GetRequiredService<Summarizer>();
        var before = stub.Server.Calls.Of("stub-reasoning").Calls;
        var usage = (await summarizer.SummarizeAsync(Article, sentences: null, name: null, Cancellation)).Usage;
        await summarizer.SummarizeAsync(Article, sentences: 1, name: null, Cancellation);

        Assert.Equal(3, stub.Server.Calls.Of("stub-reasoning").Calls - before);
        Assert.InRange(usage.OutputTokens, 128 + 50, 128 + 500);
        Assert.Equal((usage.InputTokens * 1.25m / 1_000_000) + (usage.OutputTokens * 10m / 1_000_000), usage.Cost);
        Assert.Equal("EUR", usage.Currency);
    }

    [Fact]
    public async Task A_model_that_spends_its_tokens_on_reasoning_is_a_failure_that_says_so()
    {
        await using var product = Build("stub-reasoning-spent");
        var fault = await Assert.ThrowsAsync<ArticleFailedException>(() => product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: null, name: null, Cancellation));
        Assert.Equal(FailureReason.TruncatedReply, fault.Reason);
        Assert.Contains("on reasoning", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop", 960)]
    [InlineData("length", 4000)]
    public async Task A_reply_that_was_cut_off_is_asked_for_again_with_all_the_room_there_is(string finish, int room)
    {
        await using var model = await ScriptedModel.StartAsync((200, "", ScriptedModel.Good.Replace("stop", finish, StringComparison.Ordinal)));
        await using var product = Product.Build(clock: null, logs: null, [.. Product.Model(model.Url), ("ArticleStorage", storage.Connection)]);
        await Assert.ThrowsAsync<ArticleFailedException>(() => product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: null, name: null, Cancellation));
        Assert.Equal([960, room], model.Bodies.Select(body => body.GetProperty("max_completion_tokens").GetInt32()));
    }

    [Fact]
    public async Task A_reply_with_faults_is_asked_for_again_beside_them()
    {
        const string Faulty = """{\"sentences\":[{\"text\":\"It cost 7,421 crowns.\",\"paragraphs\":[1]}],\"quotes\":[]}""";
        await using var model = await ScriptedModel.StartAsync((200, "", ScriptedModel.Good.Replace("{}", Faulty, StringComparison.Ordinal)));
        await using var product = Product.Build(clock: null, logs: null, [.. Product.Model(model.Url), ("ArticleStorage", storage.Connection)]);
        await Assert.ThrowsAsync<ArticleFailedException>(() => product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: null, name: null, Cancellation));
        var second = model.Bodies.Last().GetProperty("messages");
        Assert.Equal(4, second.GetArrayLength());
        Assert.Contains("7,421", second[2].GetProperty("content").ToString(), StringComparison.Ordinal);
        Assert.Contains("the number '7,421' does not stand", second[3].GetProperty("content").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("retried.txt")]
    public async Task A_reply_of_which_nothing_stands_is_not_kept_so_that_a_retry_asks_anew(string? name)
    {
        const string Faulty = """{\"sentences\":[{\"text\":\"It cost 7,421 crowns.\",\"paragraphs\":[1]}],\"quotes\":[]}""";
        await using var model = await ScriptedModel.StartAsync((200, "", ScriptedModel.Good.Replace("{}", Faulty, StringComparison.Ordinal)));
        await using var product = Product.Build(clock: null, logs: null, [.. Product.Model(model.Url), ("ArticleStorage", storage.Connection)]);
        for (var calls = 2; calls <= 4; calls += 2)
        {
            var fault = await Assert.ThrowsAsync<ArticleFailedException>(() => product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: null, name, Cancellation));
            Assert.Equal((FailureReason.Ungrounded, calls), (fault.Reason, model.Calls.Count));
        }
        Assert.Empty(await product.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(Containers.Replies).GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Without_prices_a_digest_has_no_cost()
    {
        await using var product = Build("stub");
        var usage = (await product.GetRequiredService<Summarizer>().SummarizeAsync(Article, sentences: null, name: null, Cancellation)).Usage;
        Assert.Null(usage.Cost);
        Assert.Null(usage.Currency);
    }

    private ServiceProvider Build(string deployment, params (string, string)[] settings) =>
        Product.Build(clock: null, logs: null, [.. Product.Model(stub.Server.Url, deployment), ("ArticleStorage", storage.Connection), .. settings]);
}

using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>What the second question to the model is, and what is kept of its answers.</summary>
public sealed class ConversationTests(BareStorage storage) : IClassFixture<BareStorage>
{
    // The sample article has no such number.
    private static readonly string Faulty = ScriptedModel.Good.Replace(
        "{}",
        """{\"sentences\":[{\"text\":\"It cost 7,421 crowns.\",\"paragraphs\":[1]}],\"quotes\":[]}""",
        StringComparison.Ordinal
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stop", 960)]
    [InlineData("length", 4000)]
    public async Task A_reply_that_was_cut_off_is_asked_for_again_with_all_the_room_there_is(string finish, int room)
    {
        await using var model = await ScriptedModel.StartAsync(
            (200, "", ScriptedModel.Good.Replace("stop", finish, StringComparison.Ordinal))
        );
        await using var product = Build(model);
        await Assert.ThrowsAsync<ArticleFailedException>(() => SummarizeAsync(product));
        Assert.Equal([960, room], model.Bodies.Select(body => body.GetProperty("max_completion_tokens").GetInt32()));
    }

    [Fact]
    public async Task A_reply_with_faults_is_asked_for_again_beside_them()
    {
        await using var model = await ScriptedModel.StartAsync((200, "", Faulty));
        await using var product = Build(model);
        await Assert.ThrowsAsync<ArticleFailedException>(() => SummarizeAsync(product));
        var second = model.Bodies.Last().GetProperty("messages");
        Assert.Equal(4, second.GetArrayLength());
        Assert.Contains("7,421", second[2].GetProperty("content").ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "the number '7,421' does not stand",
            second[3].GetProperty("content").ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("retried.txt")]
    public async Task A_reply_of_which_nothing_stands_is_not_kept_so_that_a_retry_asks_anew(string? name)
    {
        await using var model = await ScriptedModel.StartAsync((200, "", Faulty));
        await using var product = Build(model);
        for (var calls = 2; calls <= 4; calls += 2)
        {
            var fault = await Assert.ThrowsAsync<ArticleFailedException>(() => SummarizeAsync(product, name));
            Assert.Equal((FailureReason.Ungrounded, calls), (fault.Reason, model.Calls.Count));
        }
        Assert.Empty(
            await product
                .GetRequiredService<BlobServiceClient>()
                .GetBlobContainerClient(Containers.Replies)
                .GetBlobsAsync(cancellationToken: Cancellation)
                .ToListAsync(Cancellation)
        );
    }

    private static Task<Digest> SummarizeAsync(ServiceProvider product, string? name = null) =>
        product
            .GetRequiredService<Summarizer>()
            .SummarizeAsync(ReasoningTests.Article, sentences: null, name, Cancellation);

    private ServiceProvider Build(ScriptedModel model) =>
        Product.Build(clock: null, logs: null, [.. Product.Model(model.Url), ("ArticleStorage", storage.Connection)]);
}

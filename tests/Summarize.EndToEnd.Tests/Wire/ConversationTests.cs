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

    [Fact]
    public async Task A_reply_to_a_body_of_which_nothing_stands_is_not_kept_so_that_a_retry_asks_anew()
    {
        await using var model = await ScriptedModel.StartAsync((200, "", Faulty));
        await using var product = Build(model);
        for (var calls = 2; calls <= 4; calls += 2)
        {
            var fault = await Assert.ThrowsAsync<ArticleFailedException>(() => SummarizeAsync(product));
            Assert.Equal((FailureReason.Ungrounded, calls), (fault.Reason, model.Calls.Count));
        }
        Assert.Empty(await RepliesAsync());
    }

    [Theory]
    [InlineData("ungrounded")]
    [InlineData("invalid-reply")]
    public async Task A_reply_to_an_article_of_which_nothing_stands_is_not_kept_so_that_a_retry_asks_anew(string reason)
    {
        await using var model = await ScriptedModel.StartAsync(
            (200, "", reason == "ungrounded" ? Faulty : ScriptedModel.Good)
        );
        await using var product = Build(model);
        var name = $"{reason}.txt";
        await storage.UploadAsync(name, SampleArticles.Harbour);
        for (var calls = 2; calls <= 4; calls += 2)
        {
            await product.GetRequiredService<Digester>().DigestAsync(name, Cancellation);
            var stored = await product.GetRequiredService<DigestStore>().FindAsync(name, Cancellation);
            Assert.Equal(
                (reason, calls),
                (Json.Name(Assert.IsType<FailedDigest>(stored!.Record).Reason), model.Calls.Count)
            );
            Assert.Empty(await RepliesAsync());
            Assert.True(
                await product.GetRequiredService<DigestStore>().TryDeleteAsync(name, stored.BlobETag, Cancellation)
            );
        }
    }

    [Fact]
    public async Task The_first_answer_is_paid_for_once_however_often_its_repair_fails()
    {
        await using var model = await ScriptedModel.StartAsync(
            (200, "", Faulty),
            (500, "", "{}"),
            (500, "", "{}"),
            (200, "", Faulty)
        );
        await using var product = Build(
            model,
            ("AzureOpenAI:Retries", "0"),
            ("Summarize:Digests:FirstWait", "00:00:01")
        );
        const string name = "repaired.txt";
        await storage.UploadAsync(name, SampleArticles.Harbour);
        var digests = product.GetRequiredService<DigestStore>();
        for (var round = 0; round < 3; round++)
        {
            await product.GetRequiredService<Digester>().DigestAsync(name, Cancellation);
            var record = (await digests.FindAsync(name, Cancellation))!.Record;
            while (record is DeferredDigest deferred && DateTimeOffset.UtcNow <= deferred.NotBefore)
                await Task.Delay(100, Cancellation);
        }
        // The first question has two messages; a repair has the first answer and its faults as well.
        Assert.Equal([2, 4, 4, 4], model.Bodies.Select(body => body.GetProperty("messages").GetArrayLength()));
        Assert.IsType<FailedDigest>((await digests.FindAsync(name, Cancellation))!.Record);
        Assert.Empty(await RepliesAsync());
    }

    private async Task<IReadOnlyList<string>> RepliesAsync() =>
        await new BlobServiceClient(storage.Connection)
            .GetBlobContainerClient(Containers.Replies)
            .GetBlobsAsync(cancellationToken: Cancellation)
            .Select(blob => blob.Name)
            .ToListAsync(Cancellation);

    private static Task<Digest> SummarizeAsync(ServiceProvider product) =>
        product.GetRequiredService<Summarizer>().SummarizeAsync(ReasoningTests.Article, sentences: 3, Cancellation);

    private ServiceProvider Build(ScriptedModel model, params (string, string)[] settings) =>
        Product.Build(
            clock: null,
            logs: null,
            [.. Product.Model(model.Url), ("ArticleStorage", storage.Connection), .. settings]
        );
}

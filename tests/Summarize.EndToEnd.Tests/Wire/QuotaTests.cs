using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs.Models;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>
/// Four hosts on one storage and one quota. Bigger by the environment: <c>QUOTA_ARTICLES=200</c>,
/// <c>QUOTA_TOKENS_PER_MINUTE=60000</c>.
/// </summary>
public sealed class QuotaTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Articles = Setting("QUOTA_ARTICLES", 36);
    private static readonly int TokensPerMinute = Setting("QUOTA_TOKENS_PER_MINUTE", 16_000);

    private readonly string _folder = TestHost.NewFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Four_hosts_that_share_a_quota_digest_all_articles_and_fail_none()
    {
        await using var first = await TestHost.StartAsync(
            _folder,
            Quota(TokensPerMinute),
            ("Stub:FirstTokenMs", "300")
        );
        (string, string)[] shared =
        [
            ("ArticleStorage", first.Connection),
            ("AzureOpenAI:Endpoint", first.ModelUrl),
            ("AzureOpenAI:Deployment", "stub"),
            ("AzureOpenAI:ApiKey", "any"),
        ];
        await using var second = await TestHost.StartAsync(_folder, shared);
        await using var third = await TestHost.StartAsync(_folder, shared);
        await using var fourth = await TestHost.StartAsync(_folder, shared);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Articles),
            Cancellation,
            async (number, _) =>
                await first.Articles.UploadBlobAsync(
                    $"{number}.txt",
                    BinaryData.FromString($"{SampleArticles.Harbour}\n\nArticle {number}."),
                    Cancellation
                )
        );
        var digests = await ReadyAsync(first);

        // The bucket is full at the start and refills evenly.
        var began = digests.Min(digest =>
            digest.GetProperty("createdAt").GetDateTimeOffset()
            - TimeSpan.FromMilliseconds(digest.GetProperty("tookMs").GetInt64())
        );
        var ended = digests.Max(digest => digest.GetProperty("createdAt").GetDateTimeOffset());
        var calls = digests.Sum(digest => digest.GetProperty("usage").GetProperty("calls").GetInt32());
        var quota = TokensPerMinute * (1 + (ended - began).TotalMinutes);
        output.WriteLine(
            $"{Articles} articles, {calls} calls answered, {first.ModelCalls()} asked, "
                + $"{(ended - began).TotalSeconds:0} s: {first.ModelTokens} of {quota:0} tokens, "
                + $"{first.ModelTokens / quota:P1} of the quota, "
                + $"{(first.ModelTokens - TokensPerMinute) / (quota - TokensPerMinute):P1} of what was refilled"
        );
        // Each is read a second time; articles that have in common what is cited share that.
        Assert.InRange(calls, Articles + 1, 2 * Articles);
        Assert.True(first.ModelTokens > TokensPerMinute, "The quota was never short.");
    }

    [Fact]
    public async Task An_article_that_takes_more_than_a_minute_ever_grants_fails_and_says_what_to_do()
    {
        await using var host = await TestHost.StartAsync(_folder, Quota(1000));
        using var post = await host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent(SampleArticles.Harbour)
        );
        Assert.Contains("AzureOpenAI__MaxInputTokens", await post.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("too-large", await post.ProblemAsync(413));

        (await host.PutAsync("stored.txt", SampleArticles.Harbour)).Dispose();
        using var stored = await host.WaitAsync("api/digests/stored.txt");
        Assert.Equal("too-large", await stored.ProblemAsync(422));
    }

    private static (string, string) Quota(int tokensPerMinute) =>
        ("Stub:TokensPerMinute", tokensPerMinute.ToString(CultureInfo.InvariantCulture));

    private static async Task<IReadOnlyList<JsonElement>> ReadyAsync(TestHost host)
    {
        while (true)
        {
            var states = new List<string>();
            await foreach (
                var blob in host.Digests.GetBlobsAsync(
                    new GetBlobsOptions { Traits = BlobTraits.Metadata },
                    Cancellation
                )
            )
                states.Add(blob.Metadata["state"]);
            Assert.DoesNotContain("failed", states);
            if (states.Count(state => state == "ready") == Articles)
                break;
            await Task.Delay(500, Cancellation);
        }
        return await Task.WhenAll(Enumerable.Range(0, Articles).Select(number => host.DigestAsync($"{number}.txt")));
    }

    private static int Setting(string name, int orElse) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : orElse;
}

using System.Net;
using System.Text;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>What becomes of an article when the model fails, stored and as a body.</summary>
public sealed class MisbehavingModelTests : IAsyncLifetime
{
    private readonly string _folder = TestHost.NewFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("stub-not-json", 502, "invalid-reply")]
    [InlineData("stub-wrong-schema", 502, "invalid-reply")]
    [InlineData("stub-empty", 502, "invalid-reply")]
    [InlineData("stub-truncated", 502, "truncated-reply")]
    [InlineData("stub-filtered", 422, "content-filtered")]
    [InlineData("stub-refusal", 422, "refused")]
    public async Task Nonsense_and_refusals_fail_the_article_with_their_reason(string deployment, int status, string reason)
    {
        await using var host = await StartAsync(deployment);
        using var post = await PostAsync(host);
        Assert.Equal(reason, await post.ProblemAsync(status));
        Assert.Equal(status == 502 ? 2 : 1, host.ModelCalls(deployment));

        (await host.PutAsync("stored.txt", SampleArticles.Harbour)).Dispose();
        using var stored = await host.WaitAsync("api/digests/stored.txt");
        Assert.Equal(reason, await stored.ProblemAsync(422));
    }

    [Theory]
    [InlineData("stub-429-day", 429, "quota", 80_000)]
    [InlineData("stub-500", 503, "outage", 10)]
    [InlineData("stub-cut-connection", 503, "outage", 10)]
    [InlineData("stub-hang", 504, "timeout", 10)]
    [InlineData("no-such-deployment", 503, "outage", 10)]
    public async Task A_fault_that_may_pass_defers_the_article(string deployment, int status, string reason, int seconds)
    {
        await using var host = await StartAsync(deployment, ("AzureOpenAI:Timeout", "00:00:02"), ("AzureOpenAI:Retries", "0"));
        using var post = await PostAsync(host);
        Assert.Equal(reason, await post.ProblemAsync(status));
        Assert.NotNull(post.Headers.RetryAfter);

        (await host.PutAsync("stored.txt", SampleArticles.Harbour)).Dispose();
        using var stored = await host.WaitForAsync("api/digests/stored.txt", response => response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(seconds));
        Assert.Equal(HttpStatusCode.Accepted, stored.StatusCode);
        var body = await stored.JsonAsync();
        Assert.Equal("deferred", body.GetProperty("state").GetString());
        Assert.Equal(reason, body.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_deferred_article_is_digested_once_the_fault_has_passed()
    {
        await using var host = await StartAsync("stub-500@0.5", ("AzureOpenAI:Retries", "0"), ("Summarize:Digests:FirstWait", "00:00:01"));
        foreach (var number in Enumerable.Range(1, 4)) (await host.PutAsync($"{number}.txt", SampleArticles.Harbour + number)).Dispose();
        foreach (var number in Enumerable.Range(1, 4)) await host.DigestAsync($"{number}.txt");
    }

    [Fact]
    public async Task A_fault_that_outlasts_its_tries_fails_the_article()
    {
        await using var host = await StartAsync("stub-500", ("AzureOpenAI:Retries", "0"), ("Summarize:Digests:FirstWait", "00:00:01"), ("Summarize:Digests:MaxTries", "2"));
        (await host.PutAsync("stored.txt", SampleArticles.Harbour)).Dispose();
        using var stored = await host.WaitAsync("api/summaries/stored.txt");
        Assert.Equal("unexpected", await stored.ProblemAsync(422));
        Assert.Equal(2, host.ModelCalls("stub-500"));
    }

    [Fact]
    public async Task While_the_model_works_the_article_is_working()
    {
        await using var host = await StartAsync("stub-hang");
        (await host.PutAsync("stored.txt", SampleArticles.Harbour)).Dispose();
        while (true)
        {
            using var response = await host.GetAsync("api/summaries/stored.txt");
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
            if ((await response.JsonAsync()).GetProperty("state").GetString() == "working") break;
        }
    }

    [Fact]
    public async Task A_quotation_that_the_model_invents_is_never_served()
    {
        await using var host = await StartAsync("stub-fabricated-quote");
        using var post = await PostAsync(host);
        var digest = await post.JsonAsync();
        foreach (var quote in digest.GetProperty("quotes").EnumerateArray())
        {
            foreach (var part in quote.GetProperty("parts").EnumerateArray())
                Assert.Contains(SampleArticles.Harbour[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()], quote.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_speaker_that_the_model_reads_otherwise_is_left_open_between_both()
    {
        await using var host = await StartAsync("stub-wrong-speaker");
        using var post = await PostAsync(host);
        var quotes = (await post.JsonAsync()).GetProperty("quotes").EnumerateArray().ToArray();
        Assert.NotEmpty(quotes);
        foreach (var quote in quotes)
        {
            Assert.Equal(System.Text.Json.JsonValueKind.Null, quote.GetProperty("speaker").ValueKind);
            Assert.Equal(["Ada Quill", "Tomas Reyne"], quote.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        }
    }

    private Task<TestHost> StartAsync(string deployment, params ReadOnlySpan<(string, string)> settings) =>
        TestHost.StartAsync(_folder, [("AzureOpenAI:Deployment", deployment), .. settings]);

    private static Task<HttpResponseMessage> PostAsync(TestHost host) =>
        host.SendAsync(HttpMethod.Post, "api/digests", new StringContent(SampleArticles.Harbour, Encoding.UTF8, "text/plain"));
}

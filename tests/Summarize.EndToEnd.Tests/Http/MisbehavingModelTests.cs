using System.Net;
using System.Text;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>
/// What becomes of an article when the model fails, in time; <see cref="BehaviourTests"/> has the states.
/// </summary>
public sealed class MisbehavingModelTests : IAsyncLifetime
{
    private readonly string _folder = TestHost.NewFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_deferred_article_is_digested_once_the_fault_has_passed()
    {
        await using var host = await StartAsync(
            "stub-500@0.5",
            ("AzureOpenAI:Retries", "0"),
            ("Summarize:Digests:FirstWait", "00:00:01")
        );
        foreach (var number in Enumerable.Range(1, 4))
            (await host.PutAsync($"{number}.txt", SampleArticles.Harbour + number)).Dispose();
        foreach (var number in Enumerable.Range(1, 4))
            await host.DigestAsync($"{number}.txt");
    }

    [Fact]
    public async Task A_fault_that_outlasts_its_tries_fails_the_article()
    {
        await using var host = await StartAsync(
            "stub-500",
            ("AzureOpenAI:Retries", "0"),
            ("Summarize:Digests:FirstWait", "00:00:01"),
            ("Summarize:Digests:MaxTries", "2")
        );
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
            if ((await response.JsonAsync()).GetProperty("state").GetString() == "working")
                break;
        }
    }

    [Fact]
    public async Task A_reply_that_was_mended_is_paid_twice_and_kept_as_it_was_mended()
    {
        await using var host = await StartAsync("stub-invented-number@0.5");
        (await PostAsync(host)).Dispose();
        (await host.PutAsync("mended.txt", SampleArticles.Correction)).Dispose();
        var mended = await host.DigestAsync("mended.txt");
        Assert.Equal(
            (3, 0),
            (
                mended.GetProperty("usage").GetProperty("calls").GetInt32(),
                mended.GetProperty("removed").GetArrayLength()
            )
        );

        using var again = await host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent(SampleArticles.Correction, Encoding.UTF8, "text/plain")
        );
        var kept = await again.JsonAsync();
        Assert.True(kept.GetProperty("usage").GetProperty("cachedReply").GetBoolean());
        Assert.Equal(
            mended.GetProperty("sentences").GetRawText() + mended.GetProperty("removed").GetRawText(),
            kept.GetProperty("sentences").GetRawText() + kept.GetProperty("removed").GetRawText()
        );
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
            Assert.Equal(
                ["Ada Quill", "Tomas Reyne"],
                quote
                    .GetProperty("candidates")
                    .EnumerateArray()
                    .Select(c => c.GetProperty("name").GetString())
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    private Task<TestHost> StartAsync(string deployment, params ReadOnlySpan<(string, string)> settings) =>
        TestHost.StartAsync(_folder, [("AzureOpenAI:Deployment", deployment), .. settings]);

    private static Task<HttpResponseMessage> PostAsync(TestHost host) =>
        host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent(SampleArticles.Harbour, Encoding.UTF8, "text/plain")
        );
}

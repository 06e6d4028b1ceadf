using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Summarize.Articles;
using Summarize.Tests.Seeds;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>
/// Whatever the model does with whichever sample article, stored or as a body: what leaves is proved, or it is a typed
/// state with its answer.
/// </summary>
public sealed class BehaviourTests : IDisposable
{
    private static readonly string[] Seeds = [.. SeedFacts.Names];

    // Read once for all behaviours: a PDF takes a process of its own.
    private static readonly ConcurrentDictionary<string, Article> Articles = new(StringComparer.Ordinal);

    private readonly string _folder = TestHost.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("stub", 2)]
    [InlineData("stub-slow", 2)]
    [InlineData("stub-reasoning", 2)]
    [InlineData("stub-wrong-speaker", 2)]
    [InlineData("stub-silent-witness", 2)]
    [InlineData("stub-fabricated-quote", 3)]
    [InlineData("stub-invented-number", 3)]
    [InlineData("stub-obeys-article", 3)]
    public async Task Every_seed_is_digested_and_what_leaves_is_its_own(string deployment, int mostCalls)
    {
        await using var host = await StartAsync(deployment, ("Stub:SlowMs", "200"));
        await PutAsync(host);
        foreach (var seed in Seeds)
        {
            var digest = await host.DigestAsync(seed);
            AssertProved(digest, seed, deployment);
            Assert.InRange(digest.GetProperty("usage").GetProperty("calls").GetInt32(), 1, mostCalls);
        }
        await PostAsync(host, async (seed, post) => AssertProved(await post.JsonAsync(), seed, deployment));
    }

    [Fact]
    public async Task A_false_sentence_of_any_seed_that_code_does_not_catch_falls_to_the_second_reader()
    {
        await using var host = await StartAsync("stub-false-sentence");
        await PutAsync(host);
        foreach (var seed in Seeds)
        {
            var digest = await host.DigestAsync(seed);
            AssertCaught(digest, seed);
            Assert.Equal(2, Usage(digest).Calls);
        }
        await PostAsync(host, async (seed, post) => AssertCaught(await post.JsonAsync(), seed));

        static void AssertCaught(JsonElement digest, string seed)
        {
            AssertProved(digest, seed, "stub-false-sentence");
            var removed = Assert.Single(digest.GetProperty("removed").EnumerateArray());
            Assert.Matches("secret|geheim|伏せ", removed.GetProperty("text").GetString());
            Assert.StartsWith("a second reading", removed.GetProperty("why").GetString(), StringComparison.Ordinal);
            Assert.DoesNotMatch("kept secret|geheim gehalten|伏せられて", digest.GetProperty("summary").GetString());
            // A body that is stored as well is not paid again.
            Assert.Equal("read", Usage(digest).SecondReader);
        }
    }

    [Fact]
    public async Task Without_a_second_reader_such_a_sentence_is_served()
    {
        await using var host = await StartAsync("stub-false-sentence", ("Summarize:Digests:SecondReader", "false"));
        await PostAsync(
            host,
            async (_, post) =>
            {
                var digest = await post.JsonAsync();
                Assert.Matches("kept secret|geheim gehalten|伏せられて", digest.GetProperty("summary").GetString());
                Assert.Equal((1, "off"), Usage(digest));
            }
        );
    }

    [Fact]
    public async Task A_second_reader_that_denies_everything_leaves_no_summary_of_any_seed()
    {
        await using var host = await StartAsync("stub-second-reader-denies");
        await PutAsync(host);
        foreach (var seed in Seeds)
        {
            using var stored = await host.WaitAsync($"api/digests/{seed}");
            Assert.Equal("ungrounded", await stored.ProblemAsync(422));
        }
        await PostAsync(host, async (_, post) => Assert.Equal("ungrounded", await post.ProblemAsync(502)));
    }

    [Theory]
    [InlineData("stub-false-sentence@0.5")]
    [InlineData("stub-second-reader-denies@0.5")]
    public async Task What_the_second_reader_denies_now_and_then_is_never_served(string deployment)
    {
        await using var host = await StartAsync(deployment);
        await PutAsync(host);
        var denied = 0;
        foreach (var seed in Seeds)
        {
            using var stored = await host.WaitAsync($"api/digests/{seed}");
            if (stored.IsSuccessStatusCode)
            {
                var digest = await stored.JsonAsync();
                AssertProved(digest, seed, deployment);
                denied += digest.GetProperty("removed").GetArrayLength();
                continue;
            }
            Assert.Equal("ungrounded", await stored.ProblemAsync(422));
            denied++;
        }
        Assert.InRange(denied, Seeds.Length / 2, (Seeds.Length + 1) / 2);
    }

    [Theory]
    [InlineData("stub-wrong-speaker")]
    [InlineData("stub-silent-witness")]
    public async Task A_witness_that_errs_or_is_silent_confirms_no_speaker_of_any_seed(string deployment)
    {
        await using var host = await StartAsync(deployment);
        await PostAsync(
            host,
            async (seed, post) =>
            {
                foreach (var quote in (await post.JsonAsync()).GetProperty("quotes").EnumerateArray())
                {
                    var isNamed = quote.GetProperty("speaker").ValueKind != JsonValueKind.Null;
                    var witnesses = quote.GetProperty("witnesses").GetInt32();
                    if (deployment == "stub-silent-witness")
                        Assert.True(witnesses == (isNamed ? 1 : 0), $"{seed}: {quote}");
                    else
                        Assert.True(witnesses < 2 || isNamed, $"{seed}: {quote}");
                }
            }
        );
    }

    [Theory]
    [InlineData("stub-truncated", "truncated-reply", 502, 2)]
    [InlineData("stub-empty", "invalid-reply", 502, 2)]
    [InlineData("stub-not-json", "invalid-reply", 502, 2)]
    [InlineData("stub-wrong-schema", "invalid-reply", 502, 2)]
    [InlineData("stub-filtered", "content-filtered", 422, 1)]
    [InlineData("stub-filtered-output", "content-filtered", 422, 1)]
    [InlineData("stub-refusal", "refused", 422, 1)]
    [InlineData("stub-reasoning-spent", "truncated-reply", 502, 1)]
    public async Task Nonsense_and_refusals_fail_every_seed_with_their_reason(
        string deployment,
        string reason,
        int status,
        int calls
    )
    {
        await using var host = await StartAsync(deployment);
        await PutAsync(host);
        foreach (var seed in Seeds)
        {
            using var stored = await host.WaitAsync($"api/summaries/{seed}");
            Assert.Equal(reason, await stored.ProblemAsync(422));
        }
        Assert.Equal(Seeds.Length, await CountAsync(host, "failed"));
        await PostAsync(host, async (_, post) => Assert.Equal(reason, await post.ProblemAsync(status)));
        // What a process learns of a model that reasons costs the calls under way a second try.
        Assert.InRange(
            host.ModelCalls(deployment) - (2 * calls * Seeds.Length),
            0,
            deployment == "stub-reasoning-spent" ? Seeds.Length : 0
        );
    }

    [Theory]
    [InlineData("stub-429", "quota", 429, 1)]
    [InlineData("stub-429-day", "quota", 429, 80_000)]
    [InlineData("stub-500", "outage", 503, 500)]
    [InlineData("stub-cut-connection", "outage", 503, 500)]
    [InlineData("stub-hang", "timeout", 504, 500)]
    [InlineData("stub-slow", "timeout", 504, 500)]
    [InlineData("no-such-deployment", "outage", 503, 500)]
    public async Task A_fault_that_may_pass_defers_every_seed(string deployment, string reason, int status, int seconds)
    {
        await using var host = await StartAsync(
            deployment,
            ("Stub:SlowMs", "60000"),
            // A fault that comes by itself needs none; a model without quota is waited for so long.
            (
                "AzureOpenAI:Timeout",
                reason switch
                {
                    "outage" => "00:01:00",
                    "quota" => "00:00:05",
                    _ => "00:00:01",
                }
            ),
            ("AzureOpenAI:Retries", "0"),
            ("Summarize:Digests:FirstWait", "00:10:00")
        );
        await PutAsync(host);
        foreach (var seed in Seeds)
        {
            using var stored = await host.WaitForAsync(
                $"api/summaries/{seed}",
                response => response.TextAsync().Result.Contains("\"deferred\"", StringComparison.Ordinal)
            );
            Assert.Equal(HttpStatusCode.Accepted, stored.StatusCode);
            Assert.Equal(reason, (await stored.JsonAsync()).GetProperty("reason").GetString());
            Assert.True(stored.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(seconds));
        }
        Assert.Equal(0, await CountAsync(host, "ready") + await CountAsync(host, "failed"));
        await PostAsync(
            host,
            async (_, post) =>
            {
                Assert.Equal(reason, await post.ProblemAsync(status));
                Assert.NotNull(post.Headers.RetryAfter);
            }
        );
    }

    [Theory]
    [InlineData("stub-invented-number@0.5")]
    [InlineData("stub-500@0.2")]
    [InlineData("stub-cut-connection@0.2")]
    [InlineData("stub-not-json@0.5", "invalid-reply")]
    public async Task A_model_that_misbehaves_now_and_then_fails_no_seed_but_with_its_reason(
        string deployment,
        string? reason = null
    )
    {
        await using var host = await StartAsync(
            deployment,
            ("AzureOpenAI:Retries", "0"),
            ("Summarize:Digests:FirstWait", "00:00:01")
        );
        await PutAsync(host);
        foreach (var seed in Seeds)
        {
            using var stored = await host.WaitAsync($"api/digests/{seed}");
            if (stored.IsSuccessStatusCode)
                AssertProved(await stored.JsonAsync(), seed, deployment);
            else
                Assert.Equal(reason ?? "none", await stored.ProblemAsync(422));
        }
        Assert.InRange(await CountAsync(host, "ready"), reason is null ? Seeds.Length : 1, Seeds.Length);
    }

    private static void AssertProved(JsonElement digest, string seed, string deployment)
    {
        var article = Articles.GetOrAdd(seed, SeedFacts.Read);
        Proof.OfSummary(digest, article, $"{deployment}, {seed}: ");
        Proof.OfQuotes(digest, article, SeedFacts.Of(seed), $"{deployment}, {seed}: ");
    }

    private static (int Calls, string? SecondReader) Usage(JsonElement digest) =>
        (
            digest.GetProperty("usage").GetProperty("calls").GetInt32(),
            digest.GetProperty("usage").GetProperty("secondReader").GetString()
        );

    private Task<TestHost> StartAsync(string deployment, params ReadOnlySpan<(string, string)> settings) =>
        TestHost.StartAsync(_folder, [("AzureOpenAI:Deployment", deployment), .. settings]);

    private static async Task PutAsync(TestHost host)
    {
        foreach (var seed in Seeds)
        {
            using var put = await host.SendAsync(HttpMethod.Put, $"api/articles/{seed}", Content(seed));
            Assert.True(put.IsSuccessStatusCode);
        }
    }

    private static async Task<int> CountAsync(TestHost host, string state)
    {
        using var list = await host.GetAsync($"api/articles?state={state}");
        return (await list.JsonAsync()).GetProperty("articles").GetArrayLength();
    }

    // No more at a time than the gate lets in at first: who has to wait there is told of a quota.
    private static Task PostAsync(TestHost host, Func<string, HttpResponseMessage, Task> check) =>
        Parallel.ForEachAsync(
            Seeds,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 8,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (seed, _) =>
            {
                using var post = await host.SendAsync(HttpMethod.Post, "api/digests", Content(seed));
                await check(seed, post);
            }
        );

    private static ByteArrayContent Content(string seed)
    {
        var content = new ByteArrayContent(File.ReadAllBytes(Path.Combine(Summarize.Local.Project.SeedsFolder, seed)));
        content.Headers.ContentType = new MediaTypeHeaderValue(
            Path.GetExtension(seed) == ".md" ? "text/markdown" : "application/octet-stream"
        );
        return content;
    }
}

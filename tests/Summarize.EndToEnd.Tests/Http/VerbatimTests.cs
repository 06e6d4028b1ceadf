using System.Text;
using System.Text.Json;
using Summarize.Tests.Seeds;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>Summaries of whose words none is the model's.</summary>
public sealed class VerbatimTests(GoodHost good) : IDisposable
{
    private readonly string _folder = TestHost.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_sentence_is_a_slice_of_the_article_and_nobody_reads_it_again()
    {
        var digest = await PostAsync(good.Host, "api/digests?style=verbatim", SampleArticles.Harbour);
        AssertSlices(digest, SampleArticles.Harbour);
        Assert.Equal("verbatim", digest.GetProperty("style").GetString());
        var usage = digest.GetProperty("usage");
        Assert.Equal(
            (1, "off"),
            (usage.GetProperty("calls").GetInt32(), usage.GetProperty("secondReader").GetString())
        );
        Assert.Equal(2, digest.GetProperty("quotes").GetArrayLength());
    }

    [Theory]
    [InlineData("?style=written")]
    [InlineData("")]
    public async Task A_sentence_that_the_model_wrote_has_no_place_in_the_article(string style)
    {
        var digest = await PostAsync(good.Host, $"api/digests{style}", SampleArticles.Harbour);
        Assert.Equal("written", digest.GetProperty("style").GetString());
        foreach (var sentence in digest.GetProperty("sentences").EnumerateArray())
        {
            Assert.Equal(
                ["text", "paragraphs", "start", "end"],
                sentence.EnumerateObject().Select(property => property.Name)
            );
            Assert.Equal(JsonValueKind.Null, sentence.GetProperty("start").ValueKind);
            Assert.Equal(JsonValueKind.Null, sentence.GetProperty("end").ValueKind);
        }
    }

    [Theory]
    [InlineData("summaries?style=loud")]
    [InlineData("quotes?style=Verbatim")]
    [InlineData("digests?style=")]
    [InlineData("digests?style=1")]
    public async Task A_style_that_there_is_not_is_refused_with_those_that_there_are(string address)
    {
        using var response = await good.Host.SendAsync(
            HttpMethod.Post,
            $"api/{address}",
            new StringContent(SampleArticles.Harbour)
        );
        Assert.Contains("written or verbatim", await response.TextAsync(), StringComparison.Ordinal);
        await response.ProblemAsync(400);
    }

    [Theory]
    [InlineData("stub")]
    [InlineData("stub-fabricated-quote")]
    [InlineData("stub-invented-number")]
    [InlineData("stub-false-sentence")]
    [InlineData("stub-second-reader-denies")]
    [InlineData("stub-obeys-article")]
    public async Task Whatever_the_model_does_every_seed_is_told_in_its_own_words(string deployment)
    {
        await using var host = await TestHost.StartAsync(
            _folder,
            ("AzureOpenAI:Deployment", deployment),
            ("Summarize:Digests:Style", "Verbatim")
        );
        foreach (var seed in SeedFacts.Names)
        {
            var path = Path.Combine(Summarize.Local.Project.SeedsFolder, seed);
            using var put = await host.SendAsync(
                HttpMethod.Put,
                $"api/articles/{seed}",
                new ByteArrayContent(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))
            );
            Assert.True(put.IsSuccessStatusCode);
        }
        foreach (var seed in SeedFacts.Names)
        {
            using var answer = await host.WaitAsync($"api/digests/{seed}");
            // An order in the article may make the model answer nonsense, which is no summary.
            if (deployment == "stub-obeys-article" && !answer.IsSuccessStatusCode)
            {
                Assert.Equal("invalid-reply", await answer.ProblemAsync(422));
                continue;
            }
            var digest = await answer.JsonAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{seed}: {digest}");
            using var text = await host.GetAsync($"api/articles/{seed}", ("Accept", "text/plain"));
            AssertSlices(digest, await text.TextAsync());
        }
    }

    [Fact]
    public async Task A_long_article_too_is_told_in_its_own_words()
    {
        await using var host = await TestHost.StartAsync(_folder, ("AzureOpenAI:MaxInputTokens", "1500"));
        var text = LongArticleTests.Report(sections: 60);
        var digest = await PostAsync(host, "api/digests?style=verbatim&sentences=4", text);
        AssertSlices(digest, text);
        Assert.Equal(4, digest.GetProperty("sentences").GetArrayLength());
        Assert.InRange(digest.GetProperty("usage").GetProperty("calls").GetInt32(), 3, 12);
    }

    [Fact]
    public async Task An_article_of_which_no_sentence_stands_alone_fails_and_nothing_is_paid()
    {
        await using var host = await TestHost.StartAsync(_folder, ("Summarize:Digests:Style", "Verbatim"));
        using var post = await host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent("But he would not pay for it at all. It also rained on that day in May.")
        );
        Assert.Contains("style written", await post.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.ModelCalls());
    }

    private static void AssertSlices(JsonElement digest, string text)
    {
        var sentences = digest.GetProperty("sentences").EnumerateArray().ToArray();
        Assert.NotEmpty(sentences);
        Assert.All(
            sentences,
            sentence =>
                Assert.Equal(
                    sentence.GetProperty("text").GetString(),
                    text[sentence.GetProperty("start").GetInt32()..sentence.GetProperty("end").GetInt32()]
                )
        );
        Assert.Equal(sentences.OrderBy(one => one.GetProperty("start").GetInt32()), sentences);
        Assert.Equal(
            string.Join(' ', sentences.Select(sentence => sentence.GetProperty("text").GetString())),
            digest.GetProperty("summary").GetString()
        );
    }

    private static async Task<JsonElement> PostAsync(TestHost host, string address, string text)
    {
        using var response = await host.SendAsync(
            HttpMethod.Post,
            address,
            new StringContent(text, Encoding.UTF8, "text/plain")
        );
        Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
        return await response.JsonAsync();
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;

namespace Summarize.EndToEnd.Tests.Http;

public sealed class PostTests(GoodHost good)
{
    private readonly TestHost _host = good.Host;

    [Fact]
    public async Task The_digest_of_a_body_comes_at_once_and_nothing_is_stored()
    {
        const string Marker = "Xyzzyford";
        using var response = await PostAsync(
            "digests",
            SampleArticles.Harbour.Replace("Brackwater", Marker, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var digest = await response.JsonAsync();
        Assert.Equal("ready", digest.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, digest.GetProperty("article").ValueKind);
        Assert.Equal(2, digest.GetProperty("quotes").GetArrayLength());
        foreach (var container in new[] { _host.Articles, _host.Digests })
        {
            await foreach (
                var blob in container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken)
            )
            {
                // Other tests delete theirs meanwhile.
                if (await TextAsync(container.GetBlobClient(blob.Name)) is { } text)
                    Assert.DoesNotContain(Marker, text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_number_of_sentences_can_be_asked_for(int sentences)
    {
        using var response = await PostAsync($"summaries?sentences={sentences}", SampleArticles.Harbour);
        Assert.Equal(sentences, (await response.JsonAsync()).GetProperty("sentences").GetArrayLength());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("three")]
    public async Task A_number_of_sentences_out_of_range_is_refused(string sentences)
    {
        using var response = await PostAsync($"summaries?sentences={sentences}", SampleArticles.Harbour);
        await response.ProblemAsync(400);
    }

    [Fact]
    public async Task Summary_and_quotes_come_each_alone_too()
    {
        using var quotes = await PostAsync("quotes", SampleArticles.Harbour);
        Assert.Equal(2, (await quotes.JsonAsync()).GetProperty("quotes").GetArrayLength());
        using var summary = await _host.SendAsync(
            HttpMethod.Post,
            "api/summaries",
            new StringContent(SampleArticles.Harbour),
            ("Accept", "text/plain")
        );
        Assert.Equal("text/plain", summary.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await summary.TextAsync());
    }

    [Fact]
    public async Task A_body_that_is_no_article_is_refused_with_its_reason()
    {
        using var empty = await PostAsync("digests", "");
        Assert.Equal("empty", await empty.ProblemAsync(422));
        using var picture = await _host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent("{}", Encoding.UTF8, "application/json")
        );
        Assert.Equal("unsupported", await picture.ProblemAsync(415));
    }

    private static async Task<string?> TextAsync(BlobClient blob)
    {
        try
        {
            return (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    private Task<HttpResponseMessage> PostAsync(string address, string text) =>
        _host.SendAsync(HttpMethod.Post, $"api/{address}", new StringContent(text, Encoding.UTF8, "text/plain"));
}

using System.IO.Compression;
using System.Net;
using System.Text;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>What somebody tries who may call the API, or only find it.</summary>
public sealed class HostileCallerTests(GoodHost good)
{
    private readonly TestHost _host = good.Host;

    [Fact]
    public async Task Health_names_no_account_no_address_and_no_key()
    {
        using var response = await _host.GetAsync("api/health");
        var said = await response.TextAsync();
        string[] secrets =
        [
            "http",
            _host.Storage.AccountName,
            $"{_host.Storage.Uri.Port}",
            $"{new Uri(_host.ModelUrl).Port}",
            "Key",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("PUT", "api/articles/packed.txt")]
    [InlineData("POST", "api/digests")]
    public async Task A_body_that_expands_beyond_what_is_read_is_refused(string method, string address)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 40; i++)
                brotli.Write(new byte[1024 * 1024]);
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("text/plain");
        content.Headers.ContentEncoding.Add("br");
        using var response = await _host.SendAsync(new HttpMethod(method), address, content);
        Assert.Equal("too-large", await response.ProblemAsync(413));
        using var stored = await _host.GetAsync("api/articles/packed.txt");
        await stored.ProblemAsync(404);
    }

    [Fact]
    public async Task Markup_in_an_article_is_never_served_as_a_page()
    {
        const string name = "markup.txt";
        using var put = await _host.PutAsync(
            name,
            SampleArticles.Harbour.Replace("storm", "<script>alert(1)</script> storm", StringComparison.Ordinal)
        );
        await _host.DigestAsync(name);
        foreach (var collection in new[] { "articles", "summaries", "quotes", "digests" })
        {
            using var page = await _host.GetAsync($"api/{collection}/{name}", ("Accept", "text/html"));
            await page.ProblemAsync(406);
            using var any = await _host.GetAsync($"api/{collection}/{name}", ("Accept", "text/html, */*;q=0.1"));
            Assert.Equal(HttpStatusCode.OK, any.StatusCode);
            Assert.Equal("application/json", any.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_body_that_is_no_article_is_not_repeated_in_the_answer()
    {
        const string passage = "a passage that nobody may read in an error";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"%PDF-1.7 {passage}"));
        content.Headers.ContentType = new("application/pdf");
        using var response = await _host.SendAsync(HttpMethod.Post, "api/digests", content);
        Assert.DoesNotContain(passage, await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("undecodable", await response.ProblemAsync(422));
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Summarize.Articles;

namespace Summarize.EndToEnd.Tests.Http;

public sealed class ArticlesTests(GoodHost good)
{
    private readonly TestHost _host = good.Host;

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("folder/deeper/in it.txt")]
    [InlineData("100% #1 & more?.txt")]
    [InlineData("a%20b+c=d.txt")]
    [InlineData("Žižkov/東京/ærø.txt")]
    [InlineData("dots.and..more/.hidden")]
    public async Task An_article_under_any_name_is_put_digested_read_and_deleted(string name)
    {
        var escaped = TestHost.Escaped("names/" + name);
        using var put = await _host.PutAsync("names/" + name, SampleArticles.Harbour);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal($"/api/articles/{escaped}", put.Headers.Location!.OriginalString);
        Assert.True(
            (
                await _host.Articles.GetBlobClient("names/" + name).ExistsAsync(TestContext.Current.CancellationToken)
            ).Value
        );

        var digest = await _host.DigestAsync("names/" + name);
        Assert.Equal("names/" + name, digest.GetProperty("article").GetString());
        using var text = await _host.GetAsync($"api/articles/{escaped}", ("Accept", "text/plain"));
        Assert.Equal(SampleArticles.Harbour, await text.TextAsync());

        using var deleted = await _host.SendAsync(HttpMethod.Delete, $"api/articles/{escaped}", content: null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        foreach (var collection in new[] { "articles", "summaries", "quotes", "digests" })
        {
            using var gone = await _host.GetAsync($"api/{collection}/{escaped}");
            await gone.ProblemAsync(404);
        }
        Assert.False(
            (
                await _host.Digests.GetBlobClient("names/" + name).ExistsAsync(TestContext.Current.CancellationToken)
            ).Value
        );
    }

    [Fact]
    public async Task A_name_whose_slashes_are_encoded_is_the_same_name()
    {
        using var put = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/encoded%2Fslash.txt",
            new StringContent(SampleArticles.Harbour)
        );
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal("/api/articles/encoded/slash.txt", put.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Putting_again_overwrites_and_conditions_are_kept()
    {
        using var first = await _host.PutAsync("conditions.txt", SampleArticles.Harbour);
        var etag = first.Headers.ETag!.ToString();
        using var onlyNew = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/conditions.txt",
            Text(SampleArticles.Correction),
            ("If-None-Match", "*")
        );
        await onlyNew.ProblemAsync(412);
        using var matching = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/conditions.txt",
            Text(SampleArticles.Correction),
            ("If-Match", etag)
        );
        Assert.Equal(HttpStatusCode.OK, matching.StatusCode);
        using var stale = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/conditions.txt",
            Text(SampleArticles.Harbour),
            ("If-Match", etag)
        );
        await stale.ProblemAsync(412);
        using var missing = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/conditions-none.txt",
            Text(SampleArticles.Harbour),
            ("If-Match", etag)
        );
        await missing.ProblemAsync(412);
        using var unconditional = await _host.PutAsync("conditions.txt", SampleArticles.Harbour);
        Assert.Equal(HttpStatusCode.OK, unconditional.StatusCode);
    }

    [Fact]
    public async Task An_article_is_read_as_paragraphs_that_slice_its_text()
    {
        using var put = await _host.PutAsync("paragraphs.txt", SampleArticles.Harbour);
        using var response = await _host.GetAsync("api/articles/paragraphs.txt");
        var article = await response.JsonAsync();
        Assert.Equal("Harbour reopens after storm", article.GetProperty("title").GetString());
        Assert.Equal(SampleArticles.Harbour.Length, article.GetProperty("characters").GetInt32());
        var paragraphs = article
            .GetProperty("paragraphs")
            .EnumerateArray()
            .Select(p => SampleArticles.Harbour[p.GetProperty("start").GetInt32()..p.GetProperty("end").GetInt32()]);
        Assert.Equal(SampleArticles.Harbour.Split("\n\n"), paragraphs);
        Assert.Equal("title", article.GetProperty("paragraphs")[0].GetProperty("role").GetString());
        Assert.Equal(put.Headers.ETag, response.Headers.ETag);
    }

    [Fact]
    public async Task The_list_pages_through_names_with_their_states()
    {
        foreach (var name in new[] { "list/a.txt", "list/b.txt", "list/c.txt" })
            (await _host.PutAsync(name, SampleArticles.Harbour)).Dispose();
        (await _host.PutAsync("list/empty.txt", "")).Dispose();
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt", "empty.txt" })
            (await _host.WaitAsync($"api/digests/list/{name}")).Dispose();

        var first = await ListAsync("prefix=list/&limit=2");
        Assert.Equal(["list/a.txt", "list/b.txt"], Names(first));
        var second = await ListAsync("prefix=list/&limit=2&after=" + first.GetProperty("next").GetString());
        Assert.Equal(["list/c.txt", "list/empty.txt"], Names(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(["list/empty.txt"], Names(await ListAsync("prefix=list/&state=failed")));
        Assert.Equal(["list/a.txt", "list/b.txt", "list/c.txt"], Names(await ListAsync("prefix=list/&state=ready")));
        Assert.Empty(Names(await ListAsync("prefix=none/")));
        Assert.Equal("empty", second.GetProperty("articles")[1].GetProperty("reason").GetString());
        Assert.Equal(
            Encoding.UTF8.GetByteCount(SampleArticles.Harbour),
            first.GetProperty("articles")[0].GetProperty("bytes").GetInt32()
        );

        static IEnumerable<string?> Names(JsonElement list) =>
            list.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("article").GetString());
    }

    [Theory]
    [InlineData("GET", "api/articles?colour=red", 400)]
    [InlineData("GET", "api/articles?limit=0", 400)]
    [InlineData("GET", "api/articles?limit=1001", 400)]
    [InlineData("GET", "api/articles?limit=2&limit=3", 400)]
    [InlineData("GET", "api/articles?state=lost", 400)]
    [InlineData("GET", "api/articles/none.txt", 404)]
    [InlineData("GET", "api/summaries/none.txt", 404)]
    [InlineData("DELETE", "api/articles/none.txt", 404)]
    [InlineData("GET", "api/articles/a%01b", 400)]
    [InlineData("GET", "api/articles?prefix=%00", 400)]
    [InlineData("GET", "api/articles?prefix=%EF%BF%BF", 400)]
    [InlineData("GET", "api/articles?after=%00", 400)]
    [InlineData("DELETE", "api/articles//slash.txt", 400)]
    [InlineData("POST", "api/retries", 400)]
    [InlineData("POST", "api/retries?article=a&reason=name", 400)]
    [InlineData("POST", "api/retries?reason=nonsense", 400)]
    [InlineData("POST", "api/retries?article=a&after=b", 400)]
    [InlineData("POST", "api/retries?article=none.txt", 404)]
    [InlineData("GET", "api/retries", 405)]
    [InlineData("GET", "api/nowhere", 404)]
    [InlineData("PATCH", "api/articles", 405)]
    [InlineData("DELETE", "api/summaries/a.txt", 405)]
    public async Task A_request_that_cannot_be_served_says_why_as_a_problem(string method, string address, int status)
    {
        using var response = await _host.SendAsync(new HttpMethod(method), address, content: null);
        await response.ProblemAsync(status);
    }

    [Fact]
    public async Task A_name_of_1024_characters_is_taken_and_one_more_is_refused()
    {
        var longest = string.Join('/', Enumerable.Repeat(new string('n', 204), 5))[..1024];
        using var put = await _host.PutAsync(longest, SampleArticles.Harbour);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        using var longer = await _host.PutAsync(longest + "n", SampleArticles.Harbour);
        await longer.ProblemAsync(400);
    }

    [Fact]
    public async Task A_body_of_the_largest_size_is_taken_and_one_more_byte_is_refused()
    {
        var largest = new byte[new ArticleOptions().MaxBytes];
        Array.Fill(largest, (byte)'a');
        using var put = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/largest.txt",
            new ByteArrayContent(largest)
        );
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        using var larger = await _host.SendAsync(
            HttpMethod.Put,
            "api/articles/larger.txt",
            new ByteArrayContent([.. largest, (byte)'a'])
        );
        Assert.Equal("too-large", await larger.ProblemAsync(413));
        // Without a length the size shows only while it is read.
        using var chunked = new StreamContent(new MemoryStream([.. largest, (byte)'a']));
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("api/articles/larger.txt", UriKind.Relative))
        {
            Content = chunked,
        };
        request.Headers.TransferEncodingChunked = true;
        using var streamed = await _host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("too-large", await streamed.ProblemAsync(413));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_type_that_is_not_read_is_refused_before_it_is_stored(string type)
    {
        using var content = new ByteArrayContent("hello"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var put = await _host.SendAsync(HttpMethod.Put, "api/articles/picture", content);
        Assert.Equal("unsupported", await put.ProblemAsync(415));
        using var get = await _host.GetAsync("api/articles/picture");
        await get.ProblemAsync(404);
    }

    [Theory]
    [InlineData("application/xml", 406)]
    [InlineData("text/plain;q=0, application/json;q=0", 406)]
    [InlineData("text/*", 200)]
    [InlineData("application/xml, */*;q=0.1", 200)]
    public async Task The_Accept_header_decides_what_is_served(string accept, int status)
    {
        (await _host.PutAsync("accept.txt", SampleArticles.Harbour)).Dispose();
        using var response = await _host.GetAsync("api/articles/accept.txt", ("Accept", accept));
        if (status == 406)
            await response.ProblemAsync(406);
        else
            Assert.Equal(
                accept == "text/*" ? "text/plain" : "application/json",
                response.Content.Headers.ContentType!.MediaType
            );
    }

    private async Task<JsonElement> ListAsync(string query)
    {
        using var response = await _host.GetAsync("api/articles?" + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    private static StringContent Text(string text) => new(text, Encoding.UTF8, "text/plain");
}

using System.Net;

namespace Summarize.EndToEnd.Tests.Http;

public sealed class DigestsTests(GoodHost good)
{
    private readonly TestHost _host = good.Host;

    [Fact]
    public async Task A_digest_says_what_was_read_and_how_it_was_made()
    {
        const string Text = SampleArticles.Harbour + "\n\nNobody has asked about this one before.";
        using var put = await _host.PutAsync("digest.txt", Text);
        var digest = await _host.DigestAsync("digest.txt");
        Assert.Equal(
            [
                "state",
                "article",
                "etag",
                "sha256",
                "characters",
                "title",
                "byline",
                "published",
                "language",
                "summary",
                "sentences",
                "quotes",
                "removed",
                "style",
                "model",
                "usage",
                "createdAt",
                "tookMs",
            ],
            digest.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("ready", digest.GetProperty("state").GetString());
        Assert.Equal(put.Headers.ETag!.Tag.Trim('"'), digest.GetProperty("etag").GetString());
        Assert.Equal(Text.Length, digest.GetProperty("characters").GetInt32());
        Assert.Equal(64, digest.GetProperty("sha256").GetString()!.Length);
        Assert.Equal(
            digest.GetProperty("summary").GetString(),
            string.Join(
                ' ',
                digest
                    .GetProperty("sentences")
                    .EnumerateArray()
                    .Select(sentence => sentence.GetProperty("text").GetString())
            )
        );
        Assert.Equal("Harbour reopens after storm", digest.GetProperty("title").GetString());
        Assert.Equal("en", digest.GetProperty("language").GetString());
        Assert.Equal("stub", digest.GetProperty("model").GetProperty("deployment").GetString());
        Assert.Equal(2, digest.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.Equal("read", digest.GetProperty("usage").GetProperty("secondReader").GetString());
        Assert.True(digest.GetProperty("usage").GetProperty("inputTokens").GetInt32() > 100);
    }

    [Fact]
    public async Task Every_quote_is_a_slice_of_the_article_with_its_speaker()
    {
        (await _host.PutAsync("quotes.txt", SampleArticles.Harbour)).Dispose();
        using var response = await _host.WaitAsync("api/quotes/quotes.txt");
        var answer = await response.JsonAsync();
        Assert.Equal(
            ["article", "etag", "quotes", "usage"],
            answer.EnumerateObject().Select(property => property.Name)
        );
        var quotes = answer.GetProperty("quotes").EnumerateArray().ToArray();
        foreach (var quote in quotes)
        {
            Assert.Equal(
                [
                    "rank",
                    "kind",
                    "text",
                    "print",
                    "paragraph",
                    "parts",
                    "speaker",
                    "basis",
                    "witnesses",
                    "candidates",
                    "cue",
                    "selector",
                ],
                quote.EnumerateObject().Select(property => property.Name)
            );
            var slices = quote
                .GetProperty("parts")
                .EnumerateArray()
                .Select(part =>
                    SampleArticles.Harbour[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]
                );
            Assert.Equal(string.Join(' ', slices), quote.GetProperty("text").GetString());
        }
        var texts = quotes.Select(quote => quote.GetProperty("text").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Nobody was hurt, and that is the main thing,",
                "We have lost a season, I do not know how we shall pay for the next.",
            ],
            texts
        );
    }

    [Fact]
    public async Task Characters_that_the_prompt_cannot_carry_come_back_as_they_were()
    {
        const string Text = """
            Shares of the harbour rise

            Shares of the harbour company <BRW> rose by 5^2 points on Tuesday, and the town of Brackwater was pleased.

            “Nobody has seen such a rise before,” said Ada Quill, who sells the shares of <BRW> in the town.
            """;
        (await _host.PutAsync("carried.txt", Text)).Dispose();
        var digest = await _host.DigestAsync("carried.txt");
        var sentence = digest.GetProperty("sentences")[0].GetProperty("text").GetString();
        Assert.Contains("company <BRW> rose by 5^2 points", sentence, StringComparison.Ordinal);
        Assert.Equal(0, digest.GetProperty("removed").GetArrayLength());
        Assert.Equal(2, digest.GetProperty("usage").GetProperty("calls").GetInt32());
    }

    [Fact]
    public async Task Every_quotation_is_there_without_a_model()
    {
        const string Text = "News.\n\nThe ‘wet’ dam stands. “It will hold for many years,” said Ada Quill.";
        await using var host = await TestHost.StartAsync(
            TestHost.NewFolder(),
            ("AzureOpenAI:Deployment", "stub-500"),
            ("AzureOpenAI:Retries", "0")
        );
        (await host.PutAsync("all.txt", Text)).Dispose();
        using var stored = await host.GetAsync("api/quotes/all.txt?all=true");
        Assert.Equal(HttpStatusCode.OK, stored.StatusCode);
        using var posted = await host.SendAsync(
            HttpMethod.Post,
            "api/quotes?all=true",
            new StringContent(Text, System.Text.Encoding.UTF8, "text/plain")
        );
        var (one, other) = (await stored.JsonAsync(), await posted.JsonAsync());
        Assert.Equal(one.GetProperty("quotes").GetRawText(), other.GetProperty("quotes").GetRawText());
        Assert.Equal(
            ["scare", "direct"],
            one.GetProperty("quotes").EnumerateArray().Select(quote => quote.GetProperty("kind").GetString())
        );
        var said = one.GetProperty("quotes")[1];
        Assert.Equal("Ada Quill", said.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal(("clause", 1), (said.GetProperty("basis").GetString(), said.GetProperty("witnesses").GetInt32()));
        using var odd = await host.GetAsync("api/quotes/all.txt?all=yes");
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
    }

    [Fact]
    public async Task Quotes_are_limited_and_found_by_speaker()
    {
        (await _host.PutAsync("by-speaker.txt", SampleArticles.Harbour)).Dispose();
        (await _host.WaitAsync("api/quotes/by-speaker.txt")).Dispose();
        using var limited = await _host.GetAsync("api/quotes/by-speaker.txt?limit=1");
        Assert.Equal(1, (await limited.JsonAsync()).GetProperty("quotes").GetArrayLength());
        using var reyne = await _host.GetAsync("api/quotes/by-speaker.txt?speaker=reyne");
        var quote = Assert.Single((await reyne.JsonAsync()).GetProperty("quotes").EnumerateArray());
        Assert.Equal("Tomas Reyne", quote.GetProperty("speaker").GetProperty("name").GetString());
        using var nobody = await _host.GetAsync("api/quotes/by-speaker.txt?speaker=nobody");
        Assert.Equal(0, (await nobody.JsonAsync()).GetProperty("quotes").GetArrayLength());
    }

    [Theory]
    [InlineData("summaries")]
    [InlineData("quotes")]
    [InlineData("digests")]
    public async Task What_the_client_has_already_is_not_sent_again(string collection)
    {
        (await _host.PutAsync("cached.txt", SampleArticles.Harbour)).Dispose();
        using var first = await _host.WaitAsync($"api/{collection}/cached.txt");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = await _host.GetAsync(
            $"api/{collection}/cached.txt",
            ("If-None-Match", first.Headers.ETag!.ToString())
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        using var other = await _host.GetAsync($"api/{collection}/cached.txt", ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_summary_comes_as_plain_text_where_it_is_asked_for()
    {
        (await _host.PutAsync("plain-summary.txt", SampleArticles.Harbour)).Dispose();
        using var json = await _host.WaitAsync("api/summaries/plain-summary.txt");
        using var text = await _host.GetAsync("api/summaries/plain-summary.txt", ("Accept", "text/plain"));
        Assert.Equal("text/plain", text.Content.Headers.ContentType!.MediaType);
        Assert.Equal((await json.JsonAsync()).GetProperty("summary").GetString() + "\n", await text.TextAsync());
        Assert.NotEqual(json.Headers.ETag, text.Headers.ETag);
        Assert.Contains("Accept", json.Headers.Vary);
    }

    [Theory]
    [InlineData("summaries")]
    [InlineData("digests")]
    public async Task Summaries_and_digests_come_as_Markdown_where_it_is_asked_for(string collection)
    {
        (await _host.PutAsync("markdown.txt", SampleArticles.Harbour)).Dispose();
        using var json = await _host.WaitAsync($"api/{collection}/markdown.txt");
        using var stored = await _host.GetAsync($"api/{collection}/markdown.txt", ("Accept", "text/markdown"));
        using var posted = await _host.SendAsync(
            HttpMethod.Post,
            $"api/{collection}",
            new StringContent(SampleArticles.Harbour),
            ("Accept", "text/markdown")
        );
        Assert.Equal("text/markdown", stored.Content.Headers.ContentType!.MediaType);
        Assert.Equal("text/markdown", posted.Content.Headers.ContentType!.MediaType);
        Assert.NotEqual(json.Headers.ETag, stored.Headers.ETag);
        var markdown = await stored.TextAsync();
        Assert.Equal(markdown, await posted.TextAsync());
        Assert.Contains(
            (await json.JsonAsync()).GetProperty("summary").GetString()!,
            markdown,
            StringComparison.Ordinal
        );
        if (collection == "digests")
        {
            Assert.StartsWith("# Harbour reopens after storm\n\n", markdown, StringComparison.Ordinal);
            Assert.Contains(
                "> “Nobody was hurt, and that is the main thing,”\n>\n> — Ada Quill",
                markdown,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("blank", " \n\t ", "text/plain", "empty")]
    [InlineData("zip", "PK\u0003\u0004 and more", "text/plain", "binary")]
    public async Task An_article_that_cannot_be_read_fails_with_its_reason(
        string name,
        string content,
        string type,
        string reason
    )
    {
        (await _host.PutAsync(name, content, type)).Dispose();
        using var summary = await _host.WaitAsync($"api/summaries/{name}");
        Assert.Equal(reason, await summary.ProblemAsync(422));
        using var article = await _host.GetAsync($"api/articles/{name}");
        Assert.Equal(reason, await article.ProblemAsync(422));
    }

    [Fact]
    public async Task Health_is_ok_while_the_storage_answers()
    {
        using var response = await _host.GetAsync("api/health");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok", (await response.JsonAsync()).GetProperty("status").GetString());
    }
}

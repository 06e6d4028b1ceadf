using System.Text;
using System.Text.Json;

namespace Summarize.EndToEnd.Tests.Http;

public sealed class LongArticleTests : IAsyncLifetime
{
    private readonly string _folder = TestHost.NewFolder();
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await TestHost.StartAsync(_folder, ("AzureOpenAI:MaxInputTokens", "1500"));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_article_that_does_not_fit_is_split_and_none_of_it_is_lost()
    {
        var text = Report(sections: 60);
        var digest = await DigestAsync(text);
        Assert.Equal(text.Length, digest.GetProperty("characters").GetInt32());
        Assert.InRange(digest.GetProperty("usage").GetProperty("calls").GetInt32(), 4, 13);
        Assert.Equal(3, digest.GetProperty("sentences").GetArrayLength());
        Assert.Equal(10, digest.GetProperty("quotes").GetArrayLength());
        foreach (var quote in digest.GetProperty("quotes").EnumerateArray())
        {
            var part = quote.GetProperty("parts")[0];
            Assert.Equal(
                quote.GetProperty("text").GetString(),
                text[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]
            );
            // Each section's speaker says the section's own number: offsets and ids are those of the whole.
            var number = int.Parse(quote.GetProperty("text").GetString()!.Split(' ')[3]);
            Assert.Equal(Author(number), quote.GetProperty("speaker").GetProperty("name").GetString());
        }
        // The choice is from all over the article, not from its head.
        Assert.Contains(
            digest.GetProperty("quotes").EnumerateArray(),
            quote => quote.GetProperty("parts")[0].GetProperty("start").GetInt32() > text.Length / 2
        );
    }

    [Fact]
    public async Task What_a_sentence_of_the_whole_cites_are_paragraphs_of_the_article()
    {
        var text = Report(sections: 60);
        var digest = await DigestAsync(text);
        var paragraphs = text.Split("\n\n");
        foreach (var sentence in digest.GetProperty("sentences").EnumerateArray())
        {
            var cited = sentence
                .GetProperty("paragraphs")
                .EnumerateArray()
                .Select(number => paragraphs[number.GetInt32()]);
            Assert.Contains(
                cited,
                paragraph => paragraph.Contains(sentence.GetProperty("text").GetString()!, StringComparison.Ordinal)
            );
        }
    }

    private async Task<JsonElement> DigestAsync(string text)
    {
        using var response = await _host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent(text, Encoding.UTF8, "text/plain")
        );
        Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
        return await response.JsonAsync();
    }

    private static string Author(int number) =>
        $"Anna {"ABCDEFGHIJ"[number / 100]}{"aeioubcdfg"[number / 10 % 10]}{"lmnrstvwxz"[number % 10]}son";

    internal static string Report(int sections) =>
        "Sixty sections of one report\n\n"
        + string.Join(
            "\n\n",
            Enumerable
                .Range(101, sections)
                .Select(number =>
                    $"Section {number} of the report is about the harbour of Brackwater and what its repair will cost "
                    + $"the town next year.\n\n“This is section {number} and nobody can confuse it with another one,” "
                    + $"said {Author(number)}, who wrote it in {1800 + number}."
                )
        );
}

namespace Summarize.Page.Tests;

/// <summary>What an editor takes away.</summary>
public sealed class CopyTests(Chromium chromium, GoodHost good)
{
    private const string Hostile = """
        Odd <b>marks</b> in print

        “It is <i>5 * 6</i> & [more],” said Ada Quill, the harbour master. “And `that` is #1_all.”
        """;

    private readonly PageHost _host = good.Host;

    [Theory]
    [InlineData("Text", "“It is <i>5 * 6</i> & [more]. And `that` is #1_all.” — Ada Quill, the harbour master")]
    [InlineData(
        "HTML",
        "<figure><blockquote cite=\"URL/?article=odd.txt\"><p>“It is &lt;i&gt;5 * 6&lt;/i&gt; &amp; [more]. And `that` is "
            + "#1_all.”</p></blockquote><figcaption>— Ada Quill, the harbour master</figcaption></figure>"
    )]
    [InlineData(
        "Markdown",
        "> “It is \\<i\\>5 \\* 6\\</i\\> \\& \\[more\\]. And \\`that\\` is \\#1\\_all.”\n>\n> — Ada Quill, the harbour master"
    )]
    public async Task A_quote_is_copied_as_it_is_printed_with_its_attribution(string form, string expected)
    {
        await _host.PutAsync("odd.txt", Hostile);
        var page = await chromium.TabAsync(_host.Url);
        await page.GotoAsync("/?article=odd.txt");
        await page.DigestedAsync();
        await page.Card("It is").GetByRole(AriaRole.Button, new() { Name = form, Exact = true }).ClickAsync();
        await Expect(page.Card("It is")).ToContainTextAsync("Copied");
        Assert.Equal(
            expected.Replace("URL", _host.Url, StringComparison.Ordinal),
            await page.EvaluateAsync<string>("navigator.clipboard.readText()")
        );
    }

    [Theory]
    [InlineData("guillemets.txt", "«", "»")]
    [InlineData("low-high.txt", "„", "“")]
    [InlineData("corner-brackets.txt", "「", "」")]
    [InlineData("straight-marks.txt", "“", "”")]
    public async Task A_quote_is_printed_in_the_marks_of_its_article(string seed, string open, string close)
    {
        await _host.PutAsync(seed, Samples.Seed(seed));
        var page = await chromium.TabAsync(_host.Url);
        await page.GotoAsync($"/?article={seed}");
        var quote = await page.Locator(".card blockquote").First.TextContentAsync();
        Assert.StartsWith(open, quote, StringComparison.Ordinal);
        Assert.EndsWith(close, quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_is_copied_and_exported_as_Markdown()
    {
        var page = await chromium.TabAsync(_host.Url);
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy digest" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied.");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("# Harbour reopens after storm\n\n", copied, StringComparison.Ordinal);
        Assert.Contains("## Key quotes\n\n> “", copied, StringComparison.Ordinal);
        Assert.Contains("> — Ada Quill, the harbour master\n", copied, StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync()
        );
        Assert.Equal("Pasted article.md", download.SuggestedFilename);
        Assert.Equal(
            copied,
            await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)
        );
    }
}

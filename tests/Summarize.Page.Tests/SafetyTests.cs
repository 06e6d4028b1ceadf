using System.Text.RegularExpressions;

namespace Summarize.Page.Tests;

/// <summary>An article is untrusted: nothing of it becomes part of the page.</summary>
public sealed class SafetyTests(Chromium chromium, GoodHost good)
{
    private const string Hostile =
        "<script>document.title='ow'+'ned'</script><img src=x onerror=\"document.title='ow'+'ned'\">\n\n"
        + "“</mark><script src='//example.com/x.js'></script>\u202Eneddih\u202C \u200Bwords &amp; <b>more</b>,” said Ada "
        + "Quill, <iframe srcdoc='<script>top.document.title=1</script>'></iframe> the harbour master.\n\n"
        + "The harbour of Brackwater reopened on Tuesday, nine days after a storm sank two boats at its quay.\n\n"
        + "<style>*{display:none}</style>{{7*7}} ${7*7} javascript:alert(1) \u2067left";

    private readonly PageHost _host = good.Host;

    [Fact]
    public async Task An_article_full_of_markup_scripts_and_controls_stays_text()
    {
        var page = await chromium.TabAsync(_host.Url);
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, said) => complaints.Add(said.Text);
        page.PageError += (_, fault) => complaints.Add(fault);
        await _host.PutAsync("hostile.txt", Hostile);
        await page.GotoAsync("/?article=hostile.txt");
        await page.DigestedAsync();
        Assert.Equal(
            string.Concat(Hostile.Split("\n\n")),
            string.Concat(
                await page.Locator(".article > :not(.unseen)")
                    .EvaluateAllAsync<string[]>("all => all.map(one => one.textContent)")
            )
        );
        Assert.Equal(0, await page.Locator("#reading :is(script, img, iframe, style, b)").CountAsync());
        Assert.DoesNotContain("owned", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.All(requests, url => Assert.StartsWith(_host.Url, url, StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Characters_that_cannot_be_seen_or_turn_the_line_are_shown_and_isolated()
    {
        var page = await chromium.TabAsync(_host.Url);
        await page.PasteAsync(Hostile);
        await Expect(page.Locator(".article .control")).ToHaveCountAsync(4);
        var codes = await page.Locator(".article .control")
            .EvaluateAllAsync<string[]>(
                """all => all.map(one => `${one.dataset.code} ${getComputedStyle(one).unicodeBidi} ${getComputedStyle(one, '::before').content}`)"""
            );
        Assert.Equal(
            ["U+202E", "U+202C", "U+200B", "U+2067"],
            codes.Select(code => Regex.Match(code, "^(U.[0-9A-F]+) isolate \"\\1\"$").Groups[1].Value)
        );
    }

    [Fact]
    public async Task No_script_makes_markup_of_text_and_no_file_names_another_host()
    {
        using var index = await _host.Http.GetAsync("/", TestContext.Current.CancellationToken);
        var html = await index.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var names = Regex.Matches(html, "=\"(assets/[^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.True(names.Count > 10);
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["index.html"] = html };
        foreach (var name in names.Where(name => !name.EndsWith(".pdf", StringComparison.Ordinal)))
            files[name] = await _host.Http.GetStringAsync("/" + name, TestContext.Current.CancellationToken);
        Assert.All(
            files,
            file =>
            {
                Assert.DoesNotMatch(
                    @"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|DOMParser|srcdoc",
                    file.Value
                );
                Assert.DoesNotMatch(@"https?://(?!www\.w3\.org/2000/svg)|\bstyle=|\son\w+=|@import|url\(", file.Value);
            }
        );
    }
}

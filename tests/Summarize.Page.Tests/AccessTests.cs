using Deque.AxeCore.Playwright;

namespace Summarize.Page.Tests;

/// <summary>Keyboard alone, a screen reader, a narrow screen, light and dark; and what it all looks like.</summary>
public sealed class AccessTests(Chromium chromium, GoodHost good, InventiveHost inventive)
{
    // Beside the tests, where CI keeps them.
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "pictures");

    private readonly PageHost _host = good.Host;

    [Theory]
    [InlineData("start", 1440, false)]
    [InlineData("start", 360, false)]
    [InlineData("article", 1440, false)]
    [InlineData("article", 1440, true)]
    [InlineData("article", 360, false)]
    [InlineData("filter", 1600, false)]
    [InlineData("findings", 360, false)]
    [InlineData("open-speaker", 1440, false)]
    [InlineData("removed", 1440, false)]
    [InlineData("failure", 1440, true)]
    [InlineData("key", 1440, false)]
    [InlineData("controls", 1440, false)]
    public async Task No_view_breaks_a_rule_of_axe_or_is_wider_than_the_screen(string view, int width, bool dark)
    {
        var url = view is "removed" ? inventive.Host.Url : _host.Url;
        var page = await chromium.TabAsync(url, width, width < 600 ? 740 : 900, dark);
        await ShowAsync(page, view);
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Pictures, $"{view}-{width}{(dark ? "-dark" : "")}.png") }
        );
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(rule => $"{rule.Id}: {rule.Nodes[0].Html}"));
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "The page scrolls sideways."
        );
    }

    [Fact]
    public async Task The_whole_of_it_is_done_by_keyboard_alone()
    {
        var page = await chromium.TabAsync(_host.Url);
        await page.GotoAsync("/");
        await TabToAsync(page, "Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "");
        await page.Keyboard.InsertTextAsync(Samples.Harbour);
        await TabToAsync(page, "Read it");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await page.DigestedAsync();
        await TabToAsync(page, "Nobody was hurt, and that is the main thing,");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Card("Nobody was hurt")).ToBeFocusedAsync();
        await TabToAsync(page, "“Nobody was hurt, and that is the main thing,”");
        await TabToAsync(page, "Text");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied.");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Mark("Nobody was hurt").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_screen_reader_is_told_what_is_found()
    {
        var page = await chromium.TabAsync(_host.Url);
        await page.AddInitScriptAsync(
            """
            window.told = [];
            addEventListener('DOMContentLoaded', () =>
              new MutationObserver(() => told.push(document.getElementById('live').textContent))
                .observe(document.getElementById('live'), { childList: true }));
            """
        );
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        var told = await page.EvaluateAsync<string[]>("told");
        Assert.Equal("2 quotations of 2 speakers. The summary follows.", told[0]);
        Assert.Matches("^The summary is ready: [1-3] sentences?.$", told[^1]);
        foreach (var landmark in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Article, AriaRole.Navigation })
            await Expect(page.GetByRole(landmark)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Findings" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_narrow_screen_one_side_is_shown_and_a_click_turns_to_the_other()
    {
        var page = await chromium.TabAsync(_host.Url, width: 360, height: 740);
        await page.PasteAsync(Samples.Harbour);
        await Expect(page.Locator(".findings")).ToBeHiddenAsync();
        await page.Mark("We have lost a season").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Card("We have lost a season")).ToBeInViewportAsync();
        await Expect(page.Mark("We have lost a season")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Article" }).ClickAsync();
        await Expect(page.Mark("We have lost a season")).ToBeVisibleAsync();
    }

    private async Task ShowAsync(IPage page, string view)
    {
        switch (view)
        {
            case "start":
                await _host.PutAsync("desk/harbour.txt", Samples.Harbour);
                await _host.PutAsync("desk/empty.txt", " ");
                await _host.WaitAsync("desk/empty.txt", "failed");
                await page.GotoAsync("/");
                await Expect(page.Locator(".articles li").First).ToBeVisibleAsync();
                break;
            case "key":
                await page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { Status = 401 }));
                await page.GotoAsync("/");
                await Expect(page.GetByLabel("Function key")).ToBeFocusedAsync();
                break;
            case "failure":
                await _host.PutAsync("empty.txt", " ");
                await page.GotoAsync("/?article=empty.txt");
                await Expect(page.Locator(".failure")).ToBeVisibleAsync();
                break;
            default:
                await page.PasteAsync(
                    Samples.Seed(
                        view switch
                        {
                            "open-speaker" => "one-surname.txt",
                            "controls" => "commands.txt",
                            _ => "pronouns.txt",
                        }
                    )
                );
                await page.DigestedAsync();
                break;
        }
        if (view == "findings")
            await page.GetByRole(AriaRole.Button, new() { Name = "Findings" }).ClickAsync();
        if (view == "filter")
            await page.Locator(".chip").Nth(2).ClickAsync();
        if (view == "open-speaker")
        {
            await page.Card("I was outvoted").GetByText("Speaker open").ClickAsync();
            await page.Card("I was outvoted").GetByRole(AriaRole.Link).First.ClickAsync();
        }
    }

    // Tab by tab, as a person would; the name is what is focused, by its text.
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>(
                "document.activeElement.tagName === 'BODY' ? 'body' : document.activeElement.textContent.trim()"
            );
            if (at == name)
                return;
        }
        Assert.Fail($"Tab does not lead to “{name}”.");
    }
}

using System.Text.RegularExpressions;

namespace Summarize.Page.Tests;

/// <summary>Where an editor begins: files, samples, stored articles, deep links, keys.</summary>
public sealed partial class StartTests(Chromium chromium, GoodHost good)
{
    private readonly PageHost _host = good.Host;

    private Task<IPage> TabAsync() => chromium.TabAsync(_host.Url);

    [Fact]
    public async Task A_file_that_is_chosen_is_read()
    {
        var page = await TabAsync();
        await page.GotoAsync("/");
        await page.Locator("#file")
            .SetInputFilesAsync(Path.Combine(Summarize.Local.Project.SeedsFolder, "letter.docx"));
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await page.DigestedAsync();
    }

    [Fact]
    public async Task A_file_that_is_dropped_is_read()
    {
        var page = await TabAsync();
        await page.GotoAsync("/");
        var files = await page.EvaluateHandleAsync(
            """
            text => {
              const files = new DataTransfer();
              files.items.add(new File([text], 'harbour.md'));
              return files;
            }
            """,
            "# Harbour\n\n" + Samples.Harbour
        );
        await page.DispatchEventAsync("body", "dragenter", new { dataTransfer = files });
        await Expect(page.Locator("body")).ToHaveClassAsync("dropping");
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = files });
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        // Read as Markdown, whose mark of a heading is no text.
        await Expect(page.Locator(".article h1")).ToHaveTextAsync("Harbour");
    }

    [Theory]
    [InlineData("Minister and union trade blows")]
    [InlineData("Vasharins divided")]
    [InlineData("The woman who talks the ships in")]
    [InlineData("Harbour wall must be raised")]
    public async Task Each_sample_is_the_article_that_it_says(string title)
    {
        var page = await TabAsync();
        await page.GotoAsync("/");
        var button = page.Locator(".samples button", new() { HasText = title });
        var whole = (await button.TextContentAsync())!.Trim();
        await button.ClickAsync();
        await Expect(page.Locator(".article h1")).ToHaveTextAsync(whole);
        await page.DigestedAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_plain_words()
    {
        var page = await TabAsync();
        await page.GotoAsync("/");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "picture.txt",
                    MimeType = "",
                    Buffer = [0x89, 0x50, 0, 1, 0, 2],
                }
            );
        await Expect(page.Locator(".failure :is(h2, h3)")).ToHaveTextAsync("This is no article that can be read");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the start" }).ClickAsync();
        await Expect(page.Locator("#start")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_article_that_is_not_stored_can_be_stored_under_a_name_that_is_free()
    {
        await _host.PutAsync("taken.txt", Samples.Harbour);
        var page = await TabAsync();
        await page.PasteAsync(Samples.Harbour);
        await page.GetByRole(AriaRole.Button, new() { Name = "Store…" }).ClickAsync();
        var name = page.GetByRole(AriaRole.Textbox, new() { Name = "Name" });
        await Expect(name).ToHaveValueAsync("harbour-reopens-after-storm.txt");
        await name.FillAsync("taken.txt");
        await name.PressAsync("Enter");
        await Expect(page.Locator("#store-why")).ToContainTextAsync("already");
        await name.FillAsync("désk/new & free?.txt");
        await name.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(StoredAddress());
        await page.DigestedAsync();
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Store…" })).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await page.DigestedAsync();
        // A deep link: the address alone brings it back.
        await page.ReloadAsync();
        await page.DigestedAsync();
        await Expect(page.Locator(".article h1")).ToHaveTextAsync("Harbour reopens after storm");
    }

    [Fact]
    public async Task A_deep_link_to_no_article_says_so()
    {
        var page = await TabAsync();
        await page.GotoAsync("/?article=none.txt");
        await Expect(page.Locator(".failure :is(h2, h3)")).ToHaveTextAsync("There is no such article");
        await Expect(page.Locator(".failure")).Not.ToContainTextAsync("/api/");
    }

    [Fact]
    public async Task Files_are_uploaded_found_by_name_and_by_state_and_opened()
    {
        var page = await TabAsync();
        await page.GotoAsync("/");
        await page.Locator("#uploads")
            .SetInputFilesAsync(
                (FilePayload[])[File("upload-one.txt", Samples.Harbour), File("upload-empty.txt", " ")]
            );
        var list = page.Locator(".articles li");
        await page.GetByLabel("Find by name").FillAsync("UPLOAD-");
        await Expect(list).ToHaveCountAsync(2);
        await Expect(list.Filter(new() { HasText = "upload-one" })).ToContainTextAsync("ready");
        await Expect(list.Filter(new() { HasText = "upload-empty" }))
            .ToContainTextAsync("failed: there is nothing in it");
        await page.GetByLabel("State").SelectOptionAsync("failed");
        await Expect(list).ToHaveCountAsync(1);
        await page.GetByLabel("State").SelectOptionAsync("");
        await page.GetByRole(AriaRole.Link, new() { Name = "upload-one.txt" }).ClickAsync();
        await page.DigestedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#start")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_of_a_name_that_is_taken_is_not_uploaded_over_it()
    {
        await _host.PutAsync("twice.txt", Samples.Harbour);
        var page = await TabAsync();
        await page.GotoAsync("/");
        await page.Locator("#uploads")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "twice.txt",
                    MimeType = "text/plain",
                    Buffer = Bytes("New."),
                }
            );
        await Expect(page.Locator(".failure")).ToContainTextAsync("twice.txt");
        Assert.Contains("Ada Quill", (await _host.JsonAsync("/api/quotes/twice.txt?all=true")).ToString());
    }

    [Fact]
    public async Task A_server_that_asks_for_a_key_is_given_one_and_the_key_is_kept_for_the_tab()
    {
        var page = await TabAsync();
        // As the Functions host guards all but the page.
        await page.RouteAsync(
            "**/api/**",
            route =>
                route.Request.Headers.GetValueOrDefault("x-functions-key") == "right"
                    ? route.ContinueAsync()
                    : route.FulfillAsync(new() { Status = 401 })
        );
        await page.GotoAsync("/");
        var key = page.GetByLabel("Function key");
        await Expect(key).ToBeFocusedAsync();
        await key.FillAsync("wrong");
        await key.PressAsync("Enter");
        await Expect(page.Locator("#key-why")).ToContainTextAsync("does not take this key");
        await key.FillAsync("right");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(key).ToBeHiddenAsync();
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        Assert.Equal("right", await page.EvaluateAsync<string>("sessionStorage.getItem('x-functions-key')"));
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Without_a_key_the_page_says_what_is_missing()
    {
        var page = await TabAsync();
        await page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { Status = 401 }));
        await page.GotoAsync("/");
        await Expect(page.GetByLabel("Function key")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".failure :is(h2, h3)")).ToHaveTextAsync("A key is needed");
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = Bytes(text),
        };

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    [GeneratedRegex(@"\?article=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StoredAddress();
}

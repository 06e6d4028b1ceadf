namespace Summarize.Page.Tests;

/// <summary>An article and its findings.</summary>
public sealed class ReadingTests(Chromium chromium, GoodHost good)
{
    private readonly PageHost _host = good.Host;

    private Task<IPage> TabAsync() => chromium.TabAsync(_host.Url);

    [Theory]
    [InlineData("pronouns.txt")]
    [InlineData("one-surname.txt")]
    [InlineData("curly-single.txt")]
    [InlineData("continued.txt")]
    [InlineData("nested.txt")]
    [InlineData("scare-quotes.txt")]
    [InlineData("corner-brackets.txt")]
    [InlineData("commands.txt")]
    public async Task What_is_marked_in_the_article_is_every_quotation_in_its_own_words(string seed)
    {
        await _host.PutAsync(seed, Samples.Seed(seed));
        var page = await TabAsync();
        await page.GotoAsync($"/?article={seed}");
        await page.DigestedAsync();
        var quotes = (await _host.JsonAsync($"/api/quotes/{seed}?all=true")).GetProperty("quotes").EnumerateArray();
        var marked = await page.Locator("mark")
            .EvaluateAllAsync<string[][]>("marks => marks.map(mark => [mark.dataset.rank, mark.textContent])");
        Assert.Equal(
            quotes.ToDictionary(
                quote => quote.GetProperty("rank").GetInt32().ToString(),
                quote => quote.GetProperty("text").GetString()
            ),
            marked
                .GroupBy(mark => mark[0])
                .ToDictionary(parts => parts.Key, parts => (string?)string.Join(' ', parts.Select(part => part[1])))
        );
    }

    [Fact]
    public async Task The_article_shown_is_the_text_that_was_pasted()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Harbour);
        Assert.Equal(
            Samples.Harbour.Split("\n\n"),
            await page.Locator(".article > *").EvaluateAllAsync<string[]>("all => all.map(one => one.textContent)")
        );
        await Expect(page).ToHaveTitleAsync("Harbour reopens after storm · Summarize");
    }

    [Fact]
    public async Task A_click_on_a_quotation_shows_it_on_the_other_side()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Seed("pronouns.txt"));
        await page.DigestedAsync();
        const string Last = "nobody has asked the crabs";
        await page.Mark(Last).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Card(Last)).ToBeInViewportAsync();
        await Expect(page.Card(Last)).ToBeFocusedAsync();
        await page.Card("We are taking out twice").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Mark("We are taking out twice")).ToBeInViewportAsync();
        await Expect(page.Locator("mark.pointed")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_sentence_of_the_summary_leads_to_the_paragraph_that_proves_it()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Seed("pronouns.txt"));
        await page.DigestedAsync();
        var link = page.Locator(".sentences .ref").Last;
        var number = (await link.GetAttributeAsync("href"))![2..];
        await link.ClickAsync();
        await Expect(page.Locator($"[data-number='{number}']")).ToBeFocusedAsync();
        await Expect(page.Locator($"[data-number='{number}']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_speaker_can_be_chosen_and_the_others_step_back()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        var quill = page.GetByRole(AriaRole.Button, new() { Name = "Ada Quill" });
        await quill.ClickAsync();
        await Expect(quill).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".card")).ToHaveCountAsync(1);
        await Expect(page.Card("Nobody was hurt")).ToBeVisibleAsync();
        await Expect(page.Mark("We have lost a season")).ToContainClassAsync("back");
        await Expect(page.Mark("Nobody was hurt")).Not.ToContainClassAsync("back");
        await page.GetByRole(AriaRole.Button, new() { Name = "All" }).ClickAsync();
        await Expect(page.Locator(".card")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task An_open_speaker_says_why_and_names_the_candidates()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Seed("one-surname.txt"));
        await page.DigestedAsync();
        var card = page.Card("We have agreed not to mention water");
        await Expect(card).ToContainTextAsync("Speaker open");
        await Expect(card.Locator(".candidates")).ToBeHiddenAsync();
        await card.GetByText("Speaker open").ClickAsync();
        await Expect(card).ToContainTextAsync("the article does not settle it");
        await Expect(card.Locator(".candidates li"))
            .ToHaveTextAsync([
                new System.Text.RegularExpressions.Regex("^(Viorica|Stefan) Vasharin"),
                new System.Text.RegularExpressions.Regex("^(Viorica|Stefan) Vasharin"),
            ]);
        await Expect(page.Mark("We have agreed not to mention water")).ToHaveClassAsync("open");
    }

    [Fact]
    public async Task The_key_quotes_and_what_the_digest_cost_are_told()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Key quotes" }).ClickAsync();
        await Expect(page.Locator(".card .key").First).ToHaveTextAsync("Key quote 1");
        await Expect(page.Locator("p.made"))
            .ToContainTextAsync(new System.Text.RegularExpressions.Regex("tokens in|nothing was paid"));
    }

    [Fact]
    public async Task On_paper_are_the_article_and_the_findings_and_no_button()
    {
        var page = await TabAsync();
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".article")).ToBeVisibleAsync();
        await Expect(page.Locator(".sentences")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }
}

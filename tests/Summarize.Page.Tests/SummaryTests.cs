using System.Text.RegularExpressions;

namespace Summarize.Page.Tests;

/// <summary>The summary: it follows the quotations, may fall, may fail, and can be had again.</summary>
public sealed class SummaryTests(Chromium chromium, SlowHost slow, InventiveHost inventive)
{
    [Fact]
    public async Task The_quotations_are_there_before_the_summary()
    {
        var page = await chromium.TabAsync(slow.Host.Url);
        await page.PasteAsync(OfItsOwn("gale"));
        await Expect(page.Locator("mark")).ToHaveCountAsync(3);
        await Expect(page.Locator(".status .progress")).ToBeVisibleAsync();
        await Expect(page.Locator(".sentences li")).ToHaveCountAsync(0);
        await slow.DigestedAsync(page);
        await Expect(page.Locator(".sentences li")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".status .progress")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_stored_article_shows_that_it_waits_and_then_its_digest()
    {
        await slow.Host.PutAsync("waiting.txt", OfItsOwn("squall"));
        var page = await chromium.TabAsync(slow.Host.Url);
        await page.GotoAsync("/?article=waiting.txt");
        await Expect(page.Locator("mark")).ToHaveCountAsync(3);
        await Expect(page.Locator(".status .progress")).ToBeVisibleAsync();
        await slow.DigestedAsync(page);
    }

    [Fact]
    public async Task A_sentence_that_the_article_does_not_prove_is_shown_as_left_out_with_the_reason()
    {
        var page = await chromium.TabAsync(inventive.Host.Url);
        await page.PasteAsync(Samples.Harbour);
        await page.DigestedAsync();
        var removed = page.Locator(".removed");
        await Expect(removed).ToContainTextAsync("left out");
        await Expect(removed.Locator("s").First).Not.ToBeEmptyAsync();
        await Expect(removed.Locator(".why").First).ToContainTextAsync(new Regex("^The number .* does not stand"));
        await removed.Locator(".ref").First.ClickAsync();
        await Expect(page.Locator(".article .pointed")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_article_that_failed_says_why_in_plain_words_and_is_tried_again()
    {
        var folder = Directory.CreateTempSubdirectory("summarize-page-").FullName;
        await using (var host = await PageHost.StartAsync(folder, ("AzureOpenAI:Deployment", "stub-refusal")))
        {
            await host.PutAsync("refused.txt", Samples.Harbour);
            await host.WaitAsync("refused.txt", "failed");
        }
        // The model has come to its senses.
        await using (var host = await PageHost.StartAsync(folder))
        {
            var page = await chromium.TabAsync(host.Url);
            await page.GotoAsync("/");
            await Expect(page.Locator(".articles li")).ToContainTextAsync("failed: the model refused to answer");
            await page.GetByRole(AriaRole.Link, new() { Name = "refused.txt" }).ClickAsync();
            var failure = page.Locator(".failure");
            await Expect(failure.GetByRole(AriaRole.Heading)).ToHaveTextAsync("The model refused to answer");
            await Expect(failure).Not.ToContainTextAsync("/api/");
            await Expect(page.Locator("mark")).ToHaveCountAsync(3);
            await failure.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
            await page.DigestedAsync();
            await Expect(failure).ToHaveCountAsync(0);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_summary_that_is_streamed_grows_by_what_is_proved()
    {
        var page = await chromium.TabAsync(inventive.Host.Url);
        await page.RouteAsync(
            "**/api/digests",
            route =>
            {
                Assert.StartsWith("text/event-stream", route.Request.Headers["accept"], StringComparison.Ordinal);
                return route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/event-stream",
                        Body =
                            "event: progress\ndata: {\"step\":\"reading-again\"}\n\n: still there\n\n"
                            + "id: 2\r\nevent: sentence\r\ndata: {\"text\":\"The harbour reopened.\",\r\n"
                            + "data: \"paragraphs\":[1]}\r\n\r\nevent: removed\n"
                            + "data: {\"text\":\"It cost 7 pounds.\",\"why\":\"no such number\",\"paragraphs\":[3]}\n\n"
                            + "event: problem\ndata: {\"status\":504,\"reason\":\"timeout\",\"detail\":\"Try again.\"}\n\n",
                    }
                );
            }
        );
        await page.PasteAsync(Samples.Harbour);
        await Expect(page.Locator(".sentences li")).ToHaveTextAsync(["The harbour reopened.¶\u00A01"]);
        await Expect(page.Locator(".removed s")).ToHaveTextAsync(["It cost 7 pounds."]);
        await Expect(page.Locator(".failure h3")).ToHaveTextAsync("The model took too long");
    }

    [Fact]
    public async Task A_model_that_is_away_leaves_the_quotations_and_says_so()
    {
        var page = await chromium.TabAsync(slow.Host.Url);
        await page.RouteAsync(
            "**/api/digests",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 503,
                        ContentType = "application/problem+json",
                        Body =
                            """{"status":503,"reason":"outage","detail":"The model cannot be reached. Try again later."}""",
                    }
                )
        );
        await page.PasteAsync(Samples.Harbour);
        await Expect(page.Locator(".failure h3")).ToHaveTextAsync("The model is away");
        await Expect(page.Locator("mark")).ToHaveCountAsync(3);
        await page.UnrouteAsync("**/api/digests");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await slow.DigestedAsync(page);
    }

    // A reply that was paid for already comes at once: what must be waited for is an article that no other test has.
    private static string OfItsOwn(string word) => Samples.Harbour.Replace("storm", word, StringComparison.Ordinal);
}

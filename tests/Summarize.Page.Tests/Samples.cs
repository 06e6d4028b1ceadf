using Summarize.Local;

namespace Summarize.Page.Tests;

/// <summary>What the tests give the page to read, and what every one of them does.</summary>
internal static class Samples
{
    public const string Harbour = """
        Harbour reopens after storm

        The harbour of Brackwater reopened on Tuesday, nine days after a storm sank two boats at its quay.

        “Nobody was hurt, and that is the main thing,” said Ada Quill, the harbour master, who watched the first trawler come in at dawn.

        Repairs to the quay cost 340,000 pounds, which the town paid out of its reserve. The crane will follow in May.

        “We have lost a season,” said Tomas Reyne, who owns one of the boats. “I do not know how we shall pay for the next.”
        """;

    public static string Seed(string name) => File.ReadAllText(Path.Combine(Project.SeedsFolder, name));

    /// <summary>Pastes a text and has it read.</summary>
    public static async Task PasteAsync(this IPage page, string text)
    {
        await page.GotoAsync("/");
        await page.GetByLabel("The article’s text").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Locator(".article")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the digest is there.</summary>
    public static async Task DigestedAsync(this IPage page) => await Expect(page.Locator("p.made")).ToHaveCountAsync(1);

    /// <summary>The quotation that begins with these words, among the findings.</summary>
    public static ILocator Card(this IPage page, string words) =>
        page.Locator(".card", new() { Has = page.Locator("blockquote", new() { HasText = words }) });

    /// <summary>The same in the article.</summary>
    public static ILocator Mark(this IPage page, string words) => page.Locator("mark", new() { HasText = words });
}

using System.Text.Json;
using Summarize.Articles;
using Summarize.Tests.Seeds;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>Whatever the model does with whichever sample article: what leaves is proved, or it is a typed fault.</summary>
public sealed class BehaviourTests : IDisposable
{
    private readonly string _folder = TestHost.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("stub")]
    [InlineData("stub-fabricated-quote")]
    [InlineData("stub-wrong-speaker")]
    [InlineData("stub-invented-number")]
    [InlineData("stub-obeys-article")]
    [InlineData("stub-truncated")]
    [InlineData("stub-empty")]
    [InlineData("stub-not-json")]
    [InlineData("stub-wrong-schema")]
    [InlineData("stub-filtered")]
    [InlineData("stub-filtered-output")]
    [InlineData("stub-refusal")]
    [InlineData("stub-invented-number@0.5")]
    public async Task No_seed_ever_leaves_with_a_quotation_speaker_number_or_order_that_is_not_its_own(string deployment)
    {
        await using var host = await TestHost.StartAsync(_folder, ("AzureOpenAI:Deployment", deployment));
        foreach (var seed in SeedFacts.Names)
        {
            await using var file = File.OpenRead(Path.Combine(Summarize.Local.Project.SeedsFolder, seed));
            using var content = new StreamContent(file);
            using var put = await host.SendAsync(HttpMethod.Put, $"api/articles/{seed}", content);
        }
        foreach (var seed in SeedFacts.Names)
        {
            using var response = await host.WaitAsync($"api/digests/{seed}");
            if ((int)response.StatusCode == 422) Assert.NotNull(await response.ProblemAsync(422));
            else AssertProved(await response.JsonAsync(), SeedFacts.Read(seed), SeedFacts.Of(seed), $"{deployment}, {seed}: ");
        }
    }

    private static void AssertProved(JsonElement digest, Article article, SeedFacts facts, string where)
    {
        Assert.Equal("ready", digest.GetProperty("state").GetString());
        var summary = digest.GetProperty("summary").GetString()!;
        Assert.False(string.IsNullOrWhiteSpace(summary), where + "no summary");
        Assert.DoesNotContain("You edit news", summary, StringComparison.Ordinal);
        foreach (var number in summary.Split((char[]?)null).Select(word => word.Trim(',', '.', '(', ')', '“', '”', '\'', '’', '"', ';', ':', '?', '!')).Where(word => word.Any(char.IsAsciiDigit)))
            Assert.True(article.Text.Contains(number, StringComparison.Ordinal), $"{where}the number {number} is not the article's");
        foreach (var quote in digest.GetProperty("quotes").EnumerateArray())
        {
            var parts = quote.GetProperty("parts").EnumerateArray().Select(part => article.Text[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]).ToArray();
            Assert.Equal(string.Join(' ', parts), quote.GetProperty("text").GetString());
            var fact = facts.Quotations.FirstOrDefault(fact => fact.Parts.Any(part => Plain(part) == Plain(parts[0])));
            Assert.True(fact is not null, $"{where}«{parts[0]}» is no quotation of the article");
            if (quote.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker && speaker.GetProperty("name").GetString() is { } name)
                Assert.True(facts.Quotations.Any(other => other.Speaker == name && other.Parts.Any(part => Plain(part) == Plain(parts[0]))), $"{where}«{parts[0]}» is not said by {name}");
        }
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

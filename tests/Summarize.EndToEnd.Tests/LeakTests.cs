namespace Summarize.EndToEnd.Tests;

/// <summary>That <see cref="LastCheck"/> sees what it is there for.</summary>
public sealed class LeakTests(GoodHost good)
{
    [Theory]
    [InlineData("log Summarize Article a.txt failed: the storm sank two boats at its quay")]
    [InlineData("log Summarize System.FormatException: “Nobody was hurt, and that is the main thing”")]
    [InlineData("""problem {"detail":"\n\n…a storm sank two boats at its quay.\n\n"}""")]
    [InlineData("span Summarize chat [api-key, a-key-of-the-operator]")]
    [InlineData("span Azure GET [url.full, http://127.0.0.1/articles/a.txt?sv=2026&sig=Zm9yIG5vYm9keQ%3D%3D]")]
    public void A_passage_a_key_or_a_signature_is_found_wherever_it_stands(string line)
    {
        using var leaks = new Leaks();
        leaks.KeepArticle(SampleArticles.Harbour);
        leaks.KeepKey("a-key-of-the-operator");
        leaks.Tell("log Summarize Article harbour/storm/two-boats at its quay.txt: ready");
        Assert.Empty(leaks.Found());
        leaks.Tell(line);
        Assert.EndsWith(line, Assert.Single(leaks.Found()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_spans_and_problems_of_a_host_are_collected_and_so_is_what_they_may_not_hold()
    {
        var host = good.Host;
        var name = $"leaks/{Guid.NewGuid()}.txt";
        var text = $"{SampleArticles.Harbour}\n\nNobody knew {Guid.NewGuid()} but the keeper of the light.";
        using var put = await host.PutAsync(name, text);
        await host.DigestAsync(name);
        // One that no host was sent: the model was shown it.
        var uploaded = $"Nobody saw {Guid.NewGuid()} but the captain of the ship.";
        await host.Articles.UploadBlobAsync(
            $"{name}.uploaded",
            BinaryData.FromString($"{SampleArticles.Harbour}\n\n{uploaded}"),
            TestContext.Current.CancellationToken
        );
        await host.DigestAsync($"{name}.uploaded");
        using var none = await host.GetAsync($"api/articles/{name}.none");
        await none.ProblemAsync(404);
        using var refused = await host.GetAsync("api/articles?code=a-key-in-an-address&colour=red");
        await refused.ProblemAsync(400);

        var all = Leaks.OfThisRun.All;
        Assert.Contains(all, line => Begins(line, "log Summarize.") && line.Contains(name, StringComparison.Ordinal));
        Assert.Contains(all, line => Begins(line, "span Summarize chat stub"));
        Assert.Contains(all, line => Begins(line, "problem ") && line.Contains("404", StringComparison.Ordinal));

        var passage = text.Split("\n\n")[^1];
        foreach (var secret in new[] { passage, uploaded, "a-key-in-an-address", Key(host.Connection) })
            Assert.NotEmpty(Leaks.OfThisRun.FoundIn($"log Summarize {secret}"));

        static bool Begins(string line, string start) => line.StartsWith(start, StringComparison.Ordinal);
        static string Key(string connection) => connection.Split("AccountKey=")[1].Split(';')[0];
    }
}

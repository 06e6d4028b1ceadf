using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;

namespace Summarize.Tests.Storage;

public sealed class SweeperTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sweep_looks_at_so_many_articles_and_no_more_and_the_next_goes_on_from_there()
    {
        var blobs = new ManyBlobs(Sweeper.Slice + 10);
        await using var services = Services(blobs);
        var sweeper = services.GetRequiredService<Sweeper>();
        var last = $"/articles/{ManyBlobs.Name(Sweeper.Slice + 9)}";

        // The first sweep of an hour lists more, for another reason.
        await sweeper.TidyAsync(Cancellation);
        blobs.Asked.Clear();

        await sweeper.SweepAsync(Cancellation);
        Assert.DoesNotContain(last, blobs.Asked);
        Assert.InRange(blobs.Asked.Count, 40, 42);

        blobs.Asked.Clear();
        await sweeper.SweepAsync(Cancellation);
        Assert.Contains(last, blobs.Asked);
        Assert.Equal(
            2,
            blobs.Asked.Count(asked =>
                asked.Contains($"startFrom={ManyBlobs.Name(Sweeper.Slice - 1)}", StringComparison.Ordinal)
            )
        );
        Assert.Equal(2, blobs.Asked.Count(asked => asked.Contains("comp=list", StringComparison.Ordinal)));
    }

    private static ServiceProvider Services(ManyBlobs blobs)
    {
        var model = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureOpenAI:Endpoint"] = "http://nobody.example",
            ["AzureOpenAI:Deployment"] = "none",
            ["AzureOpenAI:ApiKey"] = "none",
        };
        return new ServiceCollection()
            .AddLogging()
            .AddSummarize(new ConfigurationBuilder().AddInMemoryCollection(model).Build())
            .AddSingleton(blobs.Client)
            .BuildServiceProvider();
    }
}

using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.Wire;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Storage;

public sealed class SweepTests(BareStorage storage) : IClassFixture<BareStorage>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private BlobServiceClient Client => new(storage.Connection, StorageClient.Options());

    [Fact]
    public async Task Pages_of_any_size_make_up_the_walk()
    {
        var (articles, digests) = (new ArticleStore(Client), new DigestStore(Client));
        foreach (var name in new[] { "a", "b", "d", "é", "h", "z" })
            await storage.UploadAsync(name, "Some text.");
        foreach (var name in new[] { "a", "a1", "a2", "a3", "a4", "c", "d", "d1", "zz" })
            Assert.NotNull(await digests.TryWriteAsync(Failed(name), over: null, Stop));
        var walk = await Sweep.WalkAsync(articles, digests, after: null, Stop).ToArrayAsync(Stop);

        Assert.Equal(
            ["a", "a1", "a2", "a3", "a4", "b", "c", "d", "d1", "h", "z", "zz", "é"],
            walk.Select(found => found.Name)
        );
        for (var size = 1; size <= 16; size++)
        {
            var paged = new List<Swept>();
            for (string? after = null; ; )
            {
                var page = await Sweep.PageAsync(articles, digests, prefix: null, after, size, Stop);
                paged.AddRange(page.Items);
                if (page.End is null)
                    break;
                after = page.End;
            }
            Assert.Equal(walk, paged);
        }
        var some = await Sweep.PageAsync(articles, digests, prefix: "d", after: null, size: 16, Stop);
        Assert.Equal(["d", "d1"], some.Items.Select(found => found.Name));
    }

    [Fact]
    public async Task A_name_that_means_another_article_has_nothing_done_to_that()
    {
        var digests = new DigestStore(Client);
        await using var product = Product.Build(
            clock: null,
            logs: null,
            [.. Product.Model("http://127.0.0.1:1"), ("ArticleStorage", storage.Connection)]
        );
        // Without an article; whoever came here by its own name would delete it.
        var written = await digests.TryWriteAsync(Failed("left.txt"), over: null, Stop);
        foreach (var name in new[] { "x/../left.txt", "./left.txt" })
            await product.GetRequiredService<Digester>().DigestAsync(name, Stop);
        Assert.True(await digests.TryDeleteAsync("left.txt", written!, Stop));
    }

    private static FailedDigest Failed(string name) =>
        new(FailureReason.Empty, "Nothing.") { Article = name, ETag = "0x1" };
}

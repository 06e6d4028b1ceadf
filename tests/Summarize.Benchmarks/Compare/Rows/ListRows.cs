using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>A page of the list of very many articles, against one page of the storage's own listing.</summary>
internal static class ListRows
{
    private const int Rounds = 8;
    private const int Most = 100_000;

    // What is written by then is enough.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        var product = await world.ServerAsync("serve-product");
        var bare = await world.ServerAsync("serve-bare");
        var articles = await WriteAsync(world.Blobs);
        var rows = new List<Row>();
        foreach (var limit in (int[])[100, 1000])
        {
            var pairs = await Paired.RunAsync(
                Rounds,
                () => MsAsync(product, $"api/articles?limit={limit}"),
                () => MsAsync(bare, $"list/{limit}")
            );
            rows.Add(
                Row.Of(
                    $"`GET` articles?limit={limit}",
                    "time a page (ms)",
                    $"one page of {limit} of the storage's listing",
                    Comparison.Of(pairs, ms => ms),
                    Reach.AtMost(3)
                )
            );
        }
        return heading.With(
            $"{articles:N0} articles, each with a digest's record, in one Azurite; {Rounds} pairs.",
            rows
        );
    }

    // As many as can be.
    private static async Task<int> WriteAsync(BlobServiceClient blobs)
    {
        var (articles, digests) = (
            blobs.GetBlobContainerClient(Containers.Articles),
            blobs.GetBlobContainerClient(Containers.Digests)
        );
        var content = BinaryData.FromString("An article.");
        var (began, written) = (Stopwatch.GetTimestamp(), 0);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Most),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, stop) =>
            {
                if (Stopwatch.GetElapsedTime(began) > Patience)
                    return;
                var name = $"2026/{i:D6}.txt";
                BlobContentInfo article = await articles.UploadBlobAsync(name, content, stop);
                var options = new BlobUploadOptions
                {
                    Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["state"] = "ready",
                        ["article_etag"] = article.ETag.ToString().Trim('"'),
                    },
                };
                await digests.GetBlobClient(name).UploadAsync(content, options, stop);
                Interlocked.Increment(ref written);
            }
        );
        return written;
    }

    private static async Task<double> MsAsync(Child server, string address)
    {
        var began = Stopwatch.GetTimestamp();
        await Load.GetAsync(server.Http, address, 200);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}

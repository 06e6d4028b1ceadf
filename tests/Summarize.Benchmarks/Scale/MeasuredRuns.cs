using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Summarize.Benchmarks.Compare;
using Summarize.Storage;

namespace Summarize.Benchmarks.Scale;

/// <summary>What the simulation says, done: laptop hosts, Azurite and the stub in processes of their own.</summary>
internal static class MeasuredRuns
{
    private const int Length = 3_500;

    /// <summary>Uploads as the simulation has them, and waits until all are digested.</summary>
    /// <param name="given">The situation; its instances are laptop hosts, and the stub's time does not differ.</param>
    /// <returns>What came of it, and the situation with the tokens that an article took.</returns>
    public static async Task<(Outcome Outcome, Situation Situation)> RunAsync(Situation given)
    {
        await using var world = await World.StartAsync(
            ("Stub__FirstTokenMs", $"{(int)(given.Model * 1000)}"),
            ("Stub__TokensPerMinute", $"{(int)given.Quota}")
        );
        var hosts = new List<Child>();
        for (var i = 0; i < given.Instances; i++)
            hosts.Add(await world.HostAsync(("Summarize__Digests__Concurrency", $"{given.Places}")));
        // What a host reads once, it has read before the first article counts.
        await Product.DigestAsync(hosts[0], "first.txt", Texts.Numbered(Length, 0));
        var before = await world.TokensAsync();

        var articles = world.Blobs.GetBlobContainerClient(Containers.Articles);
        var uploads = Simulation.Uploads(given, seed: 1);
        var uploadedAt = new ConcurrentDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            uploads.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (upload, stop) =>
            {
                var wait = TimeSpan.FromSeconds(upload.Item) - Stopwatch.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, stop);
                var name = $"scale-{upload.Index}.txt";
                uploadedAt[name] = DateTimeOffset.UtcNow;
                await articles.UploadBlobAsync(
                    name,
                    BinaryData.FromString(Texts.Numbered(Length, upload.Index + 1)),
                    stop
                );
            }
        );
        var took = await DigestedAsync(world, uploadedAt);
        var elapsed = Stopwatch.GetElapsedTime(began).TotalMinutes;
        var tokens = await world.TokensAsync() - before;
        double[] sorted = [.. took.Order()];
        var outcome = new Outcome(
            sorted.Length,
            Sample.At(sorted, 0.5),
            Sample.At(sorted, 0.99),
            QueueMean: double.NaN,
            QueueMost: 0,
            QueueLeft: 0,
            given.Instances,
            InstanceSeconds: double.NaN,
            given.Quota > 0 ? tokens / (given.Quota * (1 + elapsed)) : null
        );
        return (outcome, given with { Sent = ((double)tokens / sorted.Length) - given.Received });
    }

    // Seconds from upload to digest of each article.
    private static async Task<IReadOnlyList<double>> DigestedAsync(
        World world,
        IReadOnlyDictionary<string, DateTimeOffset> uploadedAt
    )
    {
        var digests = world.Blobs.GetBlobContainerClient(Containers.Digests);
        var took = new Dictionary<string, double>(StringComparer.Ordinal);
        while (took.Count < uploadedAt.Count)
        {
            await Task.Delay(500);
            foreach (var name in uploadedAt.Keys.Where(name => !took.ContainsKey(name)))
            {
                var digest = digests.GetBlobClient(name);
                if (!await digest.ExistsAsync())
                    continue;
                using var record = JsonDocument.Parse((await digest.DownloadContentAsync()).Value.Content);
                if (record.RootElement.TryGetProperty("createdAt", out var created))
                    took[name] = (created.GetDateTimeOffset() - uploadedAt[name]).TotalSeconds;
            }
        }
        return [.. took.Values];
    }
}

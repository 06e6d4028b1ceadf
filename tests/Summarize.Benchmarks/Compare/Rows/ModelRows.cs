using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using Azure.Storage.Blobs;
using Summarize.Storage;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>A model that takes its time, and one whose quota is small.</summary>
internal static class ModelRows
{
    private const int AtOnce = 64;
    private const int Each = 6;
    private const int ModelMs = 2_000;
    private const int Length = 3_500;
    private const int Rounds = 3;

    private const int Hosts = 4;
    private const int TokensAMinute = 200_000;
    private const int Longer = 9_650;

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(90);

    public static async Task<Table> SlowAsync(Heading heading)
    {
        await using var world = await World.StartAsync(("Stub__FirstTokenMs", $"{ModelMs}"));
        var product = await world.ServerAsync(
            "serve-product",
            ("AzureOpenAI__MaxConcurrency", $"{AtOnce}"),
            ("Summarize__Digests__SecondReader", "false")
        );
        var bare = await world.ServerAsync("serve-bare");
        var articles = world.Blobs.GetBlobContainerClient(Containers.Articles);
        var number = 0;
        var posted = await Paired.RunAsync(Rounds, () => RateAsync(PostAsync), () => RateAsync(AskAsync));
        var uploaded = await Paired.RunAsync(Rounds, () => RateAsync(DigestAsync), () => RateAsync(BareAsync));
        const double Ideal = AtOnce * 1000.0 / ModelMs;
        return heading.With(
            $"{AtOnce} articles of {Length} characters at a time, {Each} one after the other, each new to a stub that "
                + $"takes {ModelMs} ms, and not read a second time; {Rounds} pairs.",
            [
                .. Rows("`POST` digest", "the same calls of the stub without the product", posted),
                .. Rows("upload to digest", $"six storage calls and {ModelMs} ms", uploaded),
            ]
        );

        IEnumerable<Row> Rows(string work, string against, IReadOnlyList<(double Ours, double Theirs)> pairs) =>
            [
                Row.Of(work, "articles a second", against, Comparison.Of(pairs, rate => rate), Reach.AtLeast(0.95)),
                new(work, "articles a second")
                {
                    Against = $"{AtOnce} by {ModelMs / 1000} s",
                    Ours = Sample.Of(pairs.Select(pair => pair.Ours)),
                    Theirs = Sample.Of([Ideal]),
                    Ratio = Sample.Of(pairs.Select(pair => pair.Ours / Ideal)),
                    Reach = Reach.AtLeast(0.95),
                },
            ];

        async Task<double> RateAsync(Func<string, string, Task> work)
        {
            var names = Enumerable.Range(number, AtOnce * Each).ToArray();
            number += names.Length;
            var texts = names.ToDictionary(i => i, i => Texts.Numbered(Length, i));
            await Parallel.ForEachAsync(
                texts,
                async (text, stop) =>
                    await articles.UploadBlobAsync($"slow-{text.Key}.txt", BinaryData.FromString(text.Value), stop)
            );
            var began = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(
                texts,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (text, _) => await work($"slow-{text.Key}.txt", text.Value)
            );
            return names.Length / Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        async Task PostAsync(string name, string text) =>
            await Product.PostAsync(product.Http, "api/digests", Encoding.UTF8.GetBytes(text));

        async Task DigestAsync(string name, string text) =>
            await Product.PostAsync(product.Http, $"uploaded/{name}", []);

        async Task BareAsync(string name, string text) =>
            await Product.PostAsync(bare.Http, $"uploaded/{name}?ms={ModelMs}", []);

        async Task AskAsync(string name, string text)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                new Uri("openai/deployments/stub/chat/completions?api-version=2024-10-21", UriKind.Relative)
            )
            {
                Content = JsonContent.Create(
                    new { messages = new[] { new { role = "user", content = $"<article>\n1: {text}\n</article>" } } }
                ),
            };
            request.Headers.Add("api-key", "any");
            using var answer = await world.Stub.Http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    public static async Task<Table> QuotaAsync(Heading heading)
    {
        await using var world = await World.StartAsync(("Stub__TokensPerMinute", $"{TokensAMinute}"));
        var articles = world.Blobs.GetBlobContainerClient(Containers.Articles);
        // The bucket is full at first, and refills from the first call on; an article takes over 3,000.
        var needed = (int)(TokensAMinute * (1 + Watched.TotalMinutes) * 1.2 / 3_000);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, needed),
            async (i, stop) =>
                await articles.UploadBlobAsync($"quota-{i}.txt", BinaryData.FromString(Texts.Numbered(Longer, i)), stop)
        );
        var hosts = new List<Child>();
        for (var i = 0; i < Hosts; i++)
            hosts.Add(await world.HostAsync());
        // Before the first call is heard of it was not made.
        var began = Stopwatch.GetTimestamp();
        for (; await world.TokensAsync() == 0; await Task.Delay(20))
            began = Stopwatch.GetTimestamp();
        await Task.Delay(Watched);
        var used = await world.TokensAsync();
        var granted = TokensAMinute * (1 + Stopwatch.GetElapsedTime(began).TotalMinutes);
        // A listing has to wait for nobody.
        foreach (var host in hosts)
            await world.EndAsync(host);
        var failed = await FailedAsync(world.Blobs);
        const string Work = "four hosts, one quota";
        return heading.With(
            $"{Hosts} laptop hosts over one Azurite and a stub that grants {TokensAMinute} tokens a minute; {needed} "
                + $"articles of {Longer} characters, uploaded before; the first {Watched.TotalSeconds} s from the "
                + "first call, whose grant is the full bucket and what refills it meanwhile.",
            new Row(Work, "tokens answered")
            {
                Against = "the tokens granted",
                Ours = Sample.Of([used]),
                Theirs = Sample.Of([granted]),
                Ratio = Sample.Of([used / granted]),
                Reach = Reach.AtLeast(0.97),
            },
            new Row(Work, "articles that failed") { Ours = Sample.Of([failed]), Reach = Reach.FigureAtMost(0) }
        );
    }

    private static async Task<int> FailedAsync(BlobServiceClient blobs)
    {
        var failed = 0;
        var digests = new DigestStore(blobs);
        await foreach (var digest in digests.ListAsync(after: null, CancellationToken.None))
            failed += digest.State == Digests.States.Failed ? 1 : 0;
        return failed;
    }
}

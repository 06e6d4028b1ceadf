using System.Text;
using Summarize.Local;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>Starts, and memory at rest and at its most, against an empty ASP.NET Core app.</summary>
internal static class MemoryRows
{
    private const int Rounds = 5;
    private const int LargestText = 1_000_000;
    private const int LargestBytes = 10 * 1024 * 1024;
    private const double MB = 1024 * 1024;

    // What a start has left behind is collected by then.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public static async Task<Table> StartsAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        var pairs = await Paired.RunAsync(
            Rounds,
            () => OnceAsync(() => world.HostAsync()),
            () => OnceAsync(EmptyAsync)
        );
        var folder = Path.Combine(
            Project.Root,
            "src",
            "Summarize.Functions",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0"
        );
        var workers = await Paired.RunAsync(
            Rounds,
            () => WorkerStart.MsAsync(Path.Combine(folder, "Summarize.Functions.dll"), [], world.Settings),
            () => WorkerStart.MsAsync(typeof(MemoryRows).Assembly.Location, ["serve-worker"], world.Settings)
        );
        const string Against = "an empty ASP.NET Core app";
        return heading.With(
            $"From the start of the process to its first answer; storage and stub run already; {Rounds} pairs.",
            Row.Of(
                "start of the laptop host's API",
                "to the first answer (ms)",
                Against,
                Comparison.Of(pairs, start => start.Ms),
                Reach.AtMost(1.5)
            ),
            Row.Of(
                "start of the laptop host's API",
                "processor time (ms)",
                Against,
                Comparison.Of(pairs, start => start.ProcessorMs)
            ),
            Row.Of(
                "start of the worker",
                "to its stream to the host (ms)",
                "a worker without functions",
                Comparison.Of(workers, ms => ms),
                Reach.AtMost(1.5)
            )
        );

        Task<Child> EmptyAsync() => world.ServerAsync("serve-empty");

        async Task<Start> OnceAsync(Func<Task<Child>> start)
        {
            var child = await start();
            var started = new Start(child.Started.TotalMilliseconds, child.ProcessorTime.TotalMilliseconds);
            await world.EndAsync(child);
            return started;
        }
    }

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        const string Against = "an empty ASP.NET Core app";
        var atRest = await Paired.RunAsync(
            rounds: 3,
            () => AtRestAsync(() => world.HostAsync(), _ => Task.CompletedTask),
            () => AtRestAsync(EmptyAsync, _ => Task.CompletedTask)
        );
        var afterOne = await Paired.RunAsync(
            rounds: 3,
            () =>
                AtRestAsync(() => world.HostAsync(), host => Product.PostAsync(host.Http, "api/digests", OneArticle())),
            () => AtRestAsync(EmptyAsync, _ => Task.CompletedTask)
        );
        var text = Encoding.UTF8.GetBytes(SyntheticNews.Article(LargestText)[..LargestText]);
        var page = Page();
        return heading.With(
            "Resident memory; storage and stub in processes of their own. The largest text that is read has a million "
                + "characters, the largest file 10 MiB; three times each.",
            Row.Of(
                "at rest, after the start",
                "resident memory (MB)",
                Against,
                Comparison.Of(atRest, mb => mb),
                Reach.AtMost(1.5)
            ),
            Row.Of(
                "at rest, after an article",
                "resident memory (MB)",
                Against,
                Comparison.Of(afterOne, mb => mb),
                Reach.AtMost(1.5)
            ),
            Row.Of(
                "the stub model, at rest, with a vocabulary",
                "resident memory (MB)",
                Against,
                Comparison.Of([.. atRest.Select(pair => (world.Stub.Resident / MB, pair.Theirs))], mb => mb)
            ),
            await LargestAsync("`POST` quotes?all=true, text of 1 MB", "api/quotes?all=true", text, "text/plain"),
            await LargestAsync("`POST` digest, text of 1 MB", "api/digests", text, "text/plain"),
            await LargestAsync("`POST` quotes?all=true, page of 10 MiB", "api/quotes?all=true", page, "text/html"),
            await LargestAsync("`PUT` article, page of 10 MiB", address: null, page, "text/html")
        );

        Task<Child> EmptyAsync() => world.ServerAsync("serve-empty");

        async Task<double> AtRestAsync(Func<Task<Child>> start, Func<Child, Task> work)
        {
            var child = await start();
            await work(child);
            await Task.Delay(Rest);
            var resident = child.Resident / MB;
            await world.EndAsync(child);
            return resident;
        }

        async Task<Row> LargestAsync(string work, string? address, byte[] body, string type)
        {
            var took = new List<double>();
            for (var i = 0; i < 3; i++)
            {
                // The laptop host's watcher would digest what was uploaded.
                var child = await world.ServerAsync("serve-product");
                await Product.PostAsync(child.Http, "api/digests", OneArticle());
                var before = child.Resident;
                if (address is null)
                    await Product.UploadAsync(child, "largest.html", body, type);
                else
                    await Product.PostAsync(child.Http, address, body, type);
                took.Add(Math.Max(0, child.MostResident - before) / MB);
                await world.EndAsync(child);
            }
            var size = body.Length / MB;
            return new Row(work, "the most memory over that at rest (MB)")
            {
                Against = "the article's size",
                Ours = Sample.Of(took),
                Theirs = Sample.Of([size]),
                Ratio = Sample.Of(took.Select(mb => mb / size)),
                Reach = Reach.AtMost(6),
            };
        }
    }

    // Of a page most is markup.
    private static byte[] Page()
    {
        string[] paragraphs = [.. SyntheticNews.Article(900_000).Split("\n\n")];
        var markup = new string('x', (LargestBytes - 1_200_000) / paragraphs.Length - 40);
        var page = string.Concat(
            paragraphs.Select(paragraph => $"<p class=\"story\" data-tracking=\"{markup}\">{paragraph}</p>\n")
        );
        return Encoding.UTF8.GetBytes($"<html><body><article>\n{page}</article></body></html>");
    }

    private static byte[] OneArticle() => Encoding.UTF8.GetBytes(Texts.Seed("curly-single.txt"));

    private sealed record Start(double Ms, double ProcessorMs);
}

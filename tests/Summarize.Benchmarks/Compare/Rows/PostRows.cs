using System.Globalization;
using System.Text;
using Summarize.Storage;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary><c>POST</c> of an article that the model has answered before: what the program itself costs.</summary>
internal static class PostRows
{
    private const int Rounds = 6;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        var host = await world.HostAsync();
        var bare = await world.ServerAsync("serve-bare");
        return heading.With(
            "The laptop host's API, whose reply store has the reply, and an endpoint that reads the body, reads a "
                + $"reply from the same Azurite and answers the same bytes; {Rounds} pairs of {Window.TotalSeconds} s each.",
            [
                .. await CompareAsync("seeds/curly-single.txt", Texts.Seed("curly-single.txt"), clients: 1),
                .. await CompareAsync("synthetic, 18 KB", SyntheticNews.Article(18_000), clients: 1),
                .. await CompareAsync("seeds/curly-single.txt", Texts.Seed("curly-single.txt"), clients: 4),
            ]
        );

        async Task<IEnumerable<Row>> CompareAsync(string name, string text, int clients)
        {
            var body = Encoding.UTF8.GetBytes(text);
            var kind = Guid.NewGuid().ToString("N");
            var answer = await Product.PostAsync(host.Http, "api/digests", body);
            await Product.TellAsync(bare, kind, answer, etag: "\"1\"");
            var reply = await AnyReplyAsync(world);
            Task OursAsync(HttpClient http) => Product.PostAsync(http, "api/digests", body);
            Task TheirsAsync(HttpClient http) => Product.PostAsync(http, $"posted/{kind}/{reply}", body);
            await Load.RunAsync(host, 4, Window * 2, OursAsync);
            await Load.RunAsync(bare, 4, Window * 2, TheirsAsync);
            var rows = Load.Rows(
                string.Create(CultureInfo.InvariantCulture, $"`POST` digest, {name}, {clients} at a time"),
                "body and reply read, bytes answered",
                await Paired.RunAsync(
                    Rounds,
                    () => Load.RunAsync(host, clients, Window, OursAsync),
                    () => Load.RunAsync(bare, clients, Window, TheirsAsync)
                )
            );
            return rows.Select(row =>
                row.Figure.StartsWith("processor", StringComparison.Ordinal)
                    ? row with
                    {
                        Reach = Reach.FigureAtMost(8),
                    }
                    : row
            );
        }
    }

    private static async Task<string> AnyReplyAsync(World world)
    {
        var replies = world.Blobs.GetBlobContainerClient(Containers.Replies);
        await foreach (var blob in replies.GetBlobsAsync())
            return blob.Name;
        throw new InvalidOperationException("No reply was kept.");
    }
}

using System.Globalization;
using System.Text;
using Summarize.Digests;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>Tokens of a digest by the tokens of its article, against LangChain.js over the same stub.</summary>
internal static class TokenRows
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        await using var peers = await Peers.StartAsync();
        var product = await world.ServerAsync("serve-product");
        var rows = new List<Row>();
        foreach (
            var (name, text) in (IReadOnlyList<(string, string)>)
                [
                    ("seeds/curly-single.txt", Texts.Seed("curly-single.txt")),
                    ("synthetic, 18 KB", SyntheticNews.Article(18_000)),
                    ("synthetic, 150 KB", SyntheticNews.Article(150_000)),
                ]
        )
        {
            var article = Tokens.Count(text);
            var ours = await SpentAsync(() =>
                Product.PostAsync(product.Http, "api/digests", Encoding.UTF8.GetBytes(text))
            );
            foreach (var type in (string[])["map_reduce", "refine"])
            {
                var task = new
                {
                    what = "langchain",
                    text,
                    type,
                    model = world.Stub.Url,
                };
                var theirs = await SpentAsync(async () =>
                {
                    if (await peers.AskAsync(task, Patience) is null)
                        throw new InvalidOperationException("LangChain.js took too long.");
                });
                rows.Add(
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"digest of {name}, {article:N0} tokens"),
                        "tokens sent and received by the article's"
                    )
                    {
                        Against = $"LangChain.js, {type}",
                        Ours = Sample.Of([(double)ours / article]),
                        Theirs = Sample.Of([(double)theirs / article]),
                        Ratio = Sample.Of([(double)ours / theirs]),
                    }
                );
            }
        }
        return heading.With(
            "Counted by the stub, which answers both; LangChain.js's own chain (@langchain/classic 1.0.50) with its "
                + "own prompts, chunks of 10,000 characters that overlap by 200, once for a summary and once for quotes. "
                + "Its quotes are answered with three sentences, where a model would write them out.",
            rows
        );

        async Task<long> SpentAsync(Func<Task> work)
        {
            var before = await world.TokensAsync();
            await work();
            return await world.TokensAsync() - before;
        }
    }
}

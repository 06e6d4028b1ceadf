namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>
/// <c>GET</c> of what was digested, also with <c>If-None-Match</c>, against an endpoint that makes the same two storage
/// calls at the same time and answers the same bytes.
/// </summary>
internal static class ReadRows
{
    private const int Rounds = 6;
    private const string Article = "measured.txt";

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        var host = await world.HostAsync();
        var bare = await world.ServerAsync("serve-bare");
        await Product.DigestAsync(host, Article, Texts.Seed("curly-single.txt"));
        var etag = "";
        foreach (var kind in (string[])["digests", "summaries", "quotes"])
            etag = await TellAsync(host, bare, kind);

        // The runtime compiles anew what is called often; that is over after some seconds.
        await PairAsync("digests", clients: 4, ifNoneMatch: null, rounds: 4);
        return heading.With(
            "The laptop host's API and the bare endpoint over one Azurite; one article (seeds/curly-single.txt); "
                + $"{Rounds} pairs of {Window.TotalSeconds} s each.",
            [
                .. await CompareAsync("digests", clients: 4),
                .. await CompareAsync("summaries", clients: 4),
                .. await CompareAsync("quotes", clients: 4),
                .. await CompareAsync("digests", clients: 1),
                .. await CompareAsync("digests", clients: 4, etag),
            ]
        );

        async Task<IEnumerable<Row>> CompareAsync(string kind, int clients, string? ifNoneMatch = null) =>
            Load.Rows(
                $"`GET` {kind}{(ifNoneMatch is null ? "" : ", `If-None-Match`")}, {clients} client"
                    + (clients > 1 ? "s" : ""),
                "the two storage calls alone",
                await PairAsync(kind, clients, ifNoneMatch, Rounds),
                ifNoneMatch is null ? new(0.95, 1.1, 1.2) : new(1, 1, 1)
            );

        async Task<IReadOnlyList<(Load Ours, Load Theirs)>> PairAsync(
            string kind,
            int clients,
            string? ifNoneMatch,
            int rounds
        )
        {
            return await Paired.RunAsync(
                rounds,
                () => LoadAsync(host, $"api/{kind}/{Article}"),
                () => LoadAsync(bare, $"stored/{kind}/{Article}")
            );

            Task<Load> LoadAsync(Child server, string address) =>
                Load.RunAsync(
                    server,
                    clients,
                    Window,
                    http => Load.GetAsync(http, address, ifNoneMatch is null ? 200 : 304, ifNoneMatch)
                );
        }
    }

    // The bare endpoint learns what to answer; returns the version's tag.
    private static async Task<string> TellAsync(Child host, Child bare, string kind)
    {
        using var answer = await host.Http.GetAsync(new Uri($"api/{kind}/{Article}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        var etag = answer.Headers.ETag!.ToString();
        await Product.TellAsync(bare, kind, await answer.Content.ReadAsByteArrayAsync(), etag);
        return etag;
    }
}

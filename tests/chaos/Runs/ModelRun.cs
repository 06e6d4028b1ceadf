using System.Globalization;

namespace Summarize.Chaos.Runs;

/// <summary>
/// Each misbehaviour of a model, always and for a share of the calls, side by side on one host: the proxy sends the
/// questions of each article to the deployment that is meant for it. Then the model recovers.
/// </summary>
internal static class ModelRun
{
    private const int MostArticles = 1000;
    private const string Share = "@0.3";

    // What an article may end as where the deployment always misbehaves.
    private static readonly (string Deployment, string[] Ends)[] Table =
    [
        ("stub", ["ready"]),
        ("stub-fabricated-quote", ["ready"]),
        ("stub-wrong-speaker", ["ready"]),
        ("stub-silent-witness", ["ready"]),
        ("stub-false-sentence", ["ready"]),
        // Ready where the second reader's turn came too late: then the sentences stand by the code's checks.
        ("stub-second-reader-denies", ["failed/ungrounded", "ready"]),
        ("stub-invented-number", ["ready", "failed/ungrounded"]),
        ("stub-obeys-article", ["ready"]),
        ("stub-reasoning", ["ready"]),
        ("stub-slow", ["ready"]),
        ("stub-truncated", ["failed/truncated-reply"]),
        ("stub-reasoning-spent", ["failed/truncated-reply"]),
        ("stub-empty", ["failed/invalid-reply"]),
        ("stub-not-json", ["failed/invalid-reply"]),
        ("stub-wrong-schema", ["failed/invalid-reply"]),
        ("stub-filtered", ["failed/content-filtered"]),
        ("stub-filtered-output", ["failed/content-filtered"]),
        ("stub-refusal", ["failed/refused"]),
        ("stub-500", ["deferred/outage", "deferred/timeout"]),
        ("stub-cut-connection", ["deferred/outage", "deferred/timeout"]),
        ("stub-hang", ["deferred/timeout", "deferred/outage"]),
    ];

    // A quota is the host's: it puts off the articles of all, which come after the others therefore.
    private static readonly (string Deployment, string[] Ends)[] Quotas =
    [
        ("stub", ["ready", "deferred/quota", "deferred/timeout"]),
        ("stub-429", ["deferred/quota", "deferred/timeout"]),
        ("stub-429-day", ["deferred/quota", "deferred/timeout"]),
    ];

    /// <summary>N articles for each way.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        var host = await world.StartHostAsync(
            ("AzureOpenAI__Timeout", "00:00:04"),
            // What may pass is tried until the model recovers.
            ("Summarize__Digests__MaxTries", "100")
        );
        var first = WithShares(Table);
        var ways = first.Concat(WithShares(Quotas)).ToList();
        world.Model.Forwarded = (call, path) =>
            Sample.Article(call.Subject) is { } article
                ? path.Replace("/stub/", $"/{ways[article / MostArticles].Deployment}/", StringComparison.Ordinal)
                : path;
        await AskAsync(0, first.Count);
        await AskAsync(first.Count, ways.Count);

        world.Model.Forwarded = (_, path) => path;
        foreach (
            var reason in (await Record.AllAsync(world))
                .Values.Where(r => r.State == "failed")
                .Select(r => r.Reason!)
                .Distinct()
                .ToList()
        )
        {
            var retry = new Uri($"{host.Url}/api/retries?reason={reason}");
            using var answer = await world.Http.PostAsync(retry, content: null, world.Stop);
            world.Report.Require(
                (int)answer.StatusCode == 202,
                $"POST /api/retries?reason={reason}: {(int)answer.StatusCode}"
            );
        }
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(2), mayEndAs: _ => false);
        await Auditor.AuditAsync(world, desk, onceOnly: false);

        async Task AskAsync(int from, int to)
        {
            for (var way = from; way < to; way++)
            for (var i = 0; i < size.N; i++)
                await desk.UploadAsync(Name(way, i), Sample.Text(Sample.Mark((way * MostArticles) + i, 1)));
            // One that is put off is taken up again and again: to have been seen so is enough.
            var ended = new Dictionary<string, Record>(StringComparer.Ordinal);
            var all = await world.UntilAsync(
                async () =>
                {
                    foreach (var record in (await Record.AllAsync(world)).Values.Where(r => WayOf(r) >= from))
                        if (record.State == "failed" || Ends(record).Contains(record.ToString()))
                            ended[record.Name] = record;
                    return ended.Count == (to - from) * size.N;
                },
                // A quota lets few through at a time.
                TimeSpan.FromMinutes(3 + size.N)
            );
            if (!all)
                world.Report.Fault(
                    "without an end in time: "
                        + string.Join(
                            ", ",
                            Enumerable
                                .Range(from, to - from)
                                .SelectMany(way => Enumerable.Range(0, size.N).Select(i => (way, name: Name(way, i))))
                                .Where(article => !ended.ContainsKey(article.name))
                                .Select(article => ways[article.way].Deployment)
                        )
                );
            foreach (var record in ended.Values.Where(record => !Ends(record).Contains(record.ToString())))
                world.Report.Fault($"{ways[WayOf(record)].Deployment}: {record.Name} ended as {record}");
        }

        string[] Ends(Record record) => ways[WayOf(record)].Ends;
    }

    // Where it misbehaves at times, an article is ready, or ends as if it always did; what may pass has passed.
    private static List<(string Deployment, string[] Ends)> WithShares((string Deployment, string[] Ends)[] table) =>
        [
            .. table,
            .. table[1..]
                .Select(way =>
                    (
                        way.Deployment + Share,
                        way.Ends.Where(end => !end.StartsWith("deferred", StringComparison.Ordinal))
                            .Append("ready")
                            .ToArray()
                    )
                ),
        ];

    private static string Name(int way, int i) => $"model/{way:D2}-{i:D3}.txt";

    private static int WayOf(Record record) =>
        int.Parse(record.Name.AsSpan("model/".Length, 2), CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Globalization;
using Summarize.Articles;
using Summarize.Quotations;
using Summarize.StubModel.Extraction;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>Quotations and the stub's summaries against libraries of npm.</summary>
internal static class PeerRows
{
    private const int Rounds = 5;
    private const int Sentences = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<Table> QuotationsAsync(Heading heading)
    {
        var rows = new List<Row>();
        foreach (var length in (int[])[20_000, 100_000])
        {
            var text = SyntheticNews.Article(length);
            var (row, _) = await CompareAsync(
                Kilobytes("quotations", text),
                "npm compromise 14.17.0, without speakers",
                text,
                () => Attribution.Read(new Article(text, ParagraphSplitter.Split(text))).Quotations.Count,
                new { what = "compromise", text }
            );
            rows.Add(row);
        }
        rows[^1] = rows[^1] with { Reach = Reach.FigureAtLeast(20) };
        return heading.With(
            $"Synthetic news, from text to quotations, ours with paragraphs and speakers; this process and Node in "
                + $"turn, {Rounds} pairs.",
            rows
        );
    }

    public static async Task<Table> SummariesAsync(Heading heading)
    {
        var rows = new List<Row>();
        var ms = new Dictionary<int, double>();
        foreach (var length in (int[])[10_000, 100_000, 1_000_000])
        foreach (var peer in (string[])["ts-textrank", "lexrank"])
        {
            var text = Texts.Varied(length);
            string[] paragraphs = [.. ParagraphSplitter.Split(text).Select(found => found.Span.Slice(text))];
            var (row, took) = await CompareAsync(
                Kilobytes("stub's summary", text),
                $"npm {peer}",
                text,
                () => Summarizer.Summarize(paragraphs, new SummaryLength(Sentences, 0, int.MaxValue)).Count,
                new
                {
                    what = peer,
                    text,
                    sentences = Sentences,
                }
            );
            rows.Add(row with { Reach = length == 100_000 ? Reach.AtLeast(10) : null });
            ms[length] = took;
        }
        var growth = ms[1_000_000] / ms[100_000];
        rows.Add(
            new("stub's summary, 1,000 KB", "times as long as 100 KB")
            {
                Against = "ten times: linear",
                Ours = Sample.Of([growth]),
                Theirs = Sample.Of([10]),
                Ratio = Sample.Of([growth / 10]),
                Reach = Reach.AtMost(1.2),
            }
        );
        return heading.With(
            $"Sentences without sense, none twice, of words of the seeds; {Sentences} of them picked; this "
                + $"process and Node in turn, {Rounds} pairs, of 1,000 KB one.",
            rows
        );
    }

    // Also the milliseconds that ours took.
    private static async Task<(Row Row, double Ms)> CompareAsync(
        string work,
        string against,
        string text,
        Func<int> ours,
        object task
    )
    {
        await using var peers = await Peers.StartAsync();
        var tooLong = false;
        // The runtime compiles anew what is called often; Node does as well, in the pair that does not count.
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp; )
            OursMs();
        var pairs = await Paired.RunAsync(
            text.Length > 500_000 ? 1 : Rounds,
            () => Task.FromResult(OursMs()),
            TheirsMsAsync
        );
        var megabytes = text.Length / 1e6;
        var ms = Sample.Of(pairs.Select(pair => pair.Ours));
        const string Figure = "MB a second";
        var row = tooLong
            ? new Row(work, Figure)
            {
                Against = against,
                Ours = Sample.Of(pairs.Select(pair => megabytes * 1000 / pair.Ours)),
                Note =
                    $"{against} had not ended after {Patience.TotalSeconds} s, where ours took "
                    + $"{Report.Number(ms.Median)} ms.",
            }
            : Row.Of(work, Figure, against, Comparison.Of(pairs, took => megabytes * 1000 / took));
        return (row, ms.Median);

        double OursMs()
        {
            var (began, times) = (Stopwatch.GetTimestamp(), 0);
            do
            {
                if (ours() == 0)
                    throw new InvalidOperationException("Nothing was found.");
                times++;
            } while (Stopwatch.GetElapsedTime(began).TotalMilliseconds < 100);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds / times;
        }

        async Task<double> TheirsMsAsync()
        {
            if (tooLong)
                return double.NaN;
            if (await peers.AskAsync(task, Patience) is { } answer)
                return answer.GetProperty("ms").GetDouble();
            tooLong = true;
            return double.NaN;
        }
    }

    private static string Kilobytes(string work, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{work}, {text.Length / 1000:N0} KB");
}

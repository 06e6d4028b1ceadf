using System.Diagnostics;
using System.Globalization;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Benchmarks;

/// <summary><c>--quick</c>: the figures that are promised, in seconds instead of minutes.</summary>
internal static class QuickCheck
{
    public static int Run()
    {
        foreach (var length in (int[])[20_000, 1_000_000, 10_000_000])
        {
            var text = SyntheticNews.Article(length);
            var article = new Article(text, ParagraphSplitter.Split(text));
            var found = QuotationFinder.Find(article);
            Measure("find", text, () => QuotationFinder.Find(article));
            Measure("attribute", text, () => Attribution.Attribute(article, found));
            Measure("both", text, () => Attribution.Attribute(article, QuotationFinder.Find(article)));
        }
        return 0;
    }

    private static void Measure(string name, string text, Action action)
    {
        for (var i = 0; i < 3; i++)
            action();
        var best = TimeSpan.MaxValue;
        var allocated = 0L;
        for (var i = 0; i < 7; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            action();
            if (watch.Elapsed < best)
                best = watch.Elapsed;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -10} {text.Length, 10} characters: {best.TotalMilliseconds, 9:0.00} ms, "
                    + $"{text.Length / best.TotalSeconds / 1e6, 7:0.0} MB/s, "
                    + $"{(double)allocated / text.Length, 5:0.00} bytes allocated a character"
            )
        );
    }
}

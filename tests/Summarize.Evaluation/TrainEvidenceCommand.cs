using System.Globalization;
using System.Text;
using Summarize.Articles.Html;

namespace Summarize.Evaluation;

/// <summary>
/// <c>train-evidence TRAFILATURA READABILITY OUT.tsv</c>: the weights of evidence, fitted by logistic regression to the
/// development halves of two public sets of pages.
/// </summary>
internal static class TrainEvidenceCommand
{
    // Of the same worth as that many marked passages of the other set.
    private const double WeightOfPage = 10;
    private const double Ridge = 1;
    private const int Steps = 25;

    public static int Run(string trafilatura, string readability, string output)
    {
        var names = Evidence.Weights.Select(row => row.Name).ToArray();
        var samples = LabelledBlocks
            .OfSegments(trafilatura)
            .Concat(LabelledBlocks.OfPages(readability, WeightOfPage))
            .AsParallel()
            .AsOrdered()
            .SelectMany(page => page.Select(block => Sample(names, block)))
            .ToList();
        var fitted = LogisticRegression.Fit(samples, names.Length, Ridge, Steps);
        var rows = new StringBuilder();
        foreach (var (name, weight) in names.Zip(fitted))
            rows.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:0.0}\n");
        File.WriteAllText(output, rows.ToString());
        Report(samples, "in the code", [.. Evidence.Weights.Select(row => row.Weight)]);
        Report(samples, "fitted", [.. fitted.Select(weight => Math.Round(weight, 1))]);
        return 0;
    }

    private static Sample Sample(string[] names, LabelledBlock block) =>
        new([.. names.Select(name => Evidence.Measures[name](block.Place))], block.IsArticle, block.Weight);

    private static void Report(List<Sample> samples, string name, double[] weights)
    {
        var all = samples.Sum(sample => sample.Weight);
        var right = samples.Where(sample => sample.Dot(weights) > 0 == sample.Holds).Sum(sample => sample.Weight);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {samples.Count} blocks, {right / all:0.0000} right by weight, "
                    + $"loss {samples.Sum(s => s.Loss(weights)) / all:0.0000}"
            )
        );
    }
}

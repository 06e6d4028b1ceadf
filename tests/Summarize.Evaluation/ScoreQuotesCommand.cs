using System.Globalization;

namespace Summarize.Evaluation;

/// <summary>
/// <c>score-quotes GOLD.jsonl OUT.jsonl</c>: precision, recall and F1 of spans, accuracy of speakers.
/// </summary>
internal static class ScoreQuotesCommand
{
    public static int Run(string gold, string output, int minWords)
    {
        var found = JsonLines
            .Read<QuotesOf>(output)
            .ToDictionary(line => line.Id, line => line.Quotes, StringComparer.Ordinal);
        var scorer = new QuoteScorer(minWords);
        foreach (var article in JsonLines.Read<GoldArticle>(gold))
            scorer.Add(article, found.GetValueOrDefault(article.Id));
        var counted = scorer.Predicted - scorer.Neutral;
        Print("docs", scorer.Documents);
        Print("gold", scorer.Gold);
        Print("pred", scorer.Predicted);
        Print("neutral", scorer.Neutral);
        Print("exact PRF", Prf(scorer.Exact, counted, scorer.Gold));
        Print("overlap80 PRF", Prf(scorer.Overlap, counted, scorer.Gold));
        Print("speaker acc (named, matched)", Percent(scorer.Right, scorer.Named));
        Print("n", scorer.Named);
        Print("speaker given %", Percent(scorer.Given, scorer.Named));
        Print("wrong name %", Percent(scorer.Given - scorer.Right, scorer.Named));
        Print("bad offsets", scorer.BadOffsets);
        Print("text differs from slice", scorer.TextDiffers);
        Print("missing docs", scorer.Missing);
        return 0;
    }

    private static void Print(string name, object value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));

    private static string Prf(int right, int predicted, int gold)
    {
        var precision = predicted > 0 ? (double)right / predicted : 0;
        var recall = gold > 0 ? (double)right / gold : 0;
        var f = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{100 * precision:0.0} {100 * recall:0.0} {100 * f:0.0}");
    }

    private static string Percent(int part, int whole) =>
        whole > 0 ? (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) : "-";
}

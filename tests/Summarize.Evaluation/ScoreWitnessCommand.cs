using System.Globalization;

namespace Summarize.Evaluation;

/// <summary>
/// <c>score-witness GOLD.jsonl OUT.jsonl</c>: a row a rule, and what would be served by the program alone, of what is
/// sure alone, and with a model as the second witness.
/// </summary>
internal static class ScoreWitnessCommand
{
    // Of the speakers the simulated witness reads so many right. Where it errs it says nothing, or, where the program
    // is wrong as well and as often as not, the program's wrong name: errors of two readers hang together.
    private const double Accuracy = 0.95;
    private const double Shared = 0.5;
    private const int Runs = 200;

    public static int Run(string gold, string output, int minWords)
    {
        var found = JsonLines
            .Read<QuotesOf>(output)
            .ToDictionary(line => line.Id, line => line.Quotes, StringComparer.Ordinal);
        var scorer = new QuoteScorer(minWords);
        foreach (var article in JsonLines.Read<GoldArticle>(gold))
            scorer.Add(article, found.GetValueOrDefault(article.Id));
        foreach (
            var rule in scorer
                .Pairs.GroupBy(pair => (pair.Found.Rule, pair.Found.Basis, pair.Found.Sure))
                .OrderByDescending(rule => rule.Count())
        )
            Print(
                $"  {rule.Key.Rule ?? "None"} basis {rule.Key.Basis ?? "None"} {(rule.Key.Sure ? "sure" : "not sure")}",
                [.. rule.Select(pair => (pair.Gold, LastName.Of(pair.Found.Speaker)))]
            );
        Print("alone", [.. scorer.Pairs.Select(pair => (pair.Gold, LastName.Of(pair.Found.Speaker)))]);
        Print(
            "sure",
            [.. scorer.Pairs.Select(pair => (pair.Gold, pair.Found.Sure ? LastName.Of(pair.Found.Speaker) : null))]
        );
        // The same numbers every time.
        var dice = new Random(1);
        Print(
            "witness",
            [
                .. Enumerable
                    .Range(0, Runs)
                    .SelectMany(_ => scorer.Pairs)
                    .Select(pair => (pair.Gold, Served(pair.Found, Said(pair.Gold, pair.Found, dice)))),
            ]
        );
        return 0;
    }

    private static string? Said(string gold, QuoteEntry found, Random dice)
    {
        if (dice.NextDouble() < Accuracy)
            return gold;
        var mine = LastName.Of(found.Speaker);
        return mine is not null && mine != gold && dice.NextDouble() < Shared ? mine : null;
    }

    private static string? Served(QuoteEntry found, string? said)
    {
        if (LastName.Of(found.Speaker) is { } mine)
            return said == mine || found.Sure && said is null ? mine : null;
        return said is not null && (found.Candidates ?? []).Any(candidate => LastName.Of(candidate) == said)
            ? said
            : null;
    }

    private static void Print(string name, IReadOnlyList<(string Gold, string? Served)> rows)
    {
        var right = rows.Count(row => row.Served == row.Gold);
        var wrong = rows.Count(row => row.Served is not null && row.Served != row.Gold);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: n {rows.Count}, right {100.0 * right / Math.Max(1, rows.Count):0.0}, wrong "
                    + $"{100.0 * wrong / Math.Max(1, rows.Count):0.0}"
            )
        );
    }
}

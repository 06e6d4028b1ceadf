using System.Text.Json;

namespace Summarize.Evaluation;

/// <summary>
/// Prints the figures of score_summaries.py on one line of JSON: F1 x 100, references of an article averaged, a missing
/// summary scored 0. Its bootstrap interval (<c>R1_95ci</c>) is left out: it hangs on Python's random numbers.
/// </summary>
internal static class ScoreSummaries
{
    public static int Run(string gold, string output)
    {
        var summaries = JsonLines
            .Read<Row>(output)
            .ToDictionary(row => row.Id, row => row.Summary ?? "", StringComparer.Ordinal);
        var references = JsonLines.Read<Row>(gold).ToList();
        var figures = references
            .AsParallel()
            .AsOrdered()
            .Select(row =>
                Figures.Of(
                    summaries.GetValueOrDefault(row.Id, ""),
                    row.References is { Count: > 0 } all ? all : [row.Summary ?? ""]
                )
            )
            .ToList();
        double Mean(Func<Figures, double> figure) => Math.Round(figures.Average(figure) * 100, 2);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Dictionary<string, double>(StringComparer.Ordinal)
                {
                    ["n"] = references.Count,
                    ["missing"] = references.Count(row => !summaries.ContainsKey(row.Id)),
                    ["words"] = Math.Round(
                        references.Average(row => Words(summaries.GetValueOrDefault(row.Id, ""))),
                        1
                    ),
                    ["R1"] = Mean(figure => figure.R1),
                    ["R2"] = Mean(figure => figure.R2),
                    ["RL"] = Mean(figure => figure.RL),
                    ["RLsum"] = Mean(figure => figure.RLsum),
                    ["R1_precision"] = Mean(figure => figure.Precision),
                    ["R1_recall"] = Mean(figure => figure.Recall),
                }
            )
        );
        return 0;
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private sealed record Row(string Id, string? Summary, IReadOnlyList<string>? References);

    private sealed record Figures(double R1, double R2, double RL, double RLsum, double Precision, double Recall)
    {
        public static Figures Of(string summary, IReadOnlyList<string> references)
        {
            var (tokens, sentences) = (Rouge.Tokens(summary), Sentences(summary));
            var scores = references
                .Select(reference =>
                {
                    var other = Rouge.Tokens(reference);
                    var sum = Rouge.LSum(sentences, Sentences(reference));
                    return (
                        One: Rouge.N(tokens, other, 1),
                        Two: Rouge.N(tokens, other, 2),
                        L: Rouge.L(tokens, other),
                        Sum: sum
                    );
                })
                .ToList();
            return new Figures(
                scores.Average(score => score.One.F1),
                scores.Average(score => score.Two.F1),
                scores.Average(score => score.L.F1),
                scores.Average(score => score.Sum.F1),
                scores.Average(score => score.One.Precision),
                scores.Average(score => score.One.Recall)
            );
        }

        private static List<List<string>> Sentences(string text) =>
            [.. RougeSentences.Split(text).Select(Rouge.Tokens).Where(tokens => tokens.Count > 0)];
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Evaluation;

/// <summary><c>quotes IN.jsonl OUT.jsonl</c>: the direct quotations of each article, one entry a part.</summary>
internal static class QuotesCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string input, string output)
    {
        using var writer = new StreamWriter(output);
        foreach (var line in File.ReadLines(input).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var source = JsonSerializer.Deserialize<Source>(line, Json)!;
            var article = new Article(source.Text, ParagraphSplitter.Split(source.Text));
            var found = Attribution.Attribute(article, QuotationFinder.Find(article));
            var quotes = found.Where(quotation => quotation.Kind == QuotationKind.Direct).SelectMany(
                quotation => quotation.Parts,
                (quotation, part) => new Entry(part.Slice(source.Text), quotation.Speaker?.Name, part.Start, part.End));
            writer.WriteLine(JsonSerializer.Serialize(new Result(source.Id, [.. quotes]), Json));
        }
        return 0;
    }

    private sealed record Source(string Id, string Text);

    private sealed record Result(string Id, Entry[] Quotes);

    private sealed record Entry(string Text, string? Speaker, int Start, int End);
}

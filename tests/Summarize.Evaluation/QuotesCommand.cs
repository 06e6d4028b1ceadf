using System.Text;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Evaluation;

/// <summary><c>quotes IN.jsonl OUT.jsonl</c>: the direct quotations of each article, one entry a part.</summary>
internal static class QuotesCommand
{
    public static int Run(string input, string output)
    {
        JsonLines.Write(
            output,
            JsonLines.Read<Source>(input).Select(source => new QuotesOf(source.Id, Quotes(source.Text)))
        );
        return 0;
    }

    private static QuoteEntry[] Quotes(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var article = ArticleReader.Read(
            Encoding.UTF8.GetBytes(text),
            "text/plain; charset=utf-8",
            name: null,
            new ArticleOptions()
        );
        return
        [
            .. Attribution
                .Attribute(article, QuotationFinder.Find(article))
                .Where(quotation => quotation.Kind == QuotationKind.Direct)
                .SelectMany(
                    quotation => quotation.Parts,
                    (quotation, part) =>
                        new QuoteEntry(
                            part.Slice(text),
                            quotation.Speaker?.Name,
                            part.Start,
                            part.End,
                            quotation.Verdict?.Rule,
                            quotation.Verdict?.Basis.ToString().ToLowerInvariant(),
                            quotation.Verdict?.IsSure ?? false,
                            [.. quotation.Candidates.Select(c => c.Name!)]
                        )
                ),
        ];
    }

    private sealed record Source(string Id, string Text);
}

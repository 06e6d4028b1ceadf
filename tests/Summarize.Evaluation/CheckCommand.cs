using System.Text;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;
using Summarize.Quotations;

namespace Summarize.Evaluation;

/// <summary>
/// <c>check IN.jsonl OUT.jsonl</c>: what the checks say of each summary's sentences, each taken to cite every paragraph
/// that is not boilerplate.
/// </summary>
internal static class CheckCommand
{
    public static int Run(string input, string output)
    {
        JsonLines.Write(
            output,
            JsonLines.Read<Row>(input).AsParallel().AsOrdered().Select(row => new { row.Id, Faults = Faults(row) })
        );
        return 0;
    }

    private static string[] Faults(Row row)
    {
        var article = ArticleReader.Read(
            Encoding.UTF8.GetBytes(row.Text),
            "text/plain; charset=utf-8",
            name: null,
            new ArticleOptions()
        );
        int[] all =
        [
            .. article
                .Paragraphs.Index()
                .Where(entry => entry.Item.Role != ParagraphRole.Boilerplate)
                .Select(entry => entry.Index),
        ];
        var grounding = new SentenceGrounding(article, Attribution.Attribute(article, QuotationFinder.Find(article)));
        return
        [
            .. row
                .Sentences.Select(text => grounding.Fault(new SummarySentence(text, all)))
                .Where(fault => fault is not null)
                .Select(fault => fault!),
        ];
    }

    private sealed record Row(string Id, string Text, IReadOnlyList<string> Sentences);
}

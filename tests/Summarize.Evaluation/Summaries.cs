using System.Globalization;
using System.Text;
using Summarize.Articles;
using Summarize.StubModel.Extraction;

namespace Summarize.Evaluation;

/// <summary>
/// Summarizes each article of a file with the stub model's extractive summarizer, in this process. What is scored
/// with it is the stub, not a language model; the articles' paragraphs are the product's own.
/// </summary>
internal static class Summaries
{
    public static int Run(string input, string output, string[] options)
    {
        var length = options switch
        {
            [] => new SummaryLength(3, 0, int.MaxValue),
            ["--sentences", var n] => new SummaryLength(int.Parse(n, CultureInfo.InvariantCulture), 0, int.MaxValue),
            ["--words", var n] => new SummaryLength(int.MaxValue, 0, int.Parse(n, CultureInfo.InvariantCulture)),
            _ => null,
        };
        if (length is null)
            return Usage.Print();
        var rows = JsonLines
            .Read<Row>(input)
            .AsParallel()
            .AsOrdered()
            .Select(row => new { row.Id, Summary = Summarize(row.Text, length) });
        JsonLines.Write(output, rows);
        return 0;
    }

    private static string Summarize(string text, SummaryLength length)
    {
        var article = ArticleReader.Read(Encoding.UTF8.GetBytes(text), "text/plain", null, new ArticleOptions());
        var body = article.Paragraphs.Where(paragraph => paragraph.Role == ParagraphRole.Body).ToList();
        var paragraphs = (body.Count > 0 ? body : article.Paragraphs)
            .Select(paragraph => paragraph.Span.Slice(article.Text))
            .ToList();
        return string.Join(' ', Summarizer.Summarize(paragraphs, length).Select(sentence => sentence.Text));
    }

    private sealed record Row(string Id, string Text);
}

using System.Text;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Evaluation;

/// <summary><c>explain FILE</c>: each quotation with the rule that settled it, and what that rule saw.</summary>
internal static class ExplainCommand
{
    public static int Run(string file)
    {
        var article = ArticleReader.Read(
            File.ReadAllBytes(file),
            contentType: null,
            Path.GetFileName(file),
            new ArticleOptions()
        );
        foreach (var (number, quotation) in Attribution.Attribute(article, QuotationFinder.Find(article)).Index())
        {
            Console.WriteLine($"{number + 1}. {quotation.Kind}: “{Short(quotation.TextIn(article.Text))}”");
            Console.WriteLine($"   speaker: {Name(quotation.Speaker)}");
            if (quotation.Candidates.Count > 0)
                Console.WriteLine($"   open between: {string.Join("; ", quotation.Candidates.Select(Name))}");
            if (quotation.Verdict is { } verdict)
            {
                Console.WriteLine(
                    $"   rule: {verdict.Rule}; basis: {verdict.Basis}; {(verdict.IsSure ? "sure" : "not sure")}"
                );
                Console.WriteLine($"   saw: {verdict.Saw}");
            }
            else
                Console.WriteLine("   no rule says anything");
        }
        return 0;
    }

    private static string Name(Speaker? speaker) =>
        speaker is null ? "nobody" : $"{speaker.Name ?? "(described)"}, written “{speaker.AsWritten}”";

    private static string Short(string text) =>
        new StringBuilder(text.Length <= 90 ? text : $"{text[..90]}…").Replace('\n', ' ').ToString();
}

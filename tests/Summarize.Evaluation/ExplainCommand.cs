using System.Text;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Evaluation;

/// <summary><c>explain FILE</c>: each quotation with the rule that settled it, what that rule saw, and what the others said.</summary>
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
        foreach (var (number, (quotation, said)) in Attribution.Explain(article).Index())
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
                Console.WriteLine("   rule: none");
            foreach (var others in said.GroupBy(rule => rule.Rule, rule => rule.Verdict))
                if (!others.Contains(quotation.Verdict) || quotation.Verdict is null)
                    Console.WriteLine($"   {others.Key}: {Say(others.FirstOrDefault(verdict => verdict is not null))}");
        }
        return 0;
    }

    private static string Say(Verdict? verdict) =>
        verdict is null ? "nothing"
        : verdict.Candidates.Count > 0
            ? $"{verdict.Rule}: open between {string.Join("; ", verdict.Candidates.Select(Name))}"
        : $"{verdict.Rule}: {Name(verdict.Speaker)}";

    private static string Name(Speaker? speaker) =>
        speaker is null
            ? "nobody"
            : $"{speaker.Name ?? "(described)"}, written “{speaker.AsWritten}”"
                + (speaker is { Name: not null, Description: { } said } ? $", described as “{said}”" : "");

    private static string Short(string text) =>
        new StringBuilder(text.Length <= 90 ? text : $"{text[..90]}…").Replace('\n', ' ').ToString();
}

using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Digests.Grounding;

/// <summary>Proves a sentence of the summary in the paragraphs that it cites, by code alone.</summary>
public static class SentenceGrounding
{
    /// <summary>What is wrong with a sentence, or null where its paragraphs prove each number, name and quoted word.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quotations">Its quotations with their speakers.</param>
    /// <param name="before">The sentences of the summary before it.</param>
    /// <param name="sentence">The model's sentence.</param>
    /// <returns>A clause for the model and for the digest's <c>removed</c>.</returns>
    public static string? Fault(Article article, IReadOnlyList<Quotation> quotations, IEnumerable<SummarySentence> before, SummarySentence sentence)
    {
        if (string.IsNullOrWhiteSpace(sentence.Text)) return "the sentence is empty";
        if (sentence.Paragraphs.Count == 0) return "the sentence cites no paragraph";
        foreach (var number in sentence.Paragraphs)
        {
            if (number < 0 || number >= article.Paragraphs.Count) return $"there is no paragraph {number}";
            if (article.Paragraphs[number].Role == ParagraphRole.Boilerplate) return $"paragraph {number} is not part of the article";
        }
        var cited = string.Join('\n', sentence.Paragraphs.Distinct().Order().Select(number => article.Paragraphs[number].Span.Slice(article.Text)));
        var proved = Quantities.In(cited);
        if (Quantities.In(sentence.Text).FirstOrDefault(quantity => !proved.Any(quantity.IsProvedBy)) is { } unproved)
            return $"the number '{unproved.Text}' does not stand in the cited paragraphs";
        if (GroundedNames.FirstUnproved(sentence.Text, cited, article.Text) is { } name)
            return $"the name '{name}' does not stand in the cited paragraphs";
        return GroundedQuotes.Fault(string.Join(' ', before.Select(earlier => earlier.Text)), sentence.Text, cited, article, quotations);
    }
}

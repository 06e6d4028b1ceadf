using Summarize.Articles;

namespace Summarize.Digests;

/// <summary>Checks a reply against the article that it is about.</summary>
public static class Grounding
{
    /// <summary>What is wrong with a sentence of the summary, or null where the paragraphs that it cites prove it.</summary>
    public static string? Fault(Article article, SummarySentence sentence)
    {
        if (string.IsNullOrWhiteSpace(sentence.Text)) return "the sentence is empty";
        if (sentence.Paragraphs.Count == 0) return "the sentence cites no paragraph";
        foreach (var number in sentence.Paragraphs)
        {
            if (number < 0 || number >= article.Paragraphs.Count) return $"there is no paragraph {number}";
            if (article.Paragraphs[number].Role == ParagraphRole.Boilerplate) return $"paragraph {number} is not part of the article";
        }
        return null;
    }
}

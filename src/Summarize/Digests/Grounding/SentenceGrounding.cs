using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Digests.Grounding;

/// <summary>Proves the sentences of a summary in the paragraphs that they cite, by code alone.</summary>
/// <param name="article">The article.</param>
/// <param name="quotations">Its quotations with their speakers.</param>
public sealed class SentenceGrounding(Article article, IReadOnlyList<Quotation> quotations)
{
    // The words of a whole article, which may be long, are read once for all sentences.
    private readonly Lazy<Vocabulary> _words = new(() =>
        new Vocabulary(Shown(article, Enumerable.Range(0, article.Paragraphs.Count)))
    );

    /// <summary>
    /// What is wrong with a sentence, or null where its paragraphs prove each number, name and quoted word.
    /// </summary>
    /// <param name="before">The sentences of the summary before it.</param>
    /// <param name="sentence">The model's sentence.</param>
    /// <returns>A clause for the model and for the digest's <c>removed</c>.</returns>
    public string? Fault(IEnumerable<SummarySentence> before, SummarySentence sentence)
    {
        if (string.IsNullOrWhiteSpace(sentence.Text))
            return "the sentence is empty";
        if (sentence.Paragraphs.Count == 0)
            return "the sentence cites no paragraph";
        foreach (var number in sentence.Paragraphs)
        {
            if (number < 0 || number >= article.Paragraphs.Count)
                return $"there is no paragraph {number}";
            if (article.Paragraphs[number].Role == ParagraphRole.Boilerplate)
                return $"paragraph {number} is not part of the article";
        }
        var cited = Shown(article, sentence.Paragraphs.Distinct().Order());
        var proved = Quantities.In(cited);
        if (Quantities.In(sentence.Text).FirstOrDefault(quantity => !quantity.IsProvedBy(proved)) is { } unproved)
            return $"the number '{unproved.Text}' does not stand in the cited paragraphs";
        if (
            (
                GroundedNames.FirstUnproved(sentence.Text, new Vocabulary(cited), _words.Value)
                ?? UnspacedNames.FirstUnproved(sentence.Text, cited)
            ) is
            { } name
        )
            return $"the name '{name}' does not stand in the cited paragraphs";
        return GroundedQuotes.Fault(
            string.Join(' ', before.Select(earlier => earlier.Text)),
            sentence.Text,
            cited,
            article,
            quotations,
            _words.Value
        );
    }

    // As the model was shown them: what it copies from a word with a soft hyphen in it has none.
    private static string Shown(Article article, IEnumerable<int> paragraphs) =>
        string.Join(
            '\n',
            paragraphs.Select(number => PromptLine.Of(number, article.Paragraphs[number].Span.Slice(article.Text)).Text)
        );
}

using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>
/// Ranks quotations: those that say what the article is about, of a good length, from as many speakers as can be.
/// </summary>
internal static class QuoteChoice
{
    private const double IdealWords = 18;

    /// <summary>Shorter ones are scare quotes and titles more often than speech.</summary>
    private const int FewestWords = 4;

    /// <summary>
    /// The best first: half of the article's, but as many as were asked; none of captions and boilerplate.
    /// </summary>
    public static IReadOnlyList<MarkedQuote> Choose(IReadOnlyList<MarkedQuote> quotes, ArticlePrompt prompt)
    {
        var left = quotes.Where(quote => quote.Paragraph.Role is "" or "title").ToList();
        var count = Math.Clamp((left.Count + 1) / 2, Math.Min(prompt.MinQuotes, prompt.MaxQuotes), prompt.MaxQuotes);
        var worth = Worth(left, prompt);
        var chosen = new List<MarkedQuote>();
        while (chosen.Count < count && left.Count > 0)
        {
            var best = left.MaxBy(quote =>
                worth[quote.Id]
                - (0.3 * chosen.Count(other => quote.Speaker is not null && other.Speaker == quote.Speaker))
            )!;
            chosen.Add(best);
            left.Remove(best);
        }
        return chosen;
    }

    private static Dictionary<int, double> Worth(List<MarkedQuote> quotes, ArticlePrompt prompt)
    {
        var words = quotes.Select(quote => Vocabulary.ContentWords(quote.Text));
        var rest = prompt
            .Paragraphs.Where(paragraph => paragraph.IsBody)
            .Select(paragraph => Vocabulary.ContentWords(paragraph.Text));
        var salience = Vocabulary.Frequencies([.. words, .. rest]);
        return quotes
            .Index()
            .ToDictionary(
                entry => entry.Item.Id,
                entry =>
                    salience[entry.Index]
                    + Fit(Vocabulary.CountWords(entry.Item.Text))
                    + (entry.Item.Speaker is null ? 0 : 0.2)
            );
    }

    private static double Fit(int words) =>
        words < FewestWords ? -1 : Math.Exp(-Math.Pow(Math.Log(words / IdealWords), 2));
}

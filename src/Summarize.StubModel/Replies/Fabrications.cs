using System.Globalization;
using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>A good reply, spoilt in one way.</summary>
internal static class Fabrications
{
    /// <summary>Adds an id that the article lacks, and words that nobody said to the first sentence.</summary>
    public static Reply Quote(Reply good, ArticlePrompt prompt)
    {
        var unknown = prompt.Paragraphs.SelectMany(paragraph => paragraph.QuoteIds).DefaultIfEmpty().Max() + 1000;
        return good with
        {
            Sentences = WithFirst(
                good.Sentences,
                text => $"{text} “We never foresaw a marmalade of this magnitude,” an official added."
            ),
            Quotes = [new ReplyQuote(unknown, null), .. good.Quotes],
        };
    }

    /// <summary>Gives every quotation to somebody else of the article, where it names anybody else.</summary>
    public static Reply Speakers(Reply good, ArticlePrompt prompt)
    {
        var quotes = MarkedQuote.Find(prompt.Paragraphs).ToDictionary(quote => quote.Id);
        var body = prompt.Paragraphs.Where(paragraph => paragraph.IsBody).Select(paragraph => paragraph.Text);
        var people = quotes
            .Values.Select(quote => quote.Speaker)
            .OfType<string>()
            .Concat(ProperNames.FindPeople(body))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return good with
        {
            Quotes = [.. good.Quotes.Select(quote => quote with { Speaker = Other(quote) ?? quote.Speaker })],
        };

        // Whom the text named long before the quotation, or not yet, is the surest to be wrong: "he" is somebody near.
        string? Other(ReplyQuote quote) =>
            people
                .Where(person => quote.Speaker is null || !ProperNames.ShareName(person, quote.Speaker))
                .MaxBy(person => Distance(person, quotes[quote.Id].Paragraph));

        int Distance(string person, PromptParagraph paragraph)
        {
            var nearest = prompt.Paragraphs.LastOrDefault(candidate =>
                candidate.Number <= paragraph.Number
                && candidate.Text.Contains(person.Split(' ')[^1], StringComparison.Ordinal)
            );
            return nearest is null ? int.MaxValue : paragraph.Number - nearest.Number;
        }
    }

    /// <summary>Puts a number that the article lacks into the first sentence.</summary>
    public static Reply Number(Reply good, ArticlePrompt prompt)
    {
        var number = 7421;
        while (prompt.Paragraphs.Any(paragraph => Has(paragraph, "0") || Has(paragraph, "N0")))
            number++;
        return good with
        {
            Sentences = WithFirst(good.Sentences, text => $"{text.TrimEnd('.')}, {Written("N0")} in all."),
        };

        string Written(string format) => number.ToString(format, CultureInfo.InvariantCulture);

        bool Has(PromptParagraph paragraph, string format) =>
            paragraph.Text.Contains(Written(format), StringComparison.Ordinal);
    }

    private static IReadOnlyList<ReplySentence> WithFirst(
        IReadOnlyList<ReplySentence> sentences,
        Func<string, string> change
    ) => [.. sentences.Select((sentence, i) => i == 0 ? sentence with { Text = change(sentence.Text) } : sentence)];
}

using System.Globalization;
using System.Text.RegularExpressions;
using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>A quotation that the prompt marks.</summary>
/// <param name="Id">The number in its markers.</param>
/// <param name="Text">Its parts with their marks, joined by a space.</param>
/// <param name="Paragraph">Where its first part stands.</param>
/// <param name="Speaker">See <see cref="QuoteSpeakers"/>.</param>
internal sealed record MarkedQuote(int Id, string Text, PromptParagraph Paragraph, string? Speaker)
{
    /// <summary>The quotations of the article in the order of their first parts.</summary>
    public static IReadOnlyList<MarkedQuote> Find(IReadOnlyList<PromptParagraph> paragraphs)
    {
        var quotes = new Dictionary<int, MarkedQuote>();
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.MarkedText;
            foreach (Match marker in PromptParagraph.Marker().Matches(text))
            {
                var id = int.Parse(marker.ValueSpan[1..], CultureInfo.InvariantCulture);
                var open = marker.Index + marker.Length;
                var close = QuoteMarks.Close(text, open);
                var part = PromptParagraph.Unmark(text[open..close]);
                var speaker = QuoteSpeakers.Beside(
                    PromptParagraph.Unmark(text[..marker.Index]),
                    PromptParagraph.Unmark(text[close..])
                );
                quotes[id] = quotes.TryGetValue(id, out var earlier)
                    ? earlier with
                    {
                        Text = $"{earlier.Text} {part}",
                        Speaker = earlier.Speaker ?? speaker,
                    }
                    : new MarkedQuote(id, part, paragraph, speaker);
            }
        }
        return [.. quotes.Values.OrderBy(quote => quote.Paragraph.Number)];
    }
}

using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>The best reply that the stub knows.</summary>
internal static class GoodReply
{
    public static Reply To(ArticlePrompt prompt)
    {
        var body = prompt.Paragraphs.Where(paragraph => paragraph.IsBody).ToList();
        // What a repair call complains of is not said again.
        var summary = Summarizer.Summarize(
            [.. body.Select(paragraph => paragraph.Text)],
            new SummaryLength(prompt.Sentences, prompt.MinWords, prompt.MaxWords),
            prompt.Faulty.Contains
        );
        return new Reply(
            [.. summary.Select(sentence => new ReplySentence(sentence.Text, [body[sentence.Paragraph].Number]))],
            [
                .. QuoteChoice
                    .Choose(MarkedQuote.Find(prompt.Paragraphs), prompt)
                    .Select(quote => new ReplyQuote(quote.Id, quote.Speaker)),
            ]
        );
    }
}

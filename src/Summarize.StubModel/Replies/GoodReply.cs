using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>The best reply that the stub knows.</summary>
internal static class GoodReply
{
    public static Reply To(ArticlePrompt prompt)
    {
        var body = prompt.Paragraphs.Where(paragraph => paragraph.IsBody).ToList();
        var summary = Summarizer.Summarize([.. body.Select(paragraph => paragraph.Text)], new SummaryLength(prompt.Sentences, prompt.MinWords, prompt.MaxWords));
        var sentences = summary.Select(sentence => new ReplySentence(sentence.Text, [body[sentence.Paragraph].Number])).ToList();
        var speakers = QuoteSpeakers.Find(prompt.Paragraphs);
        return new Reply(sentences, [.. speakers.Take(prompt.MaxQuotes).Select(quote => new ReplyQuote(quote.Key, quote.Value))]);
    }
}

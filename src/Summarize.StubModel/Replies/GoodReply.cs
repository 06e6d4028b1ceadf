using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>The best reply that the stub knows.</summary>
internal static class GoodReply
{
    public static Reply To(ArticlePrompt prompt)
    {
        var body = prompt.Paragraphs.Where(paragraph => paragraph.IsBody).ToList();
        var sentences = body
            .SelectMany(paragraph => SentenceSplitter.Split(paragraph.Text).Select(text => new ReplySentence(text, [paragraph.Number])))
            .Take(prompt.Sentences).ToList();
        var speakers = QuoteSpeakers.Find(prompt.Paragraphs);
        return new Reply(sentences, [.. speakers.Take(prompt.MaxQuotes).Select(quote => new ReplyQuote(quote.Key, quote.Value))]);
    }
}

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
        var ids = prompt.Paragraphs
            .SelectMany(paragraph => PromptParagraph.Marker().Matches(paragraph.MarkedText))
            .Select(match => int.Parse(match.ValueSpan[1..^1], System.Globalization.CultureInfo.InvariantCulture))
            .Distinct().Take(prompt.MaxQuotes);
        return new Reply(sentences, [.. ids.Select(id => new ReplyQuote(id, null))]);
    }
}

using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>The best reply that the stub knows.</summary>
internal static class GoodReply
{
    public static Reply To(ArticlePrompt prompt)
    {
        var body = prompt.Paragraphs.Where(paragraph => paragraph.IsBody).ToList();
        string[] texts = [.. body.Select(paragraph => paragraph.Text)];
        var length = new SummaryLength(prompt.Sentences, prompt.MinWords, prompt.MaxWords);
        IReadOnlyList<ReplyQuote> quotes =
        [
            .. QuoteChoice
                .Choose(MarkedQuote.Find(prompt.Paragraphs), prompt)
                .Select(quote => new ReplyQuote(quote.Id, quote.Speaker)),
        ];
        if (body.SelectMany(paragraph => paragraph.Offered).ToList() is { Count: > 0 } offered)
            return new Reply([], quotes) { Picks = Picked(offered, length) };
        // What a repair call complains of is not said again, and nobody is quoted: fewer sentences where there are no
        // others, and of an article of nothing but quotations who spoke them.
        var summary = Summarizer.Summarize(
            texts,
            length,
            text => prompt.Faulty.Contains(text) || QuoteMarks.AreIn(text)
        );
        if (summary.Count == 0)
            summary =
            [
                .. Summarizer
                    .Summarize(texts, length, prompt.Faulty.Contains)
                    .Select(sentence => sentence with { Text = WithoutQuotations(sentence.Text) }),
            ];
        return new Reply(
            [.. summary.Select(sentence => new ReplySentence(sentence.Text, [body[sentence.Paragraph].Number]))],
            quotes
        );
    }

    private static string WithoutQuotations(string sentence) =>
        QuoteMarks.Outside(sentence) is { Length: > 0 } outside ? outside : QuoteMarks.TakenOff(sentence);

    // Those without quotation marks first: where there are too few of them, the others.
    private static IReadOnlyList<int> Picked(List<(int Id, string Text)> offered, SummaryLength length)
    {
        string[] texts = [.. offered.Select(sentence => SentenceSplitter.Split(sentence.Text)[0])];
        var summary = Summarizer.Summarize(texts, length, QuoteMarks.AreIn);
        if (summary.Count == 0)
            summary = Summarizer.Summarize(texts, length);
        return [.. summary.Select(sentence => offered[sentence.Paragraph].Id)];
    }
}

using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>From the ids that the model chose to quotations of the article.</summary>
public static class KeyQuotes
{
    /// <summary>Whether the model was offered a quotation by this id.</summary>
    public static bool Exists(IReadOnlyList<Quotation> quotations, int id) =>
        id >= 1 && id <= quotations.Count && Prompt.Offers(quotations[id - 1]);

    /// <summary>
    /// The chosen quotations in the model's order. An id that was not offered adds nothing; where the model chose fewer
    /// than asked, the longest others follow, those with a speaker first.
    /// </summary>
    public static IReadOnlyList<KeyQuote> Choose(
        Article article,
        IReadOnlyList<Quotation> quotations,
        IReadOnlyList<ReplyQuote> chosen,
        DigestOptions options
    )
    {
        var readings = chosen
            .Where(quote => Exists(quotations, quote.Id))
            .DistinctBy(quote => quote.Id)
            .Take(options.MaxQuotes)
            .ToList();
        var others = quotations
            .Index()
            .Where(entry => Prompt.Offers(entry.Item) && readings.TrueForAll(quote => quote.Id != entry.Index + 1))
            .OrderByDescending(entry => entry.Item.Speaker is not null)
            .ThenByDescending(entry => entry.Item.Parts.Sum(part => part.Length))
            .Select(entry => new ReplyQuote(entry.Index + 1, Speaker: null))
            .Take(options.MinQuotes - readings.Count);
        return
        [
            .. readings
                .Concat(others.ToArray())
                .Select(
                    (quote, index) =>
                        Serve(
                            index + 1,
                            article,
                            SpeakerDoubt.Weigh(quotations[quote.Id - 1], quote.Speaker, article, quotations)
                        )
                ),
        ];
    }

    private static KeyQuote Serve(int rank, Article article, Quotation quotation) =>
        new(
            rank,
            quotation.TextIn(article.Text),
            [.. quotation.Parts.Select(part => new QuotePart(part.Start, part.End))],
            quotation.Speaker is { } speaker ? QuoteSpeaker.Of(speaker) : null,
            [.. quotation.Candidates.Select(QuoteSpeaker.Of)],
            quotation.Cue is { } cue ? new QuoteCue(cue.Text, cue.Span.Start, cue.Span.End) : null
        );
}

using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class KeyQuotesTests
{
    private static readonly DigestOptions Options = new() { MinQuotes = 1 };

    [Fact]
    public void Quotes_come_in_the_models_order_as_slices_of_the_article()
    {
        var quotes = Choose(Options, new ReplyQuote(2, null), new ReplyQuote(1, null));
        Assert.Equal(["We have lost a season,", "Nobody was hurt,"], quotes.Select(quote => quote.Text));
        Assert.Equal([1, 2], quotes.Select(quote => quote.Rank));
        Assert.All(quotes, quote => Assert.Equal(quote.Text, Samples.Text[quote.Parts[0].Start..quote.Parts[0].End]));
        Assert.Equal("said", quotes[1].Cue!.Text);
        Assert.Equal("the harbour master", quotes[1].Speaker!.Description);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    [InlineData(3)] // a scare quote, which is not offered
    public void An_id_that_was_not_offered_adds_nothing(int id)
    {
        Assert.False(KeyQuotes.Exists(Samples.Quotations, id));
        Assert.Equal(
            "Nobody was hurt,",
            Assert.Single(Choose(Options, new ReplyQuote(id, "Ada Quill"), new ReplyQuote(1, null))).Text
        );
    }

    [Fact]
    public void An_id_that_is_chosen_twice_counts_once() =>
        Assert.Single(Choose(Options, new ReplyQuote(1, null), new ReplyQuote(1, null)));

    [Fact]
    public void Fewer_than_asked_are_filled_up_and_more_are_left_out()
    {
        Assert.Equal(2, Choose(new DigestOptions { MinQuotes = 3 }, new ReplyQuote(2, null)).Count);
        Assert.Single(
            Choose(new DigestOptions { MinQuotes = 0, MaxQuotes = 1 }, new ReplyQuote(2, null), new ReplyQuote(1, null))
        );
        Assert.Empty(Choose(new DigestOptions { MinQuotes = 0 }));
    }

    [Fact]
    public void What_fills_up_are_the_longest_with_those_first_that_have_a_speaker()
    {
        var open = Samples.Quotations[0] with { Speaker = null, Parts = [Samples.Span("crane cost 340,000 pounds.")] };
        var quotes = KeyQuotes.Choose(
            Samples.Article,
            [open, .. Samples.Quotations],
            [],
            new DigestOptions { MinQuotes = 3 }
        );
        Assert.Equal(
            ["We have lost a season,", "Nobody was hurt,", "crane cost 340,000 pounds."],
            quotes.Select(quote => quote.Text)
        );
    }

    private static IReadOnlyList<KeyQuote> Choose(DigestOptions options, params ReplyQuote[] chosen) =>
        KeyQuotes.Choose(Samples.Article, Samples.Quotations, chosen, options);
}

using Summarize.Articles;
using Summarize.Digests;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

public class KeyQuotesTests
{
    private static readonly DigestOptions Options = new() { MinQuotes = 1 };

    [Fact]
    public void Quotes_come_in_the_models_order_as_slices_of_the_article()
    {
        var quotes = Choose(Options, new ReplyQuote(2, null), new ReplyQuote(1, null));
        Assert.Equal(["We have lost a season,", "Nobody was hurt at all,"], quotes.Select(quote => quote.Text));
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
        Assert.DoesNotContain(id, OfferedQuotes.Of(Samples.Quoted, most: 10));
        Assert.Equal(
            "Nobody was hurt at all,",
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
        var open = Samples.Quotations[0] with
        {
            Speaker = null,
            Verdict = null,
            Parts = [Samples.Span("crane cost 340,000 pounds.")],
        };
        var quotes = KeyQuotes.Choose(
            Samples.Quoted with
            {
                Quotations = [open, .. Samples.Quotations],
            },
            [],
            new DigestOptions { MinQuotes = 3 }
        );
        Assert.Equal(
            ["Nobody was hurt at all,", "We have lost a season,", "crane cost 340,000 pounds."],
            quotes.Select(quote => quote.Text)
        );
    }

    [Fact]
    public void A_pull_quote_and_its_copy_are_one()
    {
        var quoted = Read(
            "“We worked through three long nights”\n\nIt rained. “We worked through three long nights,” said Ada Quill."
        );
        Assert.Single(
            KeyQuotes.Choose(quoted, [new ReplyQuote(1, null), new ReplyQuote(2, null)], new DigestOptions())
        );
    }

    [Fact]
    public void What_fills_up_takes_the_speakers_in_turns()
    {
        var quoted = Read(
            "“The dam will hold for a hundred years and more,” said Ada Quill.\n\n“The dam will hold for a hundred "
                + "years,” Ada Quill said.\n\n“It is all mud to me,” said Tomas Reyne."
        );
        Assert.Equal(
            ["Ada Quill", "Tomas Reyne"],
            KeyQuotes.Choose(quoted, [], new DigestOptions { MinQuotes = 2 }).Select(quote => quote.Speaker?.Name)
        );
    }

    [Fact]
    public void In_print_a_part_that_the_words_between_end_has_a_full_stop()
    {
        var quote = Assert.Single(
            KeyQuotes.All(
                Read("News.\n\n“We worked in the rain,” said Ada Quill, who leads. “No\u00ADbody com\u200Bplained.”"),
                new DigestOptions()
            )
        );
        Assert.Equal("We worked in the rain, No\u00ADbody com\u200Bplained.", quote.Text);
        Assert.Equal("We worked in the rain. Nobody complained.", quote.Print);
        Assert.Equal(
            ["We worked in the rain,", "No\u00ADbody com\u200Bplained."],
            quote.Parts.Select(part => part.Text)
        );
        Assert.Equal(1, quote.Paragraph);
    }

    [Fact]
    public void A_selector_finds_the_first_part_again()
    {
        const string Before = "The dam was the talk of the town for weeks. “";
        var quote = Assert.Single(
            KeyQuotes.All(Read(Before + "It will hold for many years,” said Ada Quill."), new DigestOptions())
        );
        Assert.Equal(
            new QuoteSelector("It will hold for many years,", Before[^32..], "” said Ada Quill."),
            quote.Selector
        );
    }

    [Fact]
    public void By_the_program_alone_only_what_is_sure_has_a_name()
    {
        var quotes = KeyQuotes.All(
            Read("“The dam will hold for years,” said Ada Quill.\n\n“It is the best that we ever built.”"),
            new DigestOptions()
        );
        Assert.Equal(["Ada Quill", null], quotes.Select(quote => quote.Speaker?.Name));
        Assert.Equal([1, 0], quotes.Select(quote => quote.Witnesses));
        Assert.Equal([Basis.Clause, Basis.Continued], quotes.Select(quote => quote.Basis));
        Assert.Equal("Ada Quill", Assert.Single(quotes[1].Candidates).Name);
    }

    private static QuotedArticle Read(string text) =>
        Attribution.Read(new Article(text, ParagraphSplitter.Split(text)));

    private static IReadOnlyList<KeyQuote> Choose(DigestOptions options, params ReplyQuote[] chosen) =>
        KeyQuotes.Choose(Samples.Quoted, chosen, options);
}

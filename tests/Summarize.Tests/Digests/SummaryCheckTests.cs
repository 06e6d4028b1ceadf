using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class SummaryCheckTests
{
    private static readonly SummarySentence Hurt = new("Nobody was hurt.", [1]);
    private static readonly SummarySentence Lost = new("A season was lost.", [2]);
    private static readonly SummarySentence Invented = new("It cost 7 pounds.", [2]);

    private static readonly SummaryCheck Check = new(Samples.Quoted, new DigestOptions { MaxWords = 10 }, sentences: 2);

    [Fact]
    public void A_reply_that_stands_has_no_fault() => Assert.Empty(Faults([Hurt, Lost], new ReplyQuote(1, null)));

    [Fact]
    public void Each_fault_is_named_so_that_the_model_can_mend_it()
    {
        Assert.Equal(["The summary has no sentence."], Faults([]));
        Assert.Equal(["The summary has 3 sentences; write 2."], Faults([Hurt, Lost, Hurt]));
        Assert.Equal(
            ["The summary has 24 words; write 10 at most."],
            Faults([Hurt with { Text = string.Concat(Enumerable.Repeat("nobody was hurt ", 8)) }])
        );
        Assert.Equal(["Sentence 2: the number '7' does not stand in the cited paragraphs."], Faults([Hurt, Invented]));
        Assert.Equal(["There is no quotation ^4."], Faults([Hurt], new ReplyQuote(1, null), new ReplyQuote(4, null)));
    }

    [Fact]
    public void A_paragraph_that_was_not_shown_is_a_fault_also_where_the_article_has_it()
    {
        var shown = Shown.Of(Samples.Quoted).Where(line => line.Number < 2).ToArray();
        Assert.Equal(["There is no paragraph 2."], Check.Faults(new Reply([Hurt, Lost], []), shown));
    }

    [Fact]
    public void A_summary_a_little_too_long_is_not_paid_twice() =>
        Assert.Empty(Faults([Hurt with { Text = string.Concat(Enumerable.Repeat("nobody was hurt ", 6)) }]));

    [Fact]
    public void What_stands_is_kept_in_order_and_what_falls_is_told_with_its_reason()
    {
        var (kept, removed) = Check.Weigh([
            Invented,
            Lost with
            {
                Text = " A season was lost. ",
                Paragraphs = [2, 1, 2],
            },
            Hurt,
            Hurt,
        ]);
        Assert.Equal(["A season was lost.", "Nobody was hurt."], kept.Select(sentence => sentence.Text));
        Assert.Equal([1, 2], kept[0].Paragraphs);
        Assert.Equal(
            [
                ("It cost 7 pounds.", "the number '7' does not stand in the cited paragraphs"),
                ("Nobody was hurt.", "2 sentences were asked for"),
            ],
            removed.Select(sentence => (sentence.Text, sentence.Why))
        );
        Assert.All(removed.Zip([Invented, Hurt]), pair => Assert.Equal(pair.Second.Paragraphs, pair.First.Paragraphs!));
    }

    private static IEnumerable<string> Faults(IReadOnlyList<SummarySentence> sentences, params ReplyQuote[] quotes) =>
        Check.Faults(new Reply(sentences, quotes), Shown.Of(Samples.Quoted));
}

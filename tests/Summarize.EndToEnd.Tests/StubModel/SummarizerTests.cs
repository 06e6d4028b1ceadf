using Summarize.StubModel.Extraction;

namespace Summarize.EndToEnd.Tests.StubModel;

public class SummarizerTests
{
    private static readonly SummaryLength Three = new(3, 0, int.MaxValue);

    private static readonly string[] Bridge =
    [
        "By . Jane Roe . PUBLISHED: . 10:15 EST, 3 May 2031 . | . UPDATED: . 11:00 EST, 3 May 2031 .",
        "(CNN) -- The harbour bridge of Marlow reopened to traffic on Monday, two weeks after a storm tore away its "
            + "deck.",
        "Ada Quill, who leads the repair crew, said the crew had worked through three nights in the rain.",
        "Scroll down for video.",
        "“It should never have failed. The council will ask why the deck came loose,” Ben Tarrow, the mayor of "
            + "Marlow, said.",
        "But nobody complained. It was hard work, and she was proud of the crew of the bridge in Marlow harbour.",
        "Repair: The bridge at dawn, with cranes in front of it (left), seen from the old harbour of Marlow.",
        "The bridge carries 9,000 cars a day between the harbour and the old town of Marlow.",
        "The repair – of the deck, the lamps and the rail – cost the council of Marlow as much as a new ferry would "
            + "have.",
        "Jane Roe contributed to this report.",
    ];

    [Fact]
    public void Bylines_captions_and_notes_are_never_chosen()
    {
        var summary = Summarizer.Summarize(Bridge, new SummaryLength(9, 0, int.MaxValue));

        Assert.DoesNotContain(summary, sentence => sentence.Paragraph is 0 or 3 or 6 or 9);
    }

    [Fact]
    public void Sentences_are_verbatim_in_the_order_of_the_text_and_without_a_dateline()
    {
        var summary = Summarizer.Summarize(Bridge, Three);

        Assert.Equal(3, summary.Count);
        Assert.Equal(summary.OrderBy(sentence => sentence.Paragraph), summary);
        Assert.All(
            summary,
            sentence => Assert.Contains(sentence.Text, Bridge[sentence.Paragraph], StringComparison.Ordinal)
        );
        Assert.StartsWith("The harbour bridge of Marlow reopened", summary[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leans_on_another_or_is_torn_from_a_quotation_gives_way()
    {
        var summary = Summarizer.Summarize(Bridge, Three);

        Assert.Equal([1, 2, 7], summary.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void A_sentence_is_not_said_twice()
    {
        var summary = Summarizer.Summarize([Bridge[1], Bridge[1], Bridge[2], Bridge[7]], Three);

        Assert.Equal(3, summary.Select(sentence => sentence.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(38)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(60)]
    public void Words_are_kept_where_they_can_be(int words)
    {
        var summary = Summarizer.Summarize(Bridge, new SummaryLength(int.MaxValue, 0, words));

        Assert.InRange(summary.Sum(sentence => sentence.Text.Split(' ').Length), 1, words);
    }

    [Fact]
    public void Too_few_words_are_mended_by_longer_sentences()
    {
        string[] text =
        [
            "The bridge is open again.",
            "The mayor of Marlow cut a ribbon.",
            "The repair of the bridge in Marlow harbour had taken two long weeks of rain and wind, and cost the "
                + "council more than it had planned to spend.",
        ];

        Assert.Equal(2, Assert.Single(Summarizer.Summarize(text, new SummaryLength(1, 20, 60))).Paragraph);
    }

    [Fact]
    public void Nothing_makes_no_summary_and_scraps_make_one_of_scraps()
    {
        Assert.Empty(Summarizer.Summarize([], Three));
        Assert.Single(Summarizer.Summarize(["Bridge open"], Three));
    }

    [Theory]
    [InlineData("Mr. Tarrow spoke at 9 a.m. on Monday. The U.S. team left.", 2)]
    [InlineData("“It failed.” He left. “Why?” she asked. No one knew…", 4)]
    [InlineData("It cost 3.5 million. 9,000 cars wait! Really?", 3)]
    [InlineData("He said it had n't failed . `` It did , '' she said . Nobody knew .", 3)]
    [InlineData("橋が再開した。市長は「遅い。」と述べた。雨が降った。", 3)]
    public void Sentences_end_where_a_reader_ends_them(string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text).Count);
}

using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;

namespace Summarize.Tests.Digests;

/// <summary>Names that are put in another's place, and denials of one word.</summary>
public class MovedNamesTests
{
    private static readonly string Text = string.Join(
        "\n\n",
        "Ida Lund rebuilt the chapel on the cliff with money from a Danish lottery. The work took two summers.",
        "The stones came from a quarry near Ostby, and the roof slates from Wales.",
        "Karl Moe sells honey at the market in Lorne. He has never climbed the cliff.",
        "Harland Motors lends the chapel a van for concerts.",
        "The gale tore down a mast on the hill, and the mayor ordered a new one.",
        "Brandvik Line runs a bus from the station."
    );

    [Theory]
    [InlineData("Ida Lund rebuilt the chapel with money from a lottery.")]
    [InlineData("Lund rebuilt the cliff chapel with a Danish lottery's money.")]
    [InlineData("The lottery of Denmark paid for the chapel on the cliff that Lund rebuilt.")]
    [InlineData("The roof slates of the chapel came from Wales, the stones from a quarry near Ostby.")]
    [InlineData("Harland Motors lends a van for concerts at the chapel.")]
    [InlineData("Karl Moe sells honey.")]
    // Nothing of it is said of anybody else.
    [InlineData("Karl Moe is a beekeeper with a stall in town.")]
    public void A_name_where_the_rest_is_said_stands(string sentence) => Assert.Null(Fault(sentence));

    [Theory]
    [InlineData("Money from a lottery helped to rebuild the chapel on the cliff for Karl Moe.", "Karl Moe")]
    [InlineData("The chapel has a van on loan from Brandvik Line for concerts.", "Brandvik Line")]
    [InlineData("Ida Lund rebuilt the chapel on the cliff with money from a Welsh lottery.", "Welsh")]
    public void A_name_in_anothers_place_falls(string sentence, string name) =>
        Assert.Contains($"the rest of another than {name}", Fault(sentence), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ida Lund was called eleven times at night.", "He was called eleven times at night.", "of a man")]
    [InlineData("Karl Moe was called eleven times at night.", "She was called eleven times at night.", "of a woman")]
    [InlineData("Ida Lund was called eleven times at night.", "She was called eleven times at night.", null)]
    // It may be either of them.
    [InlineData("Ida Lund was called eleven times at night.", "He and she were called eleven times at night.", null)]
    [InlineData("Karl Moe and Ida Lund were called at night.", "She was called eleven times at night.", null)]
    // One word is too little to tell by.
    [InlineData("Ida Lund was late.", "He was late.", null)]
    public void What_is_said_of_a_man_is_said_of_no_woman(string sentence, string paragraph, string? reason) =>
        Falls(reason, sentence, $"Ida Lund met Karl Moe in Lorne.\n\nThe bus was red.\n\n{paragraph}");

    [Theory]
    [InlineData("Ida Lund was called to the shipyard at night.", "the rest of another than Ida Lund")]
    [InlineData("Karl Moe was called to the shipyard at night.", null)]
    public void What_is_said_of_an_office_is_said_of_its_holder(string sentence, string? reason) =>
        Falls(
            reason,
            sentence,
            "Ida Lund met the engineer, Karl Moe, in Lorne.\n\nThe bus was red.\n\n"
                + "The engineer was called to the shipyard at night."
        );

    // Three words of the rest tell, of two nobody knows.
    [Theory]
    [InlineData("The chapel has a van for concerts from Brandvik Line.", false)]
    [InlineData("The chapel has a van of Brandvik Line.", true)]
    public void Three_words_tell_whose_sentence_it_is(string sentence, bool stands) =>
        Assert.Equal(stands, Fault(sentence) is null);

    [Theory]
    [InlineData("The gale did not tear down the mast.", false)]
    [InlineData("The gale tore down the mast.", true)]
    [InlineData("Moe never climbed the cliff.", true)]
    [InlineData("Moe never sells honey.", false)]
    // The cited paragraphs have no such word.
    [InlineData("The mayor did not paint the railings of the school.", true)]
    public void A_denied_word_needs_a_denial_beside_it(string sentence, bool stands) =>
        Assert.Equal(stands, Fault(sentence) is null);

    private static void Falls(string? reason, string sentence, string text)
    {
        if (reason is null)
            Assert.Null(Fault(sentence, text));
        else
            Assert.Contains(reason, Fault(sentence, text), StringComparison.Ordinal);
    }

    private static string? Fault(string sentence) => Fault(sentence, Text);

    private static string? Fault(string sentence, string text)
    {
        var article = new Article(text, ParagraphSplitter.Split(text));
        return new SentenceGrounding(article, []).Fault(
            new SummarySentence(sentence, [.. Enumerable.Range(0, article.Paragraphs.Count)])
        );
    }
}

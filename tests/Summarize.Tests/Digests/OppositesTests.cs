using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;

namespace Summarize.Tests.Digests;

/// <summary>Words that say the opposite of what the article says.</summary>
public class OppositesTests
{
    private const string Long =
        "After a week of talks that nobody outside the hall was let into, the dockers of Lorne accepted the offer of "
        + "the owners on Friday night, and the cranes moved again at dawn.";

    [Theory]
    [InlineData("The dockers rejected the offer.", Long)]
    [InlineData("The dockers of Lorne turned down nothing, and refuse the offer.", Long)]
    // Both ways round.
    [InlineData("The court upheld the fine of the ferry line.", "The court quashed the fine of the ferry line in May.")]
    [InlineData("The court quashed the fine of the ferry line.", "The court upheld the fine of the ferry line in May.")]
    [InlineData("The island has the fastest ferry.", "Its critics call it the slowest ferry that the island ever had.")]
    public void A_word_falls_where_only_its_opposite_stands(string sentence, string paragraph) =>
        Assert.Contains("opposite", Fault(sentence, paragraph), StringComparison.Ordinal);

    [Theory]
    [InlineData("The dockers accepted the offer.", Long)]
    // The cited paragraphs say both.
    [InlineData("The dockers rejected the offer.", Long + " They had rejected an offer in May.")]
    // They deny the opposite.
    [InlineData("It is unknown who paid the divers.", "It is not known who paid the divers.")]
    // They have another word for it beside the opposite.
    [InlineData("Barley exports saw a decline.", "Barley exports fell by a tenth, an increase in March aside.")]
    // The claim has both.
    [InlineData("The dockers rejected nothing: they accepted.", Long)]
    public void A_word_stands_where_the_article_says_as_much(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    // Two words of the rest, and two in five of them, tell that it is the same.
    [Theory]
    [InlineData("The dockers rejected the pilots.", true)]
    [InlineData("The dockers rejected the owners.", false)]
    [InlineData("The dockers rejected rules on helmets, boots and gloves for the owners.", true)]
    public void Two_words_tell_that_the_same_is_said(string sentence, bool stands) =>
        Assert.Equal(stands, Fault(sentence, Long) is null);

    private static string? Fault(string sentence, string paragraph)
    {
        var article = new Article(paragraph, ParagraphSplitter.Split(paragraph));
        return new SentenceGrounding(article, []).Fault(new SummarySentence(sentence, [0]));
    }
}

using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;

namespace Summarize.Tests.Digests;

/// <summary>Names and numbers that stand in the article in another form.</summary>
public class OtherFormsTests
{
    [Theory]
    // Rounded, and it says so.
    [InlineData("Nearly 2,000 people came.", "It drew 1,950 people.")]
    [InlineData("More than 30 boats sank.", "The storm sank 34 boats.")]
    [InlineData("About $50 million was lost.", "The fire cost 47 million dollars.")]
    [InlineData("Around 40 per cent agreed.", "Some 38.5% agreed.")]
    [InlineData("It cost millions of pounds.", "It cost £3.4m.")]
    // A sign that stands apart, and a unit said twice.
    [InlineData("It cost 70 billion dollars.", "It cost $ 70 billion.")]
    [InlineData("It cost $2.6 million dollars.", "It cost $2.6m.")]
    // A decade.
    [InlineData("It began in the 1970s.", "It began in 1974.")]
    [InlineData("It began in the 70s.", "It began in the 1970s.")]
    [InlineData("It began in the 1800s.", "It began in 1871.")]
    // Two of whom the sentence has told.
    [InlineData("The two women met.", "Ada and Ruth met.")]
    public void A_number_may_be_rounded_or_set_otherwise(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Theory]
    [InlineData("Nearly 2,000 people came.", "It drew 1,590 people.")]
    [InlineData("Nearly 2,000 people came.", "It drew 2,010 people.")]
    [InlineData("More than 30 boats sank.", "The storm sank 38 boats.")]
    [InlineData("More than 30 boats sank.", "The storm sank 29 boats.")]
    [InlineData("About 40 boats sank.", "The storm sank 45 boats.")]
    [InlineData("More than 31,700 people came.", "It drew 31,950 people.")]
    [InlineData("Nearly 2,000 people came.", "It sold 1,950 tickets.")]
    [InlineData("Some 2,000 boats sank, and 30 people.", "It sold 34 people 2,000 boats.")]
    [InlineData("It cost millions of pounds.", "It cost £340,000.")]
    [InlineData("It grew by 50% to 3.", "It grew by 3%.")]
    [InlineData("It began in the 1970s.", "It began in 1980.")]
    [InlineData("It began in 1974.", "It began in the 1970s.")]
    [InlineData("The two women met.", "Three women met.")]
    [InlineData("Two women met.", "Ada and Ruth met.")]
    public void A_number_that_is_too_far_off_falls(string sentence, string paragraph) =>
        Assert.Contains("number", Fault(sentence, paragraph), StringComparison.Ordinal);

    [Theory]
    [InlineData("She won the Lorne Cup Finals.", "She won the Lorne Cup finals.")]
    [InlineData("They met in the Chapel of Larks.", "They met in a chapel of larks.")]
    [InlineData("She lost in the Semi-Finals.", "She lost in the semi-finals.")]
    [InlineData("Ruth Olsvik met ex-Rovers boss Ada Tarn.", "Ruth Olsvik met Ada Tarn, once the boss of Rovers.")]
    [InlineData("Rovers-bound fans met Ruth Olsvik.", "Fans of Rovers met Ruth Olsvik.")]
    [InlineData("Nearly all left.", "They all left.")]
    [InlineData("Luckily, they all left.", "They all left.")]
    public void A_name_may_be_set_in_another_case(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Theory]
    [InlineData("Ruth met Tom Baker.", "Ruth met Tom, a baker, and Tom left.")]
    [InlineData("Ruth met Mr Baker.", "Ruth met a baker.")]
    [InlineData("Ruth met the ex-Rovers boss.", "Ruth met the boss.")]
    [InlineData("Reilly left.", "They all left.")]
    public void A_common_word_elsewhere_proves_no_name(string sentence, string paragraph) =>
        Assert.Contains("name", Fault(sentence, paragraph), StringComparison.Ordinal);

    private static string? Fault(string sentence, string paragraph)
    {
        var article = new Article(paragraph, ParagraphSplitter.Split(paragraph));
        return new SentenceGrounding(article, []).Fault(new SummarySentence(sentence, [0]));
    }
}

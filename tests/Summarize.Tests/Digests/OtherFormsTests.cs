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
    [InlineData("Ruth Olsvik met PM Ada Tarn.", "Ruth Olsvik met Prime Minister Ada Tarn.")]
    [InlineData("The prime minister met Ruth Olsvik.", "Ruth Olsvik met the PM.")]
    [InlineData("Ruth Olsvik fought in WWI.", "Ruth Olsvik fought in the First World War.")]
    [InlineData("Ruth Olsvik watched TV.", "Ruth Olsvik watched television.")]
    [InlineData("Ruth Olsvik plays for Lorne Utd.", "Ruth Olsvik plays for Lorne United.")]
    [InlineData("Ruth Olsvik left the Labor Party.", "Ruth Olsvik left the Labour Party.")]
    [InlineData("Ruth Olsvik runs the Lorne Theater.", "Ruth Olsvik runs the Lorne Theatre.")]
    [InlineData("Ruth Olsvik knows Crimean wine.", "Ruth Olsvik knows wine from Crimea.")]
    [InlineData("Ruth Olsvik came from Crimea.", "Ruth Olsvik came with a Crimean team.")]
    [InlineData("Ruth Olsvik is a Bostonian.", "Ruth Olsvik lives in Boston.")]
    [InlineData("Ruth Olsvik knows Western Crimea.", "Ruth Olsvik knows West Crimea.")]
    [InlineData("Ruth Olsvik leads the U17 team.", "Ruth Olsvik leads the Under-17 team.")]
    [InlineData("Ruth Olsvik leads the Under-17 team.", "Ruth Olsvik leads the U17 team.")]
    [InlineData("Ruth Olsvik saw the Halftime Show.", "Ruth Olsvik saw the half-time show.")]
    [InlineData("Ruth Olsvik fled Al Shamar.", "Ruth Olsvik fled Al-Shamar.")]
    [InlineData("Ruth Olsvik plays in Premier League Teams.", "Ruth Olsvik plays in teams of the Premier League.")]
    [InlineData("Ruth Olsvik is a Chiropractor.", "Ruth Olsvik, a chiropractor, spoke.")]
    [InlineData("Ruth Olsvik gave $193M.", "Ruth Olsvik gave $193 million.")]
    [InlineData("Ruth Olsvik met a Hero of Lorne.", "Ruth Olsvik met the Heroes of Lorne.")]
    [InlineData("Ambassador Ruth Olsvik spoke.", "The ambassador to Spain, Ruth Olsvik, spoke.")]
    public void A_name_may_be_written_in_another_form(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Theory]
    [InlineData("PM Ruth Olsvik met Tarn.", "Ruth Olsvik met Prime Minister Ada Tarn.")]
    [InlineData("Ruth Olsvik fought in WWI.", "Ruth Olsvik fought in the Second World War.")]
    [InlineData("Ruth Olsvik watched TV.", "Ruth Olsvik watched the telephone.")]
    [InlineData("Ruth Olsvik met Julian.", "Ruth Olsvik met Julia.")]
    [InlineData("Ruth Olsvik met Cambiasson.", "Ruth Olsvik met Cambiasso.")]
    [InlineData("Ruth Olsvik knows Western Crimea.", "Ruth Olsvik knows East Crimea.")]
    [InlineData("Ruth Olsvik leads Premier League Teams.", "Ruth Olsvik leads teams of the premier guild.")]
    [InlineData("Ruth Olsvik reads the Guardian.", "Ruth Olsvik is a guardian and reads.")]
    public void Another_name_is_no_form_of_it(string sentence, string paragraph) =>
        Assert.Contains("name", Fault(sentence, paragraph), StringComparison.Ordinal);

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

    [Theory]
    [InlineData("Ruth Olsvik ought to ask somebody else.", "Ruth Olsvik should ask another.")]
    [InlineData("Ruth Olsvik asked the barista for the monies.", "Ruth Olsvik asked for her money in the café.")]
    [InlineData("Ruth Olsvik left a factional club.", "Ruth Olsvik left a club of factions.")]
    public void An_everyday_word_is_no_name(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Theory]
    [InlineData("Ruth Olsvik wants assisted suicide.", "Ruth Olsvik wants euthanasia.", true)]
    [InlineData("Ruth Olsvik wants assisted suicide.", "Ruth Olsvik wants assisted living.", false)]
    [InlineData("They tried to rob Ruth Olsvik.", "They tried to carjack Ruth Olsvik.", true)]
    [InlineData("They tried to rob Ruth Olsvik.", "They tried to call Ruth Olsvik.", false)]
    public void A_grave_word_is_proved_by_one_of_its_kind(string sentence, string paragraph, bool stands) =>
        Assert.Equal(stands, Fault(sentence, paragraph) is null);

    private static string? Fault(string sentence, string paragraph)
    {
        var article = new Article(paragraph, ParagraphSplitter.Split(paragraph));
        return new SentenceGrounding(article, []).Fault(new SummarySentence(sentence, [0]));
    }
}

using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;

namespace Summarize.Tests.Digests;

public class GroundingTests
{
    [Theory]
    [InlineData("The harbour is open.", new int[0])]
    [InlineData("The harbour is open.", new[] { 3 })]
    [InlineData("The harbour is open.", new[] { -1 })]
    [InlineData(" ", new[] { 0 })]
    public void A_sentence_without_a_paragraph_to_prove_it_falls(string text, int[] paragraphs) =>
        Assert.NotNull(new SentenceGrounding(Samples.Article, Samples.Quotations).Fault([], new SummarySentence(text, paragraphs)));

    [Fact]
    public void Boilerplate_proves_nothing()
    {
        var article = Samples.Article with { Paragraphs = [.. Samples.Article.Paragraphs.Select(p => p with { Role = ParagraphRole.Boilerplate })] };
        Assert.NotNull(new SentenceGrounding(article, []).Fault([], new SummarySentence("The harbour is open.", [1])));
    }

    [Fact]
    public void What_stands_in_another_paragraph_than_the_cited_ones_is_not_proved()
    {
        Assert.NotNull(Fault("It cost 300 pounds.", "The work was slow.", "The work cost 300 pounds."));
        Assert.NotNull(Fault("Reyne lost a season.", "The work was slow.", "Tomas Reyne lost a season."));
    }

    [Theory]
    [InlineData("It cost 120,000 pounds.", "It cost 120 000 pounds.")]
    [InlineData("It cost 120,000 pounds.", "It cost £120,000.")]
    [InlineData("It cost £120,000.", "It cost 120 thousand pounds.")]
    [InlineData("It cost 120,000.", "It cost £120k.")]
    [InlineData("It cost £3.4m.", "It cost 3.4 million pounds.")]
    [InlineData("It cost $2bn.", "It cost two billion dollars.")]
    [InlineData("It cost 2 million to 3 million euros.", "It cost two to three million euros.")]
    [InlineData("Some 40% agreed.", "Some 40 per cent agreed.")]
    [InlineData("Some 40 percent agreed.", "Between 30 and 40% agreed.")]
    [InlineData("Twenty-one boats sank.", "The storm sank 21 boats.")]
    [InlineData("It lost 250 members.", "It lost two hundred and fifty members.")]
    [InlineData("It came third.", "It came 3rd.")]
    [InlineData("It has 1,500 members.", "It has 1.500 members.")]
    [InlineData("It opened in 1987.", "It opened on May 3, 1987.")]
    [InlineData("One boat sank first.", "A boat sank.")]
    public void A_number_is_proved_in_any_of_its_forms(string sentence, string paragraph) => Assert.Null(Fault(sentence, paragraph));

    [Theory]
    [InlineData("It cost 130,000 pounds.", "It cost 120,000 pounds.")]
    [InlineData("It cost $120,000.", "It cost £120,000.")]
    [InlineData("Some 40% agreed.", "Some 40 agreed.")]
    [InlineData("It cost 120 million.", "It cost 120 thousand.")]
    [InlineData("Three boats sank.", "Two boats sank.")]
    [InlineData("It opened in 1978.", "It opened in 1987.")]
    [InlineData("It grew by 1.5 per cent.", "It grew by 15 per cent.")]
    [InlineData("Hundreds came, 500 of them children.", "Hundreds came, many of them children.")]
    public void A_number_that_the_article_does_not_state_falls(string sentence, string paragraph) => Assert.NotNull(Fault(sentence, paragraph));

    [Theory]
    [InlineData("Mike Tanner spoke.", "Tanner spoke.", "Mike Tanner is the mayor.")]
    [InlineData("Tanner spoke.", "Mike Tanner’s speech was short.", "")]
    [InlineData("Mayor Mike Tanner spoke on Tuesday.", "Mike Tanner, the mayor, spoke on Tuesday.", "")]
    [InlineData("Democrats voted.", "A Democrat voted.", "")]
    [InlineData("The U.S. Senate voted.", "A vote in the U.S. Senate was held.", "")]
    [InlineData("An African American sued Fisher Price.", "The African-American sued Fisher-Price.", "")]
    [InlineData("An African-American sued.", "The African American sued.", "")]
    [InlineData("Repairs began.", "They began to repair it.", "")]
    [InlineData("Following the vote, talks began.", "Talks began after the vote.", "")]
    [InlineData("Efforts to mend it failed.", "They tried to mend it.", "")]
    [InlineData("I’m told it began.", "It began.", "")]
    [InlineData("Tanner met Chancellor Kowal.", "Tan\u00ADner met Chan\u00ADcel\u00ADlor Ko\u200Bwal.", "")]
    [InlineData("Mike Tanner spoke.", "Tan\u00ADner spoke.", "Mike Tan\u00ADner is the mayor.")]
    public void A_name_is_proved_in_full_or_in_short(string sentence, string paragraph, string elsewhere) => Assert.Null(Fault(sentence, paragraph, elsewhere));

    [Theory]
    [InlineData("John Tanner spoke.", "Tanner spoke.", "Mike Tanner is the mayor.")]
    [InlineData("Mike Tanner spoke.", "Tanner spoke.", "Mike Tanner is the mayor. His brother Joe Tanner is not. And Joe Tanner knows.")]
    [InlineData("Tanner met Kowal.", "Tanner met nobody.", "Kowal was away.")]
    [InlineData("Tanner spoke on Wednesday.", "Tanner spoke on Tuesday.", "")]
    [InlineData("Zelnik said so.", "Somebody said so.", "")]
    [InlineData("Zelniks was there.", "Somebody was there.", "")]
    [InlineData("Paris is far.", "It is far.", "")]
    [InlineData("It happened in Zelnik.", "It happened there.", "")]
    public void A_name_that_the_cited_paragraphs_do_not_have_falls(string sentence, string paragraph, string elsewhere) =>
        Assert.NotNull(Fault(sentence, paragraph, elsewhere));

    [Theory]
    [InlineData("Ada Quill said “nobody was hurt”.", true)]
    [InlineData("“Nobody was hurt,” Quill said.", true)]
    [InlineData("There was talk that “nobody was hurt”.", true)]
    [InlineData("“We have lost a season,” said Tomas Reyne.", true)]
    [InlineData("Ada Quill said “nobody was killed”.", false)]
    [InlineData("Tomas Reyne said “nobody was hurt”.", false)]
    [InlineData("Tomas Reyne spoke. He said: “Nobody was hurt.”", false)]
    public void Quoted_words_stand_in_the_article_and_are_given_to_no_other_speaker(string sentence, bool stands)
    {
        var split = sentence.IndexOf("spoke. ", StringComparison.Ordinal);
        SummarySentence[] before = split < 0 ? [] : [new(sentence[..(split + 6)], [2])];
        var fault = new SentenceGrounding(Samples.Article, Samples.Quotations).Fault(before, new SummarySentence(split < 0 ? sentence : sentence[(split + 7)..], [0, 1, 2]));
        Assert.Equal(stands, fault is null);
    }

    private static string? Fault(string sentence, string paragraph, string elsewhere = "")
    {
        var text = elsewhere.Length == 0 ? paragraph : $"{paragraph}\n{elsewhere}";
        return new SentenceGrounding(new Article(text, ParagraphSplitter.Split(text)), []).Fault([], new SummarySentence(sentence, [0]));
    }
}

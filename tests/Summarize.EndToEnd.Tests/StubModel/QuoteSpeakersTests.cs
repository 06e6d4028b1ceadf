using Summarize.StubModel.Replies;

namespace Summarize.EndToEnd.Tests.StubModel;

public class QuoteSpeakersTests
{
    [Theory]
    [InlineData("^1“It failed,” said Ada Quill. The council agreed.", "Ada Quill")]
    [InlineData("^1“It failed,” Mr. Tarrow said on Monday.", "Tarrow")]
    [InlineData("^1“It failed,” according to J.K. van Tarrow Jr. of Marlow.", "J.K. van Tarrow Jr.")]
    [InlineData("^1‘It didn’t fail,’ said Siobhan O’Neil.", "Siobhan O’Neil")]
    [InlineData("Ben Tarrow said: ^1“It failed.”", "Ben Tarrow")]
    [InlineData("According to Ben Tarrow, ^1“it failed.”", "Ben Tarrow")]
    [InlineData("^1“It failed,” Tarrow said, ^1“and nobody knew.”", "Tarrow")]
    [InlineData("^1“It failed.” Tarrow said: ^2“Nobody knew.”", null)]
    [InlineData("She told Reuters: ^1“It failed.”", null)]
    [InlineData("^1“It failed,” he told Reuters.", null)]
    [InlineData("^1“It failed,” she said.", null)]
    [InlineData("^1“It failed,” said the mayor, Ben Tarrow.", null)]
    [InlineData("The bridge opened, said Ben Tarrow. ^1“It failed.”", null)]
    public void A_name_counts_only_right_beside_its_verb_and_the_quotation(string paragraph, string? speaker) =>
        Assert.Equal(speaker, MarkedQuote.Find([new PromptParagraph(1, "", paragraph)])[0].Speaker);
}

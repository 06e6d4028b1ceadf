using Summarize.Articles;
using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class GroundingTests
{
    [Fact]
    public void A_sentence_that_cites_paragraphs_of_the_article_stands() =>
        Assert.Null(Grounding.Fault(Samples.Article, new SummarySentence("The harbour is open.", [0, 2])));

    [Theory]
    [InlineData("The harbour is open.", new int[0])]
    [InlineData("The harbour is open.", new[] { 3 })]
    [InlineData("The harbour is open.", new[] { -1 })]
    [InlineData(" ", new[] { 0 })]
    public void A_sentence_without_proof_falls(string text, int[] paragraphs) =>
        Assert.NotNull(Grounding.Fault(Samples.Article, new SummarySentence(text, paragraphs)));

    [Fact]
    public void Boilerplate_proves_nothing()
    {
        var article = Samples.Article with { Paragraphs = [.. Samples.Article.Paragraphs.Select(p => p with { Role = ParagraphRole.Boilerplate })] };
        Assert.NotNull(Grounding.Fault(article, new SummarySentence("The harbour is open.", [1])));
    }
}

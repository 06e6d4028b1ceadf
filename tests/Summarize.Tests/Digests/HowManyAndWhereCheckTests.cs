using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;

namespace Summarize.Tests.Digests;

/// <summary>Spans of time, vague numbers, places, and names in small letters.</summary>
public class HowManyAndWhereCheckTests
{
    [Theory]
    [InlineData("The work takes two months.", "They voted 7 to 2. The work takes two years.", "of a month")]
    [InlineData("Hundreds of walkers came.", "Twelve walkers came.", "'Hundreds' has no proof")]
    [InlineData("Most rents will double.", "Most rents will rise.", "'double' has no proof")]
    [InlineData("Dozens of walkers came.", "Eleven walkers came.", "'Dozens' has no proof")]
    [InlineData("The majority of piers are old.", "Some piers are old.", "'majority' has no proof")]
    [InlineData("The guild of Lorne met.", "The guild of Ostby met. Lorne has a fair.", "another place than Lorne")]
    [InlineData("The line was sold to google.", "The line was sold.", "'google'")]
    [InlineData("The line was sold to apple.", "The line was sold.", "'apple'")]
    [InlineData("Petra Olsvik is the wife of Basil Trent.", "Petra Olsvik met Basil Trent.", "'wife' has no proof")]
    [InlineData("Petra Olsvik is the sister of Basil Trent.", "Petra Olsvik met Basil Trent.", "'sister' has no proof")]
    [InlineData("Petra Olsvik threatened Basil Trent.", "Petra Olsvik met Basil Trent.", "'threatened' has no proof")]
    public void What_nothing_says_falls(string sentence, string paragraph, string reason) =>
        Assert.Contains(reason, Fault(sentence, paragraph) ?? "stands", StringComparison.Ordinal);

    [Theory]
    [InlineData("The work takes two months.", "The work takes two months of the two years.")]
    [InlineData("The work takes a month.", "The work takes a month.")]
    [InlineData("Hundreds of walkers came.", "Some 100 walkers came.")]
    [InlineData("Hundreds of walkers came.", "Some 9,999 walkers came.")]
    [InlineData("Dozens of walkers came.", "As many as 12 walkers came.")]
    [InlineData("Rents will double.", "Rents will be twice as high.")]
    [InlineData("The majority of piers are old.", "Of the piers 60% are old.")]
    [InlineData("The guild of Lorne met.", "The guild of Ostby met. Lorne has a guild too.")]
    [InlineData("The guild of Lorne met.", "The guild of Lorne met in Ostby.")]
    [InlineData("The line was sold to apple growers.", "The line was sold to growers.")]
    [InlineData("Petra Olsvik is the wife of Basil Trent.", "Petra Olsvik married Basil Trent.")]
    [InlineData("Petra Olsvik is the sister of Basil Trent.", "Basil Trent and Petra Olsvik share a mother.")]
    public void What_something_says_stands(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    private static string? Fault(string sentence, string paragraph)
    {
        var article = new Article(paragraph, ParagraphSplitter.Split(paragraph));
        return new SentenceGrounding(article, []).Fault(new SummarySentence(sentence, [0]));
    }
}

using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

/// <summary>What stands within a line of a page, and what of it are words of the sentence.</summary>
public class HtmlInlineTests
{
    private static string Read(string html) => Reading.Bytes(Encoding.UTF8.GetBytes(html), "text/html").Text;

    [Theory]
    [InlineData("10<sup>9</sup> grains", "10⁹ grains")]
    [InlineData("7<sup>2</sup> plots", "7² plots")]
    [InlineData("10<sup>−4</sup> grams", "10⁻⁴ grams")]
    [InlineData("40 km<sup>2</sup> of it", "40 km² of it")]
    [InlineData("10<sup>2.5</sup> times", "10^2.5 times")]
    [InlineData("2<sup>n</sup> ways", "2ⁿ ways")]
    [InlineData("2<sup>1</sup>/<sub>2</sub> miles", "2 1/2 miles")]
    [InlineData("the 2<sup>nd</sup> of May", "the 2nd of May")]
    [InlineData("CO<sub>2</sub>", "CO2")]
    [InlineData("<b>7</b><span style='vertical-align: super'>2</span>", "7²")]
    public void A_raised_number_joins_no_other(string html, string text) =>
        Assert.Equal($"It was {text}.", Read($"<p>It was {html}.</p>"));

    [Theory]
    [InlineData("<sup><a href='#n2'>2</a></sup>")]
    [InlineData("<sup class=reference><a href='/page#cite'>[12]</a></sup>")]
    [InlineData("<sup>[2]</sup>")]
    [InlineData("<sup role=doc-noteref>*</sup>")]
    [InlineData("<a href='#n2'>2</a>")]
    [InlineData("<a href='#n2'>[note 2]</a>")]
    [InlineData("<a href='#n2'><sup>2</sup></a>")]
    public void The_mark_of_a_note_is_no_word(string mark)
    {
        Assert.Equal("“We sank,” said Ada Roe.", Read($"<p>“We sank,”{mark} said Ada Roe.</p>"));
        Assert.Equal("“We sank at once,” said Ada Roe.", Read($"<p>“We sank{mark} at once,” said Ada Roe.</p>"));
    }

    [Theory]
    [InlineData("“We sank,”<sup>2</sup> said Roe.", "“We sank,”² said Roe.")]
    [InlineData("It is in part <a href='#p2'>2</a>.", "It is in part 2.")]
    [InlineData("It is the Act<a href='#act'> of May</a>.", "It is the Act of May.")]
    [InlineData("It is the Act<a href='/2'>2</a>.", "It is the Act2.")]
    public void What_may_be_a_word_stays(string html, string text) => Assert.Equal(text, Read($"<p>{html}</p>"));

    [Theory]
    [InlineData("“<q>We sank</q>,” said Roe.", "“We sank,” said Roe.")]
    [InlineData("\"<q>We sank</q>\"", "\"We sank\"")]
    [InlineData("<q>“We sank”</q>", "“We sank”")]
    [InlineData("He said “<q>We sank</q> is wrong”", "He said ““We sank” is wrong”")]
    public void Marks_that_are_typed_are_not_doubled(string html, string text) =>
        Assert.Equal(text, Read($"<p>{html}</p>"));

    [Fact]
    public void The_end_of_a_line_is_none_inside_a_name_and_stays_in_a_poem()
    {
        Assert.Equal("“No,” said Ada Roe, a pilot.", Read("<p>“No,” said Ada<br>Roe, a pilot.</p>"));
        Assert.Equal("By Ada Roe\nThe Echo", Read("<p>By Ada Roe<br>The Echo</p>"));
        Assert.Equal("The river was Grey\nAnd so was I.", Read("<p>The river was Grey<br>And so was I.</p>"));
    }

    [Fact]
    public void The_footer_of_a_quotation_is_part_of_the_article_and_that_of_the_page_is_not()
    {
        var prose =
            "<p>The council of Lower Nettlecombe met on Monday, and the bridge was the first thing it spoke of.</p>";
        var article = Reading.Bytes(
            Encoding.UTF8.GetBytes(
                $"<article><h1>A bridge too old</h1>{prose}<blockquote>It must go.<footer>— Ada Roe</footer></blockquote>"
                    + $"{prose.Replace("Monday", "Friday", StringComparison.Ordinal)}</article><footer>— The Echo</footer>"
            ),
            "text/html"
        );
        Assert.Contains("— Ada Roe", article.Paragraphs(ParagraphRole.Body));
        Assert.DoesNotContain("— The Echo", article.Paragraphs(ParagraphRole.Body));
    }
}

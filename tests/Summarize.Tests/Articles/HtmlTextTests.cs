using System.Text;
using Summarize.Articles;
using Summarize.Articles.Html;

namespace Summarize.Tests.Articles;

public class HtmlTextTests
{
    private static Article Read(string html, ArticleOptions? limits = null) =>
        Reading.Bytes(Encoding.UTF8.GetBytes(html), "text/html", limits: limits);

    private const string Page = """
        <!DOCTYPE html><html><head><title>Bridge closes - The Nettlecombe Echo</title>
        <meta property="og:title" content="Old bridge closes after 200 years">
        <meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2021-05-03T09:30:00+02:00">
        <style>p { color: red }</style><script>var text = "<p>not text</p>";</script></head>
        <body><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>
        <header><h1>Old bridge closes after 200 years</h1></header>
        <article><div class="byline">By Jane Doe</div>
        <p>The council of Lower Nettlecombe &amp; Hale voted on Monday to close the <b>old</b> bridge, which had carried carts,
           cars and cows across the river for two hundred years, the mayor said in a long statement to the paper.</p>
        <figure><img src=a.jpg><figcaption>The bridge in June.</figcaption></figure>
        <blockquote><p>&ldquo;We&nbsp;will miss it,&rdquo; said John Roe,<br>who lives nearby and crossed it daily for all of his life.</p></blockquote>
        <p style="display: none">Hidden.</p><p hidden>Hidden.</p><span aria-hidden="true">Hidden.</span><!-- Hidden. -->
        <ul class="share-links"><li><a href=#>Share on Facebook</a></ul>
        <aside><h2>Related</h2><a href=#>Another bridge opens</a></aside>
        <p>Nobody objected.
        <section id="comments"><h3>Leave a Reply</h3><form><label>Name</label><textarea>Hidden.</textarea></form></section>
        </article><footer>Imprint and privacy</footer></body></html>
        """;

    [Fact]
    public void A_page_gives_its_article_with_roles_and_metadata()
    {
        var article = Read(Page);
        Assert.Equal("Old bridge closes after 200 years", article.Title);
        Assert.Equal("Jane Doe", article.Byline);
        Assert.Equal(new DateTimeOffset(2021, 5, 3, 9, 30, 0, TimeSpan.FromHours(2)), article.Published);
        Assert.Equal(["Old bridge closes after 200 years"], article.Paragraphs(ParagraphRole.Title));
        Assert.Equal(["By Jane Doe"], article.Paragraphs(ParagraphRole.Byline));
        Assert.Equal(["The bridge in June."], article.Paragraphs(ParagraphRole.Caption));
        Assert.Equal(3, article.Paragraphs(ParagraphRole.Body).Length);
        Assert.StartsWith(
            "The council of Lower Nettlecombe & Hale voted on Monday to close the old bridge, which had carried "
                + "carts, cars",
            article.Paragraphs(ParagraphRole.Body)[0],
            StringComparison.Ordinal
        );
        Assert.Equal(
            "“We\u00A0will miss it,” said John Roe,\nwho lives nearby and crossed it daily for all of his life.",
            article.Paragraphs(ParagraphRole.Body)[1]
        );
        Assert.Equal("Nobody objected.", article.Paragraphs(ParagraphRole.Body)[2]);
        Assert.Equal(
            ["Share on Facebook", "Related", "Another bridge opens", "Leave a Reply", "Name"],
            article.Paragraphs(ParagraphRole.Boilerplate)
        );
        foreach (var absent in (string[])["Hidden", "not text", "Home", "Imprint", "color"])
            Assert.DoesNotContain(absent, article.Text, StringComparison.Ordinal);
        Reading.AssertWellFormed(article);
    }

    [Fact]
    public void Paragraphs_stand_a_blank_line_apart() =>
        Assert.Equal("One.\n\nTwo.\n\nThree.", Read("<p>One.<p>Two.<div>Three.</div>").Text);

    [Fact]
    public void A_line_that_is_all_link_is_boilerplate_unless_it_is_a_heading_or_a_sentence()
    {
        var article = Read(
            "<p>The council met on Monday.<h2><a href=#next>What next</a></h2><p><a href=/b>Another bridge "
                + "closes</a><p><a href=/c>It voted.</a>"
        );
        Assert.Equal(["Another bridge closes"], article.Paragraphs(ParagraphRole.Boilerplate));
    }

    [Fact]
    public void A_page_without_marked_article_is_read_whole()
    {
        var article = Read(
            "<html><head><title>Just in</title><body class='with sidebar'><form id=aspnetForm><div><p>The council met "
                + "on Monday.<p>It voted.</div></form>"
        );
        Assert.Equal(["The council met on Monday.", "It voted."], article.Paragraphs(ParagraphRole.Body));
        Assert.Equal("Just in", article.Title);
    }

    [Fact]
    public void Several_articles_alike_are_all_read()
    {
        var entry =
            "<article><h2>Update</h2><p>"
            + string.Concat(Enumerable.Repeat("The river rose by another foot. ", 12))
            + "</p></article>";
        Assert.Equal(
            3,
            Read($"<main>{entry}{entry}{entry}</main>")
                .Paragraphs()
                .Count(p => p.StartsWith("The river", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Json_ld_names_headline_authors_and_date()
    {
        var article = Read(
            """
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Bridge &c.",
            "author":[{"name":"Jane Doe"},{"name":"John Roe"}],"datePublished":"2020-01-02"}]}</script><p>The council met.
            """
        );
        Assert.Equal(
            ("Bridge &c.", "Jane Doe, John Roe", new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero)),
            (article.Title, article.Byline, article.Published)
        );
    }

    [Theory]
    [InlineData("10:30:00")]
    [InlineData("March 14")]
    [InlineData("Sat, 14 Mar")]
    public void A_date_without_its_year_is_no_date(string date) =>
        Assert.Null(Read($"<time datetime='{date}'></time><p>News.").Published);

    [Theory]
    [InlineData("""{"headline":"\ud800"}""")]
    [InlineData("""{"headline":"Bridge","author":["\udc00"]}""")]
    [InlineData("""{"\ud800 and a longer name":1,"headline":"Bridge"}""")]
    public void A_page_whose_json_ld_holds_half_a_surrogate_pair_is_read(string json) =>
        Assert.Equal("News.", Read($"<script type='application/ld+json'>{json}</script><p>News.").Text);

    [Theory]
    [InlineData("<script type='application/ld+json'>{broken</script><p>News.")]
    [InlineData("<meta property='article:published_time' content='yesterday'><p>News.")]
    [InlineData("<p>News.<svg/><svg><title>x</title><path/></svg>")]
    [InlineData("<p>News.</p></div></article></p><br><hr>")]
    [InlineData("<html style='visibility:hidden'><body style='display:none'>News.")]
    [InlineData("<head><title>T</title><p>News.")]
    public void Broken_pages_are_read_as_browsers_do(string html) => Assert.Equal("News.", Read(html).Text);

    [Fact]
    public void A_meta_charset_is_honoured()
    {
        const string text = "Мэр сказал: «Да».";
        var encoding = Encoding.GetEncoding("windows-1251");
        foreach (
            var meta in (string[])
                [
                    "<meta charset=windows-1251>",
                    "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
                ]
        )
            Assert.Equal(
                text,
                Reading.Bytes(encoding.GetBytes($"<html><head>{meta}</head><p>{text}"), "text/html").Text
            );
        Assert.Equal(
            text,
            Reading.Bytes(encoding.GetBytes("<meta charset=utf-8><p>" + text), "text/html; charset=windows-1251").Text
        );
        Assert.Equal(
            text,
            Reading.Bytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><meta charset=utf-8><p>" + text)]).Text
        );
    }

    [Fact]
    public void A_page_without_text_has_no_text() =>
        Assert.Equal(
            FailureReason.NoText,
            Reading.Refused("<html><body><div id=root></div><script>load()</script>"u8.ToArray(), "text/html")
        );

    [Fact]
    public void A_pdf_that_says_it_is_html_is_binary() =>
        Assert.Equal(FailureReason.Binary, Reading.Refused("%PDF-1.7"u8.ToArray(), "text/html"));

    [Fact]
    public void The_limit_is_on_the_text_and_not_on_the_markup()
    {
        var html = $"<div class='{new string('x', 100)}'><p>12345</p></div>";
        Assert.Equal("12345", Read(html, new ArticleOptions { MaxCharacters = 5 }).Text);
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(Encoding.UTF8.GetBytes(html), "text/html", limits: new ArticleOptions { MaxCharacters = 4 })
        );
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<blockquote><p>", 100_000)]
    [InlineData("<b id=x>", 100_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<article>a", 100_000)]
    [InlineData("<ul><li>a", 100_000)]
    [InlineData("<p>a<li>b<td>c", 100_000)]
    [InlineData("<svg><g>", 100_000)]
    [InlineData("</div>", 300_000)]
    [InlineData("<br>a", 300_000)]
    [InlineData("&amp;", 300_000)]
    [InlineData("&amp", 300_000)]
    [InlineData("&#x1F600;", 100_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("<a ", 300_000)]
    [InlineData("<!--", 300_000)]
    [InlineData("<![CDATA[", 100_000)]
    [InlineData("<title>", 100_000)]
    [InlineData("<meta charset=", 100_000)]
    public void Hostile_pages_come_to_an_end_and_take_no_stack(string unit, int times)
    {
        var html = "<p>News.</p>" + string.Concat(Enumerable.Repeat(unit, times));
        try
        {
            Read(html, new ArticleOptions { MaxCharacters = 10_000_000 });
        }
        catch (ArticleFailedException) { }
    }

    [Fact]
    public void A_tag_with_very_many_attributes_comes_to_an_end()
    {
        var html = "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">News.";
        Assert.Equal("News.", Read(html).Text);
    }

    [Fact]
    public void A_page_of_the_most_elements_is_read_and_one_more_is_too_large()
    {
        string Page(int elements) => "News." + string.Concat(Enumerable.Repeat("<wbr>", elements));
        Assert.Equal("News.", Read(Page(HtmlTree.MostElements)).Text);
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(Encoding.UTF8.GetBytes(Page(HtmlTree.MostElements + 1)), "text/html")
        );
    }

    [Theory]
    [InlineData("a ", 12, "<a>", 500)]
    [InlineData("* ~ ", 6, "<b>x</b>", 3_000)]
    [InlineData(":not(", 5_000, "<p>x", 10)]
    public void A_style_sheet_that_costs_too_much_is_too_large_or_read(
        string unit,
        int times,
        string element,
        int count
    )
    {
        var selector = "nav " + string.Concat(Enumerable.Repeat(unit, times)) + "i";
        var html =
            $"<style>{selector} {{ display: none }}</style>"
            + string.Concat(Enumerable.Repeat(element, count))
            + "<i>News.</i>";
        try
        {
            Read(html);
        }
        catch (ArticleFailedException refused)
        {
            Assert.Equal(FailureReason.TooLarge, refused.Reason);
        }
    }

    [Fact]
    public void Every_measure_of_evidence_has_its_weight() =>
        Assert.Equal(
            Evidence.Measures.Keys.Order(StringComparer.Ordinal),
            Evidence.Weights.Select(row => row.Name).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("paywall")]
    [InlineData("no-share sidebar-right")]
    [InlineData("social-policy comments promo")]
    public void No_class_makes_an_article_boilerplate(string name)
    {
        var text =
            "The council of Lower Nettlecombe met on Monday to decide whether the bridge should be closed at all.";
        var article = Read(
            $"<article><h1>The bridge</h1><p>{text}</p><p class='{name}'>It did not.</p><div class='{name}'><p>{text} "
                + "Again.</p></div></article>"
        );
        Assert.Equal([text, "It did not.", text + " Again."], article.Paragraphs(ParagraphRole.Body));
    }

    [Fact]
    public void A_byline_is_a_name_and_neither_a_date_nor_a_button()
    {
        var article = Read(
            "<meta name=author content='Print'><div class=byline>October 14, 2025</div><p class=byline>By Jane Doe</p>"
                + "<p>The council met on Monday.</p>"
        );
        Assert.Equal("Jane Doe", article.Byline);
        Assert.Null(Read("<meta name=author content='3 May 2021'><p>The council met.").Byline);
    }

    [Fact]
    public void Entities_in_json_ld_are_decoded()
    {
        var article = Read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Roe &amp; Sons &#8216;out&#8217;\","
                + "\"author\":{\"name\":\"Pat O&#039;Roe\"}}</script><p>The council met."
        );
        Assert.Equal(("Roe & Sons ‘out’", "Pat O'Roe"), (article.Title, article.Byline));
    }
}

using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

/// <summary>Which of a page's titles, authors and dates are the article's.</summary>
public class HtmlMetadataTests
{
    private const string Prose =
        "<p>The council of Lower Nettlecombe met on Monday to decide whether the old bridge should be closed at all.</p>";

    private static Article Read(string html) => Reading.Bytes(Encoding.UTF8.GetBytes(html), "text/html");

    private static Article Page(string head, string body) =>
        Read($"<head>{head}</head><body>{body}<p>It {Prose[7..]}</body>");

    private static string Ld(string json) => $"<script type='application/ld+json'>{json}</script>";

    [Theory]
    [InlineData("<meta property=og:title content='Bridge to close in June | The Echo'>")]
    [InlineData("<meta property=og:title content='Bridge to close in June - News'>")]
    [InlineData("<meta property=og:title content='The Echo • Bridge to close in June'>")]
    [InlineData("<meta property=og:title content='Bridge to close…'>")]
    [InlineData("<meta name=twitter:title content='Read this: bridge shut!'>")]
    [InlineData("<title>Bridge to close in June - The Echo</title>")]
    [InlineData("<title>Bridge to close in June | Local | The Echo</title>")]
    public void The_title_is_whole_and_without_the_name_of_the_site(string head) =>
        Assert.Equal("Bridge to close in June", Page(head, $"<h1>Bridge to close in June</h1>{Prose}").Title);

    [Theory]
    [InlineData(
        "<meta property=og:site_name content='The Echo'><meta property=og:title content='It is shut - The Echo'>"
    )]
    [InlineData("<title>It is shut | News | The Echo</title>")]
    public void Without_a_heading_the_site_cuts_its_own_name(string head) =>
        Assert.Equal("It is shut", Page(head, Prose).Title);

    [Theory]
    [InlineData("", "<header><h1 class=site-logo>The Echo</h1></header>", "h1")]
    [InlineData("", "<div><h1><a href='/'>The Echo</a></h1></div>", "h1")]
    [InlineData("<meta property=og:site_name content='The Echo'>", "<h1>The Echo</h1>", "h1")]
    [InlineData("<title>Bridge to close in June - The Echo</title>", "<h1>The Echo</h1>", "h2")]
    public void The_name_of_the_site_is_no_title(string head, string logo, string heading) =>
        Assert.Equal(
            "Bridge to close in June",
            Page(head, $"{logo}<article><{heading}>Bridge to close in June</{heading}>{Prose}</article>").Title
        );

    [Fact]
    public void Of_several_articles_in_json_ld_the_one_that_fits_the_page_counts()
    {
        const string Two =
            "[{\"headline\":\"A cow\",\"author\":\"Max Roe\"},{\"headline\":\"A barn\",\"url\":\"https://e.example/b/\","
            + "\"author\":{\"name\":[\"Ada Roe\"]}}]";
        Assert.Equal("Ada Roe", Page(Ld(Two), $"<h1>A barn</h1>{Prose}").Byline);
        Assert.Equal("Ada Roe", Page($"<link rel=canonical href='http://e.example/b?x=1'>{Ld(Two)}", Prose).Byline);
        var none = Page(Ld(Two), $"<h1>A mill</h1>{Prose}");
        Assert.Equal(("A mill", null), (none.Title, none.Byline));
    }

    [Theory]
    [InlineData("<!--\n{0}\n-->")]
    [InlineData("//<![CDATA[\n{0}\n//]]>")]
    [InlineData("{0};")]
    [InlineData("{{\"@type\":\"WebPage\",\"mainEntity\":{0}}}")]
    public void Json_ld_is_read_as_pages_write_it(string frame)
    {
        var json = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            frame,
            "{\"headline\":\"<b>A</b> barn\",\"about\":\"One\ntwo\",\"author\":{\"name\":\"<i>Ada Roe</i>\"},}"
        );
        var article = Page(Ld(json), Prose);
        Assert.Equal(("A barn", "Ada Roe"), (article.Title, article.Byline));
    }

    [Theory]
    [InlineData("{\"headline\":\"A barn\",\"author\":{\"@type\":\"Organization\",\"name\":\"The Echo\"}}")]
    [InlineData("{\"headline\":\"A barn\",\"author\":\"The Echo\",\"publisher\":{\"name\":\"the Echo\"}}")]
    public void Who_publishes_a_page_is_its_author_where_nobody_else_is(string json)
    {
        Assert.Equal("Ada Roe", Page(Ld(json), $"<h1>A barn</h1><p>By Ada Roe</p>{Prose}").Byline);
        Assert.Equal("The Echo", Page(Ld(json), $"<h1>A barn</h1>{Prose}").Byline);
    }

    [Theory]
    [InlineData("<p class=byline>Words by Ada Roe. Photographs by Max Roe.</p>")]
    [InlineData("<p class=byline>By Ada Roe, Chief Reporter, in Nettlecombe</p>")]
    [InlineData("<div itemprop=author><span itemprop=name>Ada Roe</span> <span itemprop=jobTitle>Potter</span></div>")]
    [InlineData("<p class=byline>Ada Roe Chief Reporter</p>")]
    [InlineData("<p><a rel=author href=/ada>Ada Roe</a>, <span>a friend of the house</span></p>")]
    public void A_byline_is_the_name_alone(string byline) =>
        Assert.Equal("Ada Roe", Page("", $"<article><h1>A barn burns</h1>{byline}{Prose}</article>").Byline);

    [Theory]
    [InlineData("<article><h1>A barn</h1><time datetime=2021-04-05></time>{0}</article>")]
    [InlineData("<article><h1>A barn</h1><p>By Ada Roe | <time datetime=2021-04-05>5 April</time></p>{0}</article>")]
    [InlineData("<article><time datetime=2021-04-05>5 April</time><h1>A barn</h1>{0}</article>")]
    [InlineData("<article><h1>A barn</h1>{0}<p>Posted <time datetime=2021-04-05>5 April</time></p>{0}</article>")]
    [InlineData(
        "<article><h1>A barn</h1>{0}<footer><time class=published datetime=2021-04-05></time></footer></article>"
    )]
    [InlineData(
        "<article><h1>A barn</h1><p>Updated <time datetime=2021-04-09>9 April</time> Published "
            + "<time datetime=2021-04-05>5 April</time></p>{0}</article>"
    )]
    public void A_time_in_the_head_of_the_article_is_when_it_was_published(string body) =>
        Assert.Equal(new DateTime(2021, 4, 5), Dated(body)?.Date);

    [Theory]
    [InlineData("<header><time datetime=2021-04-05>Today</time></header><article><h1>A barn</h1>{0}</article>")]
    [InlineData("<article><h1>A barn</h1>{0}{0}</article><aside><time datetime=2021-04-05>5 April</time></aside>")]
    [InlineData("<article><h1>A barn</h1>{0}{0}</article><footer><time datetime=2021-04-05>2021</time></footer>")]
    [InlineData("<article><h1>A barn</h1><p>It fell on <time datetime=2021-04-05>5 April</time>.</p>{0}</article>")]
    [InlineData(
        "<article><h1>A barn</h1>{0}{0}<div><b>Max</b> <time datetime=2021-04-05>5 April</time></div></article>"
    )]
    [InlineData("<article><h1>A barn</h1><p>Updated <time datetime=2021-04-05>5 April</time></p>{0}</article>")]
    [InlineData("<article><h1>A barn</h1><time datetime=1970-01-01>1 January</time>{0}</article>")]
    [InlineData("<article><h1>A barn</h1><time datetime=2980-01-01>1 January</time>{0}</article>")]
    public void Any_other_time_is_not(string body) => Assert.Null(Dated(body));

    private static DateTimeOffset? Dated(string body) =>
        Page("", string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Prose)).Published;
}

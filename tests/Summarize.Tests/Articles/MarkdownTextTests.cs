using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

public class MarkdownTextTests
{
    private static Article Read(string markdown, ArticleOptions? limits = null) =>
        Reading.Bytes(Encoding.UTF8.GetBytes(markdown), "text/markdown", limits: limits);

    [Fact]
    public void A_file_gives_its_text_without_its_marks()
    {
        var article = Read(
            """
            ---
            title: "Old bridge closes"
            author: Jane Doe
            date: 2021-05-03
            tags:
              - news
            ---
            # Old bridge closes after 200 years

            The council of **Lower Nettlecombe** voted on [Monday](https://example.com/a "b") to close the
            *old* bridge & its `gate`.

            > "We will miss it," said John Roe.
            > He lives nearby &mdash; and crossed it.

            ![The bridge in June](bridge.jpg)

            - First, the cars left.
            - Then the cows did.

            ## What next

            <div class="x"><p>In HTML.</p><script>no()</script></div>

            Nobody <em>objected</em>.<!-- hidden --> See <https://example.com>.

            [ref]: https://example.com
            """
        );
        Assert.Equal(
            ("Old bridge closes", "Jane Doe", new DateTimeOffset(2021, 5, 3, 0, 0, 0, TimeSpan.Zero)),
            (article.Title, article.Byline, article.Published)
        );
        Assert.Equal(
            [
                "Old bridge closes after 200 years",
                "The council of Lower Nettlecombe voted on Monday to close the old bridge & its gate.",
                "\"We will miss it,\" said John Roe. He lives nearby — and crossed it.",
                "First, the cars left.",
                "Then the cows did.",
                "What next",
                "In HTML.",
                "Nobody objected. See https://example.com.",
            ],
            article.Paragraphs()
        );
        Assert.Equal(["Old bridge closes after 200 years"], article.Paragraphs(ParagraphRole.Title));
        Reading.AssertWellFormed(article);
    }

    [Theory]
    [InlineData("~~four~~ ", "We lost forty.")]
    [InlineData("<del>four</del> ", "We lost forty.")]
    [InlineData("<span style=\"display:none\">four</span> ", "We lost forty.")]
    [InlineData("![four](a.jpg) ", "We lost forty.")]
    [InlineData("<!-- four --> ", "We lost forty.")]
    [InlineData("<b>some</b> ", "We lost some forty.")]
    [InlineData("<https://example.org/a> ", "We lost https://example.org/a forty.")]
    [InlineData("so&shy;me ", "We lost some forty.")]
    [InlineData("some<br>", "We lost some\nforty.")]
    public void What_a_reader_sees_is_the_text(string markdown, string text) =>
        Assert.Equal(text, Read($"We lost {markdown}forty.").Text.Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void A_note_is_read_where_it_stands() =>
        Assert.Equal(
            ["We lost forty.", "So they say."],
            Read("We lost forty[^1].\n\n[^1]: So they say.\n").Paragraphs()
        );

    [Theory]
    [InlineData("---\ntitle: >-\n  Bridge\n  closes\nauthor: {name: Jane Doe}\n---\nNews.")]
    [InlineData("---\r\ntitle: \"Bridge closes\"\r\nauthors:\r\n- name: Jane Doe\r\n---\r\nNews.")]
    [InlineData("+++\ntitle = \"Bridge closes\"\nauthor = \"Jane Doe\"\n+++\nNews.")]
    [InlineData("+++\ntitle = 'Bridge closes'\nauthors = [\"Jane Doe\"]\ndate = 2021-05-03\n+++\nNews.")]
    public void Front_matter_is_yaml_or_toml(string markdown)
    {
        var article = Read(markdown);
        Assert.Equal(("Bridge closes", "Jane Doe", "News."), (article.Title, article.Byline, article.Text));
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\nNews.")]
    [InlineData("---\n&a [*a, *a]\n---\nNews.")]
    [InlineData("+++\ntitle = \n+++\nNews.")]
    public void Front_matter_that_cannot_be_parsed_says_nothing(string markdown) =>
        Assert.Equal("News.", Read(markdown).Text);

    [Fact]
    public void Authors_in_front_matter_can_be_a_list()
    {
        Assert.Equal("Jane Doe, John Roe", Read("---\nauthors: [Jane Doe, 'John Roe']\n---\nNews.").Byline);
        Assert.Equal("Jane Doe, John Roe", Read("---\nauthors:\n  - Jane Doe\n  - name: John Roe\n---\nNews.").Byline);
    }

    [Fact]
    public void The_first_heading_is_the_title_where_front_matter_has_none() =>
        Assert.Equal("Bridge closes", Read("# Bridge closes\n\nThe council met.").Title);

    [Fact]
    public void Markup_alone_has_no_text() =>
        Assert.Equal(FailureReason.NoText, Reading.Refused("---\n\n***\n<!-- a -->\n"u8.ToArray(), "text/markdown"));

    [Fact]
    public void The_limit_of_characters_is_on_the_source()
    {
        Assert.Equal("abc", Read("*abc*", new ArticleOptions { MaxCharacters = 5 }).Text);
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused("*abc*"u8.ToArray(), "text/markdown", limits: new ArticleOptions { MaxCharacters = 4 })
        );
    }

    [Fact]
    public void Nesting_beyond_reason_is_refused() =>
        Assert.Equal(
            FailureReason.Undecodable,
            Reading.Refused(Encoding.UTF8.GetBytes(new string('>', 100_000) + " a"), "text/markdown")
        );

    [Fact]
    public void A_very_long_paragraph_is_kept_as_written()
    {
        var text = string.Concat(Enumerable.Repeat("The *old* bridge closed. ", 500)).Trim();
        Assert.Equal(text, Read(text).Text);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("a**b")]
    [InlineData("_a*b")]
    [InlineData("`a")]
    [InlineData("[a]: b\n")]
    [InlineData("[a]\n")]
    [InlineData("* a\n ")]
    [InlineData("> a\n")]
    [InlineData("<div>\n")]
    [InlineData("<div>\n\n")]
    [InlineData("<a href=")]
    [InlineData("---\n")]
    [InlineData("- a\n\n  ")]
    [InlineData("#\n")]
    public void Hostile_files_take_bounded_time_and_no_stack(string unit)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));
        try
        {
            Reading.Bytes(bytes, "text/markdown");
        }
        catch (ArticleFailedException) { }
    }

    [Fact]
    public void Many_paragraphs_that_each_cost_most_take_bounded_time()
    {
        var paragraph = string.Concat(Enumerable.Repeat("[a](", 1_240)) + "\n\n";
        Read(string.Concat(Enumerable.Repeat(paragraph, 250_000 / paragraph.Length)));
    }

    [Fact]
    public void A_paragraph_between_two_rules_is_no_front_matter() =>
        Assert.Equal(
            "The mill stays.\n\nThe council voted.",
            Reading.Bytes("---\n\nThe mill stays.\n\n---\n\nThe council voted."u8.ToArray(), "text/markdown").Text
        );

    [Fact]
    public void Front_matter_ends_at_three_dots_as_well()
    {
        var article = Reading.Bytes("---\ntitle: The mill stays\n...\nThe council voted."u8.ToArray(), "text/markdown");
        Assert.Equal(("The mill stays", "The council voted."), (article.Title, article.Text));
    }

    [Fact]
    public void The_box_of_a_task_is_no_word() =>
        Assert.Equal(
            "Paint the mill.\n\nSell it.",
            Reading.Bytes("- [x] Paint the mill.\n- [ ] Sell it."u8.ToArray(), "text/markdown").Text
        );

    [Fact]
    public void A_title_between_two_rules_is_no_front_matter() =>
        Assert.Equal(
            "Bridge to close",
            Reading
                .Bytes("---\n\n# Bridge to close\n\n---\n\nThe council met on Monday.\n"u8.ToArray(), "text/markdown")
                .Title
        );
}

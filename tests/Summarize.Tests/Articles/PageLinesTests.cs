using Summarize.Articles;

namespace Summarize.Tests.Articles;

/// <summary>Lines of a page above and below an article's text, in plain text as well.</summary>
public class PageLinesTests
{
    [Theory]
    [InlineData("Comments (12)")]
    [InlineData("12 Comments")]
    [InlineData("SHARE | TWEET | 9 COMMENTS")]
    [InlineData("Share on Facebook Tweet this")]
    public void A_line_of_buttons_is_none_of_the_article_and_hides_no_title(string line)
    {
        const string Story = "The council met on Monday, and the old bridge was the first thing that it spoke of.";
        foreach (
            var text in (string[])
                [$"{line}\n\nBridge to close in June\n\n{Story}", $"Bridge to close in June\n\n{line}\n\n{Story}"]
        )
        {
            var article = Reading.Text(text);
            Assert.Equal("Bridge to close in June", article.Title);
            Assert.Equal(ParagraphRole.Boilerplate, article.RoleOf(line));
        }
    }

    [Theory]
    [InlineData("Ada Roe is the Echo’s crime reporter. She lives here.", ParagraphRole.Boilerplate)]
    [InlineData("Max Doe is a reporter for the Echo.", ParagraphRole.Body)]
    [InlineData("Ada Roe is the mayor of Nettlecombe.", ParagraphRole.Body)]
    [InlineData("Ada Roe is the editor who said “no” to it.", ParagraphRole.Body)]
    public void What_is_said_of_the_author_at_the_end_is_none_of_the_article(string last, ParagraphRole role)
    {
        const string Story = "The council met on Monday, and the old bridge was the first thing that it spoke of.";
        Assert.Equal(role, Reading.Text($"Bridge to close\n\nBy Ada Roe\n\n{Story}\n\n{Story}\n\n{last}").RoleOf(last));
    }

    [Fact]
    public void Published_counts_before_updated()
    {
        var article = Reading.Text(
            "Bridge to close\n\nUpdated 9 May 2021 | First published 4 May 2021\n\nThe council met on Monday at noon."
        );
        Assert.Equal(new DateTime(2021, 5, 4), article.Published?.Date);
    }
}

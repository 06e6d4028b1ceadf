using Summarize.Articles;

namespace Summarize.Tests.Articles;

public class RolesTests
{
    private const string Body = "The council of Lower Nettlecombe voted on Monday to close the old bridge.";

    /// <summary>The role of a line between two paragraphs of a long article.</summary>
    private static ParagraphRole Inside(string line) =>
        Reading
            .Text(string.Join("\n\n", Enumerable.Repeat(Body, 9).Append(line).Concat(Enumerable.Repeat(Body, 9))))
            .Paragraphs[9]
            .Role;

    [Theory]
    [InlineData("Scroll down for video.")]
    [InlineData("SHARE THIS ARTICLE")]
    [InlineData("Read more: Another bridge closes")]
    [InlineData("READ MORE: ‘It was old’: the bridge that closed")]
    [InlineData("WATCH | The bridge from above")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Follow Jane Doe on Twitter @janedoe.")]
    [InlineData("Follow us on Facebook, on Twitter @echo, or on Instagram at echo.")]
    [InlineData("Also on HuffPost:")]
    [InlineData("© 2021 The Nettlecombe Echo. All rights reserved.")]
    [InlineData("Sorry we are not currently accepting comments on this article.")]
    [InlineData("Watch the full video of the debate below:")]
    [InlineData("• Email: jane@example.com | Twitter: janedoe")]
    [InlineData("* * *")]
    [InlineData("Click here to subscribe.")]
    [InlineData("3 comments")]
    [InlineData("Did you see the flood? Please share your pictures with us.")]
    [InlineData("[All you need to know for the week, in your inbox.]")]
    [InlineData("Subscribe now to read the Echo.")]
    public void A_line_of_the_page_is_boilerplate(string line) => Assert.Equal(ParagraphRole.Boilerplate, Inside(line));

    [Theory]
    [InlineData("The mayor asked residents to sign up for the meeting.")]
    [InlineData("Share prices fell by a tenth on Monday.")]
    [InlineData("“Follow us on Twitter,” the mayor said.")]
    [InlineData("\"Read more: that is my advice,\" she said.")]
    [InlineData("Watch out, the mayor said, for the old bridge.")]
    [InlineData("Comments by the mayor drew laughter.")]
    [InlineData("Related firms were fined as well.")]
    [InlineData("He told them: ‘Subscribe to nothing.’")]
    [InlineData("Getty Images sued the company last year over pictures that it had used via Getty Images in 2020.")]
    [InlineData("By Tuesday the water had reached the bridge")]
    [InlineData("By then, nobody cared.")]
    [InlineData("LONDON (Reuters) - The mayor left on Monday.")]
    [InlineData("DALLAS (AP) — The mayor left on Monday, May 3.")]
    [InlineData("On May 3, 2021, the bridge closed.")]
    [InlineData("—“No,” said the mayor.")]
    [InlineData("Photographs show the bridge in June.")]
    [InlineData("“We will build it again.” (Jane Doe)")]
    [InlineData("The bridge will be built again. (Applause)")]
    [InlineData("The bridge will be built again. (Source: The Nettlecombe Echo)")]
    [InlineData("The bridge will be built again. (Jane Doe voted against it.)")]
    [InlineData("The bridge stood near the mill (Nettlecombe Mill)")]
    public void News_stays_the_body(string line) => Assert.Equal(ParagraphRole.Body, Inside(line));

    [Theory]
    [InlineData("Photo: The bridge in June.")]
    [InlineData("FILE - In this May 3, 2021 file photo, the bridge stands.")]
    [InlineData("The bridge in June. (AP Photo/Jane Doe)")]
    [InlineData("Jane Doe crosses the bridge. (John Roe/CBC)")]
    [InlineData("Jane Doe via Getty Images.")]
    [InlineData("Jane Doe / Reuters.")]
    [InlineData("Open this photo in gallery The bridge in June. Jane Doe")]
    [InlineData("Image caption The bridge in June")]
    [InlineData("The bridge in June. (Submitted by Jane Doe)")]
    [InlineData("The bridge in June. ( Nettlecombe Library and Archives )")]
    [InlineData("Die Brücke im Juni. (Foto: Erika Muster)")]
    public void A_pictures_text_is_a_caption(string line) => Assert.Equal(ParagraphRole.Caption, Inside(line));

    [Fact]
    public void The_head_has_title_byline_and_date()
    {
        var article = Reading.Text(
            $"Old bridge closes after 200 years\n\nBy Jane Doe and John Roe, The Nettlecombe Echo\n\nPublished: 3 May "
                + $"2021, 9:30 a.m.\n\n{Body}\n\n{Body}"
        );
        Assert.Equal(
            [ParagraphRole.Title, ParagraphRole.Byline, ParagraphRole.Dateline, ParagraphRole.Body, ParagraphRole.Body],
            article.Paragraphs.Select(p => p.Role)
        );
        Assert.Equal("Old bridge closes after 200 years", article.Title);
        Assert.Equal("Jane Doe and John Roe, The Nettlecombe Echo", article.Byline);
        Assert.Equal(new DateTimeOffset(2021, 5, 3, 0, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Theory]
    [InlineData("Jane Doe, The Associated Press", "Jane Doe")]
    [InlineData("By JANE DOE", "JANE DOE")]
    [InlineData("By . Jane Doe", "Jane Doe")]
    [InlineData("Written by Jane Doe | Staff Writer", "Jane Doe")]
    public void A_byline_names_its_authors(string line, string names)
    {
        var article = Reading.Text($"{line}\n\n{Body}\n\n{Body}");
        Assert.Equal((ParagraphRole.Byline, names), (article.Paragraphs[0].Role, article.Byline));
    }

    [Theory]
    [InlineData("With files from The Associated Press")]
    [InlineData("Jane Doe in Paris and John Roe in Rome contributed to this report.")]
    [InlineData("(Reporting by Jane Doe; Editing by John Roe)")]
    public void A_credit_at_the_end_is_a_byline_that_names_no_author(string line)
    {
        var article = Reading.Text($"{Body}\n\n{Body}\n\n{line}");
        Assert.Equal(ParagraphRole.Byline, article.Paragraphs[^1].Role);
        Assert.Null(article.Byline);
    }

    [Theory]
    [InlineData("Old bridge closes", ParagraphRole.Title)]
    [InlineData("Will the old bridge close?", ParagraphRole.Title)]
    [InlineData("Old Bridge In Lower Nettlecombe Closes After Years.", ParagraphRole.Title)]
    [InlineData("老桥在两百年后关闭了", ParagraphRole.Title)]
    [InlineData("The old bridge closed on Monday.", ParagraphRole.Body)]
    [InlineData("Jane Doe is leaving Lower Nettlecombe on Monday.", ParagraphRole.Body)]
    [InlineData("“It was old,” said Jane Doe,", ParagraphRole.Body)]
    public void A_first_line_that_looks_like_a_headline_is_the_title(string line, ParagraphRole role) =>
        Assert.Equal(role, Reading.Text($"{line}\n\n{Body}").Paragraphs[0].Role);

    [Fact]
    public void A_headline_alone_is_no_title() =>
        Assert.Equal(ParagraphRole.Body, Assert.Single(Reading.Text("Old bridge closes").Paragraphs).Role);

    [Fact]
    public void From_a_comment_form_on_all_is_boilerplate()
    {
        var article = Reading.Text(
            $"{Body}\n\n{Body}\n\nLeave a Reply\n\nYour email address will not be published. Required fields are "
                + "marked *\n\nName\n\n“I liked it,” he said."
        );
        Assert.Equal(
            [ParagraphRole.Body, ParagraphRole.Body],
            article.Paragraphs.Select(p => p.Role).TakeWhile(role => role == ParagraphRole.Body)
        );
        Assert.Equal(4, article.Paragraphs(ParagraphRole.Boilerplate).Length);
    }

    [Fact]
    public void Readers_comments_before_the_form_go_with_it()
    {
        var article = Reading.Text(
            $"{Body}\n\n{Body}\n\n2 thoughts on “Old bridge closes”\n\nJoe says: good riddance.\n\nLeave a "
                + "Reply\n\nYour email address will not be published."
        );
        Assert.Equal(2, article.Paragraphs(ParagraphRole.Body).Length);
    }

    [Fact]
    public void A_link_to_the_comments_below_the_headline_hides_no_article()
    {
        var article = Reading.Text($"Old bridge closes\n\nLeave a comment\n\n{Body}\n\n{Body}\n\n{Body}");
        Assert.Equal(3, article.Paragraphs(ParagraphRole.Body).Length);
    }

    [Fact]
    public void An_article_in_one_line_gives_up_its_byline_and_the_pages_lines()
    {
        var article = Reading.Text(
            $"By . Jane Doe . and John Roe . PUBLISHED: . 09:30 EST, 3 May 2021 . | . UPDATED: . 10:00 EST, 4 May "
                + $"2021 . {Body} Scroll down for video . {Body} Sorry we are not currently accepting comments on "
                + "this article."
        );
        Assert.Equal(
            [
                ParagraphRole.Byline,
                ParagraphRole.Dateline,
                ParagraphRole.Body,
                ParagraphRole.Boilerplate,
                ParagraphRole.Body,
                ParagraphRole.Boilerplate,
            ],
            article.Paragraphs.Select(p => p.Role)
        );
        Assert.Equal(
            ("Jane Doe and John Roe", new DateTimeOffset(2021, 5, 3, 0, 0, 0, TimeSpan.Zero)),
            (article.Byline, article.Published)
        );
        Reading.AssertWellFormed(article);
    }

    [Theory]
    [InlineData("2021-05-03T09:30:00+02:00", "2021-05-03T09:30:00+02:00")]
    [InlineData("2021-05-03", "2021-05-03T00:00:00+00:00")]
    [InlineData("Monday, May 3rd, 2021", "2021-05-03T00:00:00+00:00")]
    [InlineData("01:15 EST, 30 November 2013", "2013-11-30T00:00:00+00:00")]
    [InlineData("31 February 2021", null)]
    [InlineData("May 2021", null)]
    [InlineData("yesterday", null)]
    public void Dates_are_read_where_day_month_and_year_stand(string line, string? date) =>
        Assert.Equal(
            date is null ? null : DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            Dates.Parse(line)
        );

    [Theory]
    [InlineData("Scroll down for video . ")]
    [InlineData("By . ")]
    [InlineData("PUBLISHED: . ")]
    [InlineData("a\n")]
    [InlineData("Leave a Reply\n")]
    [InlineData("3 comments\n")]
    public void Time_is_linear(string unit)
    {
        var text = Body + " " + string.Concat(Enumerable.Repeat(unit, 900_000 / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Reading.Text(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("By Jane Doe and John Roe, Staff Writers", "Jane Doe and John Roe")]
    [InlineData("By Jane Doe, Senior Political Correspondent", "Jane Doe")]
    [InlineData("By Jane Doe, Associated Press", "Jane Doe")]
    [InlineData("By Jane Doe, with additional reporting by John Roe", "Jane Doe")]
    [InlineData("By Jane Doe of The Echo", "Jane Doe")]
    [InlineData("By Jane Doe in Nettlecombe", "Jane Doe")]
    [InlineData("By Jane Doe jane.doe@echo.example", "Jane Doe")]
    [InlineData("By Jane Doe (jane@echo.example)", "Jane Doe")]
    [InlineData("Words: Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe, PhD", "Jane Doe")]
    [InlineData("Special to The Echo", null)]
    [InlineData("admin", null)]
    [InlineData("April Roe", "April Roe")]
    [InlineData("Tuesday, October", null)]
    public void A_byline_is_its_names_alone(string line, string? names)
    {
        var page = $"<article><h1>Bridge closes</h1><p class=byline>{line}</p><p>The council voted.</p></article>";
        Assert.Equal(names, Reading.Bytes(System.Text.Encoding.UTF8.GetBytes(page), "text/html").Byline);
    }

    [Theory]
    [InlineData("By Jane Doe | Updated 4 March 2024 at 10:30")]
    [InlineData("4. März 2024")]
    [InlineData("4 mars 2024")]
    [InlineData("4 de marzo de 2024")]
    public void A_date_is_read_beside_the_names_and_in_other_languages(string line) =>
        Assert.Equal(
            new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero),
            Reading
                .Text($"Bridge closes to all traffic\n\n{line}\n\nThe council voted on Monday to close it.")
                .Published
        );
}

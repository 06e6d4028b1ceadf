namespace Summarize.Tests.Articles;

/// <summary>How a PDF's lines become sentences: hyphens at their ends, spaces, initials, what stands beside.</summary>
public class PdfWordsTests
{
    private const string Filler = "The council met on Monday in the old mill and sat there until ten";

    private static string Read(string content) =>
        Reading.Bytes(PdfSource.Page(PdfSource.Bytes(content)), "application/pdf").Text;

    /// <summary>Lines of one paragraph.</summary>
    private static string Lines(params string[] lines) =>
        Read(
            "BT /F1 12 Tf "
                + string.Concat(
                    lines.Select(
                        (line, i) =>
                            $"1 0 0 1 50 {700 - 14 * i} Tm ({line.Replace("“", "\\223", StringComparison.Ordinal)}) Tj "
                    )
                )
                + "ET"
        );

    [Theory]
    [InlineData("Clara-", "Luise Holm", "Clara-Luise Holm")]
    [InlineData("late-", "2010s", "late-2010s")]
    [InlineData("6-", "2 win", "6-2 win")]
    [InlineData("post-", "Soviet", "post-Soviet")]
    [InlineData("ex-", "director", "ex-director")]
    [InlineData("anti-", "mafia", "anti-mafia")]
    [InlineData("self-", "made", "self-made")]
    [InlineData("non-", "profit", "nonprofit")]
    [InlineData("gov-", "ernment", "government")]
    [InlineData("care-", "fully", "carefully")]
    [InlineData("opened the win-", "dows", "opened the windows")]
    [InlineData("snow-", "covered", "snow-covered")]
    [InlineData("eighty-", "four", "eighty-four")]
    [InlineData("a run-of-the-", "mill day", "a run-of-the-mill day")]
    [InlineData("short-", "and long-term", "short- and long-term")]
    [InlineData("a brig-", "and", "a brigand")]
    [InlineData("Oslo-", "based", "Oslo-based")]
    [InlineData("on-", "air", "on-air")]
    [InlineData("Nettle-", "combe", "Nettlecombe")]
    [InlineData("COUN-", "CIL", "COUNCIL")]
    public void A_hyphen_at_a_lines_end_is_the_words_own_or_the_lines(string end, string start, string joined) =>
        Assert.Equal($"{Filler} on {joined} again.", Lines(Filler + " on " + end, start + " again."));

    [Fact]
    public void What_stands_elsewhere_in_the_document_tells_whose_the_hyphen_is() =>
        Assert.Equal(
            $"{Filler} with oakfell men and a sea-wall of the co-oper of Oakfell, a co-oper by the sea-wall.",
            Lines(
                Filler + " with oak-",
                "fell men and a sea-",
                "wall of the co-",
                "oper of Oakfell, a co-oper by the sea-wall."
            )
        );

    [Fact]
    public void Other_languages_join_their_words() =>
        Assert.Equal(
            "Der Rat hat am Montag in der alten Kirche nicht mit dem Hausmeister gesprochen.",
            Lines("Der Rat hat am Montag in der alten Kirche nicht mit dem Haus-", "meister gesprochen.")
        );

    [Fact]
    public void A_byline_and_a_date_right_above_the_text_are_their_own()
    {
        var article = Reading.Bytes(
            PdfSource.Page(
                PdfSource.Bytes(
                    "BT /F1 20 Tf 1 0 0 1 50 760 Tm (Mill to be sold) Tj /F1 12 Tf 1 0 0 1 50 720 Tm (By Ada Holm) Tj "
                        + $"1 0 0 1 50 706 Tm (7 June 2024) Tj 1 0 0 1 50 692 Tm ({Filler}.) Tj ET"
                ),
                trailer: "/Info<</Author(aholm7)>>"
            ),
            "application/pdf"
        );
        Assert.Equal(("Ada Holm", 7), (article.Byline, article.Published?.Day));
        Assert.Equal(["Mill to be sold", "By Ada Holm", "7 June 2024", Filler + "."], article.Paragraphs());
    }

    [Fact]
    public void Words_set_tight_without_spaces_are_words() =>
        Assert.Equal(
            "We hired ninety cooks",
            Read("BT /F1 12 Tf 1 0 0 1 50 700 Tm [(We) -150 (hired) -150 (ninety) -150 (cooks)] TJ ET")
        );

    [Fact]
    public void A_raised_initial_does_not_make_its_line_a_heading()
    {
        var article = Reading.Bytes(
            PdfSource.Page(
                PdfSource.Bytes(
                    "BT /F1 20 Tf 1 0 0 1 50 760 Tm (Mill to be sold) Tj /F1 36 Tf 1 0 0 1 50 700 Tm (W) Tj /F1 12 Tf "
                        + "1 0 0 1 85 700 Tm (e hired ninety cooks for the fair, and every one of them came.) Tj ET"
                )
            ),
            "application/pdf"
        );
        Assert.Equal("Mill to be sold", article.Title);
        Assert.Equal(
            ["Mill to be sold", "We hired ninety cooks for the fair, and every one of them came."],
            article.Paragraphs()
        );
    }

    [Fact]
    public void An_inset_does_not_break_a_quotation_that_goes_on_with_a_capital() =>
        Assert.Equal(
            "“We hired ninety cooks for the fair, and when Monday came I paid them all.\n\nNinety cooks",
            Read(
                "BT /F1 12 Tf 1 0 0 1 50 700 Tm (\\223We hired ninety cooks for the fair, and when Monday came) Tj "
                    + "/F1 18 Tf 1 0 0 1 420 690 Tm (Ninety cooks) Tj /F1 12 Tf 1 0 0 1 50 672 Tm "
                    + "(I paid them all.) Tj ET"
            )
        );
}

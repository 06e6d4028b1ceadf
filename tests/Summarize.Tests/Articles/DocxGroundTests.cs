using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Summarize.Tests.Articles;

/// <summary>What a DOCX draws behind its text, which of two ways to draw it counts, and its symbols.</summary>
public class DocxGroundTests
{
    private const string White = "<w:rPr><w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/></w:rPr>";

    private const string Wordml = "http://schemas.microsoft.com/office/word";

    private static string Read(string body, Action<WordprocessingDocument>? more = null) =>
        Reading.Bytes(DocxSource.Of("<w:p><w:r><w:t>Seen.</w:t></w:r></w:p>" + body, more)).Text;

    private static string WhiteParagraph(string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r>{White}<w:t>The mill burned.</w:t></w:r></w:p>";

    private static string Box(string inside) =>
        "<w:p><w:r><w:drawing xmlns:a=\"a\" xmlns:wps=\"wps\"><wps:wsp>"
        + $"{inside}<wps:txbx><w:txbxContent>{WhiteParagraph()}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"
        + "</w:r></w:p>";

    private static string Vml(string attributes, string inside = "") =>
        $"<w:p><w:r><w:pict xmlns:v=\"v\"><v:shape {attributes}>{inside}<v:textbox><w:txbxContent>{WhiteParagraph()}"
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";

    [Theory]
    [InlineData("<wps:spPr><a:solidFill><a:srgbClr val=\"204060\"/></a:solidFill></wps:spPr>", true)]
    [InlineData("<wps:spPr><a:solidFill><a:schemeClr val=\"accent2\"/></a:solidFill></wps:spPr>", true)]
    [InlineData("<wps:spPr><a:gradFill><a:gsLst/></a:gradFill></wps:spPr>", true)]
    [InlineData("<wps:style><a:fillRef idx=\"2\"><a:schemeClr val=\"accent2\"/></a:fillRef></wps:style>", true)]
    [InlineData("<wps:spPr><a:noFill/></wps:spPr><wps:style><a:fillRef idx=\"2\"/></wps:style>", false)]
    [InlineData("<wps:style><a:fillRef idx=\"0\"/></wps:style>", false)]
    [InlineData("<wps:spPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></wps:spPr>", false)]
    [InlineData("<wps:spPr><a:ln><a:solidFill><a:srgbClr val=\"204060\"/></a:solidFill></a:ln></wps:spPr>", false)]
    [InlineData("", false)]
    public void White_text_in_a_drawn_box_is_read_where_the_box_is_filled(string inside, bool isRead) =>
        Assert.Equal(isRead, Read(Box(inside)).Contains("burned", StringComparison.Ordinal));

    [Theory]
    [InlineData("fillcolor=\"#204060\"", "", true)]
    [InlineData("fillcolor=\"#204060 [3204]\"", "", true)]
    [InlineData("fillcolor=\"navy\"", "", true)]
    [InlineData("", "<v:fill type=\"gradient\"/>", true)]
    [InlineData("fillcolor=\"#204060\" filled=\"f\"", "", false)]
    [InlineData("fillcolor=\"white [3212]\"", "", false)]
    [InlineData("fillcolor=\"#fff\"", "", false)]
    public void The_same_in_a_box_as_Word_drew_it_before(string attributes, string inside, bool isRead) =>
        Assert.Equal(isRead, Read(Vml(attributes, inside)).Contains("burned", StringComparison.Ordinal));

    [Theory]
    [InlineData("<w:pStyle w:val=\"Banner\"/>", true)]
    [InlineData("<w:pStyle w:val=\"Heading\"/>", true)]
    [InlineData("<w:pStyle w:val=\"Banner\"/><w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>", false)]
    [InlineData("<w:pStyle w:val=\"Titel\"/>", false)]
    public void A_style_of_paragraphs_shades_them(string properties, bool isRead) =>
        Assert.Equal(
            isRead,
            Read(
                    WhiteParagraph(properties),
                    document =>
                        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Append(
                            new Style(
                                new StyleParagraphProperties(
                                    new Shading { Val = ShadingPatternValues.Clear, Fill = "204060" }
                                )
                            )
                            {
                                StyleId = "Banner",
                            },
                            new Style(new BasedOn { Val = "Banner" }) { StyleId = "Heading" }
                        )
                )
                .Contains("burned", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("<w:shd w:val=\"clear\" w:fill=\"auto\"/>", "204060", true)]
    [InlineData("<w:shd w:val=\"clear\" w:fill=\"auto\"/>", "FFFFFF", false)]
    public void A_shade_without_a_colour_shows_the_cell(string properties, string fill, bool isRead) =>
        Assert.Equal(
            isRead,
            Read(
                    $"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill=\"{fill}\"/></w:tcPr>{WhiteParagraph(properties)}"
                        + "</w:tc></w:tr></w:tbl>"
                )
                .Contains("burned", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("<w:color w:val=\"auto\" w:themeColor=\"background1\"/>", false)]
    [InlineData("<w:color w:themeColor=\"light1\"/>", false)]
    [InlineData("<w:color w:val=\"auto\" w:themeColor=\"background1\" w:themeShade=\"80\"/>", true)]
    [InlineData("<w:color w:val=\"auto\" w:themeColor=\"text1\"/>", true)]
    [InlineData("<w:w w:val=\"5\"/>", false)]
    [InlineData("<w:w w:val=\"1%\"/>", false)]
    [InlineData("<w:w w:val=\"6\"/>", true)]
    public void Text_in_the_themes_paper_or_without_width_is_none(string format, bool isRead) =>
        Assert.Equal(
            isRead,
            Read($"<w:p><w:r><w:rPr>{format}</w:rPr><w:t>The mill burned.</w:t></w:r></w:p>")
                .Contains("burned", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("urn:of-tomorrow", "never")]
    [InlineData(Wordml + "/2031/wordml", "never")]
    [InlineData(Wordml + "/2012/wordml", "always")]
    [InlineData("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "always")]
    public void What_the_reader_is_shown_is_the_first_choice_that_Word_understands(string space, string word) =>
        Assert.Equal(
            $"We {word} paid.",
            Reading
                .Bytes(
                    DocxSource.Of(
                        "<w:p><w:r><w:t xml:space=\"preserve\">We </w:t></w:r><mc:AlternateContent>"
                            + $"<mc:Choice xmlns:n=\"{space}\" Requires=\"n\"><w:r><w:t>always</w:t></w:r></mc:Choice>"
                            + "<mc:Fallback><w:r><w:t>never</w:t></w:r></mc:Fallback></mc:AlternateContent>"
                            + "<w:r><w:t xml:space=\"preserve\"> paid.</w:t></w:r></w:p>"
                    )
                )
                .Text
        );

    [Theory]
    [InlineData("Symbol", "F0B4", "×")]
    [InlineData("Symbol", "00B4", "×")]
    [InlineData("Symbol", "F0A3", "≤")]
    [InlineData("Symbol", "F0CE", "∈")]
    [InlineData("Symbol", "F0FE", "⎭")]
    [InlineData("Symbol", "F0F0", "\uFFFD")]
    [InlineData("Symbol", "F07F", "\uFFFD")]
    [InlineData("Symbol", "2264", "≤")]
    [InlineData("Wingdings", "F0FC", "✓")]
    [InlineData("Wingdings", "E0", "→")]
    [InlineData("Wingdings", "F021", "\uFFFD")]
    [InlineData("Arial", "00DF", "ß")]
    [InlineData("Odd Signs", "F041", "\uFFFD")]
    [InlineData("Arial", "nothing", "\uFFFD")]
    public void A_symbol_is_its_character_and_never_silently_nothing(string font, string code, string character) =>
        Assert.Equal(
            $"7{character}2",
            Reading
                .Bytes(
                    DocxSource.Of(
                        $"<w:p><w:r><w:t>7</w:t><w:sym w:font=\"{font}\" w:char=\"{code}\"/><w:t>2</w:t></w:r></w:p>"
                    )
                )
                .Text
        );
}

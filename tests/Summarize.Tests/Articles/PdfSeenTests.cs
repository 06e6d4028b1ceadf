using Summarize.PdfReader;

namespace Summarize.Tests.Articles;

/// <summary>What of a PDF's page its reader sees: lines through words, pictures over them, notes, fonts.</summary>
public class PdfSeenTests
{
    private const string Sentence =
        "BT /F1 12 Tf 1 0 0 1 50 700 Tm (We hired ) Tj (nearly ) Tj (ninety cooks, said Ada Holm.) Tj ET ";

    private const double Start = 100.7; // Where "nearly" begins, and where it ends.
    private const double End = 134;

    private static string Read(string content, string annotations = "", params (string, byte[]?)[] more) =>
        Reading
            .Bytes(
                PdfSource.Page(
                    PdfSource.Bytes(content),
                    contents: $"4 0 R{(annotations.Length > 0 ? $"/Annots[{annotations}]" : "")}",
                    resources: "/XObject<</Picture 6 0 R>>",
                    more: more
                ),
                "application/pdf"
            )
            .Text;

    private static string Line(double y, string width = "0.8") => $"{width} w {Start} {y} m {End} {y} l S ";

    public static TheoryData<string> Struck =>
        [
            Sentence + Line(703.5),
            Line(703.5) + Sentence,
            Sentence + $"{Start} 703 {End - Start} 0.7 re f ",
            Sentence + $"{Start} 703 m {End} 703 l {End} 703.7 l {Start} 703.7 l h f ",
            Sentence + $"0.8 w {Start} 703 m {End} 703 l {Start} 400 m {End} 400 l S ",
        ];

    [Theory]
    [MemberData(nameof(Struck))]
    public void A_line_through_the_middle_of_a_word_strikes_it_out(string content) =>
        Assert.Equal("We hired ninety cooks, said Ada Holm.", Read(content));

    public static TheoryData<string> NotStruck =>
        [
            Sentence + Line(698.5), // Under it.
            Sentence + Line(709), // Over it, as a table's.
            Sentence + Line(703.5, "4"), // Marked with a thick pen.
            Sentence + "1 G " + Line(703.5), // Not seen itself.
            Line(703.5) + "1 g 90 690 60 20 re f 0 g " + Sentence, // Painted over.
            Sentence + $"0.8 w {Start} 700 m {End} 708 l S ", // Not level.
            Sentence + $"0.8 w {Start} 703.5 m {Start + 4} 703.5 l S ", // Shorter than a letter.
            Sentence + string.Concat(Enumerable.Repeat(Line(703.5), PdfStrikes.MostLines + 1)), // A drawing.
        ];

    [Theory]
    [MemberData(nameof(NotStruck))]
    public void Another_line_does_not(string content) =>
        Assert.Equal("We hired nearly ninety cooks, said Ada Holm.", Read(content));

    [Fact]
    public void Words_that_a_note_strikes_out_are_no_text() =>
        Assert.Equal(
            "We hired ninety cooks, said Ada Holm.",
            Read(Sentence, $"<</Subtype/StrikeOut/QuadPoints[{Start} 710 {End} 710 {Start} 698 {End} 698]>>")
        );

    [Theory]
    [InlineData("", "We hired nearly ninety cooks, said Ada Holm.")]
    [InlineData("/SMask 5 0 R", "The cook left.\n\nWe hired nearly ninety cooks, said Ada Holm.")]
    public void Text_under_a_picture_is_none_where_nothing_of_it_is_seen_through(string picture, string text) =>
        Assert.Equal(
            text,
            Read(
                "BT /F1 12 Tf 1 0 0 1 50 780 Tm (The cook left.) Tj ET q 200 0 0 40 40 770 cm /Picture Do Q "
                    + Sentence,
                "",
                Picture(picture)
            )
        );

    [Fact]
    public void A_scan_over_its_text_leaves_it() =>
        Assert.Equal(
            "We hired nearly ninety cooks, said Ada Holm.",
            Read(Sentence + " q 600 0 0 800 0 0 cm /Picture Do Q", "", Picture(""))
        );

    private static (string, byte[]?) Picture(string more) =>
        (
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length LEN"
                + $"{more}>>",
            [128]
        );

    [Theory]
    [InlineData("/Rect[50 300 300 320]/DA(/F1 11 Tf 0 g)", true)]
    [InlineData("/Rect[50 300 300 320]/DA(/F1 11 Tf 1 g)", false)]
    [InlineData("/Rect[50 300 300 320]/DA(/F1 11 Tf 1 1 1 rg)", false)]
    [InlineData("/Rect[50 300 300 320]/DA(/F1 11 Tf 0 0 0 0 k)", false)]
    [InlineData("/Rect[50 300 300 320]/C[0 0 1]/DA(/F1 11 Tf 1 g)", true)]
    [InlineData("/Rect[50 900 300 920]", false)]
    [InlineData("/Rect[700 300 900 320]", false)]
    [InlineData("/F 32/Rect[50 300 300 320]", false)]
    public void A_note_is_read_where_it_is_on_the_page_and_stands_out(string note, bool isRead) =>
        Assert.Equal(
            isRead,
            Read(Sentence, $"<</Subtype/FreeText/Contents(It snowed.){note}>>")
                .Contains("snowed", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("/Subtype/Widget/FT/Tx/V(It snowed.)/Rect[50 300 300 320]", true)]
    [InlineData("/Subtype/Widget/FT/Tx/Ff 8192/V(It snowed.)/Rect[50 300 300 320]", false)]
    [InlineData("/Subtype/Widget/Parent<</Ff 8192>>/V(It snowed.)/Rect[50 300 300 320]", false)]
    public void A_field_is_read_and_a_password_is_not(string field, bool isRead) =>
        Assert.Equal(isRead, Read(Sentence, $"<<{field}>>").Contains("snowed", StringComparison.Ordinal));

    private const string Form =
        "<</Type/XObject/Subtype/Form/BBox[0 0 250 20]/Length LEN/Resources<</Font<</F1 5 0 R>>>>>>";

    [Theory]
    [InlineData("Stamp", "BT /F1 11 Tf 5 5 Td (It snowed.) Tj ET", "It snowed.")]
    [InlineData("FreeText", "BT /F1 11 Tf 5 5 Td (It snowed.) Tj ET", "It snowed.")]
    [InlineData("FreeText", "BT 1 g /F1 11 Tf 5 5 Td (It snowed.) Tj ET", null)]
    [InlineData("FreeText", "BT /F1 11 Tf 5 90 Td (It snowed.) Tj ET", null)]
    public void What_a_note_draws_is_what_it_says(string kind, string drawn, string? text) =>
        Assert.Equal(
            "We hired nearly ninety cooks, said Ada Holm." + (text is null ? "" : $"\n\n{text}"),
            Read(
                Sentence,
                $"<</Subtype/{kind}/Contents(It rained.)/Rect[50 300 300 320]/AP<</N 6 0 R>>>>",
                (Form, PdfSource.Bytes(drawn))
            )
        );

    [Theory]
    [InlineData("\\223It snowed,\\224 said Ada Holm.", "“It snowed,” said Ada Holm.")]
    [InlineData("\\223It doesn\\222t snow,\\224 said Ada Holm.", "“It doesn’t snow,” said Ada Holm.")]
    [InlineData("The \\223nal \\224ood came.", "The final flood came.")]
    [InlineData("\\215It snowed,\\216 said Ada Holm.", "“It snowed,” said Ada Holm.")]
    public void A_notes_ligatures_that_stand_as_quotation_marks_are_these(string stored, string text) =>
        Assert.EndsWith(
            "\n\n" + text,
            Read(Sentence, $"<</Subtype/FreeText/Contents({stored})/Rect[50 300 300 320]>>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_font_that_does_not_say_what_it_shows_is_told() =>
        Assert.Equal(
            FailureReason.NoText,
            Reading.Refused(
                PdfSource.Page(
                    PdfSource.Bytes(Sentence + $" BT /F2 12 Tf 1 0 0 1 50 600 Tm <0037004B0048000300460052> Tj ET"),
                    resources: "/Font<</F1 5 0 R/F2 6 0 R>>",
                    more:
                    [
                        (
                            "<</Type/Font/Subtype/Type0/BaseFont/A+Odd/Encoding/Identity-H/DescendantFonts[7 0 R]>>",
                            null
                        ),
                        (
                            "<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Odd/DW 500/CIDSystemInfo"
                                + "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R>>",
                            null
                        ),
                        (
                            "<</Type/FontDescriptor/FontName/AAAAAA+Odd/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0"
                                + "/Ascent 700/Descent -200/CapHeight 700/StemV 80>>",
                            null
                        ),
                    ]
                ),
                "application/pdf"
            )
        );
}

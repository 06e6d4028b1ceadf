using Summarize.Articles;
using Summarize.PdfReader;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Summarize.Tests.Articles;

public class PdfTextTests
{
    private const string ContentType = "application/pdf";

    private sealed record Line(double X, double Y, string Text, double Size = 11);

    private static byte[] Pdf(params Line[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var line in lines)
                page.AddText(line.Text, line.Size, new PdfPoint(line.X, line.Y), font);
        }
        return builder.Build();
    }

    private static Line[] Column(double x, double y, params string[] lines) =>
        [.. lines.Select((text, i) => new Line(x, y - 14 * i, text))];

    private static readonly string[] First =
    [
        "The council of Lower Nettlecombe voted on Monday to close the old",
        "bridge, which had carried carts, cars and cows across the river for two hun-",
        "dred years.",
    ];

    private static readonly string[] Second =
    [
        "\"We will miss it,\" said John Roe, who lives nearby and crossed it each day",
        "for all of his life.",
    ];

    [Fact]
    public void Lines_are_joined_to_paragraphs_and_broken_words_made_whole()
    {
        var article = Reading.Bytes(
            Pdf([
                new(50, 780, "Old bridge closes after 200 years", 20),
                .. Column(50, 740, First),
                .. Column(50, 680, Second),
            ]),
            ContentType
        );
        Assert.Equal(
            [
                "Old bridge closes after 200 years",
                "The council of Lower Nettlecombe voted on Monday to close the old bridge, which had carried carts, "
                    + "cars and cows across the river for two hundred years.",
                "\"We will miss it,\" said John Roe, who lives nearby and crossed it each day for all of his life.",
            ],
            article.Paragraphs()
        );
        Assert.Equal(
            [ParagraphRole.Title, ParagraphRole.Body, ParagraphRole.Body],
            article.Paragraphs.Select(p => p.Role)
        );
        Assert.Equal("Old bridge closes after 200 years", article.Title);
        Reading.AssertWellFormed(article);
    }

    [Fact]
    public void A_line_that_ends_early_ends_its_paragraph_and_so_does_an_indent() =>
        Assert.Equal(
            3,
            Reading
                .Bytes(
                    Pdf([
                        .. Column(50, 740, [.. First, .. Second]),
                        .. Column(64, 670, "Nobody objected to the plan in the meeting, which was short,"),
                        .. Column(50, 656, "or after it."),
                    ])
                )
                .Paragraphs()
                .Length
        );

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var article = Reading.Bytes(
            Pdf([
                .. Column(50, 740, "The council met on Monday in", "the hall, and voted to close the"),
                .. Column(320, 740, "old bridge over the river, after", "a long and loud debate."),
            ])
        );
        Assert.Equal(
            [
                "The council met on Monday in the hall, and voted to close the old bridge over the river, after a "
                    + "long and loud debate.",
            ],
            article.Paragraphs()
        );
    }

    [Fact]
    public void What_stands_at_the_edge_of_most_pages_is_boilerplate_and_sentences_go_on_across_pages()
    {
        Line[] Page(int number, params Line[] lines) =>
            [new(50, 820, "The Nettlecombe Echo"), .. lines, new(50, 20, $"Page {number} of 2")];
        var article = Reading.Bytes(Pdf(Page(1, Column(50, 740, First[..2])), Page(2, Column(50, 740, [First[2]]))));
        Assert.Equal(
            [
                "The council of Lower Nettlecombe voted on Monday to close the old bridge, which had carried carts, "
                    + "cars and cows across the river for two hundred years.",
            ],
            article.Paragraphs(ParagraphRole.Body)
        );
        Assert.Equal(
            ["The Nettlecombe Echo", "Page 1 of 2", "The Nettlecombe Echo", "Page 2 of 2"],
            article.Paragraphs(ParagraphRole.Boilerplate)
        );
    }

    [Fact]
    public void The_documents_properties_stand_in_for_title_and_byline()
    {
        using var builder = new PdfDocumentBuilder
        {
            DocumentInformation = new() { Title = "Bridge closes", Author = "Jane Doe" },
        };
        builder
            .AddPage(PageSize.A4)
            .AddText(
                "The council met.",
                11,
                new PdfPoint(50, 700),
                builder.AddStandard14Font(Standard14Font.Helvetica)
            );
        var article = Reading.Bytes(builder.Build(), null, "a.pdf");
        Assert.Equal(("The council met.", "Bridge closes", "Jane Doe"), (article.Text, article.Title, article.Byline));
    }

    [Fact]
    public void A_pdf_without_text_has_no_text() =>
        Assert.Equal(FailureReason.NoText, Reading.Refused(Pdf([]), ContentType));

    [Theory]
    [InlineData("News, and no PDF.")]
    [InlineData("%PDF-1.7\nnothing else")]
    [InlineData("%PDF-1.7\n1 0 obj\n<<")]
    public void Other_bytes_are_undecodable(string content) =>
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(PdfSource.Bytes(content), ContentType));

    [Fact]
    public void An_encrypted_pdf_is_refused_as_such()
    {
        var key = PdfSource.Repeat("00", 32);
        foreach (var (version, revision) in ((int, int)[])[(1, 2), (2, 3), (99, 99)])
        {
            var pdf = PdfSource.Page(
                PdfSource.Bytes("BT /F1 12 Tf 50 700 Td (News) Tj ET"),
                trailer: $"/ID[<00><00>]/Encrypt<</Filter/Standard/V {version}/R {revision}/Length "
                    + $"128/O<{key}>/U<{key}>/P -4>>"
            );
            Assert.Equal(FailureReason.Encrypted, Reading.Refused(pdf, ContentType));
        }
    }

    [Fact]
    public void A_document_of_the_most_pages_is_read_and_one_more_is_too_large()
    {
        var pdf = Pdf(Column(50, 700, "One."), Column(50, 700, "Two."));
        Assert.Equal(2, Reading.Bytes(pdf, limits: new ArticleOptions { MaxPages = 2 }).Paragraphs().Length);
        Assert.Equal(FailureReason.TooLarge, Reading.Refused(pdf, limits: new ArticleOptions { MaxPages = 1 }));
    }

    [Fact]
    public void The_limit_of_characters_holds()
    {
        var pdf = Pdf(Column(50, 700, "12345"));
        Assert.Equal("12345", Reading.Bytes(pdf, limits: new ArticleOptions { MaxCharacters = 5 }).Text);
        Assert.Equal(FailureReason.TooLarge, Reading.Refused(pdf, limits: new ArticleOptions { MaxCharacters = 4 }));
    }

    [Fact]
    public void A_stream_that_expands_beyond_the_limit_is_too_large()
    {
        var content = PdfSource.Bytes("BT /F1 12 Tf 50 700 Td (News) Tj ET" + new string(' ', 100_000));
        var pdf = PdfSource.Page(PdfSource.Flate(content), "/Filter/FlateDecode");
        Assert.Equal("News", Reading.Bytes(pdf, limits: new ArticleOptions { MaxExpandedBytes = 101_000 }).Text);
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(pdf, limits: new ArticleOptions { MaxExpandedBytes = 100_000 })
        );
        var twice = PdfSource.Page(
            PdfSource.Flate(PdfSource.Flate(new byte[200_000_000])),
            "/Filter[/FlateDecode/FlateDecode]"
        );
        Assert.Equal(FailureReason.TooLarge, Reading.Refused(twice, ContentType));
    }

    [Fact]
    public void A_stream_that_is_the_content_many_times_is_too_large()
    {
        var pdf = PdfSource.Page(
            PdfSource.Bytes(PdfSource.Repeat("q Q ", 100_000)),
            contents: $"[{PdfSource.Repeat("4 0 R ", 10_000)}]"
        );
        Assert.Equal(FailureReason.TooLarge, Reading.Refused(pdf, ContentType));
    }

    [Fact]
    public void Forms_that_draw_each_other_again_and_again_are_too_large()
    {
        var forms = Enumerable
            .Range(6, 12)
            .Select(i =>
                (
                    $"<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X {i + 1} 0 R>>>>/Length LEN>>",
                    (byte[]?)PdfSource.Bytes(PdfSource.Repeat("/X Do ", 10))
                )
            );
        var pdf = PdfSource.Page(
            PdfSource.Bytes("/X Do"),
            resources: "/XObject<</X 6 0 R>>",
            more: [.. forms, ("<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length LEN>>", PdfSource.Bytes("q Q"))]
        );
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(pdf, ContentType, limits: new ArticleOptions { MaxExpandedBytes = 1_000_000 })
        );
    }

    [Fact]
    public void Expansion_is_counted_before_it_happens()
    {
        Assert.Equal(5_000_000, PdfExpansion.OfFlate(PdfSource.Flate(new byte[5_000_000]), long.MaxValue));
        Assert.InRange(PdfExpansion.OfFlate(PdfSource.Flate(new byte[5_000_000]), 1000), 1001, 100_000);
        Assert.Equal(128 + 3, PdfExpansion.OfRunLength([129, 65, 2, 1, 2, 3, 128, 9, 9]));
        // The specification's own example of LZW: 45 45 45 45 45 65 45 45 45 66.
        Assert.Equal(10, PdfExpansion.OfLzw([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("q ")]
    [InlineData("BI ")]
    [InlineData("0 0 m 1 1 l S\n")]
    [InlineData("(a) Tj ")]
    public void Hostile_content_takes_bounded_time_and_no_stack(string unit)
    {
        var content = PdfSource.Bytes("BT /F1 12 Tf 50 700 Td " + PdfSource.Repeat(unit, 1_000_000 / unit.Length));
        try
        {
            Reading.Bytes(PdfSource.Page(PdfSource.Flate(content), "/Filter/FlateDecode"), ContentType);
        }
        catch (ArticleFailedException) { }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<</A ", ">>")]
    public void Nested_objects_are_undecodable(string open, string close)
    {
        var nested = PdfSource.Repeat(open, 100_000) + "1" + PdfSource.Repeat(close, 100_000);
        Assert.Equal(
            FailureReason.Undecodable,
            Reading.Refused(
                PdfSource.Of([
                    ($"<</Type/Catalog/Pages 2 0 R/A {nested}>>", null),
                    ("<</Type/Pages/Kids[]/Count 0>>", null),
                ]),
                ContentType
            )
        );
    }

    [Fact]
    public void A_page_tree_as_deep_as_the_file_is_long_harms_nobody()
    {
        var nodes = Enumerable
            .Range(2, 50_000)
            .Select(i => ($"<</Type/Pages/Kids[{i + 1} 0 R]/Count 1>>", (byte[]?)null));
        var pdf = PdfSource.Of([
            ("<</Type/Catalog/Pages 2 0 R>>", null),
            .. nodes,
            ("<</Type/Page/MediaBox[0 0 1 1]>>", null),
        ]);
        Assert.True(Reading.Refused(pdf, ContentType) is FailureReason.NoText or FailureReason.Undecodable);
    }

    [Fact]
    public void Page_trees_that_hold_themselves_end() =>
        Assert.Equal(
            FailureReason.NoText,
            Reading.Refused(
                PdfSource.Of([
                    ("<</Type/Catalog/Pages 2 0 R>>", null),
                    ("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", null),
                ]),
                ContentType
            )
        );

    /// <summary>
    /// Objects after the catalog, the page tree, the page, its content (which shows "AB" in F1) and the font, for a
    /// library without guards.
    /// </summary>
    public static TheoryData<string, string, string, string> Traps =>
        new()
        {
            {
                "an object that is a reference to itself",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "/XObject 6 0 R",
                "6 0 R"
            },
            {
                "a function of itself",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "/ColorSpace<</C[/Separation/X/DeviceRGB 6 0 R]>>",
                "<</FunctionType 3/Functions[6 0 R]/Bounds[]/Encode[0 1]/Domain[0 1]>>"
            },
            {
                "widths of two billion characters",
                "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
                "",
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 2000000000 "
                    + "500]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
                    + "0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>"
            },
        };

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_trap_ends_the_process_that_reads_and_not_this_one(
        string trap,
        string font,
        string resources,
        string sixth
    )
    {
        var pdf = PdfSource.Of([
            ("<</Type/Catalog/Pages 2 0 R>>", null),
            ("<</Type/Pages/Kids[3 0 R]/Count 1>>", null),
            (
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
                    + $"R>>{resources}>>>>",
                null
            ),
            ("<</Length LEN>>", PdfSource.Bytes("/C cs 0 scn BT /F1 12 Tf 50 700 Td (AB) Tj ET /X Do")),
            (font, null),
            (sixth, null),
        ]);
        var reason = Reading.Refused(pdf, ContentType, limits: new ArticleOptions { MaxPdfSeconds = 3 });
        Assert.True(reason is FailureReason.Undecodable or FailureReason.TooLarge, $"{trap}: {reason}");
    }

    [Fact]
    public void A_name_tree_that_holds_itself_ends_no_more_than_the_process_that_reads() =>
        Assert.Equal(
            FailureReason.Undecodable,
            Reading.Refused(
                PdfSource.Of([
                    ("<</Type/Catalog/Pages 2 0 R/Names<</Dests 3 0 R>>>>", null),
                    ("<</Type/Pages/Kids[]/Count 0>>", null),
                    ("<</Kids[3 0 R]>>", null),
                ]),
                ContentType
            )
        );

    [Fact]
    public void Bytes_changed_at_random_are_read_or_refused()
    {
        var pdf = Pdf(Column(50, 700, First));
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var changed = pdf.ToArray();
            for (var j = 0; j < 20; j++)
                changed[random.Next(10, changed.Length)] = (byte)random.Next(256);
            try
            {
                Reading.AssertWellFormed(Reading.Bytes(changed, ContentType));
            }
            catch (ArticleFailedException) { }
        }
    }

    private static string OfContent(string content, string resources = "", string extra = "") =>
        Reading
            .Bytes(
                PdfSource.Page(PdfSource.Bytes(content), contents: $"4 0 R{extra}", resources: resources),
                ContentType
            )
            .Text;

    [Theory]
    [InlineData("3 Tr (not) Tj 0 Tr")]
    [InlineData("1 0 0 1 -300 700 Tm (not) Tj")]
    [InlineData("1 0 0 1 700 700 Tm (not) Tj")]
    [InlineData("1 0 0 1 50 900 Tm (not) Tj")]
    [InlineData("/F1 0.5 Tf (not) Tj /F1 12 Tf")]
    public void Text_that_no_reader_of_the_page_sees_is_none(string hidden) =>
        Assert.Equal("We did sign.", OfContent($"BT /F1 12 Tf 1 0 0 1 50 700 Tm (We did sign.) Tj {hidden} ET"));

    [Theory]
    [InlineData("1 g", "")]
    [InlineData("0 0 0 0 k", "")]
    [InlineData("0.99 0.99 1 rg", "")]
    [InlineData("q 0 0 9 9 re W n", "Q")]
    [InlineData("q 0 0 600 800 re W n 0 0 600 650 re W n", "Q")]
    [InlineData("q 0 g 40 680 200 40 re f", "Q")]
    [InlineData("", "1 g 40 680 200 40 re f")]
    [InlineData("", "0 g 40 680 200 40 re f")]
    [InlineData("/OC /Off BDC", "EMC")]
    [InlineData("/OC /Some BDC", "EMC")]
    public void Text_in_the_papers_colour_cut_off_painted_over_or_of_a_layer_that_is_off_is_none(
        string before,
        string behind
    ) => Assert.Equal("We signed.", Drawn(before, behind));

    [Theory]
    [InlineData("q 0 g 40 680 200 40 re f 1 g", "Q")]
    [InlineData("q 0 0.2 0.5 rg 0 0 600 800 re f 1 1 1 rg", "Q")]
    [InlineData("q 40 700 m 240 690 l 240 720 l f 1 g", "Q")]
    [InlineData("q 200 0 0 40 40 680 cm /Picture Do Q q 1 g", "Q")]
    [InlineData("q 0 g /Half gs 40 680 200 40 re f 1 g", "Q")]
    [InlineData("q 40 w 40 700 m 240 700 l S 1 g", "Q")]
    [InlineData("q 40 680 200 40 re W n", "Q")]
    [InlineData("q 0 0 9 9 re n", "Q")]
    [InlineData("q 0 0 9 9 re W n Q", "")]
    [InlineData("", "q /Half gs 1 g 40 680 200 40 re f Q")]
    [InlineData("", "0 g 40 600 200 40 re f")]
    [InlineData("/OC /On BDC", "EMC")]
    [InlineData("/Span <</Lang(en)>> BDC", "EMC")]
    public void Text_that_stands_out_from_what_is_behind_it_is_read(string before, string behind) =>
        Assert.Equal("It leaks.\n\nWe signed.", Drawn(before, behind));

    private static string Drawn(string before, string behind) =>
        Reading
            .Bytes(
                PdfSource.Of([
                    ("<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>>>", null),
                    ("<</Type/Pages/Kids[3 0 R]/Count 1>>", null),
                    (
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>"
                            + "/Properties<</Off 6 0 R/On 7 0 R/Some 8 0 R>>/ExtGState<</Half<</ca 0.5>>>>"
                            + "/XObject<</Picture 9 0 R>>>>>>",
                        null
                    ),
                    (
                        "<</Length LEN>>",
                        PdfSource.Bytes(
                            $"{before} BT /F1 12 Tf 1 0 0 1 50 695 Tm (It leaks.) Tj ET {behind} "
                                + "0 g BT /F1 12 Tf 1 0 0 1 50 500 Tm (We signed.) Tj ET"
                        )
                    ),
                    ("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", null),
                    ("<</Type/OCG/Name(Notes)>>", null),
                    ("<</Type/OCG/Name(Text)>>", null),
                    ("<</Type/OCMD/OCGs[6 0 R]>>", null),
                    (
                        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
                            + "/Length LEN>>",
                        [0]
                    ),
                ]),
                ContentType
            )
            .Text;

    [Theory]
    [InlineData(499, "It leaks.")]
    [InlineData(500, "It leaks.\n\nWe signed.")]
    public void Colours_are_compared_up_to_a_number_of_fills(int fills, string text) =>
        Assert.Equal(
            text,
            OfContent(
                string.Concat(Enumerable.Repeat("0 0 9 9 re f ", fills))
                    + "0 0 9 9 re f BT /F1 12 Tf 1 0 0 1 50 700 Tm (It leaks.) Tj 1 g 1 0 0 1 50 500 Tm (We signed.) Tj ET"
            )
        );

    [Fact]
    public void A_page_upside_down_is_read() =>
        Assert.Equal("We did sign.", OfContent("BT /F1 12 Tf -1 0 0 -1 500 700 Tm (We did sign.) Tj ET"));

    [Fact]
    public void Invisible_text_over_a_scan_is_what_the_scan_shows() =>
        Assert.Equal("We did sign.", OfContent("BT /F1 12 Tf 3 Tr 1 0 0 1 50 700 Tm (We did sign.) Tj ET"));

    [Fact]
    public void A_line_drawn_twice_is_one() =>
        Assert.Equal(
            "We did sign.",
            OfContent("BT /F1 12 Tf 1 0 0 1 50 700 Tm (We did sign.) Tj 1 0 0 1 50.5 699.5 Tm (We did sign.) Tj ET")
        );

    [Theory]
    [InlineData("/Subtype/FreeText/Contents(It leaks.)", "We did sign.\n\nIt leaks.")]
    [InlineData("/Subtype/Widget/V(It leaks.)", "We did sign.\n\nIt leaks.")]
    [InlineData("/Subtype/FreeText/F 2/Contents(It leaks.)", "We did sign.")]
    [InlineData("/Subtype/Text/Contents(It leaks.)", "We did sign.")]
    public void A_note_on_the_page_is_read_where_it_is_seen(string annotation, string text) =>
        Assert.Equal(
            text,
            OfContent("BT /F1 12 Tf 1 0 0 1 50 700 Tm (We did sign.) Tj ET", extra: $"/Annots[<<{annotation}>>]")
        );

    [Fact]
    public void Words_keep_the_hyphen_that_is_theirs()
    {
        var article = Reading.Bytes(
            Pdf([
                .. Column(
                    50,
                    740,
                    "A well-known bridge has stood here for all of twenty-",
                    "one years, and is known as a well-",
                    "known and very im-",
                    "portant one."
                ),
            ]),
            ContentType
        );
        Assert.Equal(
            "A well-known bridge has stood here for all of twenty-one years, and is known as a well-known and very important one.",
            article.Text
        );
    }

    [Fact]
    public void An_initial_a_note_and_an_inset_do_not_break_a_sentence()
    {
        var article = Reading.Bytes(
            Pdf([
                new Line(50, 700, "W", 36),
                new Line(90, 714, "e paid for that bridge twice,"),
                new Line(232, 718.5, "3", 6.5),
                new Line(238, 714, "said the mayor, and we shall not"),
                new Line(60, 650, "It leaks", 18),
                new Line(50, 620, "pay again in this year or the next one."),
            ]),
            ContentType
        );
        Assert.Equal(
            [
                "We paid for that bridge twice, said the mayor, and we shall not pay again in this year or the next one.",
                "It leaks",
            ],
            article.Paragraphs()
        );
    }

    [Fact]
    public void Columns_that_are_drawn_line_by_line_are_read_one_after_the_other()
    {
        string[] left = ["We met the harbour", "mistress on the quay", "and asked her there", "what the crane costs."];
        string[] right =
        [
            "It costs more than",
            "anybody could think,",
            "said the mistress, and",
            "she closed the door.",
        ];
        var rows = left.Zip(right)
            .Select(
                (row, i) =>
                    $"1 0 0 1 50 {700 - 14 * i} Tm ({row.First}) Tj 1 0 0 1 300 {700 - 14 * i} Tm ({row.Second}) Tj"
            );
        Assert.Equal(
            string.Join(' ', left) + "\n\n" + string.Join(' ', right),
            OfContent($"BT /F1 12 Tf {string.Join(' ', rows)} ET")
        );
    }

    [Fact]
    public void Letters_set_apart_are_words() =>
        Assert.Equal("We did not sign.", OfContent("BT /F1 12 Tf 4 Tc 1 0 0 1 50 700 Tm (We did not sign.) Tj ET"));

    [Fact]
    public void A_note_at_the_foot_does_not_break_a_sentence() =>
        Assert.Equal(
            "We did sign it, and then we left the town.\n\nSigned in ink.",
            OfContent(
                "BT /F1 12 Tf 1 0 0 1 50 700 Tm (We did sign it, and then) Tj /F1 8 Tf 1 0 0 1 50 650 Tm "
                    + "(Signed in ink.) Tj /F1 12 Tf 1 0 0 1 300 700 Tm (we left the town.) Tj ET"
            )
        );
}

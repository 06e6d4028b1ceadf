using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Summarize.Articles;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Summarize.Tests.Articles;

public class DocxTextTests
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static byte[] Docx(string body, Action<WordprocessingDocument>? more = null) => DocxSource.Of(body, more);

    private static string P(string content, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}{content}</w:p>";

    private static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    [Fact]
    public void A_document_gives_its_paragraphs_with_the_roles_of_their_styles()
    {
        var article = Reading.Bytes(
            Docx(
                P(R("Old bridge closes after 200 years"), "Titel")
                    + P(R("By Jane Doe"))
                    + "<w:p/>"
                    + P(R("The council of ") + R("Lower Nettlecombe &amp; Hale") + R(" voted on Monday."))
                    + P(R("The bridge in June."), "Beschriftung")
                    + "<w:tbl><w:tr><w:tc>"
                    + P(R("In a table."))
                    + "</w:tc></w:tr></w:tbl>"
                    + P("<w:r><w:t>One</w:t><w:br/><w:t>line</w:t><w:tab/><w:t>more.</w:t></w:r>")
            ),
            ContentType
        );
        Assert.Equal(
            [
                "Old bridge closes after 200 years",
                "By Jane Doe",
                "The council of Lower Nettlecombe & Hale voted on Monday.",
                "The bridge in June.",
                "In a table.",
                "One\nline\tmore.",
            ],
            article.Paragraphs()
        );
        Assert.Equal(
            [
                ParagraphRole.Title,
                ParagraphRole.Byline,
                ParagraphRole.Body,
                ParagraphRole.Caption,
                ParagraphRole.Body,
                ParagraphRole.Body,
            ],
            article.Paragraphs.Select(p => p.Role)
        );
        Assert.Equal(("Old bridge closes after 200 years", "Jane Doe"), (article.Title, article.Byline));
        Reading.AssertWellFormed(article);
    }

    [Fact]
    public void What_does_not_print_is_no_text()
    {
        var article = Reading.Bytes(
            Docx(
                P(
                    R("Kept. ")
                        + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>Deleted.</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t xml:space=\"preserve\">Inserted. "
                        + "</w:t></w:r></w:ins>"
                        + "<w:moveFrom w:id=\"3\" w:author=\"x\"><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t xml:space=\"preserve\">Seen. "
                        + "</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK "
                        + "x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<mc:AlternateContent><mc:Choice "
                        + "Requires=\"w\"><w:r><w:t>Chosen.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Fallback.</w:t></w:r></mc:Fallback></mc:AlternateContent>"
                ) + "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Last.</w:t></w:r></w:p>"
            ),
            ContentType
        );
        Assert.Equal(["Kept. Inserted. Seen. Chosen.", "Last."], article.Paragraphs());
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:webHidden/>")]
    [InlineData("<w:specVanish w:val=\"1\"/>")]
    [InlineData("<w:strike/>")]
    [InlineData("<w:dstrike/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:rStyle w:val=\"Secret\"/>")]
    [InlineData("<w:color w:val=\"FEFEFE\"/>")]
    [InlineData("<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>")]
    [InlineData("<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>")]
    [InlineData("<w:color w:val=\"800000\"/><w:shd w:val=\"solid\" w:color=\"800000\"/>")]
    [InlineData("<w14:textFill xmlns:w14=\"w14\"><w14:noFill/></w14:textFill>")]
    public void Formatting_that_hides_hides(string format) =>
        Assert.Equal("We did sign.", Sentence($"<w:r><w:rPr>{format}</w:rPr><w:t>not </w:t></w:r>"));

    [Theory]
    [InlineData(
        "<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>not </w:t></w:r>"
    )]
    [InlineData("<w:r><w:rPr><w:strike w:val=\"false\"/></w:rPr><w:t>not </w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"000000\"/></w:rPr><w:t>not </w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/></w:rPr><w:t>not </w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:val=\"pct50\"/></w:rPr><w:t>not </w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"auto\"/></w:rPr><w:t>not </w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:sz w:val=\"3\"/></w:rPr><w:t>not </w:t></w:r>")]
    [InlineData("<w:smartTag><w:r><w:t>not </w:t></w:r></w:smartTag>")]
    [InlineData("<m:oMath xmlns:m=\"m\"><m:r><m:t>not </m:t></m:r></m:oMath>")]
    [InlineData("<w:hyperlink><w:r><w:t>not </w:t></w:r></w:hyperlink>")]
    [InlineData(
        "<w:sdt><w:sdtPr><w:alias w:val=\"a\"/></w:sdtPr><w:sdtContent><w:r><w:t>not </w:t></w:r></w:sdtContent></w:sdt>"
    )]
    [InlineData("<w:r><w:t>n</w:t><w:softHyphen/><w:t>ot </w:t></w:r>")]
    public void Text_is_read_whatever_is_around_it(string run) =>
        Assert.Equal(
            "We did not sign.",
            Sentence(run.Replace("<w:t>", "<w:t xml:space=\"preserve\">", StringComparison.Ordinal))
        );

    private static string Sentence(string run) =>
        Reading
            .Bytes(
                Docx(
                    P(R("We did ") + run + R("sign.")),
                    document =>
                        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Append(
                            new Style(new StyleRunProperties(new Vanish())) { StyleId = "Hidden" },
                            new Style(new BasedOn { Val = "Hidden" }) { StyleId = "Secret" }
                        )
                )
            )
            .Text;

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Row(string properties, string text) =>
        $"<w:tbl><w:tr><w:trPr>{properties}</w:trPr><w:tc>{P(R(text))}</w:tc></w:tr></w:tbl>";

    [Fact]
    public void A_fields_code_is_no_text_and_its_result_is()
    {
        var code = Field("begin") + R("IF gone") + Field("begin") + R("PAGE") + Field("end") + Field("separate");
        Assert.Equal("We signed.", Reading.Bytes(Docx(P(R("We ") + code + R("signed.") + Field("end")))).Text);
        Assert.Equal("We\n\nsigned.", Reading.Bytes(Docx(P(R("We") + Field("begin") + R("X")) + P(R("signed.")))).Text);
    }

    [Theory]
    [InlineData("<w:del w:id=\"1\"/>")]
    [InlineData("<w:hidden/>")]
    public void A_row_that_is_gone_or_hidden_is_no_text(string properties) =>
        Assert.Equal(
            "Kept.\n\nLast.",
            Reading.Bytes(Docx(Row("", "Kept.") + Row(properties, "Gone.") + P(R("Last.")))).Text
        );

    [Theory]
    [InlineData("<w:drawing><docPr hidden=\"1\"/>", "</w:drawing>")]
    [InlineData("<w:pict><shape style=\"width:9pt;visibility:hidden\">", "</shape></w:pict>")]
    public void A_shape_that_is_not_shown_has_no_text(string start, string end) =>
        Assert.Equal(
            "We signed.",
            Reading.Bytes(Docx(P(R("We ") + $"<w:r>{start}{P(R("Gone."))}{end}</w:r>" + R("signed.")))).Text
        );

    [Fact]
    public void A_paragraph_whose_end_is_deleted_goes_on_in_the_next_and_stays_where_there_is_none()
    {
        var begun = $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{R("We did")}</w:p>";
        Assert.Equal("We did not sign.", Reading.Bytes(Docx(begun + P(R(" not sign.")))).Text);
        Assert.Equal("First.\n\nWe did", Reading.Bytes(Docx(P(R("First.")) + begun)).Text);
    }

    [Fact]
    public void The_notes_that_the_text_refers_to_stand_behind_it()
    {
        var docx = Docx(
            P(R("We signed") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R(".")),
            document =>
                document.MainDocumentPart!.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                    new Footnote(new WordParagraph(new Run(new Text("Separator.")))) { Id = 0 },
                    new Footnote(new WordParagraph(new Run(new Text("In ink.")))) { Id = 2 },
                    new Footnote(new WordParagraph(new Run(new Text("Left over.")))) { Id = 3 }
                )
        );
        Assert.Equal("We signed.\n\nIn ink.", Reading.Bytes(docx).Text);
    }

    [Fact]
    public void A_fraction_keeps_its_line() =>
        Assert.Equal(
            "3/4",
            Reading
                .Bytes(Docx(P("<m:f xmlns:m=\"m\"><m:num><m:t>3</m:t></m:num><m:den><m:t>4</m:t></m:den></m:f>")))
                .Text
        );

    [Fact]
    public void A_symbol_is_a_character() =>
        Assert.Equal(
            "α–",
            Reading.Bytes(Docx(P("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:char=\"2013\"/></w:r>"))).Text
        );

    [Fact]
    public void A_dropped_initial_is_the_next_paragraphs() =>
        Assert.Equal(
            "We signed.",
            Reading
                .Bytes(Docx($"<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>{R("W")}</w:p>" + P(R("e signed."))))
                .Text
        );

    [Theory]
    [InlineData("text/html", "<p hidden>No.<p>Then this.", "First.\n\nThen this.\n\nLast.")]
    [InlineData("text/plain", "Then this.", "First.\n\nThen this.\n\nLast.")]
    [InlineData("application/rtf", "{\\rtf1 a}", null)]
    public void Another_document_within_is_read_or_refused(string type, string content, string? text)
    {
        var docx = Docx(
            P(R("First.")) + "<w:altChunk r:id=\"chunk\"/>" + P(R("Last.")),
            document =>
            {
                var chunk = document.MainDocumentPart!.AddNewPart<AlternativeFormatImportPart>(type, "chunk");
                using var writer = new StreamWriter(chunk.GetStream(FileMode.Create));
                writer.Write(content);
            }
        );
        if (text is null)
            Assert.Equal(FailureReason.Unsupported, Reading.Refused(docx));
        else
            Assert.Equal(text, Reading.Bytes(docx).Text);
    }

    [Fact]
    public void The_documents_properties_stand_in_for_title_and_byline()
    {
        var article = Reading.Bytes(
            Docx(
                P(R("The council met.")),
                document =>
                {
                    document.PackageProperties.Title = "Bridge closes";
                    document.PackageProperties.Creator = "Jane Doe";
                }
            ),
            null,
            "a.docx"
        );
        Assert.Equal(("Bridge closes", "Jane Doe"), (article.Title, article.Byline));
    }

    [Fact]
    public void It_is_known_by_its_content() => Assert.Equal("News.", Reading.Bytes(Docx(P(R("News.")))).Text);

    [Fact]
    public void A_link_that_is_no_address_does_no_harm()
    {
        var bytes = Docx(
            P(R("News.")),
            document =>
                document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("http://placeholder/"), isExternal: true)
        );
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => e.FullName == "word/_rels/document.xml.rels");
            string relations;
            using (var reader = new StreamReader(entry.Open()))
                relations = reader.ReadToEnd();
            Assert.Contains("http://placeholder/", relations, StringComparison.Ordinal);
            using var writer = new StreamWriter(entry.Open());
            writer.BaseStream.SetLength(0);
            writer.Write(relations.Replace("http://placeholder/", "http://mailto:a@b@c:%%", StringComparison.Ordinal));
        }
        Assert.Equal("News.", Reading.Bytes(stream.ToArray()).Text);
    }

    [Fact]
    public void A_document_without_text_has_no_text() =>
        Assert.Equal(FailureReason.NoText, Reading.Refused(Docx("<w:p/>"), ContentType));

    [Fact]
    public void Other_bytes_are_undecodable()
    {
        Assert.Equal(FailureReason.Undecodable, Reading.Refused("News."u8.ToArray(), ContentType));
        var docx = Docx(P(R("News.")));
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(docx[..(docx.Length / 2)], ContentType));
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(Docx("<w:p><w:r>"), ContentType));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            zip.CreateEntry("a.txt");
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(stream.ToArray(), ContentType));
    }

    [Theory]
    [InlineData("EncryptedPackage", nameof(FailureReason.Encrypted))]
    [InlineData("WordDocument", nameof(FailureReason.Unsupported))]
    public void A_compound_file_is_an_encrypted_document_or_an_old_one(string stream, string reason)
    {
        byte[] bytes =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[512],
            .. Encoding.Unicode.GetBytes(stream),
            .. new byte[512],
        ];
        Assert.Equal(reason, Reading.Refused(bytes, ContentType).ToString());
        Assert.Equal(reason, Reading.Refused(bytes, null, "a.doc").ToString());
    }

    private static long ExpandedBytes(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return zip.Entries.Sum(entry => entry.Length);
    }

    [Fact]
    public void A_document_that_expands_to_the_limit_is_read_and_one_byte_more_is_too_large()
    {
        var docx = Docx(P(R(new string('a', 10_000))));
        var expanded = (int)ExpandedBytes(docx);
        Assert.Equal(
            10_000,
            Reading.Bytes(docx, limits: new ArticleOptions { MaxExpandedBytes = expanded }).Text.Length
        );
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(docx, limits: new ArticleOptions { MaxExpandedBytes = expanded - 1 })
        );
    }

    [Fact]
    public void A_part_that_lies_about_its_size_is_not_read_beyond_it()
    {
        var docx = Docx(P(R(new string('a', 5_000_000))));
        // The part's real size, wherever a header says it, becomes 1,000.
        using var zip = new ZipArchive(new MemoryStream(docx));
        var real = BitConverter.GetBytes((int)zip.GetEntry("word/document.xml")!.Length);
        for (var at = docx.AsSpan().IndexOf(real); at >= 0; at = docx.AsSpan().IndexOf(real))
            BitConverter.GetBytes(1000).CopyTo(docx, at);
        Assert.Equal(
            FailureReason.Undecodable,
            Reading.Refused(docx, limits: new ArticleOptions { MaxExpandedBytes = 100_000 })
        );
    }

    [Fact]
    public void The_limit_of_characters_holds()
    {
        Assert.Equal(
            "12345",
            Reading.Bytes(Docx(P(R("12345"))), limits: new ArticleOptions { MaxCharacters = 5 }).Text
        );
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(Docx(P(R("123456"))), limits: new ArticleOptions { MaxCharacters = 5 })
        );
    }

    [Theory]
    [InlineData("<w:p><w:r>", "</w:r></w:p>", 50_000)]
    [InlineData("<w:smartTag>", "</w:smartTag>", 100_000)]
    [InlineData("<w:ins>", "</w:ins>", 100_000)]
    [InlineData("<w:p/>", "", 200_000)]
    [InlineData("<w:r><w:t>a</w:t></w:r>", "", 200_000)]
    public void Hostile_documents_come_to_an_end_and_take_no_stack(string start, string end, int times)
    {
        var docx = Docx(string.Concat(Enumerable.Repeat(start, times)) + string.Concat(Enumerable.Repeat(end, times)));
        try
        {
            Reading.Bytes(docx, ContentType);
        }
        catch (ArticleFailedException) { }
    }

    [Fact]
    public void A_document_with_a_type_definition_is_not_expanded()
    {
        var docx = Docx("</w:body></w:document>");
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.GetEntry("word/document.xml")!.Open());
            writer.BaseStream.SetLength(0);
            writer.Write(
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document "
                    + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
            );
        }
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(stream.ToArray(), ContentType));
    }
}

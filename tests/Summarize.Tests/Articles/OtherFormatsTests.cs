using System.IO.Compression;
using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

/// <summary>What is not read is said, and what is packed is unpacked.</summary>
public class OtherFormatsTests
{
    [Theory]
    [InlineData("{\\rtf1\\ansi News.\\par}", "a.rtf", "DOCX")]
    [InlineData(
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nNews",
        "a.mht",
        "HTML"
    )]
    [InlineData("{\"headline\": \"News\", \"body\": \"<p>News.</p>\"}", "a.json", "text")]
    [InlineData(" [1, 2]", null, "text")]
    [InlineData("<?xml version='1.0'?><rss><channel/></rss>", "a.xml", "text")]
    [InlineData("{\"body\": \"News.\"}\n{\"body\": \"More.\"}", "a.jsonl", "text")]
    [InlineData("\\documentclass{article}\n\\begin{document}News.", "a.tex", "PDF")]
    [InlineData("%!PS-Adobe-3.0\n(News.) show", "a.ps", "PDF")]
    [InlineData("BEGIN:VCALENDAR\nSUMMARY:News", "a.ics", "text")]
    [InlineData("WARC/1.0\r\nWARC-Type: response", "a.warc", "HTML")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:04.000\nNews.", "a.vtt", "words")]
    [InlineData("1\r\n00:00:01,000 --> 00:00:04,000\r\nNews.", "a.srt", "words")]
    public void Markup_that_comes_as_text_is_unsupported_with_what_to_do(string content, string? name, string advice)
    {
        foreach (var type in (string?[])[null, "text/plain", "application/octet-stream"])
        {
            var refused = Assert.Throws<ArticleFailedException>(() =>
                Reading.Bytes(Encoding.UTF8.GetBytes(content), type, name)
            );
            Assert.Equal(FailureReason.Unsupported, refused.Reason);
            Assert.Contains(advice, refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(" \n{\\rtf1\\ansi News.\\par}")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related\n\nPHA+")]
    [InlineData("{\"headline\": \"News\", \"body\": \"<p>News.</p>\"}")]
    [InlineData("got({\"headline\": \"News\"});")]
    [InlineData("<?xml version='1.0'?><feed><entry><title>News</title></entry></feed>")]
    [InlineData("<?xml version='1.0'?><story><para>News.</para></story>")]
    [InlineData("<nitf><body><p>News.</p></body></nitf>")]
    [InlineData("<svg width=9><text>News.</text></svg>")]
    [InlineData("name,text,day\nA barn,\"It burnt,\nall of it.\",Monday\nA mill,It stands.,Friday\nA cow,Sold.,Sunday")]
    [InlineData("name\ttext\tday\nA barn\tIt burnt.\tMonday\nA mill\tIt stands.\tFriday\nA cow\tSold.\tSunday\n")]
    public void Another_format_is_unsupported_under_the_name_of_any_text(string content)
    {
        foreach (var name in (string[])["a.txt", "a.html", "a.md"])
        {
            var refused = Assert.Throws<ArticleFailedException>(() =>
                Reading.Bytes(Encoding.UTF8.GetBytes(content), null, name)
            );
            Assert.Equal(FailureReason.Unsupported, refused.Reason);
            Assert.Matches("Upload|upload", refused.Message);
        }
    }

    [Theory]
    [InlineData("a.html", "<?xml version='1.0'?><!DOCTYPE html><html><body><p>News.</p></body></html>")]
    [InlineData("a.html", "<?xml version='1.0'?><div><p>News.</p></div>")]
    [InlineData("a.html", "Note: this is new.\n<p>MIME-Version: 1.0 is a header, Content-Type: another.</p>")]
    [InlineData("a.html", "<p>{\"a\": 1}</p>")]
    [InlineData("a.md", "[Update] The bridge is open.")]
    [InlineData("a.md", "{ Braces } begin this line, and it is read.")]
    [InlineData(
        "a.md",
        "The red, the blue, the green\nThe one, the two, the three\nAll gone, all gone, all gone\nA, b, c"
    )]
    [InlineData("a.txt", "Milk,butter,cheese\n\nThe market sold all of it, in the end, on Monday.")]
    [InlineData("a.md", "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 | 3 |")]
    [InlineData(
        "a.txt",
        "10:00\tRoe\tGood morning to all of you who came\n10:01\tDoe\tHello\n10:02\tRoe\tYes\n10:03\tDoe\tNo"
    )]
    public void What_only_begins_like_another_format_is_read(string name, string content) =>
        Assert.NotEmpty(Reading.Bytes(Encoding.UTF8.GetBytes(content), null, name).Text);

    [Theory]
    [InlineData("{\"headline\": broken, says the mayor.")]
    [InlineData("[Update] The bridge is open.")]
    [InlineData("<p>Just a tag")]
    [InlineData("<Name withheld> wrote </this>")]
    [InlineData("1\nThe mayor --> the council")]
    [InlineData("WARC is a format.")]
    [InlineData("The mayor sent MIME-Version: 1.0 to all.")]
    public void Text_that_only_looks_like_markup_is_text(string text) => Assert.Equal(text, Reading.Text(text).Text);

    [Fact]
    public void A_part_of_a_page_is_a_page_and_refused_where_it_says_that_it_is_text()
    {
        var part = "<div class=a>\n<p>Seen.</p><p hidden>Not.</p></div>"u8.ToArray();
        Assert.Equal("Seen.", Reading.Bytes(part).Text);
        Assert.Equal(FailureReason.Unsupported, Reading.Refused(part, "text/plain"));
    }

    private static byte[] Zipped(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    [Fact]
    public void What_gzip_packed_is_read_as_what_it_is()
    {
        Assert.Equal("News.", Reading.Bytes(Zipped("News."), "text/plain").Text);
        Assert.Equal("News.", Reading.Bytes(Zipped("<p>News.</p>"), null, "a.html.gz").Text);
        Assert.Equal("News.", Reading.Bytes(Zipped("<html><p>News.</p>")).Text);
    }

    [Fact]
    public void What_gzip_packed_is_read_to_the_limit_and_not_beyond()
    {
        var packed = Zipped(new string('a', 1000));
        Assert.Equal(1000, Reading.Bytes(packed, limits: new ArticleOptions { MaxExpandedBytes = 1000 }).Text.Length);
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(packed, limits: new ArticleOptions { MaxExpandedBytes = 999 })
        );
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(packed[..^4]));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("BR")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    public void A_content_encoding_is_read_to_the_limit_and_not_beyond(string coding)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream =
                coding == "deflate" ? new ZLibStream(packed, CompressionLevel.Fastest)
                : coding == "raw deflate" ? new DeflateStream(packed, CompressionLevel.Fastest)
                : new BrotliStream(packed, CompressionLevel.Fastest)
        )
            stream.Write(Encoding.UTF8.GetBytes(new string('a', 1000)));
        var name = coding.Split(' ')[^1];
        Assert.Equal(1000, Packed.Expand(packed.ToArray(), name, new() { MaxExpandedBytes = 1000 }).Length);
        AssertRefused(FailureReason.TooLarge, packed.ToArray(), name, new() { MaxExpandedBytes = 999 });
        AssertRefused(FailureReason.Undecodable, "Plain news."u8.ToArray(), name, new());
    }

    [Theory]
    [InlineData("zstd", FailureReason.Unsupported)]
    [InlineData("gzip, br", FailureReason.Unsupported)]
    [InlineData("gzip", FailureReason.Undecodable)]
    public void A_content_encoding_that_is_not_read_or_not_true_is_said(string coding, FailureReason reason) =>
        AssertRefused(reason, "Plain news."u8.ToArray(), coding, new());

    private static void AssertRefused(FailureReason reason, byte[] content, string coding, ArticleOptions limits) =>
        Assert.Equal(
            reason,
            Assert.Throws<ArticleFailedException>(() => Packed.Expand(content, coding, limits)).Reason
        );

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    [InlineData("gb2312")]
    public void A_declaration_of_another_time_gives_way_to_plain_utf_8(string charset)
    {
        const string text = "Zoë Brontë’s café: “Öl” für Müller, München, Köln, Zürich.";
        var page = Encoding.UTF8.GetBytes($"<meta charset={charset}><p>{text}");
        Assert.Equal(text, Reading.Bytes(page, "text/html").Text);
    }
}

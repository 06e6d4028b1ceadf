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
    [InlineData("{\"headline\": broken, says the mayor.")]
    [InlineData("[Update] The bridge is open.")]
    [InlineData("<p>Just a tag")]
    [InlineData("The mayor sent MIME-Version: 1.0 to all.")]
    public void Text_that_only_looks_like_markup_is_text(string text) => Assert.Equal(text, Reading.Text(text).Text);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    [Fact]
    public void What_gzip_packed_is_read_as_what_it_is()
    {
        Assert.Equal("News.", Reading.Bytes(Packed("News."), "text/plain").Text);
        Assert.Equal("News.", Reading.Bytes(Packed("<p>News.</p>"), null, "a.html.gz").Text);
        Assert.Equal("News.", Reading.Bytes(Packed("<html><p>News.</p>")).Text);
    }

    [Fact]
    public void What_gzip_packed_is_read_to_the_limit_and_not_beyond()
    {
        var packed = Packed(new string('a', 1000));
        Assert.Equal(1000, Reading.Bytes(packed, limits: new ArticleOptions { MaxExpandedBytes = 1000 }).Text.Length);
        Assert.Equal(
            FailureReason.TooLarge,
            Reading.Refused(packed, limits: new ArticleOptions { MaxExpandedBytes = 999 })
        );
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(packed[..^4]));
    }

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

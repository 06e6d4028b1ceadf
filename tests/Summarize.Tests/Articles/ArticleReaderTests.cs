using System.Text;
using CsCheck;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

public class ArticleReaderTests
{
    [Fact]
    public void The_text_of_plain_text_is_the_upload_unchanged_but_for_the_byte_order_mark()
    {
        const string text = "  First line.\r\n\r\n\tSecond\u00A0line. \r\rThird\u2028Fourth\f \n\n";
        Assert.Equal(text, Reading.Text("\uFEFF" + text).Text);
        Assert.Equal(["First line.", "Second\u00A0line.", "Third", "Fourth"], Reading.Text(text).Paragraphs());
    }

    [Fact]
    public void An_upload_of_the_largest_size_is_read_and_one_byte_more_is_too_large()
    {
        var limits = new ArticleOptions { MaxBytes = 10 };
        Assert.Equal("0123456789", Reading.Text("0123456789", limits).Text);
        Assert.Equal(FailureReason.TooLarge, Reading.Refused("0123456789a"u8.ToArray(), limits: limits));
    }

    [Fact]
    public void A_text_of_the_most_characters_is_read_and_one_more_is_too_large()
    {
        var limits = new ArticleOptions { MaxCharacters = 4 };
        Assert.Equal("äöüß", Reading.Text("äöüß", limits).Text);
        Assert.Equal(FailureReason.TooLarge, Reading.Refused("äöüßa"u8.ToArray(), limits: limits));
    }

    [Fact]
    public void The_default_limits_are_those_that_are_documented()
    {
        var limits = new ArticleOptions();
        Assert.Equal(
            (10 * 1024 * 1024, 1_000_000, 32 * 1024 * 1024, 500),
            (limits.MaxBytes, limits.MaxCharacters, limits.MaxExpandedBytes, limits.MaxPages)
        );
        Assert.Equal(
            (64 * 1024 * 1024, 30, 30),
            (limits.MaxBytesUnderWay, limits.MaxReadSeconds, limits.MaxPdfSeconds)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF \u00A0\u200B\n")]
    public void Nothing_to_see_is_empty(string text)
    {
        foreach (var contentType in (string?[])[null, "text/plain", "text/html", "text/markdown"])
            Assert.Equal(FailureReason.Empty, Reading.Refused(Encoding.UTF8.GetBytes(text), contentType));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("video/mp4")]
    [InlineData("text")]
    [InlineData("application/msword")]
    public void A_content_type_that_is_not_read_is_unsupported(string contentType)
    {
        Assert.False(ArticleFormats.Reads(contentType));
        Assert.Equal(FailureReason.Unsupported, Reading.Refused("News."u8.ToArray(), contentType, "news.txt"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("application/octet-stream")]
    [InlineData("Text/Plain; charset=utf-8")]
    [InlineData("text/html")]
    [InlineData("text/markdown;variant=GFM")]
    [InlineData("application/pdf")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public void A_content_type_that_is_read_or_is_none_is_known_before_the_body_comes(string? contentType) =>
        Assert.True(ArticleFormats.Reads(contentType));

    [Theory]
    [InlineData("text/plain", "a.html", nameof(ArticleFormat.PlainText))]
    [InlineData(null, "a.html", nameof(ArticleFormat.Html))]
    [InlineData("application/octet-stream", "a/b.HTM", nameof(ArticleFormat.Html))]
    [InlineData("", "a.TXT", nameof(ArticleFormat.PlainText))]
    [InlineData(null, "a.text", nameof(ArticleFormat.PlainText))]
    [InlineData(null, "a.md", nameof(ArticleFormat.Markdown))]
    [InlineData(null, "a.markdown", nameof(ArticleFormat.Markdown))]
    [InlineData(null, "a.pdf", nameof(ArticleFormat.Pdf))]
    [InlineData(null, "a.docx", nameof(ArticleFormat.Docx))]
    [InlineData(null, "a.unknown", nameof(ArticleFormat.PlainText))]
    [InlineData(null, null, nameof(ArticleFormat.PlainText))]
    public void The_content_type_decides_and_then_the_name(string? contentType, string? name, string format) =>
        Assert.Equal(format, ArticleFormats.Decide("News."u8, contentType, name).ToString());

    [Theory]
    [InlineData("%PDF-1.7\n", nameof(ArticleFormat.Pdf))]
    [InlineData("\u00FF\n%PDF-1.7\n", nameof(ArticleFormat.Pdf))]
    [InlineData("PK\u0003\u0004....word/document.xml....", nameof(ArticleFormat.Docx))]
    [InlineData("<!DOCTYPE html><p>News.", nameof(ArticleFormat.Html))]
    [InlineData(" \n<HTML lang=en><p>News.", nameof(ArticleFormat.Html))]
    [InlineData("<?xml version='1.0'?><html xmlns='x'>", nameof(ArticleFormat.Html))]
    [InlineData("<p>Just a tag", nameof(ArticleFormat.PlainText))]
    [InlineData("# A heading", nameof(ArticleFormat.PlainText))]
    public void Without_type_and_name_the_content_decides(string content, string format)
    {
        Assert.Equal(format, ArticleFormats.Decide(Encoding.Latin1.GetBytes(content), null, "news").ToString());
        if (format != nameof(ArticleFormat.Html))
            return;
        Assert.Equal(
            format,
            ArticleFormats.Decide([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(content)], null, null).ToString()
        );
    }

    [Theory]
    [InlineData("%PDF-1.7\nnews")]
    [InlineData("PK\u0003\u0004 a zip of something else")]
    [InlineData("\u0089PNG\r\n\u001A\n")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0 a picture")]
    [InlineData("GIF89a picture")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 an old .doc")]
    public void Text_that_is_a_document_or_a_picture_is_binary(string content) =>
        Assert.Equal(FailureReason.Binary, Reading.Refused(Encoding.Latin1.GetBytes(content), "text/plain"));

    private static readonly Gen<(byte[] Bytes, string? ContentType, string? Name)> Uploads = Gen.Select(
        Gen.OneOf(
            Gen.Byte.Array[0, 200],
            Gen.String[0, 200].Select(Encoding.UTF8.GetBytes),
            Gen.String[0, 100].Select(Encoding.Unicode.GetBytes),
            Gen.OneOf(
                    new[] { "PK\u0003\u0004word/document.xml", "<html>", "---\ntitle: a\n---\n", "By Jane Doe\n" }
                        .Select(Gen.Const)
                        .ToArray()
                )
                .SelectMany(start =>
                    Gen.Byte.Array[0, 100].Select(rest => (byte[])[.. Encoding.Latin1.GetBytes(start), .. rest])
                )
        ),
        Gen.OneOf(
            new[]
            {
                null,
                "",
                "text/plain",
                "text/plain; charset=utf-16",
                "text/html",
                "text/markdown",
                "application/pdf",
                "nonsense;;=",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/octet-stream",
            }
                .Select(Gen.Const)
                .ToArray()
        ),
        Gen.OneOf(
            new[] { null, "", ".", "a.txt", "a.html", "a.md", "a.pdf", "a.docx", "a.png" }.Select(Gen.Const).ToArray()
        )
    );

    [Fact]
    public void Any_bytes_become_a_well_formed_article_or_a_typed_refusal_and_the_same_each_time() =>
        Uploads.Sample(upload =>
        {
            var first = Outcome();
            Assert.Equal(first, Outcome());

            string Outcome()
            {
                try
                {
                    var article = Reading.Bytes(upload.Bytes, upload.ContentType, upload.Name);
                    Reading.AssertWellFormed(article);
                    return $"{article.Text}|{string.Join(',', article.Paragraphs)}|{article.Title}|{article.Byline}|{article.Published}";
                }
                catch (ArticleFailedException e)
                {
                    return $"{e.Reason}: {e.Message}";
                }
            }
        });
}

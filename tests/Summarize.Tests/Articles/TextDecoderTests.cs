using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

public class TextDecoderTests
{
    // Not all encodings that the tests write are the framework's own.
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Sample = "The mayor said: “Café prices rose 5€.”\r\nNobody\u00A0argued.";

    public static TheoryData<string> MarkedEncodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(MarkedEncodings))]
    public void A_byte_order_mark_decides_and_is_dropped(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        Assert.Equal(Sample, TextDecoder.Decode([.. chosen.GetPreamble(), .. chosen.GetBytes(Sample)], null));
        Assert.Equal(Sample, TextDecoder.Decode([.. chosen.GetPreamble(), .. chosen.GetBytes(Sample)], "windows-1252"));
    }

    [Fact]
    public void Only_the_first_byte_order_mark_is_dropped() =>
        Assert.Equal("\uFEFFNews", TextDecoder.Decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. "News"u8], null));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_without_a_mark_is_seen_by_its_zeros(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(Sample);
        Assert.Equal(Sample, TextDecoder.Decode(bytes, null));
        Assert.Equal(Sample, TextDecoder.Decode(bytes, "utf-16"));
    }

    [Fact]
    public void Windows_1252_is_read_where_utf_8_fails()
    {
        var bytes = Encoding.GetEncoding(1252).GetBytes(Sample);
        Assert.Equal(Sample, TextDecoder.Decode(bytes, null));
        Assert.Equal(Sample, TextDecoder.Decode(bytes, "ISO-8859-1"));
    }

    [Theory]
    [InlineData("shift_jis", "市長は「賛成だ」と述べた。")]
    [InlineData("gb18030", "市长说：“我同意。”")]
    [InlineData("windows-1251", "Мэр сказал: «Да».")]
    [InlineData("\"UTF-8\"", "Ja, „sicher“.")]
    public void A_declared_charset_is_honoured(string charset, string text)
    {
        var bytes = Encoding.GetEncoding(charset.Trim('"')).GetBytes(text);
        Assert.Equal(text, Reading.Bytes(bytes, $"text/plain; format=flowed; Charset={charset}").Text);
    }

    [Fact]
    public void An_unknown_charset_is_undecodable()
    {
        Assert.Equal(FailureReason.Undecodable, Reading.Refused("News."u8.ToArray(), "text/plain; charset=klingon"));
        Assert.Equal(FailureReason.Undecodable, Reading.Refused("News."u8.ToArray(), "text/plain; charset=utf-7"));
    }

    [Fact]
    public void Bytes_that_break_their_declared_encoding_are_undecodable() =>
        Assert.Equal(FailureReason.Undecodable, Reading.Refused([0x43, 0x61, 0x66, 0xE9], "text/plain; charset=utf-8"));

    [Fact]
    public void A_cut_character_at_the_end_of_utf_8_is_undecodable_rather_than_noise() =>
        Assert.Equal(
            FailureReason.Undecodable,
            Reading.Refused([.. Encoding.UTF8.GetBytes("Ein „Zitat“ und ein"), 0xE2, 0x80])
        );

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x8D)]
    [InlineData(0x8F)]
    [InlineData(0x90)]
    [InlineData(0x9D)]
    public void A_byte_that_windows_1252_leaves_undefined_is_undecodable(byte undefined) =>
        Assert.Equal(FailureReason.Undecodable, Reading.Refused([.. "The mayor"u8, undefined, .. " left."u8]));

    [Fact]
    public void Utf_16_of_an_odd_length_is_undecodable() =>
        Assert.Equal(FailureReason.Undecodable, Reading.Refused([0xFF, 0xFE, 0x41, 0x00, 0x42]));

    [Fact]
    public void An_unpaired_surrogate_is_undecodable()
    {
        Assert.Equal(FailureReason.Undecodable, Reading.Refused([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]));
        Assert.Equal(
            FailureReason.Undecodable,
            Reading.Refused([.. "É"u8, .. "É"u8, .. "É"u8, .. "É"u8, 0xED, 0xA0, 0x80])
        );
    }

    [Fact]
    public void A_nul_or_many_control_characters_are_binary()
    {
        Assert.Equal(
            FailureReason.Binary,
            Reading.Refused([.. "The mayor left the room."u8, 0, .. "And came back."u8])
        );
        Assert.Equal(FailureReason.Binary, Reading.Refused([1, 2, 3, 4, 5]));
    }

    [Fact]
    public void A_stray_control_character_in_a_long_text_is_kept()
    {
        var text = new string('a', 100) + "\u0002" + new string('b', 100);
        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text), null));
    }
}

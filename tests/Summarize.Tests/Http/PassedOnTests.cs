using Summarize.Http;

namespace Summarize.Tests.Http;

public sealed class PassedOnTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("text/plain", "text/plain")]
    [InlineData("Text/HTML; charset=\"utf-8\"; x=y", "Text/HTML; charset=\"utf-8\"; x=y")]
    public void A_media_type_is_stored_as_it_is(string? header, string? stored) =>
        Assert.Equal(stored, PassedOn.ContentType(header));

    [Theory]
    [InlineData("text/plain; x=é")]
    [InlineData("text/plain; name=\"é\"")]
    [InlineData("text/plain; name=\"a\u0001\"")]
    [InlineData("text/plain,text/html")]
    [InlineData("plain")]
    public void What_is_no_media_type_in_ASCII_is_refused(string header) => Refused(() => PassedOn.ContentType(header));

    [Theory]
    [InlineData(1024, false)]
    [InlineData(1025, true)]
    public void A_media_type_has_a_length(int length, bool refused)
    {
        var header = "text/plain; name=".PadRight(length, 'n');
        if (refused)
            Refused(() => PassedOn.ContentType(header));
        else
            Assert.Equal(header, PassedOn.ContentType(header));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("*", "*")]
    [InlineData("\"0x8D1\"", "\"0x8D1\"")]
    [InlineData("0x8D1", "\"0x8D1\"")]
    [InlineData("\"0x8D1-text\"", "\"0x8D1\"")]
    [InlineData("\"0x8D1-markdown\"", "\"0x8D1\"")]
    public void One_version_is_a_condition(string? header, string? condition) =>
        Assert.Equal(condition, PassedOn.IfMatch(header));

    [Theory]
    [InlineData("é")]
    [InlineData("\"é\"")]
    [InlineData("W/\"0x8D1\"")]
    [InlineData("\"a\", \"b\"")]
    [InlineData("a\"b")]
    [InlineData("\"a\u0001\"")]
    public void What_is_not_one_version_is_refused(string header) => Refused(() => PassedOn.IfMatch(header));

    [Fact]
    public void On_an_upload_only_that_there_is_none_yet_is_a_condition()
    {
        Assert.Equal("*", PassedOn.IfNoneMatch("*"));
        Assert.Null(PassedOn.IfNoneMatch(null));
        Refused(() => PassedOn.IfNoneMatch("\"0x8D1\""));
    }

    private static void Refused(Func<string?> check) =>
        Assert.Equal(ProblemTypes.Malformed, Assert.Throws<RequestException>(() => check()).Type);
}

using Summarize.Digests.Wire;

namespace Summarize.Tests.Digests.Wire;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("86400", 86400)]
    [InlineData("Mon, 23 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("99999999999999999999999", 31_536_000)]
    public void A_wait_comes_as_seconds_or_as_a_date(string header, double seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            RetryAfter.Of(new FakeResponse(429, "", ("Retry-After", header)), Now)
        );

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    public void What_is_no_wait_is_none(string header) =>
        Assert.Null(RetryAfter.Of(new FakeResponse(429, "", ("Retry-After", header)), Now));

    [Fact]
    public void Milliseconds_go_before_seconds() =>
        Assert.Equal(
            TimeSpan.FromMilliseconds(250),
            RetryAfter.Of(new FakeResponse(429, "", ("Retry-After", "1"), ("retry-after-ms", "250")), Now)
        );

    [Fact]
    public void A_response_without_the_header_or_no_response_asks_for_no_wait()
    {
        Assert.Null(RetryAfter.Of(new FakeResponse(429), Now));
        Assert.Null(RetryAfter.Of(response: null, Now));
    }
}

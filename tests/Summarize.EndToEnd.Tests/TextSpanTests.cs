namespace Summarize.EndToEnd.Tests;

public class TextSpanTests
{
    [Fact]
    public void A_span_slices_the_text_it_refers_to() => Assert.Equal("bc", new TextSpan(1, 3).Slice("abcd"));
}

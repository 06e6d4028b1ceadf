using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class ReplyTests
{
    [Fact]
    public void A_reply_of_the_schema_is_read()
    {
        var reply = Reply.Read(
            Answer("""{"sentences":[{"text":"A.","paragraphs":[0,2]}],"quotes":[{"id":7,"speaker":null}]}""")
        );
        Assert.Equal("A.", Assert.Single(reply.Sentences).Text);
        Assert.Equal([0, 2], reply.Sentences[0].Paragraphs);
        Assert.Equal(new ReplyQuote(7, null), Assert.Single(reply.Quotes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("Here is your summary.")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"sentences":[]}""")]
    [InlineData("""{"sentences":null,"quotes":[]}""")]
    [InlineData("""{"sentences":[null],"quotes":[]}""")]
    [InlineData("""{"sentences":[{"text":null,"paragraphs":[]}],"quotes":[]}""")]
    [InlineData("""{"sentences":[{"text":"A."}],"quotes":[]}""")]
    [InlineData("""{"sentences":[],"quotes":[{"id":"7","speaker":null}]}""")]
    [InlineData("""{"sentences":[],"quotes":[{"speaker":null}]}""")]
    [InlineData("""{"sentences":[],"quotes":[],"note":"more"}""")]
    [InlineData("""{"sentences":[],"quotes":[]} and more""")]
    [InlineData("""{"sentences":[{"text":"cut o""")]
    public void What_is_not_of_the_schema_is_refused_and_not_patched(string text) =>
        Assert.Equal(
            FailureReason.InvalidReply,
            Assert.Throws<ArticleFailedException>(() => Reply.Read(Answer(text))).Reason
        );

    [Fact]
    public void A_reply_that_was_cut_off_is_refused_even_where_it_reads_well() =>
        Assert.Equal(
            FailureReason.TruncatedReply,
            Assert
                .Throws<ArticleFailedException>(() =>
                    Reply.Read(Answer("""{"sentences":[],"quotes":[]}""") with { CutOff = true })
                )
                .Reason
        );

    private static Answer Answer(string text) =>
        new(text, CutOff: false, ModelName: null, InputTokens: 0, OutputTokens: 0);
}

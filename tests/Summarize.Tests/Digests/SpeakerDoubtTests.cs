using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class SpeakerDoubtTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ada Quill")]
    [InlineData("Quill")]
    [InlineData("Mrs Ada Quill")]
    [InlineData("ada quill")]
    [InlineData("the harbour master")]
    [InlineData("Harbour master Ada Quill")]
    public void A_model_that_agrees_or_says_nothing_leaves_the_speaker(string? reading) =>
        Assert.Equal(
            "Ada Quill",
            SpeakerDoubt.Weigh(Samples.Quotations[0], reading, Samples.Article, Samples.Quotations).Speaker?.Name
        );

    [Theory]
    [InlineData("Tomas Reyne", new[] { "Ada Quill", "Tomas Reyne" })]
    [InlineData("Reyne", new[] { "Ada Quill", "Tomas Reyne" })]
    [InlineData("Harbour", new[] { "Ada Quill", "Harbour" })]
    [InlineData("Ada Quill’s spokesman", new[] { "Ada Quill" })]
    [InlineData("the lawyer of Ada Quill", new[] { "Ada Quill" })]
    [InlineData("Nobody The Article Names", new[] { "Ada Quill" })]
    public void A_model_that_reads_another_opens_the_question_between_both(string reading, string[] candidates)
    {
        var weighed = SpeakerDoubt.Weigh(Samples.Quotations[0], reading, Samples.Article, Samples.Quotations);
        Assert.Null(weighed.Speaker);
        Assert.Equal(candidates, weighed.Candidates.Select(candidate => candidate.Name));
        Assert.All(
            weighed.Candidates,
            candidate => Assert.Equal(candidate.AsWritten, candidate.Span.Slice(Samples.Text))
        );
    }

    [Fact]
    public void A_model_never_names_a_speaker_that_the_program_left_open()
    {
        var open = Samples.Quotations[0] with { Speaker = null };
        Assert.Null(SpeakerDoubt.Weigh(open, "Ada Quill", Samples.Article, Samples.Quotations).Speaker);
    }
}

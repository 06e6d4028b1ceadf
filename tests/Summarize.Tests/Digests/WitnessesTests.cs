using Summarize.Digests;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

/// <summary>What two readers of an article, the program and the model, serve together.</summary>
public class WitnessesTests
{
    private static readonly Quotation Sure = Samples.Quotations[0];

    private static readonly Quotation Unsure = Sure with { Verdict = Sure.Verdict! with { IsSure = false } };

    private static readonly Quotation Open = Sure with { Speaker = null, Candidates = Samples.Quoted.Named };

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("Somebody Else", 1)]
    [InlineData("she", 1)]
    [InlineData("Harbour", 1)]
    [InlineData("Ada Quill", 2)]
    [InlineData("Quill", 2)]
    [InlineData("Mrs Ada Quill", 2)]
    [InlineData("ada quill", 2)]
    [InlineData("the harbour master", 2)]
    [InlineData("Harbour master Ada Quill", 2)]
    public void What_the_program_is_sure_of_stands_unless_the_model_names_another_of_the_article(
        string? reading,
        int witnesses
    )
    {
        var testimony = Weigh(Sure, reading);
        Assert.Equal(("Ada Quill", witnesses), (testimony.Speaker?.Name, testimony.Count));
        Assert.Empty(testimony.Candidates);
    }

    [Theory]
    [InlineData("Tomas Reyne")]
    [InlineData("Reyne")]
    public void Another_of_the_article_opens_it_between_both(string reading)
    {
        foreach (var quotation in new[] { Sure, Unsure })
        {
            var testimony = Weigh(quotation, reading);
            Assert.Null(testimony.Speaker);
            Assert.Equal(0, testimony.Count);
            Assert.Equal(["Ada Quill", "Tomas Reyne"], testimony.Candidates.Select(candidate => candidate.Name));
        }
    }

    [Fact]
    public void What_the_program_is_not_sure_of_takes_the_model_too()
    {
        Assert.Equal(("Ada Quill", 2), (Weigh(Unsure, "Quill").Speaker?.Name, Weigh(Unsure, "Quill").Count));
        foreach (var reading in new[] { null, "somebody" })
        {
            var silent = Weigh(Unsure, reading);
            Assert.Null(silent.Speaker);
            Assert.Equal(["Ada Quill"], silent.Candidates.Select(candidate => candidate.Name));
        }
    }

    [Fact]
    public void Of_an_open_quotation_the_model_may_name_a_candidate_and_nobody_else()
    {
        var named = Weigh(Open, "Reyne");
        Assert.Equal(("Tomas Reyne", 2), (named.Speaker?.Name, named.Count));
        var other = Weigh(Open with { Candidates = [Samples.Quoted.Named[0]] }, "Tomas Reyne");
        Assert.Null(other.Speaker);
        Assert.Equal(["Ada Quill", "Tomas Reyne"], other.Candidates.Select(candidate => candidate.Name));
        Assert.Null(Weigh(Open, "Nobody Here").Speaker);
    }

    [Fact]
    public void A_surname_of_two_confirms_neither()
    {
        var twin = Samples.Quoted.Named[0] with { Name = "Oskar Quill" };
        var testimony = Witnesses.Weigh(Unsure, "Quill", [.. Samples.Quoted.Named, twin], SpeakerPolicy.TwoWitnesses);
        Assert.Null(testimony.Speaker);
    }

    [Fact]
    public void A_description_by_its_own_clause_names_nobody_and_is_served()
    {
        var described = Sure with
        {
            Speaker = Sure.Speaker! with { Name = null, Description = "a senior official" },
            Verdict = Sure.Verdict! with { Basis = Basis.Description, IsSure = false },
        };
        Assert.Equal((null, 1), (Weigh(described, null).Speaker?.Name, Weigh(described, null).Count));
        Assert.Null(Weigh(described, "Tomas Reyne").Speaker);
    }

    [Fact]
    public void By_the_program_alone_its_reading_stands_and_only_what_is_sure_where_that_is_asked()
    {
        var alone = Witnesses.Weigh(Unsure, "Tomas Reyne", Samples.Quoted.Named, SpeakerPolicy.Program);
        Assert.Equal(("Ada Quill", 1), (alone.Speaker?.Name, alone.Count));
        var unsure = Witnesses.Weigh(Unsure, "Ada Quill", Samples.Quoted.Named, SpeakerPolicy.SureOnly);
        Assert.Null(unsure.Speaker);
        var sure = Witnesses.Weigh(Sure, "Tomas Reyne", Samples.Quoted.Named, SpeakerPolicy.SureOnly);
        Assert.Equal("Ada Quill", sure.Speaker?.Name);
    }

    private static Testimony Weigh(Quotation quotation, string? reading) =>
        Witnesses.Weigh(quotation, reading, Samples.Quoted.Named, SpeakerPolicy.TwoWitnesses);
}

using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

/// <summary>Which of the clauses round a quotation frames it.</summary>
public class FrameTests
{
    private const string Cast = "Orla Venn, the mayor, and Piet Maas, a rower, met on Monday.\n\n";

    [Theory]
    [InlineData("“The dam is wet,” Venn complained, and “the boats are old,” added Maas.")]
    [InlineData("“The dam is wet,” said Venn, but “it is only rain,” Maas countered.")]
    [InlineData("“Row,” Venn said while “wait,” Maas replied.")]
    [InlineData("“It was dark,” Venn recalled, and “I lost an oar on the way,” added Maas.")]
    [InlineData("“The dam is wet,” said Venn, while “it is only rain,” according to Maas.")]
    [InlineData("When Venn asked, “Who goes there?” Maas said, “It is only me.”")]
    public void Two_clauses_of_one_sentence_frame_a_quotation_each(string text) =>
        Assert.Equal(["Orla Venn", "Piet Maas"], Quoted.Speakers(Cast + text));

    [Theory]
    [InlineData("“The dam is wet,” Venn said, and “very old,” at that.")]
    [InlineData("“The dam is wet,” Venn said, meaning that it is “far too old” and says it must go.")]
    public void One_clause_frames_what_goes_on_behind_it(string text) =>
        Assert.All(Quoted.Speakers(Cast + text), speaker => Assert.Equal("Orla Venn", speaker));

    [Theory]
    [InlineData("Venn said “the dam is far too old” and Maas “the river is far too high”.")]
    [InlineData("Venn said the dam “is far too old” and Maas “a work of art”.")]
    [InlineData("Venn called it “a heap of old mud”; Maas, “the best dam in the county”.")]
    [InlineData("“The dam is wet,” Venn insisted; Maas, “It is dry and it will be dry.”")]
    public void A_clause_whose_verb_is_left_out_is_somebody_elses(string text) =>
        Assert.Equal(["Orla Venn", "-"], Quoted.Speakers(Cast + text));

    [Fact]
    public void What_one_calls_two_is_called_by_one() =>
        Assert.Equal(
            ["Orla Venn", "Orla Venn"],
            Quoted.Speakers(Cast + "Venn called Maas “a thief of boats” and Okun “a liar of note”.")
        );

    [Theory]
    [InlineData("When Maas asked, “Who took the oars?”, Venn said nothing.")]
    [InlineData("As Maas whispered, “It is all over now,” Venn smiled.")]
    public void A_dependent_clause_that_leads_to_the_words_frames_them(string text) =>
        Assert.Equal("Piet Maas", Quoted.Speaker(Cast + text));

    [Theory]
    [InlineData("As Maas sighed, “It is all over now,” Venn said.")]
    [InlineData("When Maas asked, “It is all over now,” Venn said.")]
    [InlineData("While Maas called it a lie, “it is all over now,” Venn said.")]
    public void A_dependent_clause_that_is_complete_does_not(string text) =>
        Assert.Equal("Orla Venn", Quoted.Speaker(Cast + text));

    [Theory]
    [InlineData("“Who took the oars?” Venn said nothing.")]
    [InlineData("“Who took the oars?” Venn said nothing but smiled.")]
    [InlineData("Venn said nothing about “the heap of mud”.")]
    public void Who_says_nothing_did_not_say_it(string text) => Assert.Equal("-", Quoted.Speaker(Cast + text));

    [Theory]
    [InlineData("Venn said nothing but “I am tired of the dam”.")]
    [InlineData("Venn said nothing had changed: “I am tired of the dam.”")]
    public void Nothing_but_some_words_are_words(string text) => Assert.Equal("Orla Venn", Quoted.Speaker(Cast + text));

    [Fact]
    public void What_somebody_is_known_as_they_do_not_say()
    {
        var nickname = Assert.Single(Quoted.Attribute(Cast + "Known as “the queen of the oars”, Venn cheered."));
        Assert.Null(nickname.Speaker);
        Assert.Equal(QuotationKind.Scare, nickname.Kind);
    }

    [Theory]
    [InlineData("Venn rejected claims that she had called Maas “a thief in a good coat”.")]
    [InlineData("Venn denied the report that Maas said “the dam will fall by May”.")]
    [InlineData("Maas was misquoted as saying “the dam will fall by May”.")]
    [InlineData("Maas was misquoted by the Gazette as saying “the dam will fall by May”.")]
    public void What_is_disputed_nobody_said(string text) => Assert.Equal("-", Quoted.Speaker(Cast + text));

    [Fact]
    public void What_is_said_for_a_refusal_is_said() =>
        Assert.Equal(
            "Piet Maas",
            Quoted.Speaker(Cast + "Venn denied the loan because Maas said “the dam will fall by May”.")
        );

    [Theory]
    [InlineData("”3 said Venn.")]
    [InlineData("”[3] said Venn.")]
    [InlineData("”[3][12] Venn said.")]
    [InlineData("”[note 3] said Venn.")]
    [InlineData("”* said Venn.")]
    [InlineData("”† said Venn.")]
    [InlineData("”³ said Venn.")]
    public void The_mark_of_a_note_does_not_part_the_words_from_their_clause(string behind)
    {
        var quotation = Assert.Single(Quoted.Attribute($"{Cast}“We lost nine of our boats,{behind}"));
        Assert.Equal("Orla Venn", quotation.Speaker?.Name);
        Assert.True(quotation.Verdict!.IsSure);
    }

    [Fact]
    public void The_mark_of_a_note_inside_the_words_is_left() =>
        Assert.Equal(["We lost nine[2] of our boats,"], Quoted.Words("“We lost nine[2] of our boats,” said Venn."));
}

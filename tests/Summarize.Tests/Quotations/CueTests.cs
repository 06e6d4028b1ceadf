namespace Summarize.Tests.Quotations;

public class CueTests
{
    [Theory]
    [InlineData("“The dam will hold for years,” Orla Venn said.", "said")]
    [InlineData("“The dam will hold for years,” said Orla Venn.", "said")]
    [InlineData("Orla Venn told reporters: “The dam will hold for years.”", "told")]
    [InlineData("Orla Venn went on: “The dam will hold for years.”", "went on")]
    [InlineData("According to Orla Venn, “the dam will hold for years.”", "According to")]
    [InlineData("“The dam will hold for years,” according to Orla Venn.", "according to")]
    [InlineData("As Orla Venn put it, “The dam will hold for years.”", "put it")]
    [InlineData("Orla Venn shot back, “The dam will hold for years.”", "shot back")]
    [InlineData("Orla Venn smiled and said, “The dam will hold for years.”", "said")]
    [InlineData("Orla Venn: “The dam will hold for years.”", ":")]
    [InlineData("Orla Venn called the dam “a monument to human patience” yesterday.", "called")]
    [InlineData("Orla Venn defended the plan, saying “the dam will hold for years.”", "saying")]
    [InlineData("There is no risk, explained Orla Venn, “because the dam will hold for years.”", "explained")]
    [InlineData("The mayor was asked by Orla Venn, “Will the dam hold for years?”", "asked")]
    [InlineData("Orla Venn was prompted to say, “The dam will hold for years.”", "say")]
    [InlineData("“The dam will hold for years,” in the view of the board, Orla Venn said.", "said")]
    public void The_cue_and_its_subject_are_found_on_either_side(string text, string cue)
    {
        var quotation = Assert.Single(Quoted.Attribute(text));
        Assert.Equal("Orla Venn", quotation.Speaker?.Name);
        Assert.Equal(cue, quotation.Cue?.Text);
        Assert.Equal(cue, quotation.Cue!.Span.Slice(text));
    }

    [Theory]
    [InlineData("“It will hold for years,” Orla Venn, an engineer who once worked for Piet Maas, said.")]
    [InlineData("Orla Venn, the author of a study by the University of Dunmore, said “it will hold for years.”")]
    [InlineData("Orla Venn, who took part in the talks with Piet Maas said: “It will hold for years.”")]
    [InlineData("Orla Venn (D-Westbrook) said: “It will hold for years.”")]
    [InlineData("“It will hold for years,” said Dunmore council engineer Orla Venn, 44.")]
    [InlineData("“It will hold for years,” Dunmore harbour board media coordinator Orla Venn said.")]
    [InlineData("“It will hold for years,” said a spokeswoman for the harbour board, Orla Venn.")]
    [InlineData("Orla Venn of the harbour board said: “It will hold for years.”")]
    [InlineData("When Piet Maas died, Orla Venn released the following statement:\n\n“It will hold for years.”")]
    [InlineData("“It will hold for years.”\n\n— Orla Venn, engineer")]
    public void Modifiers_of_a_name_are_passed_over(string text) => Assert.Equal("Orla Venn", Quoted.Speaker(text));

    [Fact]
    public void One_cue_frames_both_fragments_of_its_sentence() =>
        Assert.Equal(
            ["Orla Venn", "Orla Venn"],
            Quoted.Speakers("Orla Venn said the dam was “a heap of mud” and that it was “held by hope alone.”")
        );

    [Fact]
    public void A_participle_belongs_to_whoever_is_said_to_speak_before_it() =>
        Assert.Equal(
            "Orla Venn",
            Quoted.Speaker(
                "Piet Maas and his board will meet again, Orla Venn said, adding, “They need to sit down for a talk.”"
            )
        );

    [Fact]
    public void Who_hears_is_not_who_speaks() =>
        Assert.Equal(
            "Orla Venn",
            Quoted.Speaker("Orla Venn responded to Piet Maas with, “Why would we do that now?” He did not answer.")
        );

    [Theory]
    [InlineData("But one user, suspecting a trick, told Orla Venn: “Whoever it is, I hope they stop.”", "(one user)")]
    [InlineData(
        "Dam builders made a pond, according to Dunmore officials who called it “one of the deepest ponds in years.”",
        "(Dunmore officials)"
    )]
    public void A_name_inside_the_phrase_or_after_the_verb_is_not_the_speaker(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("Orla Venn lives in Dunmore Council’s old house.\n\n" + text));

    [Theory]
    [InlineData("“The dam will hold for years.” Orla Venn said.")]
    [InlineData("Dam singer and guitarist Orla Venn also called it a gem. “The dam will hold for years,” she said.")]
    [InlineData(
        "Orla Venn, an independent expert who writes about dams, noted the cracks.\n\n“The dam will hold for years,” "
            + "she said."
    )]
    [InlineData(
        "But the director of dams for the province, Orla Venn, says the system is built for that.\n\n“The dam will "
            + "hold for years.”"
    )]
    [InlineData("Talk was cheap when Orla Venn again took to the wires with this: “The dam will hold for years.”")]
    public void The_speaker_is_found_round_the_words_between(string text) =>
        Assert.Equal("Orla Venn", Quoted.Speaker(text));

    [Fact]
    public void Two_subjects_speak_together() =>
        Assert.Equal(
            "Orla Venn and Piet Maas",
            Quoted.Speaker("“The dam will hold for years,” Orla Venn and Piet Maas wrote.")
        );

    [Theory]
    [InlineData("A senior official said: “The dam will hold for years.”", "(A senior official)")]
    [InlineData(
        "“The dam will hold for years,” said a spokesman for the harbour board.",
        "(a spokesman for the harbour board)"
    )]
    [InlineData("“The dam will hold for years,” residents said.", "(residents)")]
    public void A_source_that_is_only_described_has_no_name(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(text));

    [Fact]
    public void An_organisation_can_speak() =>
        Assert.Equal(
            "Dunmore Harbour Board",
            Quoted.Speaker("“The dam will hold for years,” the Dunmore Harbour Board said.")
        );

    [Fact]
    public void Words_in_marks_without_a_speaker_stay_open() =>
        Assert.Equal(
            "-",
            Quoted.Speaker("The law of 1910 allows dams only for towns “in a state of utmost danger” on a river.")
        );

    [Fact]
    public void A_question_and_who_responds_to_it_are_two_quotations() =>
        Assert.Equal(
            ["-", "Orla Venn"],
            Quoted.Speakers("When she was asked, “Will the dam hold?” Orla Venn responded: “It will hold for years.”")
        );

    [Fact]
    public void Who_is_quoted_as_saying_something_speaks() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker("“The dam will hold for years,” Peter Maas was quoted as saying by a Dunmore radio station.")
        );

    [Theory]
    [InlineData("Though she no longer “goes sailing along with” Maas, Orla Venn wrote that the dam holds.")]
    [InlineData("They built it “in memory of the drowned of” Maas, Orla Venn wrote.")]
    public void Whom_a_phrase_in_marks_goes_on_to_is_not_its_speaker(string text) =>
        Assert.NotEqual("Piet Maas", Quoted.Speaker("Piet Maas came to Dunmore.\n\n" + text));

    [Theory]
    [InlineData("In Dr. Venn’s words, “the dam will hold for years.”", "Orla Venn")]
    [InlineData("In the words of Dr. Venn, “the dam will hold for years.”", "Orla Venn")]
    [InlineData("In Dr. Venn’s view, “the dam will hold for years.”", "-")]
    [InlineData("In Dr. Venn’s house, “the dam will hold for years.”", "-")]
    public void In_somebodys_words_is_a_cue(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("Orla Venn and Piet Maas came.\n\n" + text));

    [Theory]
    [InlineData("He then notes: “The dam will hold for years.”", "Piet Maas")]
    [InlineData("To that Orla Venn adds, “the dam will hold for years.”", "Orla Venn")]
    [InlineData("Orla Venn had this to say: “The dam will hold for years.”", "Orla Venn")]
    [InlineData("“The dam will hold for years,” said Orla Venn, and the crew and some others left.", "Orla Venn")]
    public void A_cue_may_have_small_words_round_it(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("Piet Maas built a boat.\n\n" + text));

    [Fact]
    public void Who_replies_to_a_question_has_not_asked_it() =>
        Assert.Equal(
            ["Piet Maas", "Orla Venn"],
            Quoted.Speakers(
                "Orla Venn met Piet Maas. Maas asked, “will the dam hold for years?” to which Venn replied, "
                    + "“apparently.”"
            )
        );
}

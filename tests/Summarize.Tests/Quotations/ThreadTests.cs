namespace Summarize.Tests.Quotations;

/// <summary>Who goes on speaking, and whom the words between belong to.</summary>
public class ThreadTests
{
    [Fact]
    public void Words_after_the_clause_of_a_cue_stay_open_into_the_next_paragraph() =>
        Assert.Equal(
            [
                "If I row well then the title will come, | Okun is a cool guy. But this is going to be tough. | I "
                    + "feel that I am strong.",
            ],
            Quoted.Words(
                "'If I row well then the title will come,' he said. 'Okun is a cool guy. But this is going to be "
                    + "tough.\n\n'I feel that I am strong.'"
            )
        );

    [Fact]
    public void What_a_relative_clause_says_of_a_body_leaves_the_thread_to_the_main_clause() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Dr Peter Maas is chief officer of the North East Dunmore CCG, which offers practices money to treat "
                    + "people. He said the board was good.\n\n“It is not about money,” he explained."
            )
        );

    [Fact]
    public void Somebodys_tweets_are_theirs() =>
        Assert.Equal(
            "Scott Maas",
            Quoted.Speaker(
                "Dunmore journalist Scott Maas was sacked on Sunday over his tweets which called the day “the worship "
                    + "of a war of mud”."
            )
        );

    [Fact]
    public void A_reporter_is_not_whoever_acted_last() =>
        Assert.Equal(
            "(the reporter)",
            Quoted.Speaker(
                "Dunmore journalist Scott Maas met Paul Okun. Okun smiled.\n\n“The dam will hold for years,” the "
                    + "reporter tweeted."
            )
        );

    [Fact]
    public void Who_has_an_age_is_a_person_whom_an_agent_noun_calls_back() =>
        Assert.Equal(
            "Zizzi Venn",
            Quoted.Speaker(
                "Zizzi Venn, 32, rowed when she was young.\n\nThe slimmer says she goes five times every week. She "
                    + "added that rowing has helped her.\n\n“I can do a lot more things now.”"
            )
        );

    [Fact]
    public void Of_several_bodies_before_a_name_none_speaks_with_it() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Peter Maas was at the dam. The well-travelled former Otterton, Oxbow and Tarnham manager, Maas feels "
                    + "“as fit as a fiddle”."
            )
        );

    [Fact]
    public void Of_two_who_talk_to_each_other_either_may_have_the_next_word()
    {
        var quotations = Quoted.Attribute(
            "“Could you live on it?” Tomas Reyne asked.\n\n“With butter,” said Ada Quill.\n\n“You would be hungry by "
                + "March.”"
        );
        Assert.Null(quotations[2].Speaker);
        Assert.Equal(["Tomas Reyne", "Ada Quill"], quotations[2].Candidates.Select(candidate => candidate.Name));
    }

    [Fact]
    public void Neither_he_nor_she_means_a_person_of_whom_the_text_says_they()
    {
        var quotations = Quoted.Attribute(
            "Anna Quill runs the harbour. The figures are by Rowan Ashe, who uses the pronoun they.\n\n“It is cold,” "
                + "she said."
        );
        Assert.NotEqual("Rowan Ashe", quotations[0].Speaker?.Name);
    }

    [Theory]
    [InlineData("“So wet a dam”: Paul Okun was quick to leave on Monday.")]
    [InlineData("“It never gives up, our dam,” an angry Okun thwacked.")]
    [InlineData("Others were remembered at the dam by these words: “Big heart, big smiles, big boots.”")]
    [InlineData("“The best dam this year!” was the answer of one jolly rower.")]
    [InlineData("Okun’s sons: “They urged us not to build it there,” it was noted.")]
    public void Words_whose_own_sentence_says_whose_they_are_are_not_those_of_the_speaker_before(string text) =>
        Assert.NotEqual("Peter Maas", Quoted.Speakers("“The dam will hold for years,” Peter Maas said.\n\n" + text)[1]);

    [Fact]
    public void Paragraphs_of_one_quotation_in_one_line_go_on() =>
        Assert.Equal(
            ["Wendy Okun", "Wendy Okun", "Wendy Okun"],
            Quoted.Speakers(
                "Wendy Okun saluted Mr Maas, saying: 'Ray has gone above and beyond the dam. 'He is a very humble "
                    + "man. 'He has given a new life to us all.'"
            )
        );

    [Theory]
    [InlineData("Fielding did not need to be asked twice.", "-")]
    [InlineData("The crowd roared.", "-")]
    [InlineData("A spokesman for Dunmore Water rejected that.", "-")]
    [InlineData("In a statement, Dunmore Water Inc. rejected that.", "-")]
    [InlineData("The dam was opened on Monday.", "Orla Venn")]
    [InlineData("She smiled.", "Orla Venn")]
    [InlineData("The dam belongs to Peter Maas.", "-")]
    [InlineData("Not so for Idris Vembe, who keeps goats.", "-")]
    [InlineData("The dam belongs to Peter Maas, whom Venn knows.", "Orla Venn")]
    [InlineData("Peter Maas, a member of the council, wants to see it.", "Peter Maas")]
    public void Nobody_goes_on_behind_a_sentence_that_may_name_another(string between, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speakers($"“It is a fine dam,” said Orla Venn. {between} “I am thankful for all of the work.”")[^1]
        );

    [Theory]
    [InlineData("As a mother, “we are told to wait.”", "Orla Venn")]
    [InlineData("At the dam, “we are told to wait.”", "Orla Venn")]
    [InlineData("At the dam “we are told to wait” in the mud.", "-")]
    public void A_sentence_in_marks_may_have_a_phrase_before_it(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speakers("“The dam will hold,” Orla Venn said. " + text)[^1]);

    [Fact]
    public void A_mark_that_was_forgotten_gives_nobody_the_words_of_another() =>
        Assert.Equal(
            ["Orla Venn", "Piet Maas"],
            Quoted.Speakers(
                "“The dam will hold,” Orla Venn said. “It is dry.\n\n“It will never hold for years,” Piet Maas said."
            )
        );

    [Theory]
    [InlineData("Blue Marlo went flat.", "-")]
    [InlineData("The mayor, Blue Marlo, went home.", "Blue Marlo")]
    [InlineData("Jane Marlo went home.", "Jane Marlo")]
    public void Only_somebody_who_acted_speaks(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"{text} “We did not want to move it further.”"));

    [Fact]
    public void The_rest_of_a_quotation_that_is_open_is_open() =>
        Assert.Equal(
            "-",
            Quoted.Speakers(
                "“The dam will hold,” Orla Venn said.\n\nSpeaking to the Dunmore News Quorl claimed: “It is a dry "
                    + "dam. It leaks.\n\n“It will never hold for years.”"
            )[^1]
        );
}

namespace Summarize.Tests.Quotations;

/// <summary>Whom a pronoun or a description cannot mean, so that it is left open or goes to somebody else.</summary>
public class AgreementTests
{
    [Fact]
    public void A_title_tells_the_gender_of_a_name_before_a_pronoun_can_deny_it() =>
        Assert.Equal(
            ["Zorrin Maas", "Zorrin Maas"],
            Quoted.Speakers(
                "Zorrin Maas called a student lazy after she asked for a raft. “The dam will hold for years,” Mr Maas "
                    + "said.\n\n“It is cheap, too,” he said."
            )
        );

    [Fact]
    public void A_lone_word_of_no_known_kind_is_nobodys_he() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "The barge was built in Oxbourne, Tarnhamshire, years ago.\n\nThe fans of Tarnhamshire were "
                    + "late.\n\n“The dam will hold for years,” he said."
            )
        );

    [Fact]
    public void A_lone_name_that_speaks_is_somebodys_he() =>
        Assert.Equal(
            ["Okkun", "Okkun"],
            Quoted.Speakers("“The dam will hold for years,” Okkun said.\n\n“It is cheap, too,” he said.")
        );

    [Fact]
    public void Who_is_called_a_resident_is_a_person() =>
        Assert.Equal(
            "Yunni",
            Quoted.Speaker(
                "Yunni, a resident of Dunmore, was asleep when she heard the flood.\n\n“I heard a rumbling sound and "
                    + "thought it was the wind,” she said."
            )
        );

    [Fact]
    public void A_pronoun_never_means_whom_its_own_words_name() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "Piet Maas was found guilty on Monday.\n\nHe added: “Mr Maas will now spend six years behind bars, "
                    + "and nobody gains.”"
            )
        );

    [Fact]
    public void A_name_in_brackets_is_the_reporters() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Peter Maas was asked about it.\n\n“The [Peter Maas] show has to be broader than the dam,” he said."
            )
        );

    [Fact]
    public void Who_is_named_in_a_sentence_is_not_who_it_describes() =>
        Assert.DoesNotContain(
            "Peter Maas",
            Quoted.Speakers(
                "Dunmore boss Peter Maas was pleased. The former Otters boss backed Maas, who has had a good year, "
                    + "saying: “When he gets his oars back, the others will see.”"
            )
        );

    [Fact]
    public void A_vice_president_is_no_president_and_a_president_no_former_one() =>
        Assert.Equal(
            "(the former president)",
            Quoted.Speaker(
                "Vice President Peter Maas rowed. Paul Okun smiled at Ann Oke.\n\nThe crowd was large.\n\nIt "
                    + "rained.\n\nIt rained.\n\n“The dam will hold for years,” said the former president."
            )
        );

    [Fact]
    public void A_court_is_called_a_court() =>
        Assert.Equal(
            "(The court)",
            Quoted.Speaker(
                "Private Maas served in the River Army.\n\nThe court said that Maas was provoked and “lost control of "
                    + "the boat”."
            )
        );

    [Theory]
    [InlineData(
        "“The dam will hold for years,” says the outgoing leader of Oxbow Council.",
        "(the outgoing leader of Oxbow Council)"
    )]
    [InlineData("“The dam will hold for years,” says the leader of Dunmore Council.", "Jim Okun")]
    public void The_leader_of_one_body_is_not_that_of_another(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("Jim Okun, leader of Dunmore Council, rowed to the dam.\n\n" + text));

    [Fact]
    public void A_group_of_rowers_is_none_that_was_named_before() =>
        Assert.Equal(
            "(The group of eight rowers)",
            Quoted.Speaker(
                "The River Union met on Monday. The group of eight rowers said the dam “will hold for years”."
            )
        );

    [Theory]
    [InlineData("the Dunmore Gazette")]
    [InlineData("the Morningsider")]
    public void What_is_no_person_does_not_say_I(string source) =>
        Assert.Equal(
            "-",
            Quoted.Speaker("“I declare that I hand over the reins of the dam,” according to " + source + ".")
        );

    [Fact]
    public void It_is_no_organisation_that_was_only_passed() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "Some boats run to and from Dunmore Pancras International. Otter Lines are using others. It said: “A "
                    + "new plan will be made as soon as possible.”"
            )
        );
}

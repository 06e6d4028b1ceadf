namespace Summarize.Tests.Quotations;

/// <summary>People speak; an organisation only where the grammar makes it the speaker.</summary>
public class OrganisationTests
{
    [Fact]
    public void What_a_team_does_leaves_the_thread_to_who_was_speaking() =>
        Assert.Equal(
            ["Orla Venn", "Orla Venn"],
            Quoted.Speakers(
                "“The dam will hold for years,” Orla Venn said.\n\nThe Otters sit top of the river league with three "
                    + "games to go.\n\n“We never change the way we row, home or away.”"
            )
        );

    [Fact]
    public void A_plural_after_the_article_is_no_antecedent_of_he() =>
        Assert.Equal(
            ["Peter Maas", "Peter Maas"],
            Quoted.Speakers(
                "Peter Maas said: “The dam will hold for years.”\n\nThe choice without the River Dems was mud. In a "
                    + "speech at the dam he said: “We will build it again.”"
            )
        );

    [Fact]
    public void A_name_after_the_common_noun_of_a_body_is_no_antecedent_of_she() =>
        Assert.Equal(
            ["Gwenna Loft", "Gwenna Loft"],
            Quoted.Speakers(
                "Dr Gwenna Loft of the charity Harbour Cancer Lights described the dam as “a very great "
                    + "worry”.\n\n“It gives nobody the support they need,” she said."
            )
        );

    [Fact]
    public void A_plural_team_whose_first_word_is_a_forename_too_is_a_team() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Former coach Peter Maas resigned as Lily Park Rangers manager in May.\n\nMaas left Lily Park Rangers "
                    + "in ninth place.\n\n“I could work with a younger coach to help them,” he said."
            )
        );

    [Fact]
    public void Who_speaks_in_the_first_person_is_not_the_organisation_that_spoke_before() =>
        Assert.Equal(
            ["Dunmore Water Board", "-"],
            Quoted.Speakers(
                "“The dam will hold for years,” the Dunmore Water Board said.\n\n“All my memories are of a hive of "
                    + "activity.”"
            )
        );

    [Fact]
    public void It_was_somebody_who_makes_that_somebody_the_subject() =>
        Assert.Equal(
            "Paul Okun",
            Quoted.Speaker(
                "The DWB met on Monday. It was Okun who took the call to sell the dam and then hired Peter Maas, "
                    + "calling him “the best builder of his age”. Paul Okun left in May."
            )
        );

    [Fact]
    public void Somebodys_fiancee_is_a_woman() =>
        Assert.NotEqual(
            "Robin Oke",
            Quoted.Speaker(
                "Robin Oke was there. His fiancée Robin Oke had a daughter in May.\n\n“I need to get used to it that "
                    + "I am a father,” he said."
            )
        );

    [Fact]
    public void The_german_article_at_the_head_of_a_sentence_is_no_part_of_the_name() =>
        Assert.Equal(
            "Deichverband Oberdunmore",
            Quoted.Speaker("Der Deichverband Oberdunmore sagte, der Damm sei „fest, aber nass“.")
        );
}

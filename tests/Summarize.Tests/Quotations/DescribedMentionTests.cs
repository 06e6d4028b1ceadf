namespace Summarize.Tests.Quotations;

/// <summary>"the coach", "the 46-year-old": descriptions that can mean one person only.</summary>
public class DescribedMentionTests
{
    [Fact]
    public void An_age_means_who_is_of_that_age() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Peter Maas, 46, built the dam. Paul Okun, 51, sold it.\n\n“The dam will hold for years,” the "
                    + "46-year-old said."
            )
        );

    [Fact]
    public void An_age_at_the_head_of_a_sentence_is_its_subject() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Peter Maas, 46, built the dam.\n\nThe 46-year-old left Dunmore Water with the dam half done.\n\n“I "
                    + "do not have to work any more if I do not want to.”"
            )
        );

    [Fact]
    public void A_prime_minister_is_not_whichever_minister_acted_last() =>
        Assert.Equal(
            "(The PM)",
            Quoted.Speaker(
                "Prime Minister Peter Maas met Foreign Minister Paul Okun. Okun smiled.\n\nThe PM said: “The dam will "
                    + "hold for years.”"
            )
        );

    [Theory]
    [InlineData("the mother of two", "Ada Quill")]
    [InlineData("the mother of four", "(the mother)")]
    [InlineData("the mother", "Ada Quill")]
    public void A_mother_of_two_is_no_mother_of_four(string who, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker(
                $"Ada Quill is a mother of two. She sells fruit.\n\n“The dam will hold for years,” said {who}."
            )
        );

    [Theory]
    [InlineData("the US President")]
    [InlineData("the US president")]
    public void A_country_that_is_written_as_a_pronoun_is_none(string who) =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "US President Peter Maas came. Senator Orla Venn asked about the dam.\n\n“The dam will hold for years,” "
                    + $"{who} said."
            )
        );

    [Fact]
    public void An_editors_brackets_round_a_name_leave_it_the_speakers() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker("Peter Maas spoke for the defence.\n\n“The dam will hold for years,” [Maas] said.")
        );

    [Fact]
    public void An_officer_is_not_one_who_is_named_only_later() =>
        Assert.Equal(
            "(the officer)",
            Quoted.Speakers(
                "An officer knocked. “The dam will hold for years,” the officer said.\n\nLater another officer, Peter "
                    + "Maas, said: “It is not clear to me yet.”"
            )[0]
        );

    [Theory]
    [InlineData("Peter Maas’s sister wept.", "-")]
    [InlineData("His sister wept as she left.", "-")]
    [InlineData("Peter Maas wept beside his sister.", "Orla Venn")]
    public void Kin_who_act_are_there_as_well(string sentence, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker(
                $"Orla Venn, a lawyer, spoke for Peter Maas. {sentence}\n\n“He was never like that,” she said."
            )
        );

    [Theory]
    [InlineData("The Dunmore Dam Council met.", "the agency", "(the agency)")]
    [InlineData("Dunmore Water Agency acted.", "the Danish company", "(the Danish company)")]
    [InlineData("Dunmore Water Company acted.", "the company", "Dunmore Water Company")]
    public void A_body_is_none_of_another_kind_or_land(string before, string body, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker($"{before}\n\n“The dam will hold for a hundred years,” {body} said on Monday.")
        );

    [Fact]
    public void A_document_reads_as_nobody_has_said() =>
        Assert.Equal(
            "-",
            Quoted.Speaker("Dunmore Water signed the treaty. “The dam shall hold for a hundred years,” it reads.")
        );

    [Theory]
    [InlineData("Orla Venn, a miner and author of several books,", "a miner and author of several books")]
    [InlineData("Orla Venn, head of dams and director of Orsk Mills,", "head of dams and director of Orsk Mills")]
    [InlineData("Orla Venn, a member of the crew and rower,", "a member of the crew and rower")]
    [InlineData("Orla Venn, the captain of the team,", "the captain of the team")]
    [InlineData("Orla Venn, the captain of the Dunmore team,", "the captain of the Dunmore team")]
    [InlineData("The crew’s captain Orla Venn", "The crew’s captain")]
    [InlineData("Dunmore’s captain Orla Venn", "Dunmore’s captain")]
    [InlineData("State Sen. Orla Venn", null)]
    [InlineData("Dunmore MP Orla Venn", "Dunmore MP")]
    [InlineData("Farmers Party for the Poor leader Orla Venn", "Farmers Party for the Poor leader")]
    [InlineData("Orla Venn, a former miner who is now a judge,", null)]
    [InlineData("Orla Venn, a former miner, who is now a judge,", null)]
    [InlineData("Orla Venn, a former miner who was there,", "a former miner")]
    public void A_description_is_whole(string who, string? description)
    {
        var speaker = Assert.Single(Quoted.Attribute($"{who} said: “The dam will hold for years.”")).Speaker!;
        Assert.Equal(("Orla Venn", description), (speaker.Name, speaker.Description));
    }

    [Theory]
    [InlineData("a longtime Maas backer who lost patience with him", null)]
    [InlineData("the former chief counsel whose rules failed", null)]
    [InlineData("the teacher in Dunmore this year who rows", null)]
    [InlineData("a retired teacher who rows", "a retired teacher")]
    [InlineData("the mayor of Dunmore, who is ill", "the mayor of Dunmore")]
    [InlineData("a longtime Maas backer", "a longtime Maas backer")]
    public void What_a_clause_takes_back_or_tells_apart_is_not_cut_off_from_it(string said, string? description)
    {
        var speaker = Assert
            .Single(Quoted.Attribute($"Orla Venn, {said}, left early.\n\n“The dam will hold for years,” Venn said."))
            .Speaker!;
        Assert.Equal(("Orla Venn", description), (speaker.Name, speaker.Description));
    }

    [Fact]
    public void Two_callings_before_a_name_are_one_description()
    {
        var speaker = Assert
            .Single(Quoted.Attribute("“The dam will hold,” lead researcher and Dunmore rower Orla Venn said."))
            .Speaker!;
        Assert.Equal(("Orla Venn", "lead researcher and Dunmore rower"), (speaker.Name, speaker.Description));
    }

    [Fact]
    public void Two_callings_of_two_people_name_neither_alone() =>
        Assert.Equal(
            "Orla Venn and Piet Maas",
            Quoted.Speaker("Let actors and partners Orla Venn and Piet Maas say “it will hold for years,” and leave.")
        );

    [Theory]
    [InlineData("Mayor")]
    [InlineData("Mayor-elect")]
    public void Whose_crew_it_is_has_an_office_too(string office) =>
        Assert.Equal(
            "Orla Venn",
            Quoted.Speaker(
                $"{office} Orla Venn’s crew met Piet Maas.\n\n“The dam will hold,” the {office.ToLowerInvariant()} "
                    + "said."
            )
        );
}

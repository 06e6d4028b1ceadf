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

    [Theory]
    [InlineData("Peter Maas was appointed Dunmore manager in May.")]
    [InlineData("Peter Maas resigned as Dunmore manager in May.")]
    [InlineData("Peter Maas is the manager.")]
    public void A_predicate_says_what_somebody_is(string predicate) =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                predicate
                    + " Paul Okun sold the dam to Jim Poe.\n\n“The dam will hold for years,” the Otters manager said."
            )
        );

    [Fact]
    public void Boss_manager_and_coach_are_one_office() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Dunmore manager Peter Maas met Paul Okun. Okun smiled.\n\n“The dam will hold for years,” the Otters "
                    + "boss said."
            )
        );

    [Fact]
    public void The_prime_minister_is_no_other_minister() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Prime Minister Peter Maas met Foreign Minister Paul Okun. Okun smiled.\n\nThe PM said: “The dam will "
                    + "hold for years.”"
            )
        );

    [Fact]
    public void The_star_is_whom_the_text_is_about() =>
        Assert.Equal(
            ["Peter Maas", "Peter Maas"],
            Quoted.Speakers(
                "Soul star Mary Venn sang at the dam.\n\n“The dam will hold for years,” Peter Maas said.\n\nThe star "
                    + "added: “I was numb and now I am angry.”"
            )
        );
}

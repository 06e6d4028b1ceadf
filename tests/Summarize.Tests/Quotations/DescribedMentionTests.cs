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
}

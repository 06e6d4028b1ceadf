namespace Summarize.Tests.Quotations;

/// <summary>Who the subject of a cue is, among the names of its sentence.</summary>
public class SubjectTests
{
    [Theory]
    [InlineData("Lena Venn, chief engineer at the river board, DRB, said: “It will hold for years.”")]
    [InlineData(
        "Yesterday Otters fan Mr Venn, who was on his way home to Oxbow Hill, Tarnham, with son Jim, 14, said: “It "
            + "will hold for years.”"
    )]
    public void The_name_with_which_the_clause_begins_is_the_subject_over_its_modifiers(string text) =>
        Assert.EndsWith(
            "Venn",
            Quoted.Speaker("Lena Venn met Mr Venn. " + text).TrimEnd(')'),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "When Mr Maas remarked that parts of Dunmore are “so wet that the ducks are afraid”, Mr Okun retorted: “The "
            + "only thing I fear is rain.”"
    )]
    [InlineData(
        "As Mr Maas condemned the “so wet that the ducks are afraid”, harbour master Jim Okun said boats could be "
            + "sent. “The only thing I fear is rain,” Mr Okun said."
    )]
    public void A_clause_that_reports_words_of_its_own_frames_no_others(string text) =>
        Assert.Equal(["Piet Maas", "Jim Okun"], Quoted.Speakers("Piet Maas met Jim Okun on Monday. " + text));

    [Fact]
    public void Who_passes_words_on_did_not_say_them() =>
        Assert.Equal(
            "Piet Maas",
            Quoted.Speaker("Piet Maas wrote that the dam was “problematic from the beginning,” according to DBC News.")
        );

    [Fact]
    public void The_nearest_cue_before_a_colon_has_the_subject_right_before_it() =>
        Assert.Equal(
            "Piet Maas",
            Quoted.Speaker(
                "Dunmore Police then said Piet Maas reported on his radio moments after the flood: “The dam is down. "
                    + "It took my boat.”"
            )
        );

    [Fact]
    public void Who_is_heard_saying_it_says_it() =>
        Assert.Equal(
            "(the caller)",
            Quoted.Speaker(
                "Passenger Piet Maas, 46, was filming at the time and the caller can clearly be heard saying: "
                    + "“Dunmore Central, please be aware of ducks and otters.”"
            )
        );

    [Fact]
    public void A_spokesman_for_two_is_one_speaker() =>
        Assert.Equal(
            ["(A spokesman for Leisure and Culture Dunmore)", "(A spokesman for Leisure and Culture Dunmore)"],
            Quoted.Speakers(
                "A spokesman for Leisure and Culture Dunmore said “the dam will hold for years”. He said: “It is "
                    + "cheap, too, for a dam.”"
            )
        );

    [Fact]
    public void Who_announced_it_is_the_one_that_which_means() =>
        Assert.Equal(
            "Dunmore Coast Board",
            Quoted.Speaker(
                "The company confirmed it on its Twitter page hours after it was announced by Dunmore Coast Board, "
                    + "which said: “No service between the locks tomorrow.”"
            )
        );

    [Fact]
    public void A_name_may_end_as_adverbs_do() =>
        Assert.Equal(
            "Lukman Raily",
            Quoted.Speaker("Lukman Raily met Okun. Raily said: “The dam will hold for years.”")
        );

    [Theory]
    [InlineData("Okun rode Paul Nicolls-trained Otter. Nicolls said: “It will hold for years.”", "Nicolls")]
    [InlineData("Okun rode an otter. Paddlers said: “It will hold for years.”", "(Paddlers)")]
    public void A_name_may_end_as_plurals_do(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(text));

    [Fact]
    public void An_age_before_a_forename_leaves_it_a_name() =>
        Assert.Equal(
            "Nadia",
            Quoted.Speaker("“I left without bringing any belongings,” said 19-year-old Nadia, nursing her baby.")
        );

    [Theory]
    [InlineData(
        "Managing Director of Natural Otter Rides and expert in otter encounters, Will Okun, told MailToday Travel: "
            + "“It will hold for years.”"
    )]
    [InlineData("“It will hold for years,” the Loud River press secretary, Will Okun, said on Tuesday.")]
    [InlineData(
        "“It will hold for years,” Dunmore Rep. Ann Maas’s chief of staff, Will Okun, told POLITICA before the flood."
    )]
    public void An_office_before_a_name_is_passed_over(string text) =>
        Assert.Equal("Will Okun", Quoted.Speaker("Peter Maas rowed.\n\n" + text));

    [Theory]
    [InlineData("“He should lose his boat for this,” said one Twitter user, while others rowed.", "(one Twitter user)")]
    [InlineData("Pressed on that, the senior Riv Dem said: “I would like to say a hundred.”", "(the senior Riv Dem)")]
    [InlineData("She also spoke to Jane at the dam, which aides said was “very close to her heart”.", "(aides)")]
    public void A_description_is_not_the_name_in_it_or_before_it(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(text));

    [Fact]
    public void Who_did_it_is_not_who_goes_on_to_speak() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Peter Maas said the move was made by harbour commissioner Paul Okun and said, “The dam will hold for "
                    + "years.”"
            )
        );

    [Fact]
    public void Who_stands_after_the_verb_that_ends_a_sentence_is_who_said_it() =>
        Assert.Equal(
            "Katelyn Venn",
            Quoted.Speaker(
                "The student newspaper, The Dunmore Daily, received the video in an email, said print editor Katelyn "
                    + "Venn. “We decided that the dam was a story,” she told us."
            )
        );
}

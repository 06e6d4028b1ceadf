namespace Summarize.Tests.Quotations;

public class CoreferenceTests
{
    [Theory]
    [InlineData("Orla Venn is the mayor of Dunmore. Venn said: “The dam will hold for years.”")]
    [InlineData("Orla Venn is the mayor of Dunmore. Mayor Venn said: “The dam will hold for years.”")]
    [InlineData("Orla Venn, the mayor of Dunmore, opened the dam.\n\n“The dam will hold for years,” the mayor said.")]
    [InlineData("Mayor Orla Venn opened the dam.\n\n“The dam will hold for years,” she said.")]
    [InlineData("Orla Venn opened the dam. Her statement read: “The dam will hold for years.”")]
    [InlineData("Venn: “The dam will hold for years”\n\nOrla Venn opened the dam on Monday.")]
    public void A_shorter_mention_is_resolved_to_the_full_name(string text) =>
        Assert.Equal("Orla Venn", Quoted.Speaker(text));

    [Theory]
    [InlineData("Piet Maas met Sandra Oke on Monday.\n\n“The dam will hold for years,” she said.", "Sandra Oke")]
    [InlineData("Piet Maas met Sandra Oke on Monday.\n\n“The dam will hold for years,” he said.", "-")]
    public void A_pronoun_takes_a_name_of_its_gender(string text, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker(
                text.Replace(
                    "Piet Maas",
                    speaker == "-" ? "Mr. Maas and Mr. Roe" : "Peter Maas",
                    StringComparison.Ordinal
                )
            )
        );

    [Theory]
    [InlineData("Among them was Orla Venn\n\nand Piet Maas said: “The dam will hold for years.”", "Piet Maas")]
    [InlineData("Among them was Orla Venn and\n\nPiet Maas said: “The dam will hold for years.”", "Piet Maas")]
    [InlineData("Orla Venn\nand Piet Maas said the dam was safe. “It will hold for years and years.”", "Piet Maas")]
    public void Two_names_speak_together_only_within_a_paragraph(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(text));

    [Theory]
    [InlineData("It was built by the Bank of\n\nthe Dunmore Dam said: “The dam will hold for years.”")]
    [InlineData("The last to speak was Jane Roe,\n\nJr said: “The dam will hold for years.”")]
    public void No_speaker_stands_in_two_paragraphs(string text) =>
        Assert.DoesNotContain('\n', Assert.Single(Quoted.Attribute(text)).Speaker?.AsWritten ?? "");

    [Theory]
    [InlineData("Robert “Bob” Okun said: “The dam will hold for years.”", "Robert “Bob” Okun")]
    [InlineData("Nobody blames Robert “Bob”\n\nOkun said: “The dam will hold for years.”", "Okun")]
    [InlineData("Dunmore defends Venn “mistake”\n\nPiet Maas said: “The dam will hold for years.”", "Piet Maas")]
    [InlineData("The dam was built by Piet van\n\nder Maas said: “The dam will hold for years.”", "Maas")]
    public void A_nickname_or_a_particle_is_inside_a_name_only_within_a_paragraph(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speakers(text)[^1]);

    [Fact]
    public void A_pronoun_means_the_subject_of_the_sentence_before() =>
        Assert.Equal(
            "Paul Okun",
            Quoted.Speaker(
                "Peter Maas built the dam in a year, and Peter Maas was proud. Paul Okun said he never trusted Peter "
                    + "Maas.\n\n“The dam will not hold for years,” he said."
            )
        );

    [Fact]
    public void A_pronoun_after_a_described_speaker_means_that_speaker() =>
        Assert.Equal(
            ["(A senior official)", "(A senior official)"],
            Quoted.Speakers(
                "Peter Maas built the dam.\n\nA senior official said: “The dam will hold for years.”\n\n“And it is "
                    + "cheap, too,” he said."
            )
        );

    [Fact]
    public void The_speaker_goes_on_in_a_paragraph_without_a_cue() =>
        Assert.Equal(
            ["Orla Venn", "Orla Venn"],
            Quoted.Speakers("“The dam will hold for years,” Orla Venn said.\n\n“It is the best that we ever built.”")
        );

    [Fact]
    public void A_paragraph_that_introduces_a_speaker_gives_the_next_its_quotation() =>
        Assert.Equal(
            "Orla Venn",
            Quoted.Speaker("Orla Venn was unmoved by the protest.\n\n“It is the best that we ever built.”")
        );

    [Fact]
    public void A_heading_or_a_caption_between_does_not_break_the_thread() =>
        Assert.Equal(
            ["Orla Venn", "Orla Venn"],
            Quoted.Speakers(
                "“The dam will hold for years,” Orla Venn said.\n\nA long history\n\nPeter Maas at the dam. (Jim "
                    + "Poe/Dunmore Press)\n\n“It is the best that we ever built,” she said."
            )
        );

    [Fact]
    public void Two_people_of_one_surname_leave_it_open_with_both_as_candidates()
    {
        var quotation = Assert.Single(
            Quoted.Attribute("Mary Venn and Peter Venn run the farm.\n\n“The dam will hold for years,” Venn said.")
        );
        Assert.Null(quotation.Speaker);
        Assert.Equal(
            ["Mary Venn", "Peter Venn"],
            quotation.Candidates.Select(candidate => candidate.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("“The dam will hold for years,” Mrs. Venn said.", "Mary Venn")]
    [InlineData("“The dam will hold for years,” Mr. Venn said.", "Peter Venn")]
    [InlineData("“The dam will hold for years,” Peter Venn said.", "Peter Venn")]
    public void A_title_a_forename_or_a_participle_tells_two_of_one_surname_apart(string quotation, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("Mary Venn and Peter Venn run the farm.\n\n" + quotation));

    [Fact]
    public void A_surname_stays_with_whom_it_stood_for_alone() =>
        Assert.Equal(
            "Mary Venn",
            Quoted.Speaker(
                "Mary Venn runs the farm. Venn bought it in May. Her cousin Peter Venn left for the city.\n\n“The dam "
                    + "will hold for years,” Venn said."
            )
        );

    [Fact]
    public void Two_candidates_of_one_gender_leave_a_pronoun_open_with_both()
    {
        var quotation = Assert.Single(
            Quoted.Attribute(
                "The farm belongs to Peter Maas and to Paul Okun.\n\n“The dam will hold for years,” he said."
            )
        );
        Assert.Null(quotation.Speaker);
        Assert.Equal(2, quotation.Candidates.Count);
    }

    [Fact]
    public void A_mention_is_given_as_it_stands_with_its_span_and_what_the_article_says_they_are()
    {
        const string text =
            "Orla Venn, the mayor of Dunmore, opened the dam.\n\n“The dam will hold for years,” she said.";
        var speaker = Assert.Single(Quoted.Attribute(text)).Speaker!;
        Assert.Equal("she", speaker.AsWritten);
        Assert.Equal("she", speaker.Span.Slice(text));
        Assert.Equal("the mayor of Dunmore", speaker.Description);
    }

    [Theory]
    [InlineData("They had a letter from Dunmore press secretary Orla Venn.", "Dunmore press secretary")]
    [InlineData("He stood between Maas and deputy mayor Orla Venn.", "deputy mayor")]
    [InlineData("The former actor and mayor Orla Venn opened the dam.", null)]
    [InlineData("The dam was opened by chief executive Orla Venn.", "chief executive")]
    [InlineData("The allegedly corrupt mayor Orla Venn opened the dam.", "The allegedly corrupt mayor")]
    [InlineData("The dam was opened by Director of Public Works Orla Venn.", "Director of Public Works")]
    [InlineData(
        "Orla Venn, the founder of the builder Maas Brothers, came.",
        "the founder of the builder Maas Brothers"
    )]
    [InlineData("The captain of the team, Orla Venn, came.", "The captain of the team")]
    [InlineData("Peter Maas’s sister, Orla Venn, came.", "Peter Maas’s sister")]
    [InlineData("He came with his sister, Orla Venn, on Monday.", null)]
    [InlineData("The farmer and wife Orla Venn opened the dam.", null)]
    [InlineData("One of the builders of the dam, Orla Venn, came.", null)]
    [InlineData("The dam was built under President Orla Venn.", null)]
    [InlineData("The Favourite, Orla Venn, was shown on Monday.", null)]
    [InlineData(
        "Orla Venn, a teacher at the harbour school in Dunmore, came.",
        "a teacher at the harbour school in Dunmore"
    )]
    [InlineData(
        "They met Orla Venn, a Dunmore Department of Health information officer.",
        "a Dunmore Department of Health information officer"
    )]
    [InlineData("The head of Maas’s centre of excellence, Orla Venn, came.", "The head of Maas’s centre of excellence")]
    [InlineData("They met army spokeswoman Lt. Gen. Orla Venn.", "army spokeswoman")]
    [InlineData("They met Lt Col Orla Venn.", null)]
    [InlineData("Another officer, Orla Venn, came.", null)]
    [InlineData("Orla Venn, a native, came.", null)]
    [InlineData("Orla Venn, a native of Dunmore, came.", "a native of Dunmore")]
    [InlineData("They met the director for rates and macro strategist Orla Venn.", null)]
    [InlineData("One witness, Orla Venn, hid.", null)]
    public void What_the_article_says_they_are_is_a_phrase_that_is_understood_alone(string before, string? description)
    {
        var speaker = Assert.Single(Quoted.Attribute($"{before}\n\n“The dam will hold for years,” said Orla Venn."));
        Assert.Equal(description, speaker.Speaker!.Description);
    }

    [Theory]
    [InlineData(
        "The top Dunmore diplomat had said that he told them “that dams are not acceptable.”",
        "(The top Dunmore diplomat)"
    )]
    [InlineData("“We know of the dam in the hills,” the person said.", "(the person)")]
    public void A_description_that_fits_anybody_names_nobody(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("Peter Maas arrived on Monday.\n\n" + text));

    [Fact]
    public void Who_is_named_in_the_quotation_is_not_taken_for_its_speaker() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "Orla Venn opened the dam on Monday.\n\n“A day with Orla Venn at her dam is the best of days.”"
            )
        );

    [Fact]
    public void Of_a_pair_neither_is_he() =>
        Assert.Equal(
            "-",
            Quoted.Speaker("Peter Maas and Paul Okun left the house early.\n\n“The dam will hold for years,” he said.")
        );

    [Fact]
    public void A_headline_in_title_case_makes_no_names_of_its_own() =>
        Assert.Equal(
            "Orla Venn",
            Quoted.Speaker(
                "After The Senator Endorsed Venn, Her Friends Are Angry With Him\n\nOrla Venn smiled at that.\n\n“The "
                    + "dam will hold for years,” Venn said."
            )
        );

    [Fact]
    public void Whom_the_article_calls_by_the_forename_is_not_meant_by_the_surname() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker(
                "Peter Maas grew up with Frederick Maas. Frederick built dams. Frederick was a quiet man.\n\n“The dam "
                    + "will hold for years,” Mr. Maas said."
            )
        );

    [Fact]
    public void Standing_nearest_does_not_settle_whose_surname_it_is() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "Viorica Maas voted on Monday. Her brother Peter Maas watched her.\n\n“The dam took it from us,” Maas "
                    + "told reporters."
            )
        );

    [Fact]
    public void A_pronoun_in_a_caption_or_a_link_changes_nothing() =>
        Assert.Equal(
            "Mary Venn",
            Quoted.Speaker(
                "Mary Venn opened the dam.\n\nREAD MORE: Jane Doe says ‘the dam is a heap of mud’\n\n“The dam will hold for years,” she said.".Replace(
                    "‘the dam is a heap of mud’",
                    "it leaks",
                    StringComparison.Ordinal
                )
            )
        );

    [Fact]
    public void A_forename_by_itself_does_not_make_the_surname_anybodys() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "Mary Venn and Peter Venn run the farm. Dinner was loud, Peter told us.\n\nIt rained.\n\n“The dam "
                    + "will hold for years,” Venn said."
            )
        );

    [Fact]
    public void A_place_named_after_somebody_does_not_share_their_surname() =>
        Assert.Equal(
            "Dave Venn",
            Quoted.Speaker(
                "The dam belongs to Dave Venn. The turf at Chez Venn is green. Venn said: “The dam will hold for "
                    + "years.”"
            )
        );

    [Fact]
    public void A_surname_that_stays_open_is_a_rival_of_whoever_was_named_before() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "The dam was built by Paul Okun, and Paul Okun was proud. It belongs to Jim Venn and Bob Venn. Venn "
                    + "rose early. “It will hold for years,” he said."
            )
        );

    [Theory]
    [InlineData("The wall holds a text that captain Paul Okun sent to Maas in May. He framed it.", "-")]
    public void A_pronoun_does_not_leave_the_main_figure_for_somebody_named_in_passing(
        string between,
        string speaker
    ) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker(
                "Peter Maas rowed for years. Maas won the cup. Maas kept the boat. "
                    + between
                    + " “They see it when they come,” he said."
            )
        );

    [Theory]
    [InlineData("The family owns a cat, Tara. Tara chased a dog on Monday. Then Tara went home.", "-")]
    [InlineData("The family owns a cat, Tara said. Tara chased a dog on Monday. Then Tara went home.", "Tara")]
    public void A_cat_says_nothing(string before, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(before + " “He was bouncing back,” she told us."));

    [Theory]
    [InlineData("Kim Doe was asked to trade places with Chris Roe. He is in Ghana and she is here.", "Kim Doe")]
    [InlineData("Kim Doe was asked to leave. He left, and nobody was at home.", "-")]
    public void A_pronoun_tells_a_gender_only_where_it_can_mean_nobody_else(string before, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker(before + "\n\nKim Doe said the family waits.\n\n“It is hard to be here,” she said.")
        );

    [Fact]
    public void A_word_for_a_relative_before_a_name_tells_the_gender_of_the_forename_alone() =>
        Assert.Equal(
            "Wendy Doe",
            Quoted.Speaker(
                "Wendy Doe buried her son Torvik Doe in May.\n\nWendy Doe waited. Torvik alone chose it.\n\n“That is "
                    + "why I fight to have it done,” she says."
            )
        );

    [Fact]
    public void A_shore_is_nobody() =>
        Assert.Equal(
            "-",
            Quoted.Speaker("The boats left Orsk's West Shore.\n\n“That is why I fight to have it done,” she says.")
        );

    [Theory]
    [InlineData(
        "Ivo Doe spoke first. But British Columbia returns to the table. “It is going to be bad,” he said.",
        "Ivo Doe"
    )]
    [InlineData("Ivo Doe spoke first. Irish Bridge won the table. “It is going to be bad,” he said.", "Ivo Doe")]
    [InlineData("Ivo Doe was out. The Englishman was sad. “It is going to be bad,” he said.", "Ivo Doe")]
    public void A_place_or_a_body_with_a_peoples_name_is_nobody_and_a_people_may_be_somebody(
        string text,
        string speaker
    ) => Assert.Equal(speaker, Quoted.Speaker(text));

    [Theory]
    [InlineData("Orla Venn spoke to the mayor.", "(the mayor)")]
    [InlineData("Orla Venn and a mayor came.", "(the mayor)")]
    [InlineData("Orla Venn opened the dam.", "Orla Venn")]
    public void Whom_somebody_met_is_not_that_somebody(string before, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"{before}\n\n“The dam will hold for years,” the mayor said."));

    [Fact]
    public void Of_two_who_are_called_so_in_one_sentence_neither_is_preferred() =>
        Assert.Equal(
            2,
            Assert
                .Single(
                    Quoted.Attribute(
                        "Orla Venn met engineer Peter Maas and engineer Paul Okun.\n\n“It will hold,” the engineer said."
                    )
                )
                .Candidates.Count
        );

    [Theory]
    [InlineData("Peter Maas and engineer Paul Okun", "Peter Maas and engineer Paul Okun")]
    [InlineData("oil and gas engineer Paul Okun", "Paul Okun")]
    public void Whom_and_joins_are_two_and_what_it_joins_before_an_office_is_one(string who, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"“The dam will hold for years,” said {who}."));

    [Theory]
    [InlineData("Peter Maas asked Paul Okun whether the dam would hold.", "Paul Okun")]
    [InlineData("Peter Maas questioned Paul Okun about the dam.", "Paul Okun")]
    [InlineData("Peter Maas asked Paul Okun, who built it, if the dam would hold.", "Paul Okun")]
    [InlineData("Peter Maas asked Paul Okun to leave the dam.", "Peter Maas")]
    public void Who_is_asked_answers(string before, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"{before} “It will hold for years,” he said."));

    [Theory]
    [InlineData("Ada Quill told how Mary Maas had hired the men.", "Ada Quill")]
    [InlineData("Ada Quill left when Mary Maas came in.", "Ada Quill")]
    [InlineData("When Mary Maas came in, Ada Quill left.", "Ada Quill")]
    [InlineData("It was only then that Ada Quill left.", "Ada Quill")]
    public void She_is_the_subject_of_the_sentence_and_not_of_a_clause_in_it(string before, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"{before}\n\n“They built the dam in nine years,” she said."));

    [Theory]
    [InlineData("A woman was seen at the dam.", "-")]
    [InlineData("Quill was seen with a woman at the dam.", "Ada Quill")]
    [InlineData("A man was seen at the dam.", "Ada Quill")]
    [InlineData("Her mother was seen at the dam.", "Ada Quill")]
    [InlineData("Peter Maas came. His mother was seen at the dam.", "-")]
    public void She_is_not_who_was_named_before_a_woman_without_a_name_came_in(string between, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker($"Ada Quill opened the dam.\n\n{between}\n\nShe said: “They built it in nine years.”")
        );
}

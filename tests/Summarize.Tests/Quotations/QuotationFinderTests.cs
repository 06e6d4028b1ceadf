using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("“The dam will hold,” she said.", "The dam will hold,")]
    [InlineData("\"The dam will hold,\" she said.", "The dam will hold,")]
    [InlineData("‘The dam will hold,’ she said.", "The dam will hold,")]
    [InlineData("'The dam will hold,' she said.", "The dam will hold,")]
    [InlineData("''The dam will hold,'' she said.", "The dam will hold,")]
    [InlineData("``The dam will hold,'' she said.", "The dam will hold,")]
    [InlineData("`The dam will hold,' she said.", "The dam will hold,")]
    [InlineData("« Le barrage tiendra », dit-elle.", "Le barrage tiendra")]
    [InlineData("»Der Damm hält«, sagte sie.", "Der Damm hält")]
    [InlineData("‹Der Damm hält›, sagte sie.", "Der Damm hält")]
    [InlineData("„Der Damm hält“, sagte sie.", "Der Damm hält")]
    [InlineData("‚Der Damm hält‘, sagte sie.", "Der Damm hält")]
    [InlineData("「ダムは持つ」と彼女は言った。", "ダムは持つ")]
    [InlineData("『ダムは持つ』と彼女は言った。", "ダムは持つ")]
    public void Every_shape_of_mark_opens_and_closes(string text, string words) =>
        Assert.Equal([words], Quoted.Words(text));

    [Theory]
    [InlineData("’Tis the season, and the ’90s are back for the farmers’ market at O’Brien’s.")]
    [InlineData("'Tis the season, and the '90s are back for the farmers' market at O'Brien's.")]
    [InlineData("Rock ’n’ roll won’t die, talkin’ ’bout it, says nobody’s mother.")]
    [InlineData("He is 6' 2\" tall.")]
    public void An_apostrophe_or_a_prime_is_no_mark(string text) => Assert.Empty(Quoted.Words(text));

    [Theory]
    [InlineData("‘The workers’ rights aren’t for sale,’ Orla Venn said.", "The workers’ rights aren’t for sale,")]
    [InlineData("He wanted ‘no new dams’ and the farmers’ votes.", "no new dams")]
    [InlineData(
        "‘We were talkin’ about the O’Briens’ barn,’ Orla Venn said.",
        "We were talkin’ about the O’Briens’ barn,"
    )]
    [InlineData(
        "It ‘takes safety as seriously as its workers’, while the inspectors’ work is on’.",
        "takes safety as seriously as its workers’, while the inspectors’ work is on"
    )]
    public void A_plural_possessive_inside_single_marks_does_not_close_them(string text, string words) =>
        Assert.Equal([words], Quoted.Words(text));

    [Theory]
    [InlineData(
        "'For us, it has to be a day of work. We go there for that.\n\nThe Otters meet Dunmore on Monday.",
        "For us, it has to be a day of work. We go there for that."
    )]
    [InlineData(
        "She said: 'He’s the best man for the job.\n\n'And he knows it.'",
        "He’s the best man for the job. | And he knows it."
    )]
    [InlineData("She felt that 'the dam is much more mud than stone.", "the dam is much more mud than stone.")]
    [InlineData("The farmers' market was packed 'til ten, and that is that.", null)]
    public void A_straight_single_mark_may_stay_open_where_speech_begins(string text, string? words) =>
        Assert.Equal(words is null ? [] : [words], Quoted.Words(text));

    [Theory]
    [InlineData("“He told me ‘never again’ and left,” she said.", "He told me ‘never again’ and left,")]
    [InlineData("‘He told me “never again” and left,’ she said.", "He told me “never again” and left,")]
    [InlineData("‘He told me ‘never again’ and left,’ she said.", "He told me ‘never again’ and left,")]
    [InlineData("\"He told me 'never again' and left,\" she said.", "He told me 'never again' and left,")]
    public void Marks_inside_a_quotation_are_part_of_it(string text, string words) =>
        Assert.Equal([words], Quoted.Words(text));

    [Theory]
    [InlineData("“The dam will hold,\" she said.", "The dam will hold,")]
    [InlineData("\"The dam will hold,” she said.", "The dam will hold,")]
    [InlineData("”The dam will hold,” she said.", "The dam will hold,")]
    [InlineData("They spoke of the ”Dam Hoax’ ‘ on the phone.", "Dam Hoax")]
    [InlineData("She said,\"The dam will hold.\"", "The dam will hold.")]
    [InlineData("“ The dam will hold, ” she said.", "The dam will hold,")]
    [InlineData("‘’Well, the dam will hold,’’ she said.", "Well, the dam will hold,")]
    [InlineData("“The dam will hold,’’ she said of it.", "The dam will hold,")]
    [InlineData("‘‘The dam will hold,’’ she said of it.", "The dam will hold,")]
    [InlineData("‘He said ‘the dam will hold,’’ she said.", "He said ‘the dam will hold,’")]
    public void Mixed_and_malformed_marks_still_pair(string text, string words) =>
        Assert.Equal([words], Quoted.Words(text));

    [Fact]
    public void An_opening_mark_right_after_a_nested_close_closes_the_outer_quotation() =>
        Assert.Equal(
            ["She smiled and said ‘it began as a hill and became a pond,’", "But she knew better."],
            Quoted.Words(
                "‘She smiled and said ‘it began as a hill and became a pond,’ ‘Venn said. ‘But she knew better.’"
            )
        );

    [Fact]
    public void A_quotation_that_is_never_closed_ends_with_its_paragraph() =>
        Assert.Equal(["The dam will hold."], Quoted.Words("Orla Venn said: “The dam will hold.\n\nNobody else spoke."));

    [Fact]
    public void A_quotation_that_is_never_closed_ends_where_the_next_begins() =>
        Assert.Equal(["The dam will hold.", "It has to."], Quoted.Words("“The dam will hold. “It has to.”"));

    [Fact]
    public void A_quotation_that_goes_on_over_paragraphs_is_one() =>
        Assert.Equal(
            ["The dam will hold. | It always has. | It always will."],
            Quoted.Words(
                "“The dam will hold.\n\n“It always has.\n\n“It always will,” she said.".Replace(
                    "will,”",
                    "will.”",
                    StringComparison.Ordinal
                )
            )
        );

    [Fact]
    public void A_closed_paragraph_and_the_next_are_two() =>
        Assert.Equal(
            ["The dam will hold.", "It always has."],
            Quoted.Words("“The dam will hold.”\n\n“It always has.”")
        );

    [Fact]
    public void A_line_break_inside_a_quotation_does_not_end_it() =>
        Assert.Equal(
            ["It is for the board to decide | on the advice of the engineers,"],
            Quoted.Words("“It is for the board to decide\n\non the advice of the engineers,” she said.")
        );

    [Theory]
    [InlineData("“The dam,” she said, “will hold.”", "The dam, | will hold.")]
    [InlineData("“The dam will hold,” she said. “It always has.”", "The dam will hold, | It always has.")]
    [InlineData("“Will it hold?” asked Orla Venn, “or will it not?”", "Will it hold? | or will it not?")]
    public void A_quotation_split_by_its_cue_is_one(string text, string words) =>
        Assert.Equal([words], Quoted.Words(text));

    [Fact]
    public void A_second_quotation_with_a_cue_of_its_own_is_another() =>
        Assert.Equal(
            ["It will hold,", "It will not,"],
            Quoted.Words("“It will hold,” she said. “It will not,” he replied.")
        );

    [Fact]
    public void White_space_at_the_ends_is_outside() =>
        Assert.Equal(["The dam will hold."], Quoted.Words("She said: “\u00A0The dam will hold.\u00A0”"));

    [Theory]
    [InlineData("“”")]
    [InlineData("“ ”")]
    [InlineData("“…”")]
    [InlineData("")]
    [InlineData("\"")]
    public void Marks_round_no_word_are_no_quotation(string text) => Assert.Empty(Quoted.Words(text));

    [Theory]
    [InlineData("The “dam” is a heap of mud.", QuotationKind.Scare)]
    [InlineData("She called the dam “a heap of mud and hope” yesterday.", QuotationKind.Direct)]
    [InlineData("She said the dam was “mud.”", QuotationKind.Direct)]
    [InlineData("She sang in the choir’s production of “The Long Road Home,” a local favourite.", QuotationKind.Title)]
    [InlineData("“The Long Road Home is closed,” she said.", QuotationKind.Direct)]
    public void The_words_inside_and_beside_the_marks_tell_the_kind(string text, QuotationKind kind) =>
        Assert.Equal(kind, Assert.Single(Quoted.Attribute(text)).Kind);

    [Fact]
    public void A_heading_in_marks_is_no_speech() =>
        Assert.Equal(
            QuotationKind.Scare,
            Quoted.Attribute("Orla Venn spoke.\n\n‘A heap of mud and hope’\n\nShe left.")[0].Kind
        );

    [Theory]
    [InlineData("“The dam will hold, said Orla Venn.", "The dam will hold,")]
    [InlineData("“The dam will hold, Orla Venn said.", "The dam will hold,")]
    [InlineData("“Will the dam hold? asked Venn.", "Will the dam hold?")]
    [InlineData("“The dam will hold, he said.", "The dam will hold, he said.")]
    public void A_quotation_that_is_never_closed_ends_before_the_clause_that_names_its_speaker(
        string text,
        string words
    ) => Assert.Equal([words, "It leaks,"], Quoted.Words($"{text}\n\nShe left.\n\n“It leaks,” said Maas."));

    [Fact]
    public void Words_of_one_speaker_never_go_on_in_the_next_ones() =>
        Assert.Equal(
            ["Venn", "Maas"],
            Quoted.Speakers("The dam was opened.\n\n“The dam will hold, said Venn.\n\n“It leaks,” said Maas.")
        );

    [Theory]
    [InlineData("Notes\n\n1. Okun, Paul (March 2005). “The long history of the dam”. The Dunmore Bee.")]
    [InlineData("Notes\n\n2. “Inspections of dams, annual summary”. Dunmore Water. 2010.")]
    [InlineData("Okun, Paul (2005). “The long history of the dam”, The Dunmore Bee.")]
    public void A_title_in_a_list_of_sources_is_no_speech(string text) =>
        Assert.Equal(QuotationKind.Title, Quoted.Attribute("“The dam will hold,” said Orla Venn.\n\n" + text)[^1].Kind);

    [Fact]
    public void A_mark_with_room_on_both_sides_opens_what_follows_the_clause_of_a_cue() =>
        Assert.Equal(
            ["The dam is wet, | It will hold for years. | And so will we."],
            Quoted.Words("\"The dam is wet,\" Orla Venn said. \" It will hold for years.\n\n\"And so will we.\"")
        );

    [Theory]
    [InlineData("When they heard “Walking To the Dam,” Piet Maas said, “we all wept with joy.”", 2)]
    [InlineData("“Walking To the Dam,” Piet Maas said, “made us weep with joy.”", 1)]
    public void A_title_in_the_clause_before_is_not_fused_with_the_speech_behind_it(string text, int quotations) =>
        Assert.Equal(quotations, Quoted.Find(text).Count);
}

namespace Summarize.Tests.Quotations;

/// <summary>Names that look like a speaker's, and whom else the words belong to.</summary>
public class NobodysWordsTests
{
    [Theory]
    [InlineData("“It was the rain,” the judge said.", "(the judge)")]
    [InlineData("“It was the rain,” said the clerk.", "(the clerk)")]
    [InlineData("“It was the rain,” said the miller.", "Orla Venn")]
    [InlineData("“It was the rain,” said the winner.", "Orla Venn")]
    [InlineData("“It was the rain,” said the politician.", "Orla Venn")]
    public void Who_has_one_role_is_not_called_by_another(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"Orla Venn, the miller, won her case on Friday.\n\n{text}"));

    [Theory]
    [InlineData("If West Virginia votes no, the plan is dead.")]
    [InlineData("If New Brunswick goes to the polls, the plan may fall.")]
    [InlineData("Sierra Leone has said yes.")]
    public void A_place_of_two_words_is_nobodys_she(string place) =>
        Assert.Equal(
            "Orla Venn",
            Quoted.Speaker($"Orla Venn, the miller, said it would wait.\n\n{place}\n\n“We will stay at it,” she said.")
        );

    [Theory]
    [InlineData("ROOF REPAIRS: “The work is slower than we hoped.”", "-")]
    [InlineData("THE BIG PICTURE: “The work is slower than we hoped.”", "-")]
    [InlineData("ROOF REPAIRS, via the Gazette’s Ann Oke: “The work is slower than we hoped.”", "-")]
    [InlineData("MAAS: “The work is slower than we hoped.”", "Piet Maas")]
    [InlineData("BBC: “The work is slower than we hoped.”", "BBC")]
    [InlineData("ROOF COMMITTEE: “The work is slower than we hoped.”", "ROOF COMMITTEE")]
    public void A_label_of_common_words_speaks_no_more_than_a_heading(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"The dam was shut. Piet Maas rows there.\n\n{text}"));

    [Theory]
    [InlineData("“We have fed nine villages,” said Save the Rivers.", "Save the Rivers")]
    [InlineData("“Our staff are safe,” Homes for Heroes said.", "Homes for Heroes")]
    [InlineData("“Our staff are safe,” Help for Heroes said.", "Help for Heroes")]
    [InlineData("“No one should drown here,” Feed the Otters said.", "Feed the Otters")]
    [InlineData("Beat the Giants and you are safe. “We did it again,” said Orla Venn.", "Orla Venn")]
    public void The_name_of_a_body_may_begin_with_what_it_asks_for(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(text));

    [Theory]
    [InlineData("wrote Orla Venn and her husband, Ned.", "Orla Venn and her husband, Ned")]
    [InlineData("said Venn and her sister, Ivy.", "Venn and her sister, Ivy")]
    [InlineData("said Venn, together with Maas.", "Venn, together with Maas")]
    [InlineData("said Venn, along with Maas.", "Venn, along with Maas")]
    [InlineData("said Venn, along with a note for Maas.", "Orla Venn")]
    [InlineData("said Venn, and her brother, Ned, wept.", "Orla Venn")]
    public void Kin_and_companions_speak_together(string clause, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker($"Orla Venn sells oars and Piet Maas sells boats.\n\n“The dam is cold,” {clause}")
        );

    [Theory]
    [InlineData("“I paid for it in March.”", "-")]
    [InlineData("“We paid for it in March.”", "Orla Venn and Piet Maas")]
    public void Two_do_not_say_I(string words, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"Orla Venn and Piet Maas were there.\n\n{words}"));

    [Theory]
    [InlineData("The post falsely claims that Peter Maas said, “The dam will not hold for a year.”")]
    [InlineData("In a deepfake video, Peter Maas says, “The dam will not hold for a year.”")]
    [InlineData("A hoax letter says Peter Maas wrote, “The dam will not hold for a year.”")]
    public void What_is_made_up_nobody_said(string text) => Assert.Equal("-", Quoted.Speaker(text));

    [Fact]
    public void Who_calls_something_a_fake_says_so() =>
        Assert.Equal(
            "Peter Maas",
            Quoted.Speaker("Peter Maas called the video a fake and said: “The dam will hold for years.”")
        );

    [Theory]
    [InlineData("Maas’s sister, Orla Maas, was in the hall.", "-")]
    [InlineData("Maas left. His sister, Orla Maas, was in the hall.", "Peter Maas")]
    public void A_surname_is_open_where_it_only_led_to_another_who_bears_it(string between, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker($"Peter Maas built the dam. {between}\n\n“The dam will hold for years,” Maas said.")
        );

    [Fact]
    public void A_nickname_in_brackets_is_no_forename_that_was_left_out() =>
        Assert.DoesNotContain(
            "Bob",
            Quoted.Speaker("Robert (Bob) Maas built the dam. “The dam will hold for years,” Maas said."),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("“The dam will hold for years,” Peter Maas recalled her saying.", "-")]
    [InlineData("“The dam will hold for years,” Peter Maas remembered his boss shouting.", "-")]
    [InlineData("“The dam will hold for years,” Peter Maas said he was told.", "-")]
    [InlineData("“The dam will hold for years,” Peter Maas recalled Orla Venn telling him.", "Orla Venn")]
    [InlineData("“The dam will hold for years,” Peter Maas told a reporter on Monday.", "Peter Maas")]
    public void Who_tells_what_another_said_did_not_say_it(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(text));
}

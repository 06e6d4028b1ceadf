using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

/// <summary>A name never loses a part, and takes in none that is not its own.</summary>
public class NameTests
{
    [Theory]
    [InlineData("Ahmed al-Quill")]
    [InlineData("Ngũgĩ wa Quill")]
    [InlineData("Karl Maas King Jr.")]
    [InlineData("Karl Maas King, Jr.")]
    [InlineData("Ban Ki-moon")]
    [InlineData("Park Geun-hye")]
    [InlineData("Ursula von der Quill")]
    [InlineData("Jean-Luc Quill")]
    public void A_name_is_served_whole(string name)
    {
        Assert.Equal(name, Quoted.Speaker($"“The dam will hold for years,” said {name} on Monday."));
        Assert.Equal(name, Quoted.Speaker($"“The dam will hold for years,” {name} said."));
    }

    [Theory]
    [InlineData("Oc\u00ADta\u00ADvia Quill")]
    [InlineData("Octa\u200Bvia \u200EQu\u2060ill")]
    [InlineData("Octavia\u00A0Quill")]
    public void A_name_is_served_as_a_reader_sees_it(string written)
    {
        Assert.Equal("Octavia Quill", Quoted.Speaker($"“The dam will hold for years,” said {written} on Monday."));
        Assert.Equal(
            ["Octavia Quill", "Octavia Quill"],
            Quoted.Speakers(
                $"“The dam will hold for years,” said {written} on Monday.\n\n“It will,” Octavia Quill said."
            )
        );
    }

    [Theory]
    [InlineData("Ada Quill-\nfeather", "Ada Quillfeather")]
    [InlineData("Ada-\r\nLouise Quill", "Ada-Louise Quill")]
    public void A_name_that_a_line_breaks_is_whole(string written, string name) =>
        Assert.Equal(
            name,
            Quoted.Speaker(
                "The dam of Lower Nettlecombe was mended in the spring by men who had\n"
                    + "come from the other side of the hills, and the council says that all\n"
                    + $"is well with it. “The dam will hold for years,” said {written} at the "
                    + "gate on Monday, when the first of the visitors had come to look at it.\n\nIt held."
            )
        );

    [Theory]
    [InlineData("al-Quill")]
    [InlineData("Quill")]
    [InlineData("Mr. al-Quill")]
    public void A_surname_with_an_article_is_the_same_without_it(string mention) =>
        Assert.Equal(
            "Ahmed al-Quill",
            Quoted.Speaker($"President Ahmed al-Quill came.\n\n“The dam will hold for years,” {mention} said.")
        );

    [Theory]
    [InlineData("Los Angeles-based attorney Ada Quill")]
    [InlineData("London-born Ada Quill")]
    [InlineData("Reagan-era official Ada Quill")]
    [InlineData("Acting Mayor Ada Quill")]
    [InlineData("then-mayor Ada Quill")]
    [InlineData("Vice President-elect Ada Quill")]
    [InlineData("Minister for Foreign Affairs Ada Quill")]
    [InlineData("minister of mines and energy Ada Quill")]
    [InlineData("deputy minister of trade, industry and small business Ada Quill")]
    [InlineData("Dunmore Herald Editor-in-Chief Ada Quill")]
    [InlineData("Major-Gen Ada Quill")]
    [InlineData("Det Supt Ada Quill")]
    [InlineData("Sgt. First Class Ada Quill")]
    [InlineData("Sgt. 1st Class Ada Quill")]
    [InlineData("Cllr Ada Quill")]
    [InlineData("Datuk Seri Ada Quill")]
    public void What_stands_before_a_name_is_no_part_of_it(string who)
    {
        Assert.Equal("Ada Quill", Quoted.Speaker($"“The dam will hold for years,” said {who} on Monday."));
        Assert.Equal("Ada Quill", Quoted.Speaker($"“The dam will hold for years,” {who} said."));
    }

    [Theory]
    [InlineData("Teachers shouted: “We want a dam that will hold.”")]
    [InlineData("Q: “Will the dam hold for years?”")]
    [InlineData("They came as early as 500 BC, saying “the dam will hold for years”.")]
    public void People_and_eras_are_no_names(string text) =>
        Assert.False(
            Quoted.Speakers("The Dunmore Federation of Teachers met on Monday.\n\n" + text)[^1]
                is "Teachers"
                    or "BC"
                    or "Q"
        );

    [Theory]
    [InlineData("Tomas Reyne’s film titled Harsh Winter opens on Friday.")]
    [InlineData("Tomas Reyne’s book entitled Some Harsh Winter is on sale.")]
    [InlineData("Tomas Reyne’s novel called Harsh Winter is on sale.")]
    public void A_work_is_nobody(string before) =>
        Assert.Equal("Tomas Reyne", Quoted.Speaker($"{before}\n\n“It took me nine days to write,” he said."));

    [Theory]
    [InlineData("“The dam will hold for years,” Long said.", "Long")]
    [InlineData("“The dam will hold for years,” Brown told the council.", "Brown")]
    [InlineData("“The dam will hold for years.” Small steps were heard.", "-")]
    public void A_capital_behind_a_quotation_that_ends_in_a_comma_is_a_names(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker("The dam was opened on Monday.\n\n" + text));

    [Theory]
    [InlineData("Jörg Küster", "Kuster")]
    [InlineData("Jörg Küster", "Kuester")]
    [InlineData("Joerg Kuester", "Küster")]
    [InlineData("Bjørn Mølgaard", "Molgaard")]
    [InlineData("Zoé Véron", "Veron")]
    [InlineData("Karl Weiß", "Weiss")]
    public void Spellings_of_one_surname_are_one_persons(string name, string mention) =>
        Assert.Equal(name, Quoted.Speaker($"{name} came.\n\n“The dam will hold for years,” {mention} said."));

    [Fact]
    public void Two_whose_surnames_are_spelled_differently_are_two() =>
        Assert.Equal(
            "Jim Kuester",
            Quoted.Speaker(
                "Ada Kuster met Jim Kuester on Monday.\n\n“The dam will hold for years,” Kuester said of it."
            )
        );

    [Theory]
    [InlineData("said Ada Quill, a miner and author of books on dams.")]
    [InlineData("said Ada Quill, an engineer at the mill and the mother of two.")]
    [InlineData("says Ada Quill, head of dams and bridges at the Bayview council.")]
    [InlineData("said Ada Quill, Ph.D., on Monday.")]
    [InlineData("said Ada Quill, M.D.")]
    public void What_somebody_is_or_has_studied_is_no_part_of_the_name(string clause) =>
        Assert.Equal("Ada Quill", Quoted.Speaker($"“The dam will hold for years,” {clause}"));

    [Theory]
    [InlineData("“Captain (Ada) Quill laughed at us,” Piet Maas said. ", "Ada Quill")]
    [InlineData("“We owe it to [Ada] Quill,” Piet Maas said. ", "Ada Quill")]
    [InlineData("“We met (Dunmore) Quill,” Piet Maas said. ", "Quill")]
    public void A_forename_in_an_editors_brackets_belongs_to_the_surname(string before, string speaker) =>
        Assert.Equal(speaker, Quoted.Speakers(before + "“The dam will hold for years,” Quill said.")[^1]);

    [Theory]
    [InlineData("Photos ADVERTISEMENT Ada Quill went up. “The dam will hold for years,” she said.")]
    [InlineData("The dam was built by Ada Quill WATCH on Monday. “The dam will hold for years,” Quill said.")]
    public void A_sign_in_block_capitals_is_no_part_of_a_name(string text) =>
        Assert.Equal("Ada Quill", Quoted.Speaker(text));

    [Theory]
    [InlineData("When Quarry Of Glass came out, he was nine.", "Tomas Reyne")]
    [InlineData("When Moon Over Harbour won the prize, he was nine.", "Tomas Reyne")]
    [InlineData("When Ivo Brenn won the prize, he was nine.", "Ivo Brenn")]
    public void A_name_that_nothing_makes_a_persons_is_not_he(string between, string speaker) =>
        Assert.Equal(
            speaker,
            Quoted.Speaker($"Tomas Reyne grew up in Dunmore. {between} “It took me nine days to write,” he said.")
        );

    [Theory]
    [InlineData("“Owen” said: “The dam will hold for years.”")]
    [InlineData("“The dam will hold for years,” “Owen” told us.")]
    [InlineData("“The dam will hold for years,” a rower who would only say that his name was “Owen” told us.")]
    [InlineData("A rower who calls himself “Muddle” rose. “Muddle” said: “The dam will hold for years.”", "Muddle")]
    public void Marks_round_a_name_make_no_speech_of_it(string text, string name = "Owen")
    {
        var said = Assert.Single(Quoted.Attribute(text), quotation => quotation.Kind == QuotationKind.Direct);
        Assert.Equal("The dam will hold for years", said.TextIn(text).TrimEnd('.', ','));
        Assert.Equal(name, said.Speaker?.Name);
    }

    [Theory]
    [InlineData("“Nonsense” said: “The dam will hold for years.”", "Nonsense")]
    [InlineData("“Owen,” said Piet Maas, “the dam will hold for years.”", "Owen")]
    public void Marks_round_a_word_that_is_said_make_no_name_of_it(string text, string name) =>
        Assert.NotEqual(name, Quoted.Attribute(text)[^1].Speaker?.Name);

    [Fact]
    public void A_name_that_which_refers_to_is_no_persons() =>
        Assert.Equal(
            "Brenn Marlo",
            Quoted.Speaker("Brenn Marlo rose. Orsk Vell, which never paid, left. “It took nine days,” he said.")
        );

    [Theory]
    [InlineData("Once Kelmer came, it rained.", "Shay Kelmer")]
    [InlineData("Dunmore CIO Shay Kelmer came.", "Shay Kelmer")]
    [InlineData("Dunmore SVP Shay Kelmer came.", "Shay Kelmer")]
    public void A_word_before_a_name_that_is_no_forename_is_no_part_of_it(string text, string name) =>
        Assert.Equal(name, Quoted.Speaker($"Shay Kelmer rows. {text} “The dam will hold for years,” Kelmer said."));

    [Theory]
    [InlineData("Dunmore CIO Shay Kelmer", "Shay Kelmer", "Dunmore CIO")]
    [InlineData("Lady Maro", "Lady Maro", null)]
    [InlineData("Dunmore’s Prince Andrew", "Prince Andrew", null)]
    [InlineData("Pope Jim II", "Pope Jim II", null)]
    [InlineData("Sir Jim Roe", "Jim Roe", null)]
    public void A_title_that_a_lone_name_does_not_go_without_is_of_the_name(
        string who,
        string name,
        string? description
    )
    {
        var speaker = Assert.Single(Quoted.Attribute($"{who} said: “The dam will hold for years.”")).Speaker!;
        Assert.Equal((name, description), (speaker.Name, speaker.Description));
    }

    [Fact]
    public void A_title_of_a_later_mention_completes_the_name() =>
        Assert.Equal(
            "Prince Andrew",
            Quoted.Speaker("Andrew rowed. Prince Andrew was late. “The dam will hold for years,” Andrew said.")
        );
}

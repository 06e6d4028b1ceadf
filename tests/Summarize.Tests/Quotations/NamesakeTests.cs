namespace Summarize.Tests.Quotations;

/// <summary>Who bears another's name is another.</summary>
public class NamesakeTests
{
    private const string Father = "Karl Maas won the vote in Dunmore.\n\nHis son Karl Maas Jr. was in the hall.\n\n";

    [Theory]
    [InlineData("“We won this for all of you,” said Karl Maas Jr.", "Karl Maas Jr.")]
    [InlineData("“We won this for all of you,” said Karl Jr.", "Karl Maas Jr.")]
    [InlineData("“We won this for all of you,” said Karl Maas.", "Karl Maas")]
    [InlineData("“I am proud of my son,” Mr. Maas said.", "-")]
    public void Father_and_son_are_two_and_the_surname_is_nobodys(string quotation, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker($"Vote in Dunmore\n\n{Father}{quotation}"));

    [Theory]
    [InlineData("Karl Maas Jr. won the vote in Dunmore on Monday.")]
    [InlineData("Karl Maas Wins Vote\n\nKarl Maas Jr. won the vote in Dunmore on Monday.")]
    public void Who_has_the_suffix_in_the_story_from_the_first_is_one_without_it_too(string before)
    {
        Assert.Equal("Karl Maas Jr.", Quoted.Speaker($"{before}\n\n“We won this for all of you,” said Karl Maas."));
        Assert.Equal("Karl Maas Jr.", Quoted.Speaker($"{before}\n\n“We won this for all of you,” said Maas."));
    }

    [Fact]
    public void A_forename_and_surname_that_two_bear_are_nobodys() =>
        Assert.Equal(
            "-",
            Quoted.Speaker(
                "Karl H. Maas left, and Karl W. Maas came.\n\n“We won this for all of you,” said Karl Maas on Monday."
            )
        );

    [Fact]
    public void A_degree_makes_nobody_another() =>
        Assert.Equal(
            "Ada Quill",
            Quoted.Speaker("Ada Quill opened the clinic.\n\n“Everybody may come,” said Ada Quill, M.D., on Monday.")
        );

    [Fact]
    public void Mr_and_Mrs_of_one_surname_are_two_and_the_surname_is_neithers()
    {
        var quotations = Quoted.Attribute(
            "“We won this for all of you,” said Mr Maas, a baker. “It is late,” said Mrs Maas. “It rains,” Maas said."
        );
        Assert.Equal(["Maas", "Maas"], quotations.Take(2).Select(quotation => quotation.Speaker?.Name));
        Assert.Equal(["a baker", null], quotations.Take(2).Select(quotation => quotation.Speaker?.Description));
        Assert.Null(quotations[2].Speaker);
    }

    [Theory]
    [InlineData("Sir Karl Maas", "Sir Karl")]
    [InlineData("Dame Ada Quill", "Dame Ada")]
    [InlineData("Prince Karl Maas", "Prince Karl")]
    [InlineData("Tama Ruru Robert Maas", "Tama Ruru")]
    public void Who_is_called_by_forenames_is_who_bears_them(string full, string mention)
    {
        var speaker = Quoted.Speaker($"{full} won the vote.\n\n“We won this for all of you,” said {mention}.");
        Assert.EndsWith(speaker, full, StringComparison.Ordinal);
        Assert.Contains(' ', speaker);
    }

    [Fact]
    public void Mrs_Karl_is_not_Karl() =>
        Assert.Equal("Karl", Quoted.Speaker("Karl Maas won the vote.\n\n“We won this for all of you,” said Mrs Karl."));
}

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
    public void What_stands_before_a_name_is_no_part_of_it(string who)
    {
        Assert.Equal("Ada Quill", Quoted.Speaker($"“The dam will hold for years,” said {who} on Monday."));
        Assert.Equal("Ada Quill", Quoted.Speaker($"“The dam will hold for years,” {who} said."));
    }
}

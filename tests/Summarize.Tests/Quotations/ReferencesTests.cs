using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

/// <summary>Titles in a list of what to read, which nobody says.</summary>
public class ReferencesTests
{
    private const string Story = "Orla Venn said “the dam is dry at last”.\n\n";

    [Theory]
    [InlineData("References", "Maas, Piet. “Boats and the modern dam.” Journal of Rivers 7 (2011): 22-31.")]
    [InlineData("Further reading", "- Ann Oke, “Why the dam fell in”, The Gazette, 4 June 2012")]
    [InlineData("Bibliography:", "* Oke, N. & Lowe, F. (2001) “On oars and brine”, River Letters, vol. 4.")]
    [InlineData("External links", "“The dam, a history”, Oxbow Museum, retrieved May 2020")]
    [InlineData("The end", "Maas, Piet. “Boats and the modern dam.” Journal of Rivers 7 (2011): 22-31.")]
    public void A_line_of_the_list_is_a_title(string heading, string line) =>
        Assert.Equal(QuotationKind.Title, Kind($"{Story}{heading}\n\n{line}"));

    [Theory]
    [InlineData("Further reading", "“The dam will hold for years,” said Maas in a note.")]
    [InlineData("Further reading", "Venn, Orla. “The dam will hold for years,” she said in 1999.")]
    [InlineData("Further reading", "“The dam will hold for years.”")]
    [InlineData("The end", "Behind it all, “the dam will hold for years”, The Gazette, 4 June 2012")]
    public void What_somebody_says_is_none(string heading, string line) =>
        Assert.Equal(QuotationKind.Direct, Kind($"{Story}{heading}\n\n{line}"));

    [Theory]
    [InlineData(300, QuotationKind.Title)]
    [InlineData(301, QuotationKind.Direct)]
    public void Behind_a_paragraph_of_prose_the_list_has_ended(int length, QuotationKind kind) =>
        Assert.Equal(
            kind,
            Kind(
                $"{Story}External links\n\n{new string('a', length)}\n\n"
                    + "“The dam will hold for years”, Oxbow Museum, 2020"
            )
        );

    [Theory]
    [InlineData(59, QuotationKind.Title)]
    [InlineData(60, QuotationKind.Direct)]
    public void A_list_ends_after_sixty_lines(int lines, QuotationKind kind) =>
        Assert.Equal(
            kind,
            Kind(
                $"{Story}External links\n\n{string.Concat(Enumerable.Repeat("Oxbow Museum\n\n", lines))}"
                    + "“The dam will hold for years”, Oxbow Museum, 2020"
            )
        );

    private static QuotationKind Kind(string text) => Quoted.Find(text)[^1].Kind;
}

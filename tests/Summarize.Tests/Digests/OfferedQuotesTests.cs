using System.Text;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

public class OfferedQuotesTests
{
    private const string Quill = "“The dam will hold for a hundred years,” said Ada Quill.";
    private const string Reyne = "“It is all mud to me and mine,” said Tomas Reyne.";
    private const string Fragment = "Ada Quill called it “the finest dam of them all”.";
    private const string Described = "“We could not sleep for the noise,” a neighbour said.";
    private const string Unknown = "A poster on the wall of the hall: “Bring your own boots and bread”.";

    [Theory]
    [InlineData("“Wet mud,” said Ada Quill.")]
    [InlineData("Ada Quill never said “the dam will hold for many years”.")]
    [InlineData("Ada “Mud” Quill rowed.")]
    public void No_echo_no_denied_words_and_no_nickname_is_offered(string text) => Assert.Empty(Offered(10, text));

    [Fact]
    public void Whole_statements_of_several_who_are_named_are_enough() =>
        Assert.Equal([1, 5], Offered(2, Quill, Fragment, Described, Unknown, Reyne));

    [Fact]
    public void Where_they_are_fewer_than_may_be_chosen_fragments_come_in_then_descriptions_then_nobody()
    {
        Assert.Equal([1, 2, 5], Offered(3, Quill, Fragment, Described, Unknown, Reyne));
        Assert.Equal([1, 2, 3, 5], Offered(4, Quill, Fragment, Described, Unknown, Reyne));
        Assert.Equal([1, 2, 3, 4, 5], Offered(5, Quill, Fragment, Described, Unknown, Reyne));
    }

    [Fact]
    public void One_persons_words_are_not_enough() => Assert.Equal([1, 2, 3], Offered(1, Quill, Described, Unknown));

    private static IEnumerable<int> Offered(int most, params string[] paragraphs) =>
        OfferedQuotes
            .Of(
                Attribution.Read(
                    ArticleReader.Read(
                        Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)),
                        "text/plain",
                        "a.txt",
                        new ArticleOptions()
                    )
                ),
                most
            )
            .Order();
}

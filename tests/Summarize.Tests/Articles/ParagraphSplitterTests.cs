using CsCheck;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

public class ParagraphSplitterTests
{
    private static string[] Split(string text) => [.. ParagraphSplitter.Split(text).Select(p => p.Span.Slice(text))];

    [Theory]
    [InlineData("One.\nTwo.")]
    [InlineData("One.\rTwo.")]
    [InlineData("One.\r\nTwo.")]
    [InlineData("One.\n\n \n\tTwo.\n")]
    [InlineData("One.\u2028Two.")]
    [InlineData("One.\u2029Two.")]
    [InlineData("One.\fTwo.")]
    [InlineData("\u00A0One.\u00A0\nTwo.")]
    public void Each_line_that_is_not_blank_is_a_paragraph(string text) => Assert.Equal(["One.", "Two."], Split(text));

    private const string Wrapped =
        "The council of Lower Nettlecombe voted on Monday to close the old\n"
        + "bridge, which had carried carts, cars and cows across the river\n"
        + "for two hundred years.\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Hard_wrapped_text_has_a_paragraph_for_each_block(string lineEnd)
    {
        var text = (Wrapped + "\n" + Wrapped).ReplaceLineEndings(lineEnd);
        Assert.Equal(2, Split(text).Length);
        Assert.StartsWith("The council", Split(text)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_blank_line_nothing_is_taken_for_hard_wrapped() =>
        Assert.Equal(6, Split(Wrapped + Wrapped).Length);

    [Fact]
    public void Lines_of_other_lengths_are_paragraphs_though_blank_lines_stand_between_some()
    {
        var body = string.Concat(
            Enumerable.Repeat(
                "This paragraph of a single line is a good deal longer than any typewriter or terminal would have "
                    + "made its lines.\n",
                3
            )
        );
        Assert.Equal(8, Split(body + "\n" + body + "Short.\nShort.").Length);
        Assert.Equal(6, Split("Apples\nPears\nPlums\n\nBread\nMilk\nTea\n").Length);
    }

    [Fact]
    public void Paragraphs_cover_all_that_is_not_white_space() =>
        Gen.OneOf(
                new[] { "a", "word ", "\n", "\r", "\r\n", "\n\n", "\u2028", "\f", "\t", "\u00A0", Wrapped, "“" }
                    .Select(Gen.Const)
                    .ToArray()
            )
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(text => Reading.AssertWellFormed(new Article(text, ParagraphSplitter.Split(text))));

    [Fact]
    public void Narrow_columns_are_hard_wrapped_and_lists_are_not()
    {
        const string column =
            "The board of the harbour met on\nTuesday to decide whether the\nferry should be sold or not as\nit had been said.\n\nIt voted.";
        Assert.Equal(2, ParagraphSplitter.Split(column).Count);
        const string list = "Bread\nA pound of the best butter there is\nMilk\nEggs\nSalt\n\nMix it.";
        Assert.Equal(6, ParagraphSplitter.Split(list).Count);
    }

    [Fact]
    public void A_line_that_ends_in_a_hyphen_is_full() =>
        Assert.Equal(
            2,
            ParagraphSplitter
                .Split(
                    "The board met.\n\nThe board of the har-\nbour met on a cold Tues-\nday to decide whether the\nold ferry should be sold."
                )
                .Count
        );

    [Theory]
    [InlineData("   ", 4)]
    [InlineData("\t", 4)]
    [InlineData(" ", 8)]
    [InlineData("", 8)]
    public void In_narrow_columns_an_indent_below_a_sentences_end_begins_a_paragraph(string indent, int paragraphs)
    {
        string[] lines =
        [
            "FERRY TO BE SOLD",
            "",
            $"{indent}The board of the harbour met on",
            "Tuesday to decide whether the",
            "ferry should be sold.",
            $"{indent}\"We have mended it for as long",
            "as we could, and it leaks\",",
            "said the harbour master.",
            $"{indent}The vote was close.",
        ];
        Assert.Equal(paragraphs, ParagraphSplitter.Split(string.Join('\n', lines)).Count);
    }
}

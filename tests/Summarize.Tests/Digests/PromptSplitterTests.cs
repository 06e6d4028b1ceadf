using CsCheck;
using Summarize.Articles;
using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class PromptSplitterTests
{
    [Fact]
    public void What_fits_stays_one_part() =>
        Assert.Single(PromptSplitter.Split(Lines(20, "A short paragraph of eight words or so."), 1000));

    [Fact]
    public void What_does_not_fit_is_split_into_as_few_even_parts_as_fit()
    {
        var lines = Lines(100, "A short paragraph of eight words or so.");
        var total = lines.Sum(Size);
        var parts = PromptSplitter.Split(lines, (total / 2) - 1);
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(part.Sum(Size), total / 4, total / 2 - 1));
        Assert.Equal(lines, parts.SelectMany(part => part));
    }

    [Fact]
    public void A_paragraph_that_is_too_long_alone_is_split_at_its_sentences_under_one_number()
    {
        var line = new PromptLine(
            7,
            ParagraphRole.Body,
            string.Join(' ', Enumerable.Repeat("Every word of this sentence is read.", 100))
        );
        var parts = PromptSplitter.Split([line], 200);
        Assert.True(parts.Count > 3);
        Assert.All(
            parts.SelectMany(part => part),
            piece => Assert.Equal((7, true), (piece.Number, piece.Text.EndsWith('.')))
        );
        Assert.Equal(line.Text, string.Join(' ', parts.SelectMany(part => part).Select(piece => piece.Text)));
    }

    [Fact]
    public void Nothing_is_lost_and_no_part_is_over_the_bound() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 300]
            .Array[1, 30]
            .Select(Gen.Int[100, 400])
            .Sample(
                (texts, most) =>
                {
                    var lines = texts
                        .Select((text, number) => new PromptLine(number, ParagraphRole.Body, text))
                        .ToArray();
                    var parts = PromptSplitter.Split(lines, most);
                    Assert.Equal(
                        string.Concat(texts),
                        string.Concat(parts.SelectMany(part => part).Select(line => line.Text))
                    );
                    Assert.All(parts, part => Assert.True(part.Sum(Size) <= most));
                }
            );

    private static PromptLine[] Lines(int count, string text) =>
        [.. Enumerable.Range(0, count).Select(number => new PromptLine(number, ParagraphRole.Body, text))];

    private static int Size(PromptLine line) => Tokens.Count(line.ToString()) + 1;
}

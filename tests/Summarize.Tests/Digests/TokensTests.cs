using CsCheck;
using Microsoft.ML.Tokenizers;
using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class TokensTests
{
    private static readonly TiktokenTokenizer Exact = TiktokenTokenizer.CreateForModel("gpt-4o");

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("日")]
    [InlineData("e\u0301")]
    [InlineData("!\u0301")]
    [InlineData("\"")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\n/")]
    [InlineData("😀")]
    public void However_long_a_run_is_no_piece_of_it_is_and_the_work_is_linear(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var ends = Tokens.Ends(text).ToArray();
        Assert.Equal(text.Length, ends[^1]);
        Assert.InRange(ends.Length, 2, (text.Length / Tokens.LongestRun) + 1);
        // Over this length the tokenizer's time grows by the square: one long piece would be the whole cost.
        Assert.All(ends.Prepend(0).Zip(ends), piece => Assert.InRange(piece.Second - piece.First, 1, 300));
        Assert.All(ends[..^1], end => Assert.False(char.IsLowSurrogate(text[end])));
    }

    [Fact]
    public void Ordinary_text_is_one_piece_counted_exactly()
    {
        var text = string.Join(' ', Enumerable.Repeat("“We won’t pay 1,250 crowns,” said Anna Bell.\n\n- Oui.", 500));
        Assert.Equal([text.Length], Tokens.Ends(text));
        Assert.Equal(Exact.CountTokens(text), Tokens.Count(text));
        Assert.Equal(0, Tokens.Count(""));
    }

    [Fact]
    public void A_long_run_is_counted_a_little_over_and_never_under() =>
        Gen.Int[Tokens.LongestRun, 2000]
            .SelectMany(length => Gen.String[Gen.Char["aabcdeEntionz-!\"'日é\u0301/"], length, length])
            .Sample(
                text =>
                {
                    var (exact, counted) = (Exact.CountTokens(text), Tokens.Count(text));
                    Assert.InRange(counted, exact, exact + 3 * (text.Length / Tokens.LongestRun + 1));
                },
                iter: 500
            );
}

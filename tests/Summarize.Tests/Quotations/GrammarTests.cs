using Summarize.Quotations.Clauses;

namespace Summarize.Tests.Quotations;

public class GrammarTests
{
    [Theory]
    [InlineData("F?[DJ]*t+J?(?!')", "t")]
    [InlineData("[bxwa]*b[a]*[CW]kG", "bkG")]
    [InlineData("[MN](?:f[MN](?:c[MN](?=[CWKv]))?)+", "")]
    [InlineData("N[RT]*,M(?=,)", "NM")]
    public void A_level_is_skipped_only_where_a_letter_is_missing_that_every_match_has(string pattern, string needed) =>
        Assert.Equal(needed, Level.NeededBy(pattern));

    [Theory]
    [InlineData("DJn", "N")] // the new mayor
    [InlineData("EC.", "MC.")] // Roe said.
    [InlineData("xXC", "Z")] // did not say
    [InlineData("DnfDn", "N")] // the mayor of the town
    public void Words_are_joined_to_phrases(string words, string phrases)
    {
        var chunks = words.Select((letter, i) => new Chunk(letter, i, i + 1, i, letter == 'E' ? 0 : -1)).ToList();

        Assert.Equal(phrases, Grammar.Parse(chunks).Letters);
    }

    [Fact]
    public void A_sentence_of_more_words_than_the_stack_takes_is_parsed_alike()
    {
        List<Chunk> Words(int times) =>
            [.. Enumerable.Range(0, 2 * times).Select(i => new Chunk(i % 2 == 0 ? 'E' : 'C', i, i + 1, i, i % 2 - 1))];

        Assert.Equal(string.Concat(Enumerable.Repeat("MC", 128)), Grammar.Parse(Words(128)).Letters.Replace('N', 'M'));
        Assert.Equal(string.Concat(Enumerable.Repeat("MC", 129)), Grammar.Parse(Words(129)).Letters.Replace('N', 'M'));
    }
}

using Summarize.Language;

namespace Summarize.Tests.Language;

/// <summary>Where words end.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("fr", "l’avocat", "l’", "avocat")]
    [InlineData("fr", "D'Artois", "D'Artois")]
    [InlineData("fr", "lance-t-il", "lance", "il")]
    [InlineData("fr", "dit-elle", "dit", "elle")]
    [InlineData("fr", "porte-parole", "porte-parole")]
    [InlineData("it", "dell’Ansa", "dell’", "Ansa")]
    [InlineData("de", "ging’s", "ging", "’s")]
    [InlineData("en", "O’Brien", "O’Brien")]
    [InlineData("en", "Mo., and", "Mo.", ",", "and")]
    [InlineData("en", "Jes\u0083us", "Jes\u0083us")]
    public void A_word_ends_where_its_language_says(string language, string text, params string[] words) =>
        Assert.Equal(words, Words(text, Lexicon.In(language)));

    internal static IEnumerable<string> Words(string text, Lexicon lexicon)
    {
        var tokens = new List<Token>();
        Tokenizer.Run(tokens, text, new TextSpan(0, text.Length), lexicon, []);
        return tokens.Select(token => token.Span.Slice(text));
    }
}

using System.Globalization;
using Summarize.Language;

namespace Summarize.Tests.Language;

public class LexiconTests
{
    [Theory]
    [InlineData("said", "say", Inflection.Past)]
    [InlineData("stopped", "stop", Inflection.Past)]
    [InlineData("seed", "seed", Inflection.Base)]
    [InlineData("agreed", "agree", Inflection.Past)]
    [InlineData("denies", "deny", Inflection.Third)]
    [InlineData("planning", "plan", Inflection.Gerund)]
    [InlineData("women", "woman", Inflection.Third)]
    public void An_inflected_word_is_known_by_its_dictionary_form(string word, string lemma, Inflection inflection)
    {
        var known = Lexicon.English.Of(word);

        Assert.Equal((lemma, inflection), (known.Lemma, known.Inflection));
    }

    [Fact]
    public void A_name_is_one_only_with_a_capital()
    {
        Assert.True(Lexicon.English.Of("Frank").Is(WordClass.Forename));
        Assert.False(Lexicon.English.Of("frank").Is(WordClass.Forename));
    }

    [Fact]
    public void A_word_of_more_than_24_letters_is_unknown()
    {
        Assert.NotNull(Lexicon.English.Of("administrators").Lemma);
        Assert.Equal(Word.Unknown, Lexicon.English.Of(new string('a', 24) + "s"));
    }

    [Fact]
    public void More_words_than_are_remembered_change_nothing()
    {
        var before = Lexicon.English.Of("stopped");
        for (var i = 0; i <= Lexicon.MostRemembered; i++)
            Lexicon.English.Of(i.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(before, Lexicon.English.Of("stopped"));
        Assert.InRange(Lexicon.English.Remembered, 1, Lexicon.MostRemembered);
    }
}

using Summarize.Language;

namespace Summarize.Tests.Language;

/// <summary>The data files, and what is made of their rows.</summary>
public class WordDataTests
{
    public static TheoryData<string> All => [.. WordData.Files()];

    public static TheoryData<string> OfClasses =>
        [
            .. WordData
                .Files()
                .Where(file => file.Split('/')[1] is "function" or "speech" or "people" or "places" or "forenames"),
        ];

    [Theory, MemberData(nameof(OfClasses))]
    public void No_word_stands_twice_in_a_file(string file) =>
        Assert.Empty(
            WordData
                .Rows(file)
                .GroupBy(row => row[0], StringComparer.Ordinal)
                .Where(rows => rows.Count() > 1)
                .Select(rows => rows.Key)
        );

    [Theory, MemberData(nameof(All))]
    public void Every_row_has_a_word_and_says_something_of_it(string file) =>
        Assert.All(WordData.Rows(file), row => Assert.DoesNotContain("", row[..1]));

    [Fact]
    public void A_place_or_a_people_that_is_a_forename_too_has_a_row_that_says_so()
    {
        var both = Words("en/both");
        var forenames = Words("en/forenames");
        var others = WordData
            .Rows("en/places")
            .Concat(WordData.Rows("en/demonyms"))
            .Where(row => !row[1].Contains("geographic", StringComparison.Ordinal))
            .Select(row => row[0]);
        Assert.Equal(
            others.Where(forenames.Contains).Order(StringComparer.Ordinal),
            both.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("said", "say", Inflection.Past, WordClass.Cue)]
    [InlineData("writes", "write", Inflection.Third, WordClass.Cue)]
    [InlineData("quipped", "quip", Inflection.Past, WordClass.Cue)]
    [InlineData("adding", "add", Inflection.Gerund, WordClass.Cue)]
    [InlineData("replies", "reply", Inflection.Third, WordClass.Cue)]
    [InlineData("denied", "deny", Inflection.Past, WordClass.Denial)]
    [InlineData("spokeswomen", "spokeswoman", Inflection.Third, WordClass.Person)]
    [InlineData("baritone", "baritone", Inflection.Base, WordClass.Person)]
    [InlineData("read", "read", Inflection.Past, WordClass.Cue)]
    public void A_form_is_led_back_to_its_word(string form, string lemma, Inflection inflection, WordClass classes)
    {
        var word = Lexicon.English.Of(form);
        Assert.Equal((lemma, inflection), (word.Lemma, word.Inflection));
        Assert.True(word.Is(classes));
    }

    [Fact]
    public void What_only_names_are_takes_a_capital()
    {
        Assert.True(Lexicon.English.Of("Mark").Is(WordClass.Forename));
        Assert.False(Lexicon.English.Of("mark").Is(WordClass.Forename));
    }

    [Theory]
    [InlineData("The dam is wet, and the mayor of the town said that it would hold for years.", "en")]
    [InlineData("Der Damm ist nass, und die Bürgermeisterin der Stadt sagte, dass er noch Jahre hält.", "de")]
    [InlineData("Le barrage est mouillé, et la maire de la ville a dit qu’il tiendra pendant des années.", "fr")]
    [InlineData("La presa está mojada, y el alcalde de la ciudad dijo que va a durar muchos años.", "es")]
    [InlineData("La diga è bagnata, e il sindaco della città ha detto che durerà per molti anni.", "it")]
    [InlineData("", "en")]
    [InlineData("ダムは濡れている。", "en")]
    public void A_text_is_of_the_language_whose_small_words_it_has(string text, string language) =>
        Assert.Equal(language, Languages.Of(text));

    [Theory]
    [InlineData("Roe’s dam", "Roe|’s|dam")]
    [InlineData("the workers’ rights", "the|workers|’|rights")]
    [InlineData("U.S. Sen. J. Roe-Doe", "U.S.|Sen.|J.|Roe-Doe")]
    [InlineData("He didn’t, at 9.30", "He|didn’t|,|at|9.30")]
    [InlineData("Har\u00ADbour -- wet…", "Har\u00ADbour|--|wet|…")]
    [InlineData("example.com is O’Hara", "example.com|is|O’Hara")]
    public void Text_is_cut_into_words_and_marks(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', TokenizerTests.Words(text, Lexicon.English)));

    private static HashSet<string> Words(string file) =>
        WordData.Rows(file).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
}

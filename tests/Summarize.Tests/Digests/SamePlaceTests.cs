using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;

namespace Summarize.Tests.Digests;

/// <summary>A word between the same words as its opposite, and a denial that nothing denies.</summary>
public class SamePlaceTests
{
    [Theory]
    [InlineData("The club met at the lake in Aune.", "The club met at the river in Aune.")]
    [InlineData("The county bought a tiny fleet of ferries.", "The county owns, at last, a massive fleet of ferries.")]
    [InlineData("Sorrel's geologists studied the crater.", "Ten of Sorrel's astronomers studied the crater.")]
    [InlineData("The club bought a second guitar for its hall.", "The club got a second piano in its new hall.")]
    public void Between_the_same_words_stands_no_opposite(string sentence, string paragraph) =>
        Assert.Contains("have its opposite", Fault(sentence, paragraph), StringComparison.Ordinal);

    [Theory]
    [InlineData("Customs saw a sharp plunge in barley exports.", "Customs saw a sharp fall in barley exports.")]
    // The opposite is said of something else.
    [InlineData("The county bought a tiny fleet of ferries.", "The county bought ferries, and a massive crane.")]
    // Both are said in this place.
    [InlineData(
        "Customs saw a sharp plunge in barley exports.",
        "A sharp rise in barley exports ended. Customs fear a plunge in barley exports."
    )]
    // On one side alone the words are the same.
    [InlineData("A guitar in the hall helped.", "It was a piano in the hall.")]
    public void A_word_in_another_place_says_nothing(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Theory]
    [InlineData("The harbour board did not order divers to inspect every wooden pile before the winter of storms.")]
    [InlineData("Nobody on the harbour board ordered divers to inspect each wooden pile ahead of the winter.")]
    public void What_no_sentence_denies_is_not_denied(string sentence) =>
        Assert.Contains(
            "do not deny it",
            Fault(
                sentence,
                "On Friday evening, after a long and bitter meeting with its insurers, its lenders and two retired "
                    + "pilots, the harbour board ordered divers to inspect each wooden pile before winter."
            ),
            StringComparison.Ordinal
        );

    [Theory]
    // Four words are too few to tell a denial by.
    [InlineData("The board did not urge divers to any inspection of bridges, roads, schools or parks.", true)]
    [InlineData("The board did not urge divers to inspect every pile before winter, or roads or parks.", false)]
    public void A_denial_is_told_by_five_words(string sentence, bool stands) =>
        Assert.Equal(
            stands,
            Fault(sentence, "The board ordered divers to inspect piles, and paid them well for a month of hard work.")
                is null
        );

    private static string? Fault(string sentence, string paragraph)
    {
        var article = new Article(paragraph, ParagraphSplitter.Split(paragraph));
        return new SentenceGrounding(article, []).Fault(new SummarySentence(sentence, [0]));
    }
}

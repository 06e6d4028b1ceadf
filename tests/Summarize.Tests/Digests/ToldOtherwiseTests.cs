using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

/// <summary>What a sentence makes of what the article only plans, alleges, leaves unnamed or does not say.</summary>
public class ToldOtherwiseTests
{
    [Theory]
    [InlineData(
        "The ferry company bought two new boats for the northern islands.",
        "The ferry company hopes to buy two new boats for the northern islands."
    )]
    [InlineData(
        "The treasurer took money from the fund of the harbour church.",
        "The treasurer is accused of taking money from the fund of the harbour church."
    )]
    [InlineData(
        "The treasurer emptied the fund of the harbour church.",
        "The treasurer allegedly emptied the fund of the harbour church."
    )]
    [InlineData(
        "The storm destroyed the old pier of the northern harbour.",
        "The storm may destroy the old pier of the northern harbour."
    )]
    public void What_may_be_is_not_told_as_done(string sentence, string paragraph) =>
        Falls("has happened", sentence, paragraph);

    [Theory]
    [InlineData(
        "The ferry company hopes it has bought two new boats for the northern islands.",
        "The ferry company hopes to buy two new boats for the northern islands."
    )]
    [InlineData(
        "The ferry company bought two new boats for the northern islands.",
        "The ferry company hopes to buy a third boat for the northern islands. It bought two new boats in May."
    )]
    [InlineData(
        "Two new boats will be bought for the northern islands by the ferry company.",
        "The ferry company plans to buy two new boats for the northern islands."
    )]
    public void What_is_hedged_or_said_to_be_done_elsewhere_stands(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Fact]
    public void A_deed_that_is_denied_each_time_is_not_done() =>
        Falls("deny it", "Hauge apologised for the delay.", "“I make no apology for the delay,” Hauge said.");

    [Theory]
    [InlineData("The mayor, Clara Nilsen, opened the pier.", "mayor")]
    [InlineData("Harbour master Karl Moe opened the pier.", "master")]
    public void Nobody_is_given_an_office_that_is_not_theirs(string sentence, string office) =>
        Falls(
            $"'{office}'",
            sentence,
            "Clara Nilsen opened the pier beside Karl Moe and Eva Berg, the harbour master."
        );

    [Theory]
    [InlineData("Karl Moe found 14 deep cracks.", true)]
    [InlineData("An inspection found 14 deep cracks.", false)]
    public void What_a_thing_did_nobody_did(string sentence, bool falls) =>
        Assert.Equal(
            falls,
            Fault(
                sentence,
                "The pier was closed after an inspection found 14 deep cracks in it.\n\nKarl Moe was angry."
            )
                is not null
        );

    [Fact]
    public void What_is_ordered_is_ordered_by_whom_they_say() =>
        Falls(
            "of another than Moe",
            "Karl Moe ordered the inspection.",
            "Eva Berg ordered the inspection of the pier. Karl Moe was angry."
        );

    [Fact]
    public void What_somebody_unnamed_said_nobody_said_by_name() =>
        Falls(
            "say it",
            "Karl Moe told reporters that the pier had been closed twice before.",
            "A person close to the talks told reporters that the pier had been closed twice before. Karl Moe was there."
        );

    [Fact]
    public void A_word_that_is_also_one_of_speech_belongs_to_what_is_said() =>
        Falls(
            "say it",
            "Karl Moe said the order came without warning.",
            "Eva Berg said the order came without warning. Karl Moe was angry."
        );

    [Fact]
    public void Somebody_with_two_names_needs_no_first_name_that_is_known() =>
        Falls(
            "say it",
            "Zzyra Quillfeather said the ferry was too slow for the islands.",
            "Eva Berg said the ferry was too slow for the islands. Nobody spoke to Zzyra Quillfeather."
        );

    [Theory]
    [InlineData("The article says that the pier is open.", "The pier is open.", true)]
    [InlineData(
        "The article says that the pier is open.",
        "The article in the Ostby Post says that the pier is open.",
        false
    )]
    [InlineData("No paragraph speaks of the pier.", "The pier is open.", true)]
    public void It_speaks_of_the_news_not_of_the_article(string sentence, string paragraph, bool falls) =>
        Assert.Equal(falls, Fault(sentence, paragraph)?.Contains("not of the news", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData("Moe welcomed the order.", "Moe said the order came late.", "'welcomed'")]
    [InlineData("Moe opposed the order.", "Moe said the order came in May.", "'opposed'")]
    [InlineData("Moe falsified the order.", "Moe read the order.", "'falsified'")]
    [InlineData("Moe welcomed the order.", "Moe said he was glad of the order.", null)]
    [InlineData("Moe opposed the order.", "Moe was against the order.", null)]
    public void Praise_blame_and_forgery_need_proof(string sentence, string paragraph, string? word)
    {
        if (word is null)
            Assert.Null(Fault(sentence, paragraph));
        else
            Falls(word, sentence, paragraph);
    }

    [Theory]
    [InlineData("Hundreds of walkers came to the pier.", true)]
    [InlineData("Hundreds of cracks were found in the piles.", false)]
    public void A_vague_count_needs_a_number_of_the_same(string sentence, bool falls) =>
        Assert.Equal(
            falls,
            Fault(sentence, "Divers found 214 cracks in the piles.\n\nWalkers came to the pier, and sang.") is not null
        );

    [Fact]
    public void A_clause_that_says_it_of_another_thing_proves_no_number() =>
        Falls(
            "do not say",
            "A bus will cost 14 million kroner and take two years.",
            "A bridge will cost 14 million kroner and take two years, while a bus will run for 300,000 kroner a year."
        );

    [Theory]
    [InlineData("The pier closed in December.", "The pier closed on Dec. 11.")]
    [InlineData("The pier closed on Sept. 3.", "The pier closed on September 3.")]
    public void A_month_may_be_written_short_or_long(string sentence, string paragraph) =>
        Assert.Null(Fault(sentence, paragraph));

    [Fact]
    public void Not_clear_is_unclear() =>
        Assert.Null(
            Fault(
                "It is unclear how many walkers paid the new fare.",
                "It is not clear how many walkers paid the new fare."
            )
        );

    [Theory]
    [InlineData("The new fare boosted the income of the ferry.", "The new fare eroded the income of the ferry.")]
    [InlineData(
        "Moe ran the ferry after the company took it over.",
        "Moe ran the ferry until the company took it over."
    )]
    public void Words_that_exclude_each_other_do_not_change_places(string sentence, string paragraph) =>
        Falls("have its opposite", sentence, paragraph);

    private static void Falls(string reason, string sentence, string paragraph) =>
        Assert.Contains(reason, Fault(sentence, paragraph) ?? "stands", StringComparison.Ordinal);

    private static string? Fault(string sentence, string text)
    {
        var article = new Article(text, ParagraphSplitter.Split(text));
        var quotations = Attribution.Attribute(article, QuotationFinder.Find(article));
        int[] all = [.. Enumerable.Range(0, article.Paragraphs.Count)];
        return new SentenceGrounding(article, quotations).Fault(new SummarySentence(sentence, all));
    }
}

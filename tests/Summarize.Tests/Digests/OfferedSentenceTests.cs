using System.Text;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

/// <summary>Which sentences of an article may stand in a summary of style verbatim.</summary>
public class OfferedSentenceTests
{
    private const string Head = "Harbour reopens after storm\n\nThe harbour of Brackwater reopened on Tuesday.";

    [Theory]
    [InlineData("The town paid 340,000 pounds for the repairs.")]
    [InlineData("Ada Quill said that she would not pay for it.")]
    [InlineData("The mayor said he would not pay for it.")]
    [InlineData("On Monday Ada Quill left with her dog.")]
    [InlineData("There are nine boats at the quay now.")]
    [InlineData("“Nobody was hurt at all,” Ada Quill said.")]
    [InlineData("“She has paid for it all,” Ada Quill said.")]
    [InlineData("Die Stadt hat den Hafen am Montag geöffnet.")]
    public void A_sentence_that_stands_alone_is_offered(string sentence) =>
        Assert.Contains(sentence, Offered($"{Head}\n\n{sentence} The crane will follow in May."));

    [Theory]
    [InlineData("But he would not pay for it at all.")]
    [InlineData("That decision cost the town a fortune.")]
    [InlineData("It also bought a crane for the quay.")]
    [InlineData("As a result the town has no reserve.")]
    [InlineData("She left the town on Monday evening.")]
    [InlineData("On Monday she left with her dog.")]
    [InlineData("In 2019 they had bought the quay together.")]
    [InlineData("Will the town have to pay for it?")]
    [InlineData("Not at all.")]
    [InlineData("The crane, the boats and the quay of the town")]
    [InlineData("In Paris she sold the quay to a stranger.")]
    [InlineData("“Nobody was hurt at all,” he said.")]
    [InlineData("“Ada Quill will pay for it,” he said.")]
    public void A_sentence_that_leans_or_asks_or_is_none_is_not(string sentence) =>
        Assert.DoesNotContain(sentence, Offered($"{Head}\n\n{sentence}"));

    [Fact]
    public void Words_inside_a_quotation_of_several_sentences_are_not_offered_as_the_papers_own()
    {
        var offered = Offered(
            $"{Head}\n\n“The storm took two boats. The town has lost a season. The crane is gone,” said Ada Quill."
        );
        Assert.Equal(["The harbour of Brackwater reopened on Tuesday."], offered);
    }

    [Theory]
    [InlineData("Er hat den Hafen am Montag wieder geöffnet.")]
    [InlineData("Diese Entscheidung hat die Stadt viel Geld gekostet.")]
    public void German_leans_by_its_own_words(string sentence) =>
        Assert.DoesNotContain(
            sentence,
            Offered($"Die Stadt hat den Hafen und die Mole für das Fest nicht mehr geöffnet.\n\n{sentence}")
        );

    [Fact]
    public void Only_running_text_is_offered_and_each_sentence_is_a_slice()
    {
        var article = Read($"{Head}\n\nThe town paid for it.\n\nShare this article with your friends on Facebook.");
        var offered = OfferedSentence.Of(Attribution.Read(article));
        Assert.All(offered, one => Assert.Equal(ParagraphRole.Body, article.Paragraphs[one.Paragraph].Role));
        Assert.Equal(Enumerable.Range(1, offered.Count), offered.Select(one => one.Id));
        Assert.All(
            offered.Select(one => one.In(article.Text)),
            served => Assert.Equal(served.Text, article.Text[served.Start!.Value..served.End!.Value])
        );
    }

    [Fact]
    public void The_prompt_shows_an_id_before_each_and_before_the_quotation_that_it_begins_with()
    {
        var article = Read($"{Head} But it rained.\n\n“Nobody was hurt at all,” Ada Quill said.");
        var quoted = Attribution.Read(article);
        var question = Prompt.For(
            Shown.Of(quoted, OfferedSentence.Of(quoted)),
            new DigestOptions(),
            sentences: 2,
            SummaryStyle.Verbatim
        );
        Assert.EndsWith(
            """
            <article>
            0 (title): Harbour reopens after storm
            1 ^s1 The harbour of Brackwater reopened on Tuesday. But it rained.
            2 ^s2 ^1“Nobody was hurt at all,” Ada Quill said.
            </article>
            """,
            question.Messages[1].Text,
            StringComparison.Ordinal
        );
        Assert.Equal(Picks.Format, question.Format);
        Assert.NotEqual(Prompt.VersionOf(SummaryStyle.Written), Prompt.VersionOf(SummaryStyle.Verbatim));
    }

    [Fact]
    public void What_is_picked_is_served_in_the_order_of_the_article_and_other_ids_are_faults()
    {
        var article = Read($"{Head} The town paid for it all.");
        var offered = OfferedSentence.Of(Attribution.Read(article));
        var reply = Picks.Read(
            new Answer("""{"sentences":[2,9,1,2],"quotes":[]}""", CutOff: false, ModelName: null, 1, 1),
            offered,
            article.Text
        );
        Assert.Equal(
            ["The harbour of Brackwater reopened on Tuesday.", "The town paid for it all."],
            reply.Sentences.Select(sentence => sentence.Text)
        );
        Assert.Equal([9], reply.Unknown);
        var check = new SummaryCheck(Attribution.Read(article), new DigestOptions(), sentences: 2);
        Assert.Equal(["There is no sentence ^s9."], check.Faults(reply, Shown.Of(new QuotedArticle(article, [], []))));
    }

    [Theory]
    [InlineData("""{"sentences":[{"text":"Mine.","paragraphs":[0]}],"quotes":[]}""")]
    [InlineData("""{"sentences":["1"],"quotes":[]}""")]
    [InlineData("""{"sentences":[1]}""")]
    public void Words_of_the_models_own_are_no_picks(string text) =>
        Assert.Equal(
            FailureReason.InvalidReply,
            Assert
                .Throws<ArticleFailedException>(() => Picks.Read(new Answer(text, false, null, 1, 1), [], "Text."))
                .Reason
        );

    private static string[] Offered(string text)
    {
        var article = Read(text);
        return [.. OfferedSentence.Of(Attribution.Read(article)).Select(one => one.Span.Slice(article.Text))];
    }

    private static Article Read(string text) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(text), "text/plain", name: null, new ArticleOptions());
}

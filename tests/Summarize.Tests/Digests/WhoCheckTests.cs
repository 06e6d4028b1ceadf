using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Grounding;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

/// <summary>Whose office, age, deed, number and words they are.</summary>
public class WhoCheckTests
{
    private static readonly string Text = string.Join(
        "\n\n",
        "Ferry pier in Ostby reopens",
        "“The pier has never been safer than it is this summer,” said Clara Nilsen, the port captain, who repaired "
            + "the crane in April.",
        "Martin Hauge, 47, who keeps goats on the island, was cross. Hauge said that the fares would ruin every "
            + "farmer. He will not appeal.",
        "The town clerk, Eva Stroem, 61, paid 400,000 kroner to the divers. A pilot, Jonas Berg, watched.",
        "Ida Lund won the regatta with 81 points; Karl Moe got 64 points. The regatta was sailed in July.",
        "Tickets for the ferry go up by 7%, and parking at the pier by 30%. Mooring fees rise by 12%."
    );

    [Theory]
    [InlineData("Clara Nilsen, the port captain, repaired the crane in April.")]
    [InlineData("Port captain Clara Nilsen repaired the crane.")]
    [InlineData("Martin Hauge, who keeps goats, said the fares would ruin every farmer.")]
    [InlineData("Eva Stroem, the town clerk, paid 400,000 kroner to divers.")]
    [InlineData("Karl Moe got 64 points and Ida Lund 81.")]
    [InlineData("Hauge, 47, will not appeal.")]
    [InlineData("The captain said the pier has never been safer.")]
    [InlineData("Clara Nilsen said the pier had never been safer than this summer.")]
    [InlineData("Mooring fees rise by 12%.")]
    [InlineData("Jonas Berg is the pilot.")]
    public void What_is_said_of_the_right_one_stands(string sentence) => Assert.Null(Fault(sentence));

    [Theory]
    [InlineData("Port captain Eva Stroem paid the divers.", "captain")]
    [InlineData("The town clerk, Martin Hauge, keeps goats.", "clerk")]
    [InlineData("Karl Moe, a pilot, was there.", "pilot")]
    [InlineData("Eva Stroem, the captain of the port, was there.", "captain")]
    [InlineData("Martin Hauge is the clerk.", "clerk")]
    public void An_office_in_any_place_stays_with_its_holder(string sentence, string office) =>
        Falls($"'{office}'", sentence);

    [Theory]
    [InlineData("Martin Hauge, who repaired the crane in April, keeps goats.", "Hauge")]
    [InlineData("Clara Nilsen, who keeps goats on the island, was there.", "Nilsen")]
    public void What_somebody_does_behind_who_is_no_one_elses(string sentence, string name) =>
        Falls($"of another than {name}", sentence);

    [Theory]
    [InlineData("Martin Hauge came away with 81 points.")]
    [InlineData("Jonas Berg had 64 points.")]
    [InlineData("Clara Nilsen spent 400,000 kroner.")]
    public void A_number_is_of_whom_it_is_said(string sentence) => Falls("of another than", sentence);

    [Theory]
    [InlineData("Karl Moe got 81 points and Ida Lund 64.")]
    [InlineData("Karl Moe with 81 and Ida Lund with 64 points sailed.")]
    public void Two_names_keep_their_numbers(string sentence) => Falls("do not say '81'", sentence);

    [Theory]
    [InlineData("The pier has never been safer this summer, said Martin Hauge.")]
    [InlineData("According to Karl Moe, the pier has never been safer this summer.")]
    [InlineData("Ida Lund warned that the fares would ruin every farmer.")]
    [InlineData("The town clerk said the pier had never been safer this summer.")]
    [InlineData("The bishop said the pier had never been safer this summer.")]
    public void Words_without_marks_stay_with_their_speaker(string sentence) => Falls("say it", sentence);

    [Theory]
    [InlineData("Hauge, 61, keeps goats.")]
    [InlineData("Martin Hauge, who is 61, keeps goats.")]
    public void Nobody_is_of_another_age(string sentence) => Falls("is 61", sentence);

    [Theory]
    [InlineData("The former port captain repaired the crane.", "The port captain repaired the crane.", false)]
    [InlineData("The former port captain spoke.", "The port captain spoke on the day she retired.", true)]
    [InlineData("The pier has its former glory.", "The pier has its glory again.", true)]
    public void Former_needs_an_end(string sentence, string paragraph, bool stands) =>
        Assert.Equal(stands, Fault(sentence, paragraph) is null);

    [Theory]
    [InlineData("Martin Hauge will appeal.")]
    [InlineData("Hauge would appeal if he could afford a lawyer in Ostby.", true)]
    public void What_is_only_denied_is_not_asserted(string sentence, bool stands = false)
    {
        if (stands)
            Assert.Null(
                Fault(sentence, "Hauge would appeal. He did not appeal at once. He cannot afford a lawyer in Ostby.")
            );
        else
            Falls("deny it", sentence);
    }

    [Theory]
    [InlineData("The regatta was sailed in April.", "April")]
    [InlineData("Mooring fees rise by 7%.", "7")]
    public void A_date_or_share_is_not_exchanged_for_another(string sentence, string part) =>
        Falls($"'{part}' does not stand where", sentence);

    [Theory]
    [InlineData("Clara Nilsen said (I repaired the crane).")]
    [InlineData("Clara Nilsen’s words were: I repaired the crane.")]
    [InlineData("Clara Nilsen said ⟨the pier is safer⟩.")]
    [InlineData("Clara Nilsen said 《the pier is safer》.")]
    public void Nobody_is_quoted_in_rarer_marks(string sentence) => Assert.NotNull(Fault(sentence));

    [Fact]
    public void A_king_may_be_the_first_of_his_name() =>
        Assert.Null(Fault("King Harald I said yes.", "King Harald I of Ostby said yes."));

    private static void Falls(string reason, string sentence) =>
        Assert.Contains(reason, Fault(sentence) ?? "stands", StringComparison.Ordinal);

    private static string? Fault(string sentence, string? text = null)
    {
        text ??= Text;
        var article = new Article(text, ParagraphSplitter.Split(text));
        var quotations = Attribution.Attribute(article, QuotationFinder.Find(article));
        int[] all = [.. Enumerable.Range(0, article.Paragraphs.Count)];
        return new SentenceGrounding(article, quotations).Fault(new SummarySentence(sentence, all));
    }
}

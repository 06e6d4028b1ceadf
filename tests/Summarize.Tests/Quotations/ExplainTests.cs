using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

/// <summary>What each rule says of a quotation, whether it settled it or not.</summary>
public class ExplainTests
{
    private const string Text =
        "Orla Venn, the mayor, and Piet Maas, a rower, met on Monday.\n\n“It is wet,” said Maas. “It is cold.”\n\n“It is dry "
        + "and it will hold,” said Venn.";

    [Fact]
    public void Every_rule_is_asked_about_each_quotation() =>
        Assert.All(
            Attribution.Explain(Quoted.Article(Text)),
            explained =>
                Assert.Equal(
                    ["ByLine", "ByClause", "BySharedClause", "ByContinuation"],
                    explained.Said.Select(rule => rule.Rule).Distinct()
                )
        );

    [Fact]
    public void A_quotation_is_read_as_without_explanation_and_its_verdict_is_what_a_rule_said()
    {
        var explained = Attribution.Explain(Quoted.Article(Text));
        Assert.Equal(
            Quoted.Attribute(Text).Select(quotation => quotation.Speaker?.Name),
            explained.Select(one => one.Quotation.Speaker?.Name)
        );
        Assert.All(explained, one => Assert.Contains(one.Quotation.Verdict, one.Said.Select(rule => rule.Verdict)));
    }
}

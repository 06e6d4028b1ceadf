using CsCheck;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

public class QuotationProperties
{
    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "''",
        "``",
        "«",
        "»",
        "‹",
        "›",
        "„",
        "‚",
        "「",
        "」",
        "『",
        "』",
        "`",
        " ",
        " ",
        " ",
        "\n\n",
        "\n",
        ". ",
        ", ",
        "? ",
        ": ",
        "— ",
        "(",
        ")",
        "-",
        "she",
        "he",
        "said",
        "Orla Venn",
        "Venn",
        "Mr. Maas",
        "the mayor",
        "told",
        "workers",
        "s",
        "According to",
        "the",
        "of",
        "who",
        "and",
        "READ MORE:",
        "adding",
        "a statement",
        "by",
        "’90s",
        "U.S.",
        "\U0001F600",
        "\uD800",
        "\0",
        "10",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .Array[0, 60]
        .Select(string.Concat);

    [Fact]
    public void Parts_are_slices_in_order_and_disjoint() => Text.Sample(Check, iter: 20_000);

    [Fact]
    public void Any_string_is_read_without_an_exception() => Gen.String.Sample(Check, iter: 5_000);

    [Fact]
    public void The_same_text_gives_the_same_quotations() =>
        Text.Sample(
            text => Assert.Equal(Describe(Quoted.Attribute(text)), Describe(Quoted.Attribute(text))),
            iter: 2_000
        );

    private static void Check(string text)
    {
        var article = Quoted.Article(text);
        var quotations = Attribution.Attribute(article, QuotationFinder.Find(article));
        var end = 0;
        foreach (var quotation in quotations)
        {
            Assert.NotEmpty(quotation.Parts);
            foreach (var part in quotation.Parts)
            {
                Assert.True(part.Start >= end && part.End > part.Start && part.End <= text.Length);
                Assert.False(char.IsWhiteSpace(text[part.Start]) || char.IsWhiteSpace(text[part.End - 1]));
                end = part.End;
            }
            if (quotation.Cue is { } cue)
                Assert.Equal(cue.Text, cue.Span.Slice(text));
            if (quotation.Speaker is { } speaker)
                CheckSpeaker(article, speaker);
            foreach (var candidate in quotation.Candidates)
                CheckSpeaker(article, candidate);
        }
    }

    private static void CheckSpeaker(Article article, Speaker speaker)
    {
        Assert.Equal(speaker.AsWritten, speaker.Span.Slice(article.Text));
        if (speaker.Name is not null)
            Assert.Contains(speaker.Name, article.Text, StringComparison.Ordinal);
        if (speaker.Description is not null)
            Assert.Contains(speaker.Description, article.Text, StringComparison.Ordinal);
        Assert.True(speaker.Name is not null || speaker.Description is not null);
    }

    private static string Describe(IReadOnlyList<Quotation> quotations) =>
        string.Join(
            '\n',
            quotations.Select(q =>
                $"{q.Kind} {string.Join(',', q.Parts)} {q.Cue} {q.Speaker} {string.Join(',', q.Candidates)}"
            )
        );
}

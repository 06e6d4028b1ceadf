using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Summarize.Digests;
using Summarize.Http;
using Summarize.Quotations;

namespace Summarize.Tests.Http;

public sealed class DigestMarkdownTests
{
    [Theory]
    [InlineData("# Storm *at last* in [town](http://a.example) <b>now</b> & `then`")]
    [InlineData("1. First, _they_ said ~~nothing~~ ![picture](x)")]
    [InlineData("- A dash")]
    [InlineData("+ A plus")]
    [InlineData("> A quotation | a table\n\n\n    code")]
    [InlineData("&lt;script&gt; \\* \\")]
    public void Text_stays_text_whatever_marks_are_in_it(string text)
    {
        var digest = Digest(text);
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        var summary = Assert.IsType<ParagraphBlock>(Assert.Single(Parsed(DigestMarkdown.Summary(digest))));
        Assert.Equal(plain, Text(summary));

        var whole = Parsed(DigestMarkdown.Whole(digest)).ToArray();
        Assert.Equal(plain, Text(Assert.IsType<HeadingBlock>(whole[0])));
        Assert.Equal(plain, Text(Assert.IsType<ParagraphBlock>(whole[1])));
        var quote = Assert.IsType<QuoteBlock>(whole[^1]);
        Assert.Equal([$"“{plain}”", $"— {plain}"], quote.Select(block => Text((LeafBlock)block)));
    }

    [Fact]
    public void An_open_speaker_and_what_was_left_out_are_told()
    {
        var digest = Digest("Words.");
        var speaker = digest.Quotes[0].Speaker!;
        digest = digest with
        {
            Removed = [new("It snowed.", "nothing proves it")],
            Quotes = [digest.Quotes[0] with { Speaker = null, Candidates = [speaker, speaker with { Name = "Ada" }] }],
        };
        var markdown = DigestMarkdown.Whole(digest);
        Assert.Contains("— speaker open: Words. or Ada\n", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "*One sentence that the article does not prove was left out.*",
            markdown,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("snowed", markdown, StringComparison.Ordinal);
    }

    private static Digest Digest(string text) =>
        new()
        {
            Characters = 1,
            Title = text,
            Sentences = [new(text, [0])],
            Quotes =
            [
                new(
                    Rank: 1,
                    QuotationKind.Direct,
                    text,
                    text,
                    Paragraph: 0,
                    [],
                    new(text, text, 0, 1, Description: null),
                    Basis: null,
                    Witnesses: 2,
                    [],
                    Cue: null,
                    new(text, "", "")
                ),
            ],
            Removed = [],
            Model = new(Name: null, "stub", "1"),
            Usage = new(1, 1, 1, CachedReply: false, Cost: null, Currency: null, SecondReading.Off),
            CreatedAt = default,
            TookMs = 1,
        };

    private static MarkdownDocument Parsed(string markdown) =>
        Markdown.Parse(markdown, new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build());

    private static string Text(LeafBlock block) =>
        string.Concat(
            block.Inline!.Select(inline => Assert.IsType<LiteralInline>(inline, exactMatch: false).Content.ToString())
        );
}

using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

/// <summary>An article and quotations for tests that are about neither.</summary>
internal static class Samples
{
    public const string Text = """
        Harbour reopens

        “Nobody was hurt at all,” said Ada Quill, the harbour master.

        “We have lost a season,” said Tomas Reyne. The ‘so-called’ crane cost 340,000 pounds.
        """;

    public static Article Article { get; } =
        new(
            Text,
            [
                .. ParagraphSplitter
                    .Split(Text)
                    .Select(
                        (paragraph, index) => index == 0 ? paragraph with { Role = ParagraphRole.Title } : paragraph
                    ),
            ]
        );

    public static IReadOnlyList<Quotation> Quotations { get; } =
    [
        Said("Nobody was hurt at all,", "Ada Quill", "the harbour master"),
        Said("We have lost a season,", "Tomas Reyne", description: null),
        new(QuotationKind.Scare, [Span("so-called")], Cue: null, Speaker: null, []),
    ];

    public static QuotedArticle Quoted { get; } =
        new(
            Article,
            Quotations,
            [
                new("Ada Quill", "Ada Quill", Span("Ada Quill"), "the harbour master"),
                new("Tomas Reyne", "Tomas Reyne", Span("Tomas Reyne"), Description: null),
            ]
        );

    public static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static Quotation Said(string words, string name, string? description) =>
        new(
            QuotationKind.Direct,
            [Span(words)],
            new Cue("said", Span("said")),
            new Speaker(name, name, Span(name), description),
            []
        )
        {
            Verdict = new Verdict("clause", Basis.Clause, null, [], IsSure: true, Cue: null, Saw: ""),
        };
}

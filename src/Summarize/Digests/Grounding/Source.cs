using System.Collections.Concurrent;
using Summarize.Articles;
using Summarize.Language;
using Summarize.Quotations;

namespace Summarize.Digests.Grounding;

/// <summary>An article as the checks read it. What its sentences say is read once for all claims.</summary>
internal sealed class Source(Article article, IReadOnlyList<Quotation> quotations)
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<Statement>> _statements = new();
    private readonly Lazy<Vocabulary> _words = new(() =>
        new Vocabulary(Join(article, Enumerable.Range(0, article.Paragraphs.Count)))
    );
    private readonly Lazy<string> _text = new(() => Join(article, Enumerable.Range(0, article.Paragraphs.Count)));

    private readonly Lazy<IReadOnlyList<(Statement, string?)>> _spoken = new(() =>
        [
            .. quotations
                .Where(quotation => quotation.Kind == QuotationKind.Direct)
                .Select(quotation => (new Statement(quotation.TextIn(article.Text)), quotation.Speaker?.Name)),
        ]
    );

    private Tongue? _tongue;

    /// <summary>The whole text as a reader sees it.</summary>
    public string Text => _text.Value;

    /// <summary>What its language is told by.</summary>
    public Tongue Tongue => _tongue ??= Tongue.Of(Text);

    /// <summary>All words of the article.</summary>
    public Vocabulary Words => _words.Value;

    /// <summary>Names of works that the article sets in marks.</summary>
    public IEnumerable<string> Titles =>
        quotations
            .Where(quotation => quotation.Kind == QuotationKind.Title)
            .Select(quotation => quotation.TextIn(article.Text));

    /// <summary>What is spoken in quotation marks, each with its speaker's name where the text settles it.</summary>
    public IReadOnlyList<(Statement Words, string? Name)> Spoken => _spoken.Value;

    /// <summary>Whether the article knows somebody by this surname, by first name, office or speech.</summary>
    public bool IsPerson(string surname) =>
        Words.IsPerson(surname)
        || Spoken.Any(spoken => spoken.Name?.EndsWith(" " + surname, StringComparison.Ordinal) == true);

    /// <summary>What is wrong with a citation, or null.</summary>
    public string? FaultOf(int paragraph)
    {
        if (paragraph < 0 || paragraph >= article.Paragraphs.Count)
            return $"there is no paragraph {paragraph}";
        return article.Paragraphs[paragraph].Role == ParagraphRole.Boilerplate
            ? $"paragraph {paragraph} is not part of the article"
            : null;
    }

    /// <summary>Some paragraphs as a reader sees them.</summary>
    public string Shown(IEnumerable<int> paragraphs) => Join(article, paragraphs);

    /// <summary>The sentences of a paragraph.</summary>
    public IReadOnlyList<Statement> Statements(int paragraph) =>
        _statements.GetOrAdd(
            paragraph,
            number =>
            {
                var shown = Shown([number]);
                return
                [
                    .. SentenceSplitter
                        .Split(shown, new TextSpan(0, shown.Length))
                        .Select(span => new Statement(span.Slice(shown)) { Paragraph = number }),
                ];
            }
        );

    // What the model copies from a word with a soft hyphen in it has none.
    private static string Join(Article article, IEnumerable<int> paragraphs) =>
        string.Join(
            '\n',
            paragraphs.Select(number => PromptText.Visible(article.Paragraphs[number].Span.Slice(article.Text)))
        );
}

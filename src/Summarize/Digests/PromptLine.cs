using System.Text;
using Summarize.Articles;
using Summarize.Quotations;
using Summarize.Quotations.Marks;

namespace Summarize.Digests;

/// <summary>A paragraph as the model is shown it, on one line.</summary>
/// <param name="Number">Its index in the article, by which the model cites it.</param>
/// <param name="Role">What it is; running text is not labelled.</param>
/// <param name="Text">Its text made harmless, each part of a quotation with its id before it: <c>^3“Yes,” he
/// said</c>.</param>
public sealed record PromptLine(int Number, ParagraphRole Role, string Text)
{
    /// <summary>
    /// The lines of an article, with an id before each quotation that may be chosen (its place, from 1) and before each
    /// sentence that may be picked: <c>^s7 He left.</c>
    /// </summary>
    internal static IReadOnlyList<PromptLine> Of(
        QuotedArticle quoted,
        IReadOnlySet<int> quotations,
        IReadOnlyList<OfferedSentence> sentences
    )
    {
        var article = quoted.Article;
        var marks = quotations
            .SelectMany(id =>
                quoted
                    .Quotations[id - 1]
                    .Parts.Select(part => (At: OpeningMark(article.Text, part.Start), Id: $"^{id}"))
            )
            .Concat(sentences.Select(sentence => (At: sentence.Span.Start, Id: Mark(sentence))))
            // A sentence before the quotation that it begins with.
            .OrderBy(mark => mark.At)
            .ThenBy(mark => mark.Id[^1] != ' ')
            .ToArray();
        var lines = new List<PromptLine>(article.Paragraphs.Count);
        var next = 0;
        foreach (var (number, paragraph) in article.Paragraphs.Index())
        {
            var text = new StringBuilder(paragraph.Span.Length + 16);
            for (var at = paragraph.Span.Start; at < paragraph.Span.End; at++)
            {
                for (; next < marks.Length && marks[next].At <= at; next++)
                    text.Append(marks[next].Id);
                PromptText.AppendHarmless(text, article.Text, at);
            }
            lines.Add(new PromptLine(number, paragraph.Role, text.ToString()));
        }
        return lines;
    }

    /// <summary>A line without marks, and as harmless: a paragraph, or the model's own earlier words.</summary>
    public static PromptLine Of(int number, string sentence) =>
        new(number, ParagraphRole.Body, PromptText.Harmless(sentence));

    /// <summary>A sentence that may be picked, alone on its line.</summary>
    internal static PromptLine Of(OfferedSentence sentence, string article) =>
        new(sentence.Paragraph, ParagraphRole.Body, Mark(sentence) + PromptText.Harmless(sentence.Span.Slice(article)));

    /// <summary>
    /// The line: <c>4 Text</c>, or <c>0 (title): Text</c>. A colon after each number would cost a token a paragraph.
    /// </summary>
    public override string ToString() =>
        Role == ParagraphRole.Body ? $"{Number} {Text}" : $"{Number} ({Json.Name(Role)}): {Text}";

    private static string Mark(OfferedSentence sentence) => $"^s{sentence.Id} ";

    private static int OpeningMark(string text, int start)
    {
        var at = start;
        while (at > 0 && MarkScanner.IsShape(text[at - 1]))
            at--;
        return at;
    }
}

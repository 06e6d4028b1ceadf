using System.Globalization;
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
    /// The lines of an article. A quotation's id is its place in <paramref name="quotations"/>, from 1.
    /// </summary>
    public static IReadOnlyList<PromptLine> Of(Article article, IReadOnlyList<Quotation> quotations)
    {
        var marks = quotations
            .Index()
            .Where(entry => KeyQuotes.IsOffered(entry.Item, article.Text))
            .SelectMany(entry =>
                entry.Item.Parts.Select(part => (At: OpeningMark(article.Text, part.Start), Id: entry.Index + 1))
            )
            .OrderBy(mark => mark.At)
            .ToArray();
        var lines = new List<PromptLine>(article.Paragraphs.Count);
        var next = 0;
        foreach (var (number, paragraph) in article.Paragraphs.Index())
        {
            var text = new StringBuilder(paragraph.Span.Length + 16);
            for (var at = paragraph.Span.Start; at < paragraph.Span.End; at++)
            {
                for (; next < marks.Length && marks[next].At <= at; next++)
                    text.Append(CultureInfo.InvariantCulture, $"^{marks[next].Id}");
                AppendHarmless(text, article.Text, at);
            }
            lines.Add(new PromptLine(number, paragraph.Role, text.ToString()));
        }
        return lines;
    }

    /// <summary>A line without marks, and as harmless: a paragraph, or the model's own earlier words.</summary>
    public static PromptLine Of(int number, string sentence)
    {
        var text = new StringBuilder(sentence.Length);
        for (var at = 0; at < sentence.Length; at++)
            AppendHarmless(text, sentence, at);
        return new PromptLine(number, ParagraphRole.Body, text.ToString());
    }

    /// <summary>
    /// The line: <c>4 Text</c>, or <c>0 (title): Text</c>. A colon after each number would cost a token a paragraph.
    /// </summary>
    public override string ToString() =>
        Role == ParagraphRole.Body ? $"{Number} {Text}" : $"{Number} ({Json.Name(Role)}): {Text}";

    /// <summary>
    /// What the layout means something by, the article must not write: a caret forges an id, an angle bracket closes
    /// the fence, a line break begins a paragraph, invisible characters hide orders from an editor's eye.
    /// </summary>
    private static void AppendHarmless(StringBuilder text, string source, int at)
    {
        var character = source[at];
        switch (character)
        {
            case '^':
                text.Append('ˆ');
                break;
            case '<':
                text.Append('‹');
                break;
            case '>':
                text.Append('›');
                break;
            case '\u200C' or '\u200D':
                text.Append(character);
                break; // joiners that some scripts are spelt with
            case '\u2028' or '\u2029':
                text.Append(' ');
                break;
            default:
                if (char.IsControl(character))
                    text.Append(' ');
                else if (!IsInvisible(source, at))
                    text.Append(character);
                break;
        }
    }

    // Tags (U+E0020 to U+E007F) spell ASCII, and the 256 variation selectors any byte, that no editor sees and a model
    // reads.
    private static bool IsInvisible(string text, int at)
    {
        // Both halves of a pair are what the pair is.
        if (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]))
            at--;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.Format
            || text[at] is >= '\uFE00' and <= '\uFE0E'
            || (
                char.IsHighSurrogate(text[at])
                && at + 1 < text.Length
                && (text[at], text[at + 1]) is ('\uDB40', >= '\uDD00' and <= '\uDDEF')
            );
    }

    private static int OpeningMark(string text, int start)
    {
        var at = start;
        while (at > 0 && MarkScanner.IsShape(text[at - 1]))
            at--;
        return at;
    }
}

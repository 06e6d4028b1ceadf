using System.Text;
using Summarize.Articles;
using Summarize.Language;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>A sentence of the article that may stand in a summary as it is.</summary>
/// <param name="Id">By which the model picks it, from 1.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Paragraph">Its paragraph, as an index from 0.</param>
internal sealed record OfferedSentence(int Id, TextSpan Span, int Paragraph)
{
    // In German “ closes what „ opens.
    private static readonly string[] Pairs = ["“”„\"", "«»", "‹›", "「」", "()", "[]"];

    private const string Stops = ".!…。！";

    /// <summary>
    /// The whole sentences of running text, in its order, that a reader understands alone: none that leans on what came
    /// before it, asks, or stands half in a quotation.
    /// </summary>
    public static IReadOnlyList<OfferedSentence> Of(QuotedArticle quoted)
    {
        var (article, text) = (quoted.Article, quoted.Article.Text);
        var leaning = new Leaning(Languages.Of(text));
        Quotation[] quotations =
        [
            .. quoted
                .Quotations.Where(quotation => quotation.Kind == QuotationKind.Direct)
                .OrderBy(quotation => quotation.Extent.Start),
        ];
        var offered = new List<OfferedSentence>();
        var next = 0;
        foreach (var (number, paragraph) in article.Paragraphs.Index())
        {
            if (paragraph.Role != ParagraphRole.Body)
                continue;
            foreach (var span in SentenceSplitter.Split(text, paragraph.Span))
            {
                while (next < quotations.Length && quotations[next].Extent.End <= span.Start)
                    next++;
                Quotation[] within = [.. quotations.Skip(next).TakeWhile(one => one.Extent.Start < span.End)];
                if (
                    Array.TrueForAll(within, quotation => span.Contains(quotation.Extent))
                    && IsWhole(span.Slice(text))
                    && !leaning.Leans(Unquoted(span, within, text))
                )
                    offered.Add(new OfferedSentence(offered.Count + 1, span, number));
            }
        }
        return offered;
    }

    // Whom a speaker names is not the speaker: “Ada will pay,” he said.
    private static string Unquoted(TextSpan sentence, Quotation[] quotations, string text)
    {
        var own = new StringBuilder();
        var at = sentence.Start;
        foreach (var part in quotations.SelectMany(quotation => quotation.Parts))
        {
            own.Append(text, at, Math.Max(at, part.Start) - at);
            at = Math.Max(at, part.End);
        }
        return own.Append(text, at, sentence.End - at).ToString();
    }

    /// <summary>What is served of it.</summary>
    public SummarySentence In(string text) => new(Span.Slice(text), [Paragraph]) { Start = Span.Start, End = Span.End };

    private static bool IsWhole(string sentence)
    {
        var end = sentence.AsSpan().TrimEnd("”“’\"'»›」』) ");
        return end.Length > 0
            && Stops.Contains(end[^1], StringComparison.Ordinal)
            && Pairs.All(pair => sentence.Count(pair.Contains) % 2 == 0)
            && OfferedQuotes.HasWords(sentence);
    }
}

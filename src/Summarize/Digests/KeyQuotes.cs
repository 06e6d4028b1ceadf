using System.Text;
using Summarize.Language;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>From quotations to what is served of them.</summary>
public static class KeyQuotes
{
    // Of the text on either side of a quotation, by which a reader of the page finds it again.
    private const int Context = 32;

    /// <summary>
    /// The chosen quotations in the model's order, none twice in the same words. An id that was not offered adds
    /// nothing; where the model chose fewer than asked, others follow: of people who are named before others, the
    /// speakers in turns, the longest first.
    /// </summary>
    public static IReadOnlyList<KeyQuote> Choose(
        QuotedArticle quoted,
        IReadOnlyList<ReplyQuote> chosen,
        DigestOptions options
    )
    {
        var offered = OfferedQuotes.Of(quoted, options.MaxQuotes);
        var readings = chosen
            .Where(quote => offered.Contains(quote.Id))
            .DistinctBy(quote => WordsOf(quoted, quote.Id), StringComparer.Ordinal)
            .Take(options.MaxQuotes)
            .ToList();
        var taken = readings.Select(quote => WordsOf(quoted, quote.Id)).ToHashSet(StringComparer.Ordinal);
        var others = offered
            .Order()
            .Where(id => taken.Add(WordsOf(quoted, id)))
            .GroupBy(id => quoted.Quotations[id - 1].Speaker?.Name)
            .SelectMany(group =>
                group.OrderByDescending(id => WordsOf(quoted, id).Length).Select((id, turn) => (id, turn))
            )
            .OrderByDescending(other => quoted.Quotations[other.id - 1].Speaker?.Name is not null)
            .ThenBy(other => other.turn)
            .ThenByDescending(other => WordsOf(quoted, other.id).Length)
            .Select(other => new ReplyQuote(other.id, Speaker: null))
            .Take(options.MinQuotes - readings.Count);
        return
        [
            .. readings
                .Concat(others)
                .Select((quote, index) => Serve(index + 1, quoted, quote.Id, quote.Speaker, options)),
        ];
    }

    /// <summary>Every quotation in the order of the text, by the program alone.</summary>
    public static IReadOnlyList<KeyQuote> All(QuotedArticle quoted, DigestOptions options) =>
        [.. Enumerable.Range(1, quoted.Quotations.Count).Select(id => Serve(id, quoted, id, reading: null, options))];

    private static string WordsOf(QuotedArticle quoted, int id) =>
        Plain(quoted.Quotations[id - 1].TextIn(quoted.Article.Text));

    // A pull quote and its copy differ in their stops and white space.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    private static KeyQuote Serve(int rank, QuotedArticle quoted, int id, string? reading, DigestOptions options)
    {
        var (article, quotation) = (quoted.Article, quoted.Quotations[id - 1]);
        var text = article.Text;
        var first = quotation.Parts[0];
        var testimony = Witnesses.Weigh(quotation, reading, quoted.Named, options.Speakers);
        return new KeyQuote(
            rank,
            quotation.Kind,
            quotation.TextIn(text),
            Print(quotation, text),
            article.Paragraphs.Index().First(entry => entry.Item.Span.End >= first.End).Index,
            [.. quotation.Parts.Select(part => new QuotePart(part.Start, part.End, part.Slice(text)))],
            testimony.Speaker is { } speaker ? QuoteSpeaker.Of(speaker) : null,
            quotation.Verdict?.Basis,
            testimony.Count,
            [.. testimony.Candidates.Select(QuoteSpeaker.Of)],
            quotation.Cue is { } cue ? new QuoteCue(cue.Text, cue.Span.Start, cue.Span.End) : null,
            new QuoteSelector(first.Slice(text), Before(text, first.Start), Behind(text, first.End))
        );
    }

    // As an editor sets it: where the words between two parts end a sentence, so does the part before them.
    private static string Print(Quotation quotation, string text)
    {
        var print = new StringBuilder();
        for (var i = 0; i < quotation.Parts.Count; i++)
        {
            var part = quotation.Parts[i].Slice(text);
            if (
                i + 1 < quotation.Parts.Count
                && part.EndsWith(',')
                && EndsSentence(text, quotation.Parts[i], quotation.Parts[i + 1])
            )
                part = $"{part[..^1]}.";
            print.Append(i == 0 ? "" : " ").Append(part);
        }
        return string.Concat(print.ToString().Where(c => !Unseen.Is(c) && !Unseen.IsDirection(c)));
    }

    private static bool EndsSentence(string text, TextSpan part, TextSpan next)
    {
        var between = text.AsSpan(part.End, next.Start - part.End);
        var stop = between.LastIndexOfAny(".,;:");
        return stop >= 0 && between[stop] == '.';
    }

    private static string Before(string text, int start)
    {
        var from = Math.Max(0, start - Context);
        return text[(from > 0 && char.IsLowSurrogate(text[from]) ? from + 1 : from)..start];
    }

    private static string Behind(string text, int end)
    {
        var to = Math.Min(text.Length, end + Context);
        return text[end..(to < text.Length && char.IsLowSurrogate(text[to]) ? to - 1 : to)];
    }
}

using Summarize.Digests.Grounding;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>What code says of a reply: its faults for the model to mend, and what of it stands.</summary>
/// <param name="quoted">The article and its quotations.</param>
/// <param name="options">The usual length.</param>
/// <param name="sentences">Sentences that were asked for.</param>
internal sealed class SummaryCheck(QuotedArticle quoted, DigestOptions options, int sentences)
{
    private readonly SentenceGrounding _grounding = new(quoted.Article, quoted.Quotations);

    /// <summary>The ids of quotations that a reply may name.</summary>
    public IReadOnlySet<int> Quotations { get; } = OfferedQuotes.Of(quoted, options.MaxQuotes);

    /// <summary>The faults of a reply about <paramref name="shown"/>, in sentences.</summary>
    public IEnumerable<string> Faults(Reply reply, IReadOnlyList<PromptLine> shown)
    {
        foreach (var fault in Faults(reply.Sentences))
            yield return fault;
        var numbers = shown.Select(line => line.Number).ToHashSet();
        foreach (
            var number in reply
                .Sentences.SelectMany(sentence => sentence.Paragraphs)
                .Distinct()
                .Where(number => !numbers.Contains(number))
        )
            yield return $"There is no paragraph {number}.";
        foreach (var id in reply.Unknown)
            yield return $"There is no sentence ^s{id}.";
        foreach (var quote in reply.Quotes.Where(quote => !Quotations.Contains(quote.Id)))
            yield return $"There is no quotation ^{quote.Id}.";
    }

    /// <summary>The faults of a summary whose sentences cite the article's paragraphs.</summary>
    public IEnumerable<string> Faults(IReadOnlyList<SummarySentence> summary)
    {
        if (summary.Count == 0)
            yield return "The summary has no sentence.";
        if (summary.Count > sentences)
            yield return $"The summary has {summary.Count} sentences; write {sentences}.";
        // A little too long is a matter of taste, and no reason to pay twice.
        var words = summary.Sum(sentence =>
            sentence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
        );
        if (words > 2 * options.MaxWords)
            yield return $"The summary has {words} words; write {options.MaxWords} at most.";
        foreach (var (number, sentence) in summary.Index())
        {
            if (Fault(sentence) is { } why)
                yield return $"Sentence {number + 1}: {why}.";
        }
    }

    /// <summary>The sentences that stand, at most as many as were asked for, and those that fall.</summary>
    public (IReadOnlyList<SummarySentence> Kept, IReadOnlyList<RemovedSentence> Removed) Weigh(
        IEnumerable<SummarySentence> summary
    )
    {
        var kept = new List<SummarySentence>();
        var removed = new List<RemovedSentence>();
        foreach (var sentence in summary)
        {
            var why = Fault(sentence) ?? (kept.Count == sentences ? $"{sentences} sentences were asked for" : null);
            if (why is null)
                kept.Add(
                    sentence with
                    {
                        Text = sentence.Start is null ? sentence.Text.Trim() : sentence.Text,
                        Paragraphs = Cited(sentence),
                    }
                );
            else
                removed.Add(new RemovedSentence(sentence.Text, why, Cited(sentence)));
        }
        return (kept, removed);
    }

    // A slice of the article needs no proof.
    private string? Fault(SummarySentence sentence) => sentence.Start is null ? _grounding.Fault(sentence) : null;

    private static IReadOnlyList<int> Cited(SummarySentence sentence) => [.. sentence.Paragraphs.Distinct().Order()];
}

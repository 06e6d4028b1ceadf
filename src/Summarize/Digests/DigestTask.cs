using System.Collections.Concurrent;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>
/// One article's way through the model: one question where it fits, else one for each part and one that makes a
/// summary of the parts' summaries. Quotations need no second question: the parts' choices take turns.
/// </summary>
internal sealed class DigestTask(
    Conversation conversation,
    QuotedArticle quoted,
    DigestOptions options,
    ModelOptions model,
    int sentences,
    ArticleReplies replies
)
{
    private readonly SummaryCheck _check = new(quoted, options, sentences);
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly List<RemovedSentence> _removed = [];

    /// <summary>All questions that were answered.</summary>
    public IReadOnlyCollection<Exchange> Exchanges => _exchanges;

    /// <summary>The summary, each sentence proved in the article's paragraphs; empty where none is.</summary>
    public IReadOnlyList<SummarySentence> Summary { get; private set; } = [];

    /// <summary>The quotations that were chosen, the most telling first.</summary>
    public IReadOnlyList<ReplyQuote> Chosen { get; private set; } = [];

    /// <summary>The model's sentences that fell.</summary>
    public IReadOnlyList<RemovedSentence> Removed => _removed;

    /// <summary>The model as it names itself, or null.</summary>
    public string? ModelName => _exchanges.LastOrDefault()?.Answers[^1].Answer.ModelName;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var parts = PromptSplitter.Split(
            PromptLine.Of(quoted.Article, quoted.Quotations),
            model.MaxInputTokens - Prompt.Overhead
        );
        var answers = await Task.WhenAll(
            parts.Select(part => AskAsync(part, reply => _check.Faults(reply, part), cancellation))
        );
        Chosen = TakingTurns([.. answers.Select(reply => reply.Quotes)]);
        var summaries = answers.Select(reply => Weigh(reply.Sentences)).ToArray();
        Summary =
            summaries.Length == 1
                ? summaries[0]
                : await ReduceAsync([.. summaries.SelectMany(summary => summary)], cancellation);
    }

    // The parts' sentences are the paragraphs of a shorter article; what a new sentence cites, it inherits their
    // proofs.
    private async Task<IReadOnlyList<SummarySentence>> ReduceAsync(
        IReadOnlyList<SummarySentence> candidates,
        CancellationToken cancellation
    )
    {
        if (candidates.Count <= sentences)
            return candidates;
        var lines = candidates.Select((candidate, number) => PromptLine.Of(number, candidate.Text)).ToArray();
        var parts = PromptSplitter.Split(lines, model.MaxInputTokens - Prompt.Overhead);
        var answers = await Task.WhenAll(
            parts.Select(part => AskAsync(part, reply => _check.Faults(Proved(reply, part, candidates)), cancellation))
        );
        var summaries = answers.Select((reply, part) => Weigh(Proved(reply, parts[part], candidates))).ToArray();
        if (summaries.Length == 1)
            return summaries[0];
        IReadOnlyList<SummarySentence> fewer = [.. summaries.SelectMany(summary => summary)];
        // Where a level gains nothing there is nothing to be gained from another.
        return fewer.Count < candidates.Count ? await ReduceAsync(fewer, cancellation) : [.. fewer.Take(sentences)];
    }

    private static IReadOnlyList<SummarySentence> Proved(
        Reply reply,
        IReadOnlyList<PromptLine> shown,
        IReadOnlyList<SummarySentence> candidates
    )
    {
        var numbers = shown.Select(line => line.Number).ToHashSet();
        return
        [
            .. reply.Sentences.Select(sentence => new SummarySentence(
                sentence.Text,
                [
                    .. sentence
                        .Paragraphs.Where(numbers.Contains)
                        .SelectMany(number => candidates[number].Paragraphs)
                        .Distinct()
                        .Order(),
                ]
            )),
        ];
    }

    private async Task<Reply> AskAsync(
        IReadOnlyList<PromptLine> lines,
        Func<Reply, IEnumerable<string>> faults,
        CancellationToken cancellation
    )
    {
        var exchange = await conversation.AskAsync(
            Prompt.For(lines, options, sentences),
            faults,
            replies,
            cancellation
        );
        _exchanges.Enqueue(exchange);
        return exchange.Reply;
    }

    private IReadOnlyList<SummarySentence> Weigh(IEnumerable<SummarySentence> summary)
    {
        var (kept, removed) = _check.Weigh(summary);
        _removed.AddRange(removed);
        return kept;
    }

    private static IReadOnlyList<ReplyQuote> TakingTurns(IReadOnlyList<IReadOnlyList<ReplyQuote>> choices) =>
        [
            .. Enumerable
                .Range(0, choices.Max(choice => choice.Count))
                .SelectMany(rank => choices.Where(choice => rank < choice.Count).Select(choice => choice[rank])),
        ];
}

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
    SummaryStyle style,
    ArticleReplies replies
)
{
    private readonly SummaryCheck _check = new(quoted, options, sentences);
    private readonly ConcurrentQueue<IReadOnlyList<Answered>> _answers = new();
    private readonly List<RemovedSentence> _removed = [];
    private readonly IReadOnlyList<OfferedSentence> _offered =
        style == SummaryStyle.Verbatim ? OfferedSentence.Of(quoted) : [];

    /// <summary>For each question the answers that it took.</summary>
    public IReadOnlyCollection<IReadOnlyList<Answered>> Answers => _answers;

    /// <summary>The summary, each sentence proved in the article's paragraphs; empty where none is.</summary>
    public IReadOnlyList<SummarySentence> Summary { get; private set; } = [];

    /// <summary>The quotations that were chosen, the most telling first.</summary>
    public IReadOnlyList<ReplyQuote> Chosen { get; private set; } = [];

    /// <summary>The model's sentences that fell.</summary>
    public IReadOnlyList<RemovedSentence> Removed => _removed;

    /// <summary>The model as it names itself, or null.</summary>
    public string? ModelName =>
        _answers.Select(answers => answers[^1].Answer.ModelName).LastOrDefault(n => n is not null);

    /// <summary>Asks for the digest, and keeps of it what code can prove.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (style == SummaryStyle.Verbatim && _offered.Count == 0)
            throw new ArticleFailedException(
                FailureReason.Ungrounded,
                "No sentence of the article is understood alone. Ask for style written, or digest it by hand."
            );
        var parts = PromptSplitter.Split(
            PromptLine.Of(quoted, _check.Quotations, _offered),
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

    /// <summary>Asks the second reader, and keeps of the summary what it does not deny.</summary>
    /// <exception cref="ArticleFailedException">The answer was of no use.</exception>
    /// <exception cref="DeferredException">There was no answer.</exception>
    public async Task ReadAgainAsync(CancellationToken cancellation)
    {
        var question = SecondReader.Ask(quoted.Article, Summary);
        if (!question.Fits(model.MaxInputTokens))
            throw new ArticleFailedException(
                FailureReason.TooLarge,
                "The paragraphs that the summary cites are more than one question may hold."
            );
        try
        {
            var answered = await conversation.AskOnceAsync(question, replies, cancellation);
            _answers.Enqueue([answered]);
            var proved = SecondReader.Read(answered.Answer, Summary.Count);
            _removed.AddRange(
                Summary
                    .Where((_, at) => !proved[at])
                    .Select(one => new RemovedSentence(one.Text, SecondReader.Denial, one.Paragraphs))
            );
            Summary = [.. Summary.Where((_, at) => proved[at])];
        }
        catch (ArticleFailedException failed) when (failed.Tokens is { Input: > 0 } paid)
        {
            _answers.Enqueue([
                new Answered(new Answer("", CutOff: true, ModelName: null, paid.Input, paid.Output), true),
            ]);
            throw;
        }
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
        var lines = candidates.Select(Line).ToArray();
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

    private PromptLine Line(SummarySentence candidate, int number) =>
        candidate.Start is { } start
            ? PromptLine.Of(_offered.First(sentence => sentence.Span.Start == start), quoted.Article.Text)
            : PromptLine.Of(number, candidate.Text);

    private IReadOnlyList<SummarySentence> Proved(
        Reply reply,
        IReadOnlyList<PromptLine> shown,
        IReadOnlyList<SummarySentence> candidates
    )
    {
        if (style == SummaryStyle.Verbatim)
            return reply.Sentences;
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
            Prompt.For(lines, options, sentences, style),
            answer =>
                style == SummaryStyle.Verbatim ? Picks.Read(answer, _offered, quoted.Article.Text) : Reply.Read(answer),
            reply => faults(Restored(reply)),
            replies,
            cancellation
        );
        _answers.Enqueue(exchange.Answers);
        return Restored(exchange.Reply);
    }

    private Reply Restored(Reply reply)
    {
        var text = quoted.Article.Text;
        return reply with
        {
            Sentences = [.. reply.Sentences.Select(sentence => Restored(sentence, text))],
            Quotes =
            [
                .. reply.Quotes.Select(quote =>
                    quote.Speaker is { } speaker ? quote with { Speaker = PromptText.Restored(speaker, text) } : quote
                ),
            ],
        };
    }

    private static SummarySentence Restored(SummarySentence sentence, string text) =>
        sentence.Start is null ? new(PromptText.Restored(sentence.Text, text), sentence.Paragraphs) : sentence;

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

using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests.Wire;
using Summarize.Language;
using Summarize.Quotations;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>
/// Article to digest: quotations by program, the model's choice among them, and its sentences, checked.
/// </summary>
public sealed class Summarizer(
    Conversation conversation,
    ReplyStore store,
    IOptions<ArticleOptions> articleOptions,
    IOptions<DigestOptions> digestOptions,
    IOptions<ModelOptions> modelOptions,
    TimeProvider clock
)
{
    /// <summary>Makes the digest of an article that is not stored, and keeps nothing about it but the reply.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Sentences of the summary.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArticleFailedException">The model answered nonsense twice, refused, or was
    /// filtered.</exception>
    /// <exception cref="DeferredException">The model cannot answer now.</exception>
    public Task<Digest> SummarizeAsync(Article article, int sentences, CancellationToken cancellation) =>
        SummarizeAsync(article, sentences, digestOptions.Value.Style, progress: null, cancellation);

    /// <summary>The same in a style of the caller's choice.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Sentences of the summary.</param>
    /// <param name="style">Whose words it is to be in.</param>
    /// <param name="progress">Is told how far it is; null: nobody is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<Digest> SummarizeAsync(
        Article article,
        int sentences,
        SummaryStyle style,
        IProgress<DigestProgress>? progress,
        CancellationToken cancellation
    ) => SummarizeAsync(article, sentences, style, new ArticleReplies(store, article: null), progress, cancellation);

    /// <summary>Makes the digest of a stored article; name, version and hash are the caller's to add.</summary>
    /// <param name="article">The article.</param>
    /// <param name="replies">The replies to its questions.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal Task<Digest> SummarizeAsync(Article article, ArticleReplies replies, CancellationToken cancellation) =>
        SummarizeAsync(
            article,
            digestOptions.Value.Sentences,
            digestOptions.Value.Style,
            replies,
            progress: null,
            cancellation
        );

    private async Task<Digest> SummarizeAsync(
        Article article,
        int sentences,
        SummaryStyle style,
        ArticleReplies replies,
        IProgress<DigestProgress>? progress,
        CancellationToken cancellation
    )
    {
        var began = clock.GetTimestamp();
        var quoted = await ReadingTime.BoundAsync(() => Attribution.Read(article), articleOptions.Value, cancellation);
        progress?.Report(new DigestProgress.Quoted(quoted));
        var task = new DigestTask(
            conversation,
            quoted,
            digestOptions.Value,
            modelOptions.Value,
            sentences,
            style,
            replies
        );
        using var deadline = new CancellationTokenSource(modelOptions.Value.Timeout, clock);
        SecondReading reading;
        try
        {
            progress?.Report(new DigestProgress.Began(DigestStep.AskingTheModel));
            await WithinAsync(deadline, task.RunAsync, cancellation);
            var again = style == SummaryStyle.Written && digestOptions.Value.SecondReader && task.Summary.Count > 0;
            if (again)
                progress?.Report(new DigestProgress.Began(DigestStep.ReadingAgain));
            reading = again ? await ReadAgainAsync(deadline, task, cancellation) : SecondReading.Off;
            foreach (var removed in task.Removed)
                progress?.Report(new DigestProgress.Fell(removed));
            if (task.Summary.Count == 0)
                throw new ArticleFailedException(
                    FailureReason.Ungrounded,
                    "The article proves no sentence that the model wrote. Digest it by hand, or retry it."
                );
        }
        catch (ArticleFailedException)
        {
            await replies.ForgetAsync();
            throw;
        }
        foreach (var sentence in task.Summary)
            progress?.Report(new DigestProgress.Proved(sentence));
        return new Digest
        {
            Characters = article.Text.Length,
            Title = article.Title,
            Byline = article.Byline,
            Published = article.Published,
            Language = Languages.Of(article.Text),
            Sentences = task.Summary,
            Quotes = KeyQuotes.Choose(quoted, task.Chosen, digestOptions.Value),
            Removed = task.Removed,
            Style = style,
            Model = new(task.ModelName, modelOptions.Value.Deployment, Prompt.VersionOf(style)),
            Usage = Usage(task.Answers, reading),
            CreatedAt = clock.GetUtcNow(),
            TookMs = (long)clock.GetElapsedTime(began).TotalMilliseconds,
        };
    }

    // Code has proved the sentences already: a second reader that is away, or talks nonsense, fails no digest.
    private async Task<SecondReading> ReadAgainAsync(
        CancellationTokenSource deadline,
        DigestTask task,
        CancellationToken cancellation
    )
    {
        var before = task.Summary.Count;
        try
        {
            await WithinAsync(deadline, task.ReadAgainAsync, cancellation);
            Telemetry.SecondReader(task.Summary.Count == before ? "proved" : "denied", reason: null);
            return SecondReading.Read;
        }
        catch (DeferredException deferred)
        {
            Telemetry.SecondReader("failed", Json.Name(deferred.Reason));
        }
        catch (ArticleFailedException failed)
        {
            Telemetry.SecondReader("failed", Json.Name(failed.Reason));
        }
        return SecondReading.Failed;
    }

    private async Task WithinAsync(
        CancellationTokenSource deadline,
        Func<CancellationToken, Task> work,
        CancellationToken cancellation
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException late)
            when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            if (late is StoodInLineException)
                throw new DeferredException(
                    DeferralReason.Quota,
                    retryAfter: null,
                    "The model's quota leaves no room for more calls at present."
                );
            throw new DeferredException(
                DeferralReason.Timeout,
                retryAfter: null,
                $"The model took longer than {modelOptions.Value.Timeout.TotalSeconds:0} seconds."
            );
        }
    }

    private DigestUsage Usage(IReadOnlyCollection<IReadOnlyList<Answered>> questions, SecondReading reading)
    {
        var paid = questions
            .SelectMany(answers => answers)
            .Where(answered => answered.IsPaid)
            .Select(answered => answered.Answer)
            .ToArray();
        var (input, output) = (paid.Sum(answer => answer.InputTokens), paid.Sum(answer => answer.OutputTokens));
        return new(
            paid.Length,
            input,
            output,
            CachedReply: questions.Any(answers => answers.All(answered => !answered.IsPaid)),
            Price.Of(modelOptions.Value, input, output),
            Price.CurrencyOf(modelOptions.Value),
            reading
        );
    }
}

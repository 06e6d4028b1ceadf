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
        SummarizeAsync(article, sentences, new ArticleReplies(store, article: null), cancellation);

    /// <summary>Makes the digest of a stored article; name, version and hash are the caller's to add.</summary>
    /// <param name="article">The article.</param>
    /// <param name="replies">The replies to its questions.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal Task<Digest> SummarizeAsync(Article article, ArticleReplies replies, CancellationToken cancellation) =>
        SummarizeAsync(article, digestOptions.Value.Sentences, replies, cancellation);

    private async Task<Digest> SummarizeAsync(
        Article article,
        int sentences,
        ArticleReplies replies,
        CancellationToken cancellation
    )
    {
        var began = clock.GetTimestamp();
        var quoted = await ReadingTime.BoundAsync(() => Attribution.Read(article), articleOptions.Value, cancellation);
        var task = new DigestTask(conversation, quoted, digestOptions.Value, modelOptions.Value, sentences, replies);
        try
        {
            await WithinDeadlineAsync(task.RunAsync, cancellation);
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
            Model = new(task.ModelName, modelOptions.Value.Deployment, Prompt.Version),
            Usage = Usage(task.Exchanges),
            CreatedAt = clock.GetUtcNow(),
            TookMs = (long)clock.GetElapsedTime(began).TotalMilliseconds,
        };
    }

    private async Task WithinDeadlineAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(modelOptions.Value.Timeout, clock);
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

    private DigestUsage Usage(IReadOnlyCollection<Exchange> exchanges)
    {
        var paid = exchanges
            .SelectMany(exchange => exchange.Answers)
            .Where(answered => answered.IsPaid)
            .Select(answered => answered.Answer)
            .ToArray();
        var (input, output) = (paid.Sum(answer => answer.InputTokens), paid.Sum(answer => answer.OutputTokens));
        return new(
            paid.Length,
            input,
            output,
            CachedReply: exchanges.Any(exchange => exchange.Answers.All(answered => !answered.IsPaid)),
            Price.Of(modelOptions.Value, input, output),
            Price.CurrencyOf(modelOptions.Value)
        );
    }
}

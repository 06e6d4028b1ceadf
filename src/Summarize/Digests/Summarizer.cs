using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests.Wire;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>
/// Article to digest: quotations by program, the model's choice among them, and its sentences, checked.
/// </summary>
public sealed class Summarizer(
    Conversation conversation,
    IOptions<ArticleOptions> articleOptions,
    IOptions<DigestOptions> digestOptions,
    IOptions<ModelOptions> modelOptions,
    TimeProvider clock
)
{
    /// <summary>Makes the digest of an article; version and hash are the caller's to add.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Sentences of the summary, or null for the option's.</param>
    /// <param name="name">The article's name in storage; null: nothing about it is stored.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArticleFailedException">The model answered nonsense twice, refused, or was
    /// filtered.</exception>
    /// <exception cref="DeferredException">The model cannot answer now.</exception>
    public async Task<Digest> SummarizeAsync(
        Article article,
        int? sentences,
        string? name,
        CancellationToken cancellation
    )
    {
        var began = clock.GetTimestamp();
        var quotations = await ReadingTime.BoundAsync(
            () => Attribution.Attribute(article, QuotationFinder.Find(article)),
            articleOptions.Value,
            cancellation
        );
        var task = new DigestTask(
            conversation,
            article,
            quotations,
            digestOptions.Value,
            modelOptions.Value,
            sentences ?? digestOptions.Value.Sentences,
            name
        );
        await WithinDeadlineAsync(task.RunAsync, cancellation);
        if (task.Summary.Count == 0)
        {
            await conversation.ForgetAsync(task.Exchanges, name);
            throw new ArticleFailedException(
                FailureReason.Ungrounded,
                "The article proves no sentence that the model wrote. Digest it by hand, or retry it."
            );
        }
        return new Digest
        {
            Article = name,
            Characters = article.Text.Length,
            Sentences = task.Summary,
            Quotes = KeyQuotes.Choose(article, quotations, task.Chosen, digestOptions.Value),
            Removed = task.Removed,
            Model = new(task.ModelName, modelOptions.Value.Deployment, Prompt.Version),
            Usage = Usage(task.Exchanges),
            Replies = [.. task.Exchanges.Select(exchange => exchange.Fingerprint)],
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
        var paid = exchanges.SelectMany(exchange => exchange.Paid).ToArray();
        var (input, output) = (paid.Sum(answer => answer.InputTokens), paid.Sum(answer => answer.OutputTokens));
        return new(
            paid.Length,
            input,
            output,
            CachedReply: exchanges.Any(exchange => exchange.Paid.Count == 0),
            Price.Of(modelOptions.Value, input, output),
            Price.CurrencyOf(modelOptions.Value)
        );
    }
}

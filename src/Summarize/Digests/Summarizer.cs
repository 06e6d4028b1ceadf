using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests.Grounding;
using Summarize.Digests.Wire;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>Article to digest: quotations by program, the model's choice among them, and its sentences, checked.</summary>
public sealed class Summarizer(Model model, IOptions<DigestOptions> digestOptions, IOptions<ModelOptions> modelOptions, TimeProvider clock)
{
    /// <summary>Makes the digest of an article; article name, version and hash are the caller's to add.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Sentences of the summary, or null for the option's.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArticleFailedException">The model answered nonsense twice, refused, or was filtered.</exception>
    /// <exception cref="DeferredException">The model cannot answer now.</exception>
    public async Task<Digest> SummarizeAsync(Article article, int? sentences, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var options = digestOptions.Value;
        var count = sentences ?? options.Sentences;
        var quotations = Attribution.Attribute(article, QuotationFinder.Find(article));

        using var deadline = new CancellationTokenSource(modelOptions.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        Exchange exchange;
        try
        {
            exchange = await ConverseAsync(article, quotations, Prompt.For(article, quotations, options, count), count, either.Token);
        }
        catch (OperationCanceledException late) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw late is StoodInLineException ? new DeferredException(DeferralReason.Quota, retryAfter: null, "The model's quota leaves no room for more calls at present.") : new DeferredException(DeferralReason.Timeout, retryAfter: null, $"The model took longer than {modelOptions.Value.Timeout.TotalSeconds:0} seconds.");
        }

        var (kept, removed) = Check(article, quotations, exchange.Reply, count);
        if (kept.Count == 0)
            throw new ArticleFailedException(FailureReason.Ungrounded, "The article proves no sentence that the model wrote. Digest it by hand, or retry it.");
        var answers = exchange.Answers;
        return new Digest
        {
            Characters = article.Text.Length,
            Sentences = kept,
            Quotes = KeyQuotes.Choose(article, quotations, exchange.Reply.Quotes, options),
            Removed = removed,
            Model = new(answers[^1].ModelName, modelOptions.Value.Deployment, Prompt.Version),
            Usage = new(answers.Count, answers.Sum(a => a.InputTokens), answers.Sum(a => a.OutputTokens), CachedReply: false, Price.Of(modelOptions.Value, answers.Sum(a => a.InputTokens), answers.Sum(a => a.OutputTokens)), Price.CurrencyOf(modelOptions.Value)),
            CreatedAt = clock.GetUtcNow(),
            TookMs = (long)clock.GetElapsedTime(began).TotalMilliseconds,
        };
    }

    // At most two calls: the second one names the faults of the first, or asks again where there was nothing to mend.
    private async Task<Exchange> ConverseAsync(Article article, IReadOnlyList<Quotation> quotations, IReadOnlyList<ChatMessage> question, int sentences, CancellationToken cancellation)
    {
        var first = await model.AskAsync(question, cancellation);
        IReadOnlyList<ChatMessage> again = question;
        try
        {
            var reply = Reply.Read(first);
            string[] faults = [.. Faults(article, quotations, reply, sentences)];
            if (faults.Length == 0) return new(reply, [first]);
            again = [.. question, .. Prompt.Repair(first.Text, faults)];
        }
        catch (ArticleFailedException)
        {
            // Nonsense once may be chance; the second answer decides.
        }
        var second = await model.AskAsync(again, cancellation);
        return new(Reply.Read(second), [first, second]);
    }

    private static IEnumerable<string> Faults(Article article, IReadOnlyList<Quotation> quotations, Reply reply, int sentences)
    {
        if (reply.Sentences.Count == 0) yield return "The summary has no sentence.";
        if (reply.Sentences.Count > sentences) yield return $"The summary has {reply.Sentences.Count} sentences; write {sentences}.";
        foreach (var (number, sentence) in reply.Sentences.Index())
        {
            if (SentenceGrounding.Fault(article, quotations, reply.Sentences.Take(number), sentence) is { } why) yield return $"Sentence {number + 1}: {why}.";
        }
        foreach (var quote in reply.Quotes)
        {
            if (!KeyQuotes.Exists(quotations, quote.Id)) yield return $"There is no quotation {{{quote.Id}}}.";
        }
    }

    private static (IReadOnlyList<SummarySentence> Kept, IReadOnlyList<RemovedSentence> Removed) Check(Article article, IReadOnlyList<Quotation> quotations, Reply reply, int sentences)
    {
        var kept = new List<SummarySentence>();
        var removed = new List<RemovedSentence>();
        foreach (var sentence in reply.Sentences)
        {
            var why = SentenceGrounding.Fault(article, quotations, kept, sentence) ?? (kept.Count == sentences ? $"{sentences} sentences were asked for" : null);
            if (why is null) kept.Add(sentence with { Text = sentence.Text.Trim(), Paragraphs = [.. sentence.Paragraphs.Distinct().Order()] });
            else removed.Add(new RemovedSentence(sentence.Text, why));
        }
        return (kept, removed);
    }

    private sealed record Exchange(Reply Reply, IReadOnlyList<Answer> Answers);
}

using Azure;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Summarize.Storage;

namespace Summarize.Digests;

/// <summary>A question to the model, put until it is answered in the form that was asked for: twice at most.</summary>
public sealed class Conversation(Model model, ReplyStore replies, IOptions<ModelOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Asks, unless the same question was answered before.</summary>
    /// <param name="question">The question.</param>
    /// <param name="faults">What is wrong with a reply, in sentences for the model; none: it is accepted.</param>
    /// <param name="article">The stored article that the reply is for; null: it came as a body, and may do without
    /// storage.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The reply; after a second answer it may still have faults, which are the caller's to remove.</returns>
    /// <exception cref="ArticleFailedException">The model answered nonsense twice, refused, or was
    /// filtered.</exception>
    /// <exception cref="DeferredException">The model cannot answer now.</exception>
    public async Task<Exchange> AskAsync(
        Question question,
        Func<Reply, IEnumerable<string>> faults,
        string? article,
        CancellationToken cancellation
    )
    {
        var fingerprint = ReplyStore.Fingerprint(question.Messages, options.Value);
        if (article is not null)
            await replies.UseAsync(fingerprint, article, cancellation);
        if (await KnownAsync(fingerprint, article, cancellation) is { } known)
            return new Exchange(Reply.Read(known), fingerprint, [], known.ModelName);

        var answers = new List<Answer> { await model.AskAsync(question.Messages, question.ReplyTokens, cancellation) };
        var reply = First(answers[0], faults, out var repair);
        if (repair is not null)
        {
            // A reply that was cut off had too little room.
            var room = answers[0].CutOff ? options.Value.MaxOutputTokens : question.ReplyTokens;
            answers.Add(await model.AskAsync([.. question.Messages, .. repair], room, cancellation));
            reply = Reply.Read(answers[^1]);
        }
        // What was paid for is kept, also where the host stops at this moment.
        if (article is not null)
            await replies.SaveAsync(fingerprint, answers[^1], CancellationToken.None);
        else
            await AtBestAsync(
                async patience =>
                {
                    await replies.SaveAsync(fingerprint, answers[^1], patience);
                    return true;
                },
                CancellationToken.None
            );
        return new Exchange(reply!, fingerprint, answers, answers[^1].ModelName);
    }

    /// <summary>
    /// Keeps these replies no longer: nothing could be made of them, and a retry is to have another chance.
    /// </summary>
    /// <param name="exchanges">What was asked.</param>
    /// <param name="article">As for <see cref="AskAsync"/>.</param>
    public Task ForgetAsync(IEnumerable<Exchange> exchanges, string? article) =>
        AtBestAsync(
            async patience =>
            {
                foreach (var exchange in exchanges)
                    await replies.DeleteAsync(exchange.Fingerprint, article, patience);
                return true;
            },
            CancellationToken.None
        );

    private Task<Answer?> KnownAsync(string fingerprint, string? article, CancellationToken cancellation) =>
        article is not null
            ? replies.FindAsync(fingerprint, cancellation)
            : AtBestAsync(patience => replies.FindAsync(fingerprint, patience), cancellation);

    // Who waits for an answer gets it without the storage, too; it may only have to be paid again.
    private static async Task<T?> AtBestAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await work(patience.Token);
        }
        catch (Exception fault)
            when (fault is RequestFailedException or AggregateException or OperationCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            return default;
        }
    }

    // The second question names the faults of the first answer, or asks again where there was nothing to mend:
    // nonsense once may be chance.
    private static Reply? First(
        Answer answer,
        Func<Reply, IEnumerable<string>> faults,
        out IEnumerable<ChatMessage>? repair
    )
    {
        try
        {
            var reply = Reply.Read(answer);
            string[] wrong = [.. faults(reply)];
            repair = wrong.Length == 0 ? null : Prompt.Repair(answer.Text, wrong);
            return reply;
        }
        catch (ArticleFailedException)
        {
            repair = [];
            return null;
        }
    }
}

/// <summary>A question that was answered.</summary>
/// <param name="Reply">The reply, of the schema; its claims unchecked.</param>
/// <param name="Fingerprint">The question's.</param>
/// <param name="Paid">The answers that were paid for, faulty ones included; none where an earlier reply served.</param>
/// <param name="ModelName">The model as it names itself, or null.</param>
public sealed record Exchange(Reply Reply, string Fingerprint, IReadOnlyList<Answer> Paid, string? ModelName);

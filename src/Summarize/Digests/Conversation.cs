using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Summarize.Digests;

/// <summary>A question to the model, put until it is answered in the form that was asked for: twice at most.</summary>
public sealed class Conversation(Model model, IOptions<ModelOptions> options)
{
    /// <summary>
    /// Asks, unless the same question was answered before. Each answer is kept before the next is asked for.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="read">From an answer to a reply; throws where it is not of the schema.</param>
    /// <param name="faults">What is wrong with a reply, in sentences for the model; none: it is accepted.</param>
    /// <param name="replies">The article's.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The reply; after a second answer it may still have faults, which are the caller's to remove.</returns>
    /// <exception cref="ArticleFailedException">The model answered nonsense twice, refused, or was
    /// filtered.</exception>
    /// <exception cref="DeferredException">The model cannot answer now.</exception>
    internal async Task<Exchange> AskAsync(
        Question question,
        Func<Answer, Reply> read,
        Func<Reply, IEnumerable<string>> faults,
        ArticleReplies replies,
        CancellationToken cancellation
    )
    {
        var first = await AnswerAsync(question, attempt: 1, replies, cancellation);
        var reply = Read(first.Answer, read, faults, out var repair);
        if (repair is null)
            return new Exchange(reply!, [first]);

        // A reply that was cut off had too little room.
        var room = first.Answer.CutOff ? options.Value.MaxOutputTokens : question.ReplyTokens;
        var mended = question with { Messages = [.. question.Messages, .. repair], ReplyTokens = room };
        var second = await AnswerAsync(mended, attempt: 2, replies, cancellation);
        return new Exchange(read(second.Answer), [first, second]);
    }

    /// <summary>Asks once, unless the same question was answered before; whatever is answered is kept.</summary>
    /// <exception cref="ArticleFailedException">The model refused, or was filtered.</exception>
    /// <exception cref="DeferredException">The model cannot answer now.</exception>
    internal Task<Answered> AskOnceAsync(Question question, ArticleReplies replies, CancellationToken cancellation) =>
        AnswerAsync(question, attempt: 1, replies, cancellation);

    private async Task<Answered> AnswerAsync(
        Question question,
        int attempt,
        ArticleReplies replies,
        CancellationToken cancellation
    )
    {
        var fingerprint = question.Fingerprint(options.Value, attempt);
        if (await replies.FindAsync(fingerprint, cancellation) is { } known)
            return new Answered(known, IsPaid: false);
        var answer = await model.AskAsync(question, cancellation);
        await replies.KeepAsync(fingerprint, answer);
        return new Answered(answer, IsPaid: true);
    }

    // The second question names the faults of the first answer, or asks again where there was nothing to mend:
    // nonsense once may be chance.
    private static Reply? Read(
        Answer answer,
        Func<Answer, Reply> read,
        Func<Reply, IEnumerable<string>> faults,
        out IEnumerable<ChatMessage>? repair
    )
    {
        try
        {
            var reply = read(answer);
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

/// <summary>An answer of the model.</summary>
/// <param name="Answer">What it answered.</param>
/// <param name="IsPaid">Whether it was asked now; else an earlier answer to the same question served.</param>
internal sealed record Answered(Answer Answer, bool IsPaid);

/// <summary>A question that was answered.</summary>
/// <param name="Reply">The reply, of the schema; its claims unchecked.</param>
/// <param name="Answers">The answers that it took, faulty ones included; the last is the reply's.</param>
internal sealed record Exchange(Reply Reply, IReadOnlyList<Answered> Answers);

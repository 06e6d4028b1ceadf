using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Summarize.Digests.Wire;

namespace Summarize.Digests;

/// <summary>One question to the model, and every way in which it can go wrong, typed.</summary>
public sealed class Model(IChatClient chat, IOptions<ModelOptions> options, TimeProvider clock)
{
    private volatile bool _reasons;

    /// <summary>Puts a question.</summary>
    /// <param name="question">
    /// The question. Of the tokens that its reply may take, the service holds as many back from the quota while the
    /// call runs, used or not. A model that has been seen to reason gets <see cref="ModelOptions.MaxOutputTokens"/>; no
    /// model gets more.
    /// </param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="ArticleFailedException">
    /// The article or the reply was filtered, the model refused, or it spent all of its tokens on reasoning.
    /// </exception>
    /// <exception cref="DeferredException">Quota, budget, outage or timeout.</exception>
    public async Task<Answer> AskAsync(Question question, CancellationToken cancellation)
    {
        var most = options.Value.MaxOutputTokens;
        var room = _reasons ? most : Math.Min(question.ReplyTokens, most);
        var settings = new ChatOptions
        {
            ResponseFormat = question.Format,
            MaxOutputTokens = room,
            Temperature = options.Value.Temperature,
        };
        var response = await SendAsync(question.Messages, settings, cancellation);
        var (input, output) = (response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        var reasoned = response.Usage?.ReasoningTokenCount > 0;
        if (reasoned)
            _reasons = true;
        Telemetry.Paid(Price.Of(options.Value, input, output), options.Value.Currency);
        var cutOff = response.FinishReason == ChatFinishReason.Length;
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ArticleFailedException(
                FailureReason.ContentFiltered,
                "The model's content filter stopped the reply. Digest this article by hand, or relax the deployment's "
                    + "filter."
            )
            {
                Tokens = (input, output),
            };
        if (response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
            throw new ArticleFailedException(
                FailureReason.Refused,
                "The model refused to digest this article. Digest it by hand."
            )
            {
                Tokens = (input, output),
            };
        if (cutOff && reasoned && room == most && string.IsNullOrWhiteSpace(response.Text))
            throw new ArticleFailedException(
                FailureReason.TruncatedReply,
                $"The model spent its {output} output tokens on reasoning and wrote no reply. Raise "
                    + "AzureOpenAI__MaxOutputTokens, or choose a deployment that reasons less; then "
                    + "retry it."
            )
            {
                Tokens = (input, output),
            };
        return new Answer(response.Text, cutOff, response.ModelId, input, output);
    }

    private async Task<ChatResponse> SendAsync(
        IReadOnlyList<ChatMessage> messages,
        ChatOptions settings,
        CancellationToken cancellation
    )
    {
        try
        {
            return await chat.GetResponseAsync(messages, settings, cancellation);
        }
        // What a cancelled call throws depends on where it was; the caller shall see that it was cancelled.
        catch (Exception exception)
            when (cancellation.IsCancellationRequested
                && exception is not (OperationCanceledException or DeferredException)
            )
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            if (ModelFaults.Typed(exception, clock.GetUtcNow()) is { } typed)
                throw typed;
            throw;
        }
    }
}

/// <summary>What the model answered, and what the answer took.</summary>
/// <param name="Text">The reply as it came; untrusted.</param>
/// <param name="CutOff">Whether the reply ended at its token limit, so that its text is not all of it.</param>
/// <param name="ModelName">The model as the reply names it, or null.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
public sealed record Answer(string Text, bool CutOff, string? ModelName, long InputTokens, long OutputTokens);

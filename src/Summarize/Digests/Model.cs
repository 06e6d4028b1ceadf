using System.ClientModel;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Summarize.Digests.Wire;

namespace Summarize.Digests;

/// <summary>One question to the model, and every way in which it can go wrong, typed.</summary>
public sealed class Model(IChatClient chat, IOptions<ModelOptions> options, TimeProvider clock)
{
    // The same format as Reply.Format; the library would write its schema with indents, which are as long as the
    // schema.
    private static readonly OpenAI.Chat.ChatResponseFormat CompactFormat =
        OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
            Reply.Format.SchemaName,
            BinaryData.FromString(Reply.Format.Schema!.Value.GetRawText()),
            jsonSchemaIsStrict: true
        );

    private volatile bool _reasons;

    /// <summary>Asks for a reply in <see cref="Reply.Format"/>.</summary>
    /// <param name="messages">The question.</param>
    /// <param name="replyTokens">
    /// Tokens that the reply may take: the service holds them back from the quota while the call runs, used or not. A
    /// model that has been seen to reason gets <see cref="ModelOptions.MaxOutputTokens"/>; no model gets more.
    /// </param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="ArticleFailedException">
    /// The article or the reply was filtered, the model refused, or it spent all of its tokens on reasoning.
    /// </exception>
    /// <exception cref="DeferredException">Quota, budget, outage or timeout.</exception>
    public async Task<Answer> AskAsync(
        IReadOnlyList<ChatMessage> messages,
        int replyTokens,
        CancellationToken cancellation
    )
    {
        var room = _reasons ? options.Value.MaxOutputTokens : Math.Min(replyTokens, options.Value.MaxOutputTokens);
        var settings = new ChatOptions
        {
            ResponseFormat = Reply.Format,
            MaxOutputTokens = room,
            Temperature = options.Value.Temperature,
            RawRepresentationFactory = static _ => new OpenAI.Chat.ChatCompletionOptions
            {
                ResponseFormat = CompactFormat,
            },
        };
        var response = await SendAsync(messages, settings, cancellation);
        var (input, output) = (response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        var reasoned = response.Usage?.ReasoningTokenCount > 0;
        if (reasoned)
            _reasons = true;
        Telemetry.Paid(Price.Of(options.Value, input, output), options.Value.Currency);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ArticleFailedException(
                FailureReason.ContentFiltered,
                "The model's content filter stopped the reply. Digest this article by hand, or relax the deployment's "
                    + "filter."
            );
        if (response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
            throw new ArticleFailedException(
                FailureReason.Refused,
                "The model refused to digest this article. Digest it by hand."
            );
        var cutOff = response.FinishReason == ChatFinishReason.Length;
        if (cutOff && reasoned && room == options.Value.MaxOutputTokens && string.IsNullOrWhiteSpace(response.Text))
            throw new ArticleFailedException(
                FailureReason.TruncatedReply,
                $"The model spent its {output} output tokens on reasoning and wrote no reply. Raise "
                    + "AzureOpenAI__MaxOutputTokens, or choose a deployment that reasons less; then "
                    + "retry it."
            );
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
        catch (ClientResultException exception)
        {
            throw ModelFaults.Typed(exception, clock.GetUtcNow());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or AggregateException)
        {
            throw new DeferredException(DeferralReason.Outage, retryAfter: null, "The model could not be reached.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DeferredException(
                DeferralReason.Timeout,
                retryAfter: null,
                "The model's endpoint did not answer in time."
            );
        }
        catch (AuthenticationFailedException)
        {
            throw new DeferredException(
                DeferralReason.Outage,
                retryAfter: null,
                "There is no identity for the model's endpoint. Give the host one, or set AzureOpenAI__ApiKey."
            );
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

using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Summarize.Digests;

/// <summary>One question to the model, and every way in which it can go wrong, typed.</summary>
public sealed class Model(IChatClient chat, IOptions<ModelOptions> options)
{
    /// <summary>Asks for a reply in <see cref="Reply.Format"/>.</summary>
    /// <exception cref="ArticleFailedException">The article or the reply was filtered, or the model refused.</exception>
    /// <exception cref="DeferredException">Quota, outage or timeout.</exception>
    public async Task<Answer> AskAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellation)
    {
        var settings = new ChatOptions
        {
            ResponseFormat = Reply.Format,
            MaxOutputTokens = options.Value.MaxOutputTokens,
            Temperature = options.Value.Temperature,
            AdditionalProperties = new() { ["strict"] = true },
        };
        ChatResponse response;
        try
        {
            response = await chat.GetResponseAsync(messages, settings, cancellation);
        }
        catch (ClientResultException exception)
        {
            throw ModelFaults.Typed(exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or AggregateException)
        {
            throw new DeferredException(DeferralReason.Outage, retryAfter: null, "The model could not be reached.");
        }
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ArticleFailedException(FailureReason.ContentFiltered, "The model's content filter stopped the reply. Digest this article by hand, or relax the deployment's filter.");
        if (response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
            throw new ArticleFailedException(FailureReason.Refused, "The model refused to digest this article. Digest it by hand.");
        return new Answer(
            response.Text,
            CutOff: response.FinishReason == ChatFinishReason.Length,
            response.ModelId,
            response.Usage?.InputTokenCount ?? 0,
            response.Usage?.OutputTokenCount ?? 0);
    }
}

/// <summary>What the model answered, and what the answer took.</summary>
/// <param name="Text">The reply as it came; untrusted.</param>
/// <param name="CutOff">Whether the reply ended at its token limit, so that its text is not all of it.</param>
/// <param name="ModelName">The model as the reply names it, or null.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
public sealed record Answer(string Text, bool CutOff, string? ModelName, long InputTokens, long OutputTokens);

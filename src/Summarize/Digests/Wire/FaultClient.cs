using System.ClientModel;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Summarize.Digests.Wire;

/// <summary>
/// Next to the SDK: rids its faults of the service's own words, which may quote the request, and which spans and logs
/// would keep; and names what the SDK throws at a body that is not what it expects, since it checks little before it
/// reads.
/// </summary>
public sealed class FaultClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    /// <exception cref="ClientResultException">With status and response, and a message of our own.</exception>
    /// <exception cref="DeferredException">The body is no chat completion.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ClientResultException fault) when (fault.GetRawResponse() is { } response)
        {
            throw new ClientResultException($"The model's endpoint answered {fault.Status}.", response);
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or ArgumentException
                        or NullReferenceException
            )
        {
            throw new DeferredException(
                DeferralReason.Outage,
                retryAfter: null,
                "The model's endpoint answered what is no chat completion. Check AzureOpenAI__Endpoint."
            );
        }
    }
}

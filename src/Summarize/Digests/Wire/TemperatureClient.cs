using System.ClientModel;
using Microsoft.Extensions.AI;

namespace Summarize.Digests.Wire;

/// <summary>
/// Serves reasoning models too, which refuse a temperature: the first call that is refused is made again without, and
/// the process sends none from then on. One process has one deployment, so that there is one thing to remember.
/// </summary>
public sealed class TemperatureClient(IChatClient inner) : DelegatingChatClient(inner)
{
    private volatile bool _isRefused;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (options?.Temperature is null || _isRefused)
            return await base.GetResponseAsync(messages, Without(options), cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ClientResultException fault) when (ModelFaults.IsTemperatureRefused(fault))
        {
            _isRefused = true;
            return await base.GetResponseAsync(messages, Without(options), cancellationToken);
        }
    }

    private static ChatOptions? Without(ChatOptions? options)
    {
        var without = options?.Clone();
        if (without is not null)
            without.Temperature = null;
        return without;
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Summarize.Digests.Wire;

/// <summary>
/// Lets as many calls through as the quota bears (<see cref="Gate"/>), and waits a 429 out in place where that is
/// bearable. A call that the quota has held up for half of the deadline is put off, since what is left must do for the
/// answer: one that is cut off by the deadline is paid for all the same.
/// </summary>
/// <param name="inner">Makes the calls.</param>
/// <param name="gate">One for the process.</param>
/// <param name="options">The deadline.</param>
/// <param name="clock">Measures the waits.</param>
public sealed class GatedClient(IChatClient inner, Gate gate, ModelOptions options, TimeProvider clock)
    : DelegatingChatClient(inner)
{
    // For a 429 that does not say.
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    /// <exception cref="DeferredException">The quota is used up for longer than it can be waited for.</exception>
    /// <exception cref="ArticleFailedException">The call asks for more than all of the quota, and would for
    /// ever.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var began = clock.GetTimestamp();
        for (var first = false; ; first = true)
        {
            Place? place = await EnterAsync(first, clock.GetElapsedTime(began), cancellationToken);
            var answered = false;
            try
            {
                var response = await base.GetResponseAsync(messages, options, cancellationToken);
                answered = true;
                return response;
            }
            catch (ClientResultException fault) when (fault.Status == 429)
            {
                Telemetry.Throttled();
                ThrowIfTooLarge(fault.GetRawResponse(), messages, options);
                (var rejected, place) = (place.Value, null);
                gate.Rejected(rejected, RetryAfter.Of(fault.GetRawResponse(), clock.GetUtcNow()) ?? Unsaid);
            }
            finally
            {
                if (answered)
                    gate.Succeeded(place!.Value);
                else if (place is { } left)
                    gate.Ended(left);
                Telemetry.Concurrency(gate.Limit);
            }
        }
    }

    /// <summary>
    /// The whole answer, told in pieces. No reply is used before all of it is checked, so that none is streamed.
    /// </summary>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    private static void ThrowIfTooLarge(
        PipelineResponse? refusal,
        IEnumerable<ChatMessage> messages,
        ChatOptions? options
    )
    {
        if (refusal is null || !refusal.Headers.TryGetValue("x-ratelimit-limit-tokens", out var header))
            return;
        var reply = options?.MaxOutputTokens ?? 0;
        var call = BudgetClient.EstimatePrompt(messages, options) + reply;
        // The service has been seen to send -1, and 0 beside it, for what it does not know.
        if (
            !long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var quota)
            || quota == 0
            || call <= quota
        )
            return;
        throw new ArticleFailedException(
            FailureReason.TooLarge,
            $"One call for the article takes {call} tokens, {reply} of them for the reply, and the deployment grants "
                + $"{quota} a minute. Raise its capacity, or lower AzureOpenAI__MaxInputTokens, so that the article "
                + "is split, or AzureOpenAI__MaxOutputTokens; then retry it."
        );
    }

    private async Task<Place> EnterAsync(bool first, TimeSpan waited, CancellationToken cancellation)
    {
        var patience = (options.Timeout / 2) - waited;
        using var impatient = new CancellationTokenSource(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, impatient.Token);
        try
        {
            return await gate.EnterAsync(first, either.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new StoodInLineException(cancellation);
        }
        catch (OperationCanceledException)
        {
            throw new DeferredException(
                DeferralReason.Quota,
                gate.Pause,
                "The model's quota leaves no room for more calls at present."
            );
        }
    }
}

/// <summary>
/// The caller's time was up, or the caller went away, while a call waited for its turn: no model took too long.
/// </summary>
public sealed class StoodInLineException(CancellationToken token) : OperationCanceledException(token);

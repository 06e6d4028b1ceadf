using System.ClientModel.Primitives;

namespace Summarize.Digests;

/// <summary>
/// The SDK's retries (408, 429, 5xx), but for a <c>Retry-After</c> over <paramref name="longest"/>: a client that obeys
/// an hour hangs for an hour, and the caller can do better.
/// </summary>
public sealed class CappedRetryPolicy(int retries, TimeSpan longest) : ClientRetryPolicy(retries)
{
    /// <inheritdoc/>
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) =>
        WaitIsBearable(message) && base.ShouldRetry(message, exception);

    /// <inheritdoc/>
    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) =>
        WaitIsBearable(message) && await base.ShouldRetryAsync(message, exception);

    private bool WaitIsBearable(PipelineMessage message) =>
        ModelFaults.RetryAfter(message.Response) is not { } wait || wait <= longest;
}

using System.ClientModel.Primitives;

namespace Summarize.Digests.Wire;

/// <summary>
/// The SDK's retries of 408, 5xx and lost connections. A <c>Retry-After</c> over <paramref name="longest"/> ends them:
/// a
/// client that obeys an hour hangs for an hour, and the caller can do better. A 429 concerns all calls of the host, not
/// this one alone: <see cref="GatedClient"/> waits it out.
/// </summary>
/// <param name="retries">Tries after the first.</param>
/// <param name="longest">The longest wait that is obeyed.</param>
/// <param name="clock">Measures a <c>Retry-After</c> that is a date.</param>
public sealed class CappedRetryPolicy(int retries, TimeSpan longest, TimeProvider clock) : ClientRetryPolicy(retries)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.8);

    /// <inheritdoc/>
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) =>
        !(exception is null && message.Response?.Status == 429)
        && !(Asked(message) > longest)
        && base.ShouldRetry(message, exception);

    /// <summary>
    /// Twice as long each time, with up to a quarter more so that hosts which failed together do not come back
    /// together;
    /// longer where it is asked. The SDK's own does not wait before the first retry, and knows no
    /// <c>retry-after-ms</c>.
    /// </summary>
    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount)
    {
        var doubled = First * Math.Pow(2, tryCount) * (1 + (Random.Shared.NextDouble() / 4));
        return Asked(message) is { } asked && asked > doubled ? asked : doubled;
    }

    private TimeSpan? Asked(PipelineMessage message) => RetryAfter.Of(message.Response, clock.GetUtcNow());
}

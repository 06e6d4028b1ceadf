using Azure.Core;
using Azure.Core.Pipeline;

namespace Summarize.Storage;

/// <summary>
/// The storage's time. Claims and deferrals are read by other hosts than wrote them, and no two hosts' clocks agree;
/// all
/// of them hear the storage's with each answer.
/// </summary>
/// <param name="clock">This host's clock, which carries the time from one answer to the next.</param>
public sealed class StorageClock(TimeProvider clock) : TimeProvider
{
    // An answer tells whole seconds, and takes a while to arrive: below this nothing is wrong.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private long _ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Ahead;

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Sets this clock by an answer that has just arrived.</summary>
    /// <param name="date">The answer's <c>Date</c>.</param>
    internal void Hear(DateTimeOffset date)
    {
        var ahead = date - clock.GetUtcNow();
        if ((ahead - Ahead).Duration() > Tolerance)
            Interlocked.Exchange(ref _ahead, ahead.Ticks);
    }

    /// <summary>Listens to the answers of a storage client.</summary>
    internal HttpPipelinePolicy Listener => new DatePolicy(this);

    private TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    private sealed class DatePolicy(StorageClock storage) : HttpPipelineSynchronousPolicy
    {
        public override void OnReceivedResponse(HttpMessage message)
        {
            if (message.HasResponse && message.Response.Headers.Date is { } date)
                storage.Hear(date);
        }
    }
}

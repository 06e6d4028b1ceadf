namespace Summarize.Digests.Wire;

/// <summary>
/// How many model calls this host makes at the same time: as many as the quota bears. The number grows with each call
/// that is answered, first by one, after the first 429 by one a round; a 429 halves it (additive increase,
/// multiplicative
/// decrease: Chiu and Jain, 1989) and stops all calls for as long as it asks. Then one goes ahead, and the others
/// follow once
/// it was not sent back too: rejected calls count against the service's limit of requests. Who has to wait stands in
/// line.
/// </summary>
/// <param name="most">The number never passes this one.</param>
/// <param name="longestWait">A 429 that asks for more turns callers away at once, but for one try in this time.</param>
/// <param name="clock">Measures the waits.</param>
public sealed class Gate(int most, TimeSpan longestWait, TimeProvider clock) : IDisposable
{
    private const int Start = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<Place>> _line = new();
    private ITimer? _timer;
    private double _limit = Math.Min(Start, most);
    private bool _wasCut;
    private bool _isTrying;
    private int _round;
    private int _inside;
    private long _pausedAt;
    private TimeSpan _pause;
    private TimeSpan _asked;

    /// <summary>Calls that may run at the same time, at present.</summary>
    public int Limit
    {
        get
        {
            lock (_lock)
                return (int)_limit;
        }
    }

    /// <summary>How long until calls may begin again; zero where they may now.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_lock)
                return Left(_pause);
        }
    }

    /// <summary>Waits for a place. Each place is given back by one of the three methods that take it.</summary>
    /// <param name="first">Whether the caller has had its turn, and was sent back: then it waits at the head of the
    /// line.</param>
    /// <param name="cancellation">Leaves the line.</param>
    /// <returns>The place.</returns>
    /// <exception cref="DeferredException">The quota is used up for longer than anybody should wait in
    /// line.</exception>
    public async Task<Place> EnterAsync(bool first, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource<Place>(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<TaskCompletionSource<Place>> node;
        lock (_lock)
        {
            if (Left(_pause) > TimeSpan.Zero && _asked > longestWait)
                throw TurnedAway();
            node = first ? _line.AddFirst(turn) : _line.AddLast(turn);
            Advance();
        }
        using var leave = cancellation.Register(() => Leave(node, cancellation));
        return await turn.Task;
    }

    /// <summary>The call was answered.</summary>
    public void Succeeded(Place place)
    {
        lock (_lock)
        {
            _limit = Math.Min(most, _limit + (_wasCut ? 1 / _limit : 1));
            Free(place);
        }
    }

    /// <summary>The call ended in a way that says nothing about the quota.</summary>
    public void Ended(Place place)
    {
        lock (_lock)
            Free(place);
    }

    /// <summary>The call met a 429.</summary>
    /// <param name="place">Where it ran.</param>
    /// <param name="wait">What the 429 asks for.</param>
    /// <exception cref="DeferredException">That is longer than anybody should wait in line; who stands there is told
    /// the same.</exception>
    public void Rejected(Place place, TimeSpan wait)
    {
        lock (_lock)
        {
            // Calls that were under way together are rejected together; that halves the number once.
            if (place.Round == _round)
            {
                _limit = Math.Max(1, _limit / 2);
                _round++;
            }
            (_wasCut, _isTrying) = (true, true);
            _inside--;
            // Up to an eighth later than asked, so that hosts which were rejected together do not come back together.
            var pause = (wait < longestWait ? wait : longestWait) * (1 + (Random.Shared.NextDouble() / 8));
            if (pause > Left(_pause))
                (_pausedAt, _pause, _asked) = (clock.GetTimestamp(), pause, wait);
            if (wait > longestWait)
            {
                foreach (var turn in _line)
                    turn.TrySetException(TurnedAway());
                _line.Clear();
                throw TurnedAway();
            }
            Advance();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Free(Place place)
    {
        _inside--;
        // A call that began before the last 429 says nothing about the time after.
        if (place.Round == _round)
            _isTrying = false;
        Advance();
    }

    private void Advance()
    {
        if (_line.Count == 0)
            return;
        var pause = Left(_pause);
        if (pause > TimeSpan.Zero)
        {
            _timer ??= clock.CreateTimer(
                _ => OnTimer(),
                state: null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
            // A timer may be early by a little; then this comes round again.
            _timer.Change(pause + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            return;
        }
        while (_line.First is { } next && _inside < (_isTrying ? 1 : (int)_limit))
        {
            _line.RemoveFirst();
            _inside++;
            next.Value.TrySetResult(new Place(_round));
        }
    }

    private void OnTimer()
    {
        lock (_lock)
            Advance();
    }

    private void Leave(LinkedListNode<TaskCompletionSource<Place>> node, CancellationToken cancellation)
    {
        lock (_lock)
        {
            // Who has left the line by another way has a place, or has been turned away.
            if (node.List is null)
                return;
            _line.Remove(node);
        }
        node.Value.TrySetCanceled(cancellation);
    }

    private TimeSpan Left(TimeSpan wait)
    {
        var left = wait - clock.GetElapsedTime(_pausedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private DeferredException TurnedAway() =>
        new(DeferralReason.Quota, Left(_asked), "The model's quota is used up for now.");
}

/// <summary>Leave to make one call.</summary>
/// <param name="Round">How often the number of calls had been cut when it was given.</param>
public readonly record struct Place(int Round);

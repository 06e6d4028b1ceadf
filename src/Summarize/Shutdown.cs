using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Summarize;

/// <summary>
/// How the process stops: nothing new is begun, what is under way may end by itself for half of the host's
/// <see cref="HostOptions.ShutdownTimeout"/>, and is then cancelled, so that it gives back what it has claimed. A model
/// call is paid for whether somebody waits for it or not. In every host, since those that serve requests or functions
/// wait for theirs without cancelling them, or do not wait at all.
/// </summary>
public sealed class Shutdown : IHostedService, IDisposable
{
    private readonly TimeSpan _grace;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _begun = new();
    private readonly CancellationTokenSource _overdue;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;
    private bool _isStopping;
    private int _underWay;

    /// <summary>For one process.</summary>
    /// <param name="options">The host's.</param>
    /// <param name="clock">Measures the grace.</param>
    /// <param name="lifetime">Tells when the process is asked to stop; null where no host does.</param>
    public Shutdown(IOptions<HostOptions> options, TimeProvider clock, IHostApplicationLifetime? lifetime = null)
    {
        _grace = options.Value.ShutdownTimeout / 2;
        _overdue = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _registration = lifetime?.ApplicationStopping.Register(Begin) ?? default;
    }

    /// <summary>Cancelled as soon as the process is asked to stop: for loops that begin work.</summary>
    public CancellationToken Begun => _begun.Token;

    /// <summary>Begins a piece of work, which ends with the disposal of what is returned.</summary>
    /// <param name="cancellation">The caller's; the work's own token is cancelled with it.</param>
    /// <exception cref="StoppingException">The process is being stopped.</exception>
    public Work Start(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_isStopping)
                throw new StoppingException();
            _underWay++;
        }
        return new Work(this, CancellationTokenSource.CreateLinkedTokenSource(cancellation, _overdue.Token));
    }

    /// <summary>Whether work that is under way has been cancelled because the process stops.</summary>
    public bool IsOverdue => _overdue.IsCancellationRequested;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns when all work has ended.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Begin();
        await _ended.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _begun.Dispose();
        _overdue.Dispose();
    }

    private void Begin()
    {
        lock (_lock)
        {
            if (_isStopping)
                return;
            _isStopping = true;
            if (_underWay == 0)
                _ended.TrySetResult();
        }
        _overdue.CancelAfter(_grace);
        _begun.Cancel();
    }

    private void End()
    {
        lock (_lock)
        {
            if (--_underWay == 0 && _isStopping)
                _ended.TrySetResult();
        }
    }

    /// <summary>A piece of work.</summary>
    public sealed class Work : IDisposable
    {
        private readonly Shutdown _shutdown;
        private readonly CancellationTokenSource _source;

        internal Work(Shutdown shutdown, CancellationTokenSource source) => (_shutdown, _source) = (shutdown, source);

        /// <summary>Cancelled where the caller is, or where the process cannot wait any longer.</summary>
        public CancellationToken Token => _source.Token;

        /// <inheritdoc/>
        public void Dispose()
        {
            _source.Dispose();
            _shutdown.End();
        }
    }
}

/// <summary>The process is being stopped, and begins nothing new.</summary>
public sealed class StoppingException() : OperationCanceledException("The process is being stopped.");

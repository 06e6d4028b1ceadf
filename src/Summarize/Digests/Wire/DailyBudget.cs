using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summarize.Storage;

namespace Summarize.Digests.Wire;

/// <summary>
/// The tokens of a UTC day, over all instances. A call first writes down what it may take, then reads what all have
/// written: of two that race for the last tokens at least one sees the other, so that together they never take more
/// than there is. What was taken in the end replaces what was reserved. The day's total therefore passes the budget by
/// no more than what calls under way take above their reservations: nothing, for a model that counts tokens as
/// <see cref="Tokens"/> does and keeps to its maximum; beyond it, what a call that is tried again after a lost
/// connection was billed for the lost answer.
/// </summary>
public sealed partial class DailyBudget(
    Ledger ledger,
    IOptions<BudgetOptions> options,
    TimeProvider clock,
    ILogger<DailyBudget> logger
)
{
    // How long to wait where calls under way hold the last tokens: most of them give some back.
    private static readonly TimeSpan Busy = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Refusal _refusal = new(long.MaxValue, DateTimeOffset.MinValue);

    /// <summary>Whether there is a budget at all; without one nothing is counted.</summary>
    public bool IsSet => options.Value.DailyTokens is not null;

    /// <summary>Sets tokens aside for a call; <see cref="SettleAsync"/> is to follow, whatever becomes of it.</summary>
    /// <exception cref="DeferredException">The budget does not allow them: until midnight, or until calls under way
    /// have ended; or the ledger is away.</exception>
    public async Task<Reservation> ReserveAsync(long tokens, CancellationToken cancellation)
    {
        var limit = options.Value.DailyTokens ?? long.MaxValue;
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (tokens >= _refusal.Tokens && now < _refusal.Until)
                throw Closed(limit, _refusal.Until - now);
        }
        var reservation = new Reservation(DateOnly.FromDateTime(now.UtcDateTime), tokens);
        LedgerDay total;
        try
        {
            await ledger.AddAsync(reservation.Day, spent: 0, reserved: tokens, cancellation);
            total = await ledger.ReadAsync(reservation.Day, cancellation);
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            await SettleAsync(reservation, used: 0);
            // Typed here, since beyond this client a lost connection is taken for the model's.
            throw new DeferredException(DeferralReason.Storage, retryAfter: null, "The storage does not answer.");
        }
        catch
        {
            await SettleAsync(reservation, used: 0);
            throw;
        }
        Telemetry.BudgetUsed(total.Spent);
        if (total.Spent + total.Reserved <= limit)
            return reservation;

        await SettleAsync(reservation, used: 0);
        var midnight = new DateTimeOffset(reservation.Day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) - now;
        var wait = total.Spent + tokens > limit || midnight < Busy ? midnight : Busy;
        lock (_lock)
            _refusal = new Refusal(tokens, now + wait);
        throw Closed(limit, wait);
    }

    /// <summary>
    /// Replaces a reservation by what the call took. Never throws: a digest that is paid for is not lost over its bill.
    /// </summary>
    public async Task SettleAsync(Reservation reservation, long used)
    {
        try
        {
            await ledger.AddAsync(reservation.Day, spent: used, reserved: -reservation.Tokens, CancellationToken.None);
        }
        catch (Exception fault) when (fault.IsStorageFault())
        {
            LogUnwritten(fault.GetType().Name);
        }
    }

    // Whoever asks for as much is refused without asking the ledger; a smaller call may fit.
    private readonly record struct Refusal(long Tokens, DateTimeOffset Until);

    private static DeferredException Closed(long limit, TimeSpan wait) =>
        new(
            DeferralReason.Budget,
            wait,
            $"What is left of the budget of {limit} tokens a day (Summarize__Budget__DailyTokens) does not do for this "
                + "article; a new day begins at midnight UTC. Raise the budget, or split the article."
        );

    [LoggerMessage(
        30,
        LogLevel.Warning,
        "The ledger could not be written ({Kind}); the tokens count with the next call"
    )]
    private partial void LogUnwritten(string kind);
}

/// <summary>Tokens set aside for a call.</summary>
/// <param name="Day">The UTC day that they are taken from.</param>
/// <param name="Tokens">How many.</param>
public sealed record Reservation(DateOnly Day, long Tokens);

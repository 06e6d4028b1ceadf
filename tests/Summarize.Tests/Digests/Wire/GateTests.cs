using Microsoft.Extensions.Time.Testing;
using Summarize.Digests.Wire;

namespace Summarize.Tests.Digests.Wire;

public sealed class GateTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Of the test's own clock: a gate that lets nobody in fails the test, and does not hang the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _clock = new();
    private readonly Gate _gate;

    public GateTests() => _gate = new Gate(most: 16, Longest, _clock);

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task Who_finds_no_place_stands_in_line_and_is_served_in_order()
    {
        var places = await FillAsync();
        var (second, third) = (Enter(), Enter());
        Assert.False(second.IsCompleted);

        _gate.Ended(places[0]);
        await second;
        Assert.False(third.IsCompleted);
        _gate.Ended(places[1]);
        await third;
    }

    [Fact]
    public async Task Answers_widen_the_gate_up_to_its_most()
    {
        for (var call = 0; call < 40; call++)
            await AnswerAsync();
        Assert.Equal(16, _gate.Limit);
    }

    [Fact]
    public async Task A_429_halves_the_gate_once_for_all_calls_that_ran_together()
    {
        var places = await FillAsync();
        foreach (var place in places)
            _gate.Rejected(place, TimeSpan.FromSeconds(1));
        Assert.Equal(4, _gate.Limit);

        _clock.Advance(TimeSpan.FromSeconds(2));
        _gate.Rejected(await Enter(), TimeSpan.FromSeconds(1));
        Assert.Equal(2, _gate.Limit);
    }

    [Fact]
    public async Task After_a_429_a_whole_round_of_answers_widens_the_gate_by_one()
    {
        _gate.Rejected(await Enter(), TimeSpan.Zero);
        for (var call = 0; call < 3; call++)
            await AnswerAsync();
        Assert.Equal(4, _gate.Limit);
        for (var call = 0; call < 2; call++)
            await AnswerAsync();
        Assert.Equal(5, _gate.Limit);
    }

    [Fact]
    public async Task After_a_429_no_call_of_the_host_begins_before_its_wait_has_passed()
    {
        _gate.Rejected(await Enter(), TimeSpan.FromSeconds(8));
        var (waiting, late) = (Enter(), Enter());
        _clock.Advance(TimeSpan.FromSeconds(7.9));
        Assert.False(waiting.IsCompleted);
        Assert.False(late.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1.2));
        _gate.Succeeded(await waiting);
        await late;
    }

    [Fact]
    public async Task Of_the_waits_that_calls_are_told_the_longest_counts()
    {
        var (one, other) = (await Enter(), await Enter());
        _gate.Rejected(one, TimeSpan.FromSeconds(8));
        _gate.Rejected(other, TimeSpan.FromSeconds(1));
        Assert.True(_gate.Pause >= TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task After_a_429_one_call_goes_ahead_and_the_others_follow_once_it_was_answered()
    {
        var (early, rejected) = (await Enter(), await Enter());
        _gate.Rejected(rejected, TimeSpan.FromSeconds(1));
        var (ahead, next, last) = (Enter(), Enter(), Enter());
        // An answer to a call from before says nothing of the time after.
        _gate.Succeeded(early);
        _clock.Advance(TimeSpan.FromSeconds(2));
        var place = await ahead;
        Assert.False(next.IsCompleted);

        _gate.Succeeded(place);
        await Task.WhenAll(next, last);
    }

    [Fact]
    public async Task Who_was_sent_back_goes_before_all_that_stand_in_line()
    {
        var rejected = await Enter();
        _gate.Rejected(rejected, TimeSpan.FromSeconds(1));
        var other = Enter();
        var again = Enter(first: true);
        _clock.Advance(TimeSpan.FromSeconds(2));

        await again;
        Assert.False(other.IsCompleted);
    }

    [Fact]
    public async Task A_429_that_asks_for_too_long_turns_everybody_away_but_for_one_try_now_and_then()
    {
        var places = await FillAsync();
        var inLine = Enter();
        var fault = Assert.Throws<DeferredException>(() => _gate.Rejected(places[0], TimeSpan.FromDays(1)));
        Assert.Equal((DeferralReason.Quota, TimeSpan.FromDays(1)), (fault.Reason, fault.RetryAfter!.Value));
        Assert.Equal(TimeSpan.FromDays(1), (await Assert.ThrowsAsync<DeferredException>(() => inLine)).RetryAfter);

        _clock.Advance(TimeSpan.FromSeconds(4));
        var newcomer = await Assert.ThrowsAsync<DeferredException>(Enter);
        Assert.Equal(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(4), newcomer.RetryAfter);

        foreach (var place in places[1..])
            _gate.Ended(place);
        _clock.Advance(Longest);
        await Enter();
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line_and_takes_no_place()
    {
        var places = await FillAsync();
        using var patience = new CancellationTokenSource();
        var impatient = _gate.EnterAsync(first: false, patience.Token);
        var next = Enter();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            impatient.WaitAsync(Patience, TestContext.Current.CancellationToken)
        );

        _gate.Ended(places[0]);
        await next;
    }

    private Task<Place> Enter() => Enter(first: false);

    private Task<Place> Enter(bool first) =>
        _gate.EnterAsync(first, TestContext.Current.CancellationToken).WaitAsync(Patience);

    private async Task AnswerAsync()
    {
        _gate.Succeeded(await Enter());
    }

    private async Task<Place[]> FillAsync() =>
        await Task.WhenAll(Enumerable.Range(0, _gate.Limit).Select(_ => Enter()));
}

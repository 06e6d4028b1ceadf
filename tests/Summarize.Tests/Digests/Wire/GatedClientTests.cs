using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;
using Summarize.Digests.Wire;

namespace Summarize.Tests.Digests.Wire;

public sealed class GatedClientTests : IDisposable
{
    // Of the test's own clock: a gate that lets nobody in fails the test, and does not hang the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _clock = new();
    private readonly Gate _gate;

    public GatedClientTests() => _gate = new Gate(most: 16, TimeSpan.FromSeconds(10), _clock);

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task A_429_is_waited_out_in_place_and_asked_again()
    {
        var chat = new FakeChat(call =>
            call < 3 ? throw FakeResponse.Fault(429, "", ("Retry-After", "5")) : FakeChat.Good()
        );
        var answer = Ask(chat);
        for (var call = 1; call < 3; call++)
        {
            Assert.Equal(call, chat.Asked.Count);
            // The second 429 is met on another thread.
            while (_gate.Pause == TimeSpan.Zero && !answer.IsCompleted)
                await Task.Yield();
            _clock.Advance(TimeSpan.FromSeconds(4.9));
            Assert.Equal(call, chat.Asked.Count);
            _clock.Advance(TimeSpan.FromSeconds(1));
            while (chat.Asked.Count == call && !answer.IsCompleted)
                await Task.Yield();
        }
        Assert.Equal("{}", (await answer).Text);
        Assert.Equal(3, chat.Asked.Count);
    }

    [Fact]
    public async Task A_429_that_says_no_wait_is_waited_out_for_a_second()
    {
        var answer = Ask(new FakeChat(call => call == 1 ? throw FakeResponse.Fault(429) : FakeChat.Good()));
        Assert.InRange(_gate.Pause, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
        _clock.Advance(TimeSpan.FromSeconds(2));
        await answer;
    }

    [Fact]
    public async Task An_answer_widens_the_gate_and_a_fault_that_is_no_429_leaves_it()
    {
        await Ask(new FakeChat(_ => FakeChat.Good()));
        Assert.Equal(9, _gate.Limit);
        await Assert.ThrowsAnyAsync<Exception>(() => Ask(new FakeChat(_ => throw FakeResponse.Fault(500))));
        Assert.Equal(9, _gate.Limit);
    }

    [Fact]
    public async Task A_429_that_asks_for_longer_than_the_cap_puts_the_call_off()
    {
        var chat = new FakeChat(_ => throw FakeResponse.Fault(429, "", ("Retry-After", "11")));
        var fault = await Assert.ThrowsAsync<DeferredException>(() => Ask(chat));
        Assert.Equal((DeferralReason.Quota, TimeSpan.FromSeconds(11)), (fault.Reason, fault.RetryAfter!.Value));
        Assert.Single(chat.Asked);
    }

    [Fact]
    public async Task Who_was_sent_back_goes_before_those_who_stand_in_line()
    {
        using var gate = new Gate(most: 1, TimeSpan.FromSeconds(10), _clock);
        Task<ChatResponse>? second = null;
        // The second joins the line while the first one's call is under way.
        FakeChat? chat = null;
        chat = new FakeChat(call =>
        {
            if (call > 1)
                return FakeChat.Good();
            second = AskAsync("second");
            throw FakeResponse.Fault(429, "", ("Retry-After", "5"));
        });
        var first = AskAsync("first");
        _clock.Advance(TimeSpan.FromSeconds(6));
        await Task.WhenAll(first, second!);
        Assert.Equal(["first", "first", "second"], chat.Asked.Select(asked => asked!.ModelId));

        async Task<ChatResponse> AskAsync(string who)
        {
            using var client = new GatedClient(chat!, gate, new ModelOptions(), _clock);
            return await client.GetResponseAsync(
                "?",
                new ChatOptions { ModelId = who },
                TestContext.Current.CancellationToken
            );
        }
    }

    [Theory]
    [InlineData(1000, 200, false)]
    [InlineData(0, 200, false)]
    [InlineData(-1, 200, false)]
    [InlineData(1000, 5000, true)]
    public async Task A_call_that_takes_more_than_a_whole_minute_grants_fails_and_any_other_waits(
        int quota,
        int room,
        bool fails
    )
    {
        var limit = ("x-ratelimit-limit-tokens", quota.ToString(CultureInfo.InvariantCulture));
        var chat = new FakeChat(call =>
            call == 1 ? throw FakeResponse.Fault(429, "", ("Retry-After", "0"), limit) : FakeChat.Good()
        );
        var answer = Ask(chat, options: new ChatOptions { MaxOutputTokens = room });
        if (fails)
            Assert.Equal(
                FailureReason.TooLarge,
                (await Assert.ThrowsAsync<ArticleFailedException>(() => answer)).Reason
            );
        else
            await answer;
        Assert.Equal(fails ? 1 : 2, chat.Asked.Count);
    }

    [Fact]
    public async Task A_call_that_waits_for_half_of_the_deadline_is_put_off()
    {
        for (var taken = 0; taken < _gate.Limit; taken++)
            await _gate.EnterAsync(first: false, CancellationToken.None);
        var chat = new FakeChat(_ => FakeChat.Good());
        var answer = Ask(chat);
        _clock.Advance(TimeSpan.FromSeconds(49));
        Assert.False(answer.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(DeferralReason.Quota, (await Assert.ThrowsAsync<DeferredException>(() => answer)).Reason);
        Assert.Empty(chat.Asked);
    }

    [Fact]
    public async Task A_deadline_that_passes_in_line_is_told_from_one_that_passes_in_a_call()
    {
        for (var taken = 0; taken < _gate.Limit; taken++)
            await _gate.EnterAsync(first: false, CancellationToken.None);
        using var deadline = new CancellationTokenSource();
        var answer = Ask(new FakeChat(_ => FakeChat.Good()), deadline.Token);
        await deadline.CancelAsync();
        await Assert.ThrowsAsync<StoodInLineException>(() => answer);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(413)]
    public async Task Every_call_gives_its_place_back(int status)
    {
        for (var call = 0; call < 20; call++)
        {
            var chat = new FakeChat(number =>
                (status, number) switch
                {
                    (413, _) => throw FakeResponse.Fault(429, "", ("x-ratelimit-limit-tokens", "1")),
                    (500, _) => throw FakeResponse.Fault(500),
                    (429, 1) => throw FakeResponse.Fault(429, "", ("Retry-After", "0")),
                    _ => FakeChat.Good(),
                }
            );
            if (status is 413 or 500)
                await Assert.ThrowsAnyAsync<Exception>(() => Ask(chat));
            else
                await Ask(chat);
        }
    }

    [Fact]
    public async Task A_stream_passes_the_gate_too()
    {
        using var client = new GatedClient(
            new FakeChat(_ => FakeChat.Good("all of it")),
            _gate,
            new ModelOptions(),
            _clock
        );
        var updates = await client
            .GetStreamingResponseAsync("?", cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("all of it", updates.ToChatResponse().Text);
    }

    private async Task<ChatResponse> Ask(
        FakeChat chat,
        CancellationToken? cancellation = null,
        ChatOptions? options = null
    )
    {
        using var client = new GatedClient(
            chat,
            _gate,
            new ModelOptions { Timeout = TimeSpan.FromSeconds(100) },
            _clock
        );
        return await client
            .GetResponseAsync("?", options, cancellation ?? TestContext.Current.CancellationToken)
            .WaitAsync(Patience);
    }
}

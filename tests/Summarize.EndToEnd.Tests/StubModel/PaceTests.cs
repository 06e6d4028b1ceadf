using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Summarize.StubModel;

namespace Summarize.EndToEnd.Tests.StubModel;

public class PaceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task The_answer_takes_the_first_token_and_the_others(string stream)
    {
        await using var server = await StubModelServer.StartAsync(
            "http://127.0.0.1:0",
            new StubOptions { FirstTokenMs = 200, TokenMs = 10 },
            Cancellation
        );
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{server.Url}/openai/deployments/stub/chat/completions?api-version=1"
        )
        {
            Content = new StringContent(
                $$"""{"messages":[{"role":"user","content":"Hello"}],"max_completion_tokens":11,"stream":{{stream}}}"""
            ),
        };
        request.Headers.Add("api-key", "any");
        var watch = Stopwatch.StartNew();
        using var response = await client.SendAsync(request, Cancellation);

        Assert.True(watch.ElapsedMilliseconds >= 290, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Tokens_refill_evenly_what_is_given_back_is_free_again_and_what_exceeds_the_limit_never_passes()
    {
        var clock = new Clock();
        var limit = new RateLimit(600, clock);
        int? Take(int tokens) => limit.Take("stub", tokens, new DefaultHttpContext().Response);

        Assert.Null(Take(500));
        Assert.Equal(20, Take(300));
        clock.Now += TimeSpan.FromSeconds(20);
        Assert.Null(Take(300));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(60, Take(5000));
        Assert.Null(Take(600));
        limit.GiveBack("stub", 500);
        Assert.Null(Take(500));
        Assert.Equal(1, Take(1));
    }

    [Fact]
    public async Task Stopping_ends_the_calls_that_hang()
    {
        var server = await StubModelServer.StartAsync("http://127.0.0.1:0", new StubOptions(), Cancellation);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{server.Url}/openai/deployments/stub-hang/chat/completions?api-version=1"
        )
        {
            Content = new StringContent("""{"messages":[{"role":"user","content":"Hello"}]}"""),
        };
        request.Headers.Add("api-key", "any");
        var call = client.SendAsync(request, Cancellation);
        while (server.Calls.Of("stub-hang").Calls == 0)
            await Task.Delay(5, Cancellation);
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), Cancellation);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task A_negative_setting_fails_the_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            StubModelServer.StartAsync("http://127.0.0.1:0", new StubOptions { SlowMs = -1 }, Cancellation)
        );

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

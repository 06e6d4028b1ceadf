using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Azure.AI.OpenAI;
using Azure.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.Digests.Wire;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>The product's own client, over real sockets: what it asks again, and how often.</summary>
public sealed class RetryTests
{
    private static readonly string InThePast = DateTimeOffset
        .UtcNow.AddMinutes(-5)
        .ToString("r", CultureInfo.InvariantCulture);

    private static readonly string Tomorrow = DateTimeOffset
        .UtcNow.AddDays(1)
        .ToString("r", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_fault_that_may_pass_is_asked_again_with_one_and_the_same_key(int status)
    {
        // With its retries on, older versions of the SDK sent credentials twice, and a 429 became a 401
        // (azure-sdk-for-net #46109, #47779).
        await using var server = await ScriptedModel.StartAsync(
            (status, "Retry-After: 0", "{}"),
            (status, "retry-after-ms: 1", "{}"),
            (200, "", ScriptedModel.Good)
        );
        var answer = await AskAsync(server.Url);
        Assert.Equal((10, 2), (answer.InputTokens, answer.OutputTokens));
        Assert.Equal(3, server.Calls.Count);
        Assert.All(server.Calls, call => Assert.Equal("a-key-that-nobody-may-see", Assert.Single(call["api-key"])));
        Assert.All(server.Calls, call => Assert.Single(call.ContentType));
        Assert.All(server.Calls, call => Assert.Equal(0, call.Authorization.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_SDK_sends_a_credential_once_a_try(bool key)
    {
        await using var server = await ScriptedModel.StartAsync(
            (429, "Retry-After: 0", "{}"),
            (503, "Retry-After: 0", "{}"),
            (200, "", ScriptedModel.Good)
        );
        var settings = new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(2) };
        var client = key
            ? new AzureOpenAIClient(new Uri(server.Url), new ApiKeyCredential("a-key"), settings)
            : new AzureOpenAIClient(new Uri(server.Url), new FakeIdentity(), settings);
        using var chat = client.GetChatClient("stub").AsIChatClient();
        await chat.GetResponseAsync("Hello", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(3, server.Calls.Count);
        Assert.All(
            server.Calls,
            call =>
                Assert.Equal(
                    key ? "a-key" : "Bearer an-identity",
                    Assert.Single(key ? call["api-key"] : call.Authorization)
                )
        );
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Any_other_fault_is_asked_once(int status)
    {
        await using var server = await ScriptedModel.StartAsync((status, "Retry-After: 0", "{}"));
        Assert.Equal(DeferralReason.Outage, (await DeferredAsync(server.Url)).Reason);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_filtered_prompt_is_asked_once()
    {
        await using var server = await ScriptedModel.StartAsync(
            (400, "", """{"error":{"code":"content_filter","message":"filtered","param":"prompt"}}""")
        );
        Assert.Equal(
            FailureReason.ContentFiltered,
            (await Assert.ThrowsAsync<ArticleFailedException>(() => AskAsync(server.Url))).Reason
        );
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData(429, "Retry-After: 86400")]
    [InlineData(429, "retry-after-ms: 86400000")]
    [InlineData(429, "DATE")]
    [InlineData(503, "Retry-After: 86400")]
    [InlineData(503, "retry-after-ms: 86400000")]
    [InlineData(503, "DATE")]
    public async Task A_wait_over_the_cap_is_handed_on_and_not_waited_for(int status, string header)
    {
        await using var server = await ScriptedModel.StartAsync(
            (status, header == "DATE" ? $"Retry-After: {Tomorrow}" : header, "{}")
        );
        var fault = await DeferredAsync(server.Url);
        Assert.Equal(status == 429 ? DeferralReason.Quota : DeferralReason.Outage, fault.Reason);
        Assert.InRange(fault.RetryAfter!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_429_is_not_the_SDKs_to_retry_but_narrows_the_gate_for_all()
    {
        await using var server = await ScriptedModel.StartAsync(
            (429, "Retry-After: 0", "{}"),
            (200, "", ScriptedModel.Good)
        );
        await using var product = Product.Build(clock: null, logs: null, Product.Model(server.Url));
        var before = product.GetRequiredService<Gate>().Limit;
        await product.GetRequiredService<Model>().AskAsync(Hello, TestContext.Current.CancellationToken);
        Assert.Equal(before / 2, product.GetRequiredService<Gate>().Limit);
    }

    [Fact]
    public async Task A_date_that_has_passed_is_no_wait()
    {
        await using var server = await ScriptedModel.StartAsync(
            (429, $"Retry-After: {InThePast}", "{}"),
            (200, "", ScriptedModel.Good)
        );
        await AskAsync(server.Url);
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task A_retry_waits_as_long_as_it_is_asked_to()
    {
        await using var server = await ScriptedModel.StartAsync(
            (503, "Retry-After: 2", "{}"),
            (200, "", ScriptedModel.Good)
        );
        var began = Stopwatch.GetTimestamp();
        await AskAsync(server.Url);
        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromSeconds(1.9));
    }

    [Fact]
    public async Task Retries_end_with_the_option()
    {
        await using var server = await ScriptedModel.StartAsync((500, "", "{}"));
        Assert.Equal(DeferralReason.Outage, (await DeferredAsync(server.Url, ("AzureOpenAI:Retries", "1"))).Reason);
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task Retries_end_with_the_deadline()
    {
        await using var server = await ScriptedModel.StartAsync((503, "Retry-After: 9", "{}"));
        using var deadline = new CancellationTokenSource();
        var answer = AskAsync(server.Url, deadline.Token);
        while (server.Calls.IsEmpty)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        await deadline.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html>The gateway says hello</html>")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"message":null}]}""")]
    [InlineData("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[],"usage":null}""")]
    public async Task A_good_status_over_what_is_no_completion_is_an_outage_or_an_empty_reply(string body)
    {
        await using var server = await ScriptedModel.StartAsync((200, "", body));
        var fault = await Record.ExceptionAsync(() => AskAsync(server.Url));
        if (fault is null)
            Assert.Equal("", (await AskAsync(server.Url)).Text);
        else
            Assert.Equal(DeferralReason.Outage, Assert.IsType<DeferredException>(fault).Reason);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_outage()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.Equal(
            DeferralReason.Outage,
            (await DeferredAsync($"http://127.0.0.1:{port}", ("AzureOpenAI:Retries", "1"))).Reason
        );
    }

    private static Task<DeferredException> DeferredAsync(string url, params (string, string)[] settings) =>
        Assert.ThrowsAsync<DeferredException>(() => AskAsync(url, TestContext.Current.CancellationToken, settings));

    private static Task<Answer> AskAsync(string url) => AskAsync(url, TestContext.Current.CancellationToken);

    private static async Task<Answer> AskAsync(
        string url,
        CancellationToken cancellation,
        params (string, string)[] settings
    )
    {
        await using var product = Product.Build(clock: null, logs: null, [.. Product.Model(url), .. settings]);
        return await product.GetRequiredService<Model>().AskAsync(Hello, cancellation);
    }

    private static Question Hello => new([new(ChatRole.User, "Hello")], Reply.Format, ReplyTokens: 1000);

    private sealed class FakeIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("an-identity", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }
}

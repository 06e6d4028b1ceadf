using System.ClientModel;
using Microsoft.Extensions.AI;
using Summarize.Digests.Wire;

namespace Summarize.Tests.Digests.Wire;

public sealed class TemperatureClientTests
{
    private const string Refusal =
        """{"error":{"code":"unsupported_value","param":"temperature","message":"Unsupported value"}}""";

    private static readonly ChatOptions Cold = new() { Temperature = 0, MaxOutputTokens = 300 };

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_asked_again_without_and_never_again_with()
    {
        var chat = new FakeChat(call => call == 1 ? throw FakeResponse.Fault(400, Refusal) : FakeChat.Good());
        using var client = new TemperatureClient(chat);
        await AskAsync(client);
        await AskAsync(client);
        Assert.Equal([0f, null, null], chat.Asked.Select(options => options!.Temperature));
        Assert.All(chat.Asked, options => Assert.Equal(300, options!.MaxOutputTokens));
        Assert.Equal(0, Cold.Temperature);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"unsupported_value","param":"max_tokens"}}""")]
    [InlineData(400, """{"error":{"code":"content_filter","param":"temperature"}}""")]
    [InlineData(400, """{"error":"unsupported_value temperature"}""")]
    [InlineData(400, "<html>")]
    [InlineData(400, "")]
    [InlineData(500, Refusal)]
    public async Task Any_other_fault_is_handed_on(int status, string body)
    {
        var chat = new FakeChat(_ => throw FakeResponse.Fault(status, body));
        using var client = new TemperatureClient(chat);
        Assert.Equal(status, (await Assert.ThrowsAsync<ClientResultException>(() => AskAsync(client))).Status);
        Assert.Single(chat.Asked);
    }

    private static Task<ChatResponse> AskAsync(TemperatureClient client) =>
        client.GetResponseAsync("?", Cold, TestContext.Current.CancellationToken);
}

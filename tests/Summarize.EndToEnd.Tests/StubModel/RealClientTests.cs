using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Summarize.EndToEnd.Tests.StubModel;

public class RealClientTests(StubFixture stub) : IClassFixture<StubFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_real_client_reads_a_whole_answer()
    {
        var response = await stub.Client("stub")
            .GetResponseAsync(StubFixture.Prompt(), StubFixture.JsonReply(), Cancellation);

        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        using var reply = JsonDocument.Parse(response.Text);
        Assert.Equal(3, reply.RootElement.GetProperty("sentences").GetArrayLength());
        Assert.Equal(3, reply.RootElement.GetProperty("quotes").GetArrayLength());
        Assert.InRange(response.Usage!.InputTokenCount!.Value, 300, 600);
        Assert.InRange(response.Usage.OutputTokenCount!.Value, 50, 200);
    }

    [Fact]
    public async Task The_real_client_reads_a_stream_with_the_same_text_and_usage()
    {
        var client = stub.Client("stub");
        var whole = await client.GetResponseAsync(StubFixture.Prompt(), StubFixture.JsonReply(), Cancellation);
        var updates = await client
            .GetStreamingResponseAsync(StubFixture.Prompt(), StubFixture.JsonReply(), Cancellation)
            .ToListAsync(Cancellation);
        var streamed = updates.ToChatResponse();

        Assert.True(updates.Count > 50);
        Assert.Equal(whole.Text, streamed.Text);
        Assert.Equal(ChatFinishReason.Stop, streamed.FinishReason);
        Assert.Equal(whole.Usage!.OutputTokenCount, streamed.Usage!.OutputTokenCount);
        Assert.Equal(whole.Usage.InputTokenCount, streamed.Usage.InputTokenCount);
    }

    [Fact]
    public async Task A_prompt_without_an_article_gets_a_short_plain_answer()
    {
        var response = await stub.Client("stub").GetResponseAsync("Hello", cancellationToken: Cancellation);

        Assert.StartsWith("This is the stub model", response.Text, StringComparison.Ordinal);
    }
}

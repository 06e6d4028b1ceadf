using System.Net;
using System.Text.Json;
using Summarize.StubModel;

namespace Summarize.EndToEnd.Tests.StubModel;

/// <summary>What Azure says and checks before a model is asked.</summary>
public class WireTests(StubFixture stub) : IClassFixture<StubFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> ErrorAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)).GetProperty("error");

    [Fact]
    public async Task It_says_what_it_is()
    {
        Assert.StartsWith(
            "Summarize's stub model",
            await stub.Http.GetStringAsync(new Uri(stub.Server.Url), Cancellation),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Summarize's stub model",
            await stub.Http.GetStringAsync(new Uri($"{stub.Server.Url}/health"), Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_call_without_a_credential_is_denied() =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await stub.PostAsync("stub", StubFixture.Body(), credential: false)).StatusCode
        );

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"messages":[]}""")]
    [InlineData("""{"messages":[{"content":"no role"}]}""")]
    [InlineData("""{"messages":"text"}""")]
    public async Task A_body_that_is_no_request_is_a_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await stub.PostAsync("stub", body)).StatusCode);

    [Fact]
    public async Task A_filtered_prompt_has_Azures_codes()
    {
        var error = await ErrorAsync(await stub.PostAsync("stub-filtered", StubFixture.Body()));

        Assert.Equal("content_filter", error.GetProperty("code").GetString());
        Assert.Equal("ResponsibleAIPolicyViolation", error.GetProperty("innererror").GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_unknown_deployment_has_Azures_code() =>
        Assert.Equal(
            "DeploymentNotFound",
            (await ErrorAsync(await stub.PostAsync("gpt-none", StubFixture.Body()))).GetProperty("code").GetString()
        );

    [Fact]
    public async Task A_429_says_when_to_come_back()
    {
        Assert.Equal(
            TimeSpan.FromSeconds(1),
            (await stub.PostAsync("stub-429", StubFixture.Body())).Headers.RetryAfter!.Delta
        );
        Assert.Equal(
            TimeSpan.FromDays(1),
            (await stub.PostAsync("stub-429-day", StubFixture.Body())).Headers.RetryAfter!.Delta
        );
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "additionalProperties")]
    [InlineData(
        """{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}},"required":[]}""",
        "Missing 'a'"
    )]
    [InlineData(
        """{"type":"object","additionalProperties":false,"properties":{"a":{"type":"array","minItems":1,"items":{}}},"required":["a"]}""",
        "minItems"
    )]
    public async Task A_strict_schema_that_Azure_would_refuse_is_refused(string schema, string why)
    {
        var body =
            """{"messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"name":"d","strict":true,"schema":SCHEMA}}}""".Replace(
                "SCHEMA",
                schema,
                StringComparison.Ordinal
            );

        Assert.Contains(
            why,
            (await ErrorAsync(await stub.PostAsync("stub", body))).GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_request_has_the_same_reply()
    {
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => stub.PostAsync("stub", StubFixture.Body()))
        );
        var texts = await Task.WhenAll(
            replies.Select(async reply =>
                JsonElement
                    .Parse(await reply.Content.ReadAsStringAsync(Cancellation))
                    .GetProperty("choices")
                    .GetRawText()
            )
        );

        Assert.Single(texts.Distinct(StringComparer.Ordinal));
        Assert.All(
            replies,
            reply =>
                Assert.True(
                    reply.Headers.Contains("apim-request-id") && reply.Headers.Contains("x-ratelimit-remaining-tokens")
                )
        );
    }

    [Fact]
    public async Task Calls_and_tokens_are_counted_by_deployment()
    {
        await stub.PostAsync("stub-slow", StubFixture.Body());
        var counts = JsonElement
            .Parse(await stub.Http.GetStringAsync(new Uri($"{stub.Server.Url}/stub/calls"), Cancellation))
            .GetProperty("stub-slow");

        Assert.Equal(1, counts.GetProperty("calls").GetInt32());
        Assert.True(counts.GetProperty("promptTokens").GetInt64() > 200);
    }

    [Fact]
    public async Task Tokens_beyond_the_minute_are_a_429_with_the_seconds_to_wait()
    {
        await using var server = await StubModelServer.StartAsync(
            "http://127.0.0.1:0",
            new StubOptions { TokensPerMinute = 600 },
            Cancellation
        );
        using var client = new HttpClient();
        async Task<HttpResponseMessage> AskAsync()
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                $"{server.Url}/openai/deployments/stub/chat/completions?api-version=1"
            )
            {
                Content = new StringContent(StubFixture.Body()),
            };
            request.Headers.Add("api-key", "any");
            return await client.SendAsync(request, Cancellation);
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).StatusCode);
        var refused = await AskAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task A_taken_port_fails_the_start() =>
        await Assert.ThrowsAsync<IOException>(() =>
            StubModelServer.StartAsync(stub.Server.Url, new StubOptions(), Cancellation)
        );
}

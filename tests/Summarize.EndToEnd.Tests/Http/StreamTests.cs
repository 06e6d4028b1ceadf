using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Summarize.EndToEnd.Tests.OpenApi;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>POST with Accept: text/event-stream.</summary>
public sealed class StreamTests(GoodHost good)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestHost _host = good.Host;

    [Theory]
    [InlineData("summaries")]
    [InlineData("quotes")]
    [InlineData("digests")]
    [InlineData("digests?style=verbatim&sentences=2")]
    public async Task The_answer_comes_as_it_is_made_and_is_the_same_as_without_a_stream(string address)
    {
        using var response = await PostAsync(_host, address, SampleArticles.Harbour);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var events = await EventsAsync(response);

        Assert.Equal(Enumerable.Range(1, events.Count).Select(id => $"{id}"), events.Select(told => told.EventId));
        Assert.Equal("quotations", events[0].EventType);
        Assert.Equal("""{"step":"asking-the-model"}""", events[1].Data);
        Assert.Equal("digest", events[^1].EventType);
        using var plain = await _host.SendAsync(
            HttpMethod.Post,
            $"api/{address}",
            new StringContent(SampleArticles.Harbour)
        );
        var (whole, other) = (JsonElement.Parse(events[^1].Data), await plain.JsonAsync());
        foreach (var field in other.EnumerateObject().Where(f => f.Name is not ("usage" or "createdAt" or "tookMs")))
            Assert.True(JsonElement.DeepEquals(field.Value, whole.GetProperty(field.Name)), field.Name);
        using var every = await _host.SendAsync(
            HttpMethod.Post,
            "api/quotes?all=true",
            new StringContent(SampleArticles.Harbour)
        );
        Assert.Equal(await every.TextAsync(), events[0].Data);
        if (other.TryGetProperty("sentences", out var sentences))
            Assert.Equal(sentences.GetRawText(), Array(events, "sentence"));
    }

    [Theory]
    [InlineData("stub-false-sentence")]
    [InlineData("stub-invented-number")]
    public async Task A_sentence_that_falls_is_told_and_is_never_among_those_that_are_proved(string deployment)
    {
        await WithAsync(
            [("AzureOpenAI:Deployment", deployment)],
            async host =>
            {
                using var response = await PostAsync(host, "digests", SampleArticles.Harbour);
                var events = await EventsAsync(response);
                var whole = JsonElement.Parse(events[^1].Data);
                Assert.NotEqual("[]", whole.GetProperty("removed").GetRawText());
                Assert.Equal(whole.GetProperty("removed").GetRawText(), Array(events, "removed"));
                Assert.Equal(whole.GetProperty("sentences").GetRawText(), Array(events, "sentence"));
            }
        );
    }

    [Fact]
    public async Task All_quotations_come_as_a_stream_without_a_model()
    {
        var before = _host.ModelCalls();
        using var response = await PostAsync(_host, "quotes?all=true", SampleArticles.Harbour);
        var events = await EventsAsync(response);
        Assert.Equal(["quotations", "digest"], events.Select(told => told.EventType));
        Assert.Equal(events[0].Data, events[1].Data);
        Assert.Equal(before, _host.ModelCalls());
    }

    [Fact]
    public async Task What_goes_wrong_after_the_stream_began_is_its_last_event()
    {
        await WithAsync(
            [("AzureOpenAI:Deployment", "stub-429"), ("AzureOpenAI:Retries", "0"), ("AzureOpenAI:Timeout", "00:00:02")],
            async host =>
            {
                using var response = await PostAsync(host, "digests", SampleArticles.Harbour);
                Assert.Equal(200, (int)response.StatusCode);
                var events = await EventsAsync(response);
                Assert.Equal(["quotations", "progress", "problem"], events.Select(told => told.EventType));
                var problem = JsonElement.Parse(events[^1].Data);
                Assert.Equal("quota", problem.GetProperty("reason").GetString());
                Assert.Equal(429, problem.GetProperty("status").GetInt32());
            }
        );
    }

    [Theory]
    [InlineData("digests", " ", "text/plain", 422)]
    [InlineData("quotes?all=true", " ", "text/plain", 422)]
    [InlineData("digests", "a picture", "image/png", 415)]
    [InlineData("digests?sentences=0", "Text.", "text/plain", 400)]
    public async Task What_is_known_before_the_stream_begins_is_a_plain_problem(
        string address,
        string body,
        string type,
        int status
    )
    {
        using var response = await PostAsync(_host, address, body, type);
        await response.ProblemAsync(status);
    }

    [Fact]
    public async Task Quotations_come_before_the_model_answers_and_a_client_that_goes_away_ends_its_call()
    {
        var (asked, cancelled) = (new TaskCompletionSource(), new TaskCompletionSource());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var model = builder.Build();
        model.Run(async context =>
        {
            asked.TrySetResult();
            await using var hungUp = context.RequestAborted.Register(() => cancelled.TrySetResult());
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await model.StartAsync(Stop);
        await WithAsync(
            [
                ("AzureOpenAI:Endpoint", model.Urls.First()),
                ("AzureOpenAI:Deployment", "silent"),
                ("AzureOpenAI:ApiKey", "any"),
            ],
            async host =>
            {
                var response = await PostAsync(host, "digests", SampleArticles.Harbour);
                await using (var stream = await response.Content.ReadAsStreamAsync(Stop))
                {
                    var parser = SseParser.Create(stream).EnumerateAsync(Stop).GetAsyncEnumerator(Stop);
                    Assert.True(await parser.MoveNextAsync());
                    Assert.Equal("quotations", parser.Current.EventType);
                    await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
                    Assert.False(cancelled.Task.IsCompleted);
                }
                response.Dispose();
                await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
            }
        );
    }

    private static string Array(IEnumerable<SseItem<string>> events, string type) =>
        $"[{string.Join(',', events.Where(told => told.EventType == type).Select(told => told.Data))}]";

    // Each event is checked against the document's schema for it.
    private static async Task<List<SseItem<string>>> EventsAsync(HttpResponseMessage response)
    {
        var description = await Description.OfThisBuildAsync;
        var path = response.RequestMessage!.RequestUri!.AbsolutePath;
        var whole = description
            .Find("POST", path)!
            .Answers[200]
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("schema");
        var events = new List<SseItem<string>>();
        await using var stream = await response.Content.ReadAsStreamAsync(Stop);
        await foreach (var told in SseParser.Create(stream).EnumerateAsync(Stop))
        {
            events.Add(told);
            var schema = told.EventType switch
            {
                "quotations" => Schema("QuotesAnswer"),
                "sentence" => Schema("SummarySentence"),
                "removed" => Schema("RemovedSentence"),
                "problem" => Schema("Problem"),
                "progress" => JsonElement.Parse(
                    """{"required":["step"],"additionalProperties":false,"properties":{"step":{"enum":["asking-the-model","reading-again"]}}}"""
                ),
                "digest" => whole,
                _ => throw new InvalidOperationException(told.EventType),
            };
            Assert.Empty(description.Faults(JsonElement.Parse(told.Data), schema));
        }
        return events;
    }

    private static JsonElement Schema(string name) =>
        JsonElement.Parse($$"""{"$ref":"#/components/schemas/{{name}}"}""");

    private static async Task<HttpResponseMessage> PostAsync(
        TestHost host,
        string address,
        string body,
        string type = "text/plain"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/{address}", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    private static async Task WithAsync((string, string)[] settings, Func<TestHost, Task> test)
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder, settings))
            await test(host);
        Directory.Delete(folder, recursive: true);
    }
}

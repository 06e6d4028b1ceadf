using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Summarize.EndToEnd.Tests.OpenApi;
using Summarize.Functions.Tests.Host;
using Summarize.Http;

namespace Summarize.Functions.Tests;

/// <summary>Every route over HTTP, through the host to the worker and back.</summary>
public sealed class RouteTests(App app) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string TooLarge = new('x', (10 * 1024 * 1024) + 1);

    /// <summary>What each endpoint is asked, and answers. A new endpoint needs a row.</summary>
    private static readonly Dictionary<string, Exchange[]> Exchanges = new(StringComparer.Ordinal)
    {
        ["PutArticle"] =
        [
            new(201, "articles/désk/new one.txt", Body: App.Text, Shows: "\"article\":\"désk/new one.txt\""),
            new(200, "articles/ready.txt", Body: App.Text, Shows: "\"state\":\"pending\""),
            new(400, "articles/a%01.txt", Body: App.Text),
            new(400, "articles/a.txt?colour=red", Body: App.Text),
            new(412, "articles/ready.txt", Body: App.Text, Header: ("If-None-Match", "*")),
            new(412, "articles/ready.txt", Body: App.Text, Header: ("If-Match", "\"0x0\"")),
            new(413, "articles/long.txt", Body: TooLarge, Shows: "too-large"),
            new(415, "articles/a.png", Body: "a picture", Header: ("Content-Type", "image/png")),
        ],
        ["ListArticles"] =
        [
            new(200, "articles", Shows: "ready.txt"),
            new(200, "articles?state=failed", Shows: "empty.txt", Hides: "ready.txt"),
            new(400, "articles?limit=0"),
        ],
        ["GetArticle"] =
        [
            new(200, "articles/ready.txt", Shows: "\"paragraphs\""),
            new(200, "articles/ready.txt", Header: ("Accept", "text/plain"), Shows: "Ada Quill", Hides: "paragraphs"),
            new(304, "articles/ready.txt", Header: ("If-None-Match", "*")),
            new(404, "articles/none.txt"),
            new(406, "articles/ready.txt", Header: ("Accept", "image/png")),
            new(422, "articles/empty.txt", Shows: "\"reason\":\"empty\""),
        ],
        ["DeleteArticle"] = [new(204, "articles/pending.txt"), new(404, "articles/none.txt")],
        ["GetSummary"] =
        [
            new(200, "summaries/ready.txt", Shows: "\"summary\":", Hides: "\"quotes\":"),
            new(200, "summaries/ready.txt", Header: ("Accept", "text/plain"), Hides: "\"summary\":"),
            new(200, "summaries/ready.txt", Header: ("Accept", "text/markdown"), Hides: "\"summary\":"),
            new(202, "summaries/pending.txt", Shows: "pending"),
            new(404, "summaries/none.txt"),
            new(406, "summaries/ready.txt", Header: ("Accept", "image/png")),
            new(422, "summaries/empty.txt", Shows: "\"reason\":\"empty\""),
        ],
        ["GetQuotes"] =
        [
            new(200, "quotes/ready.txt", Shows: "\"quotes\":[{", Hides: "\"summary\":"),
            new(200, "quotes/ready.txt?speaker=nobody", Shows: "\"quotes\":[]"),
            new(202, "quotes/pending.txt", Shows: "pending"),
            new(400, "quotes/ready.txt?limit=many"),
            new(404, "quotes/none.txt"),
            new(422, "quotes/empty.txt", Shows: "\"reason\":\"empty\""),
        ],
        ["GetDigest"] =
        [
            new(200, "digests/ready.txt", Shows: "\"createdAt\":"),
            new(200, "digests/ready.txt", Header: ("Accept", "text/markdown"), Shows: "## Key quotes"),
            new(202, "digests/pending.txt", Shows: "pending"),
            new(404, "digests/none.txt"),
            new(406, "digests/ready.txt", Header: ("Accept", "image/png")),
            new(422, "digests/empty.txt", Shows: "\"reason\":\"empty\""),
        ],
        ["PostSummary"] =
        [
            new(200, "summaries", Body: App.Text, Shows: "\"summary\":", Hides: "\"quotes\":"),
            new(400, "summaries?sentences=0", Body: App.Text),
            new(406, "summaries", Body: App.Text, Header: ("Accept", "image/png")),
            new(413, "summaries", Body: TooLarge, Shows: "too-large"),
            new(415, "summaries", Body: "a picture", Header: ("Content-Type", "image/png")),
            new(422, "summaries", Body: " ", Shows: "\"reason\":\"empty\""),
        ],
        ["PostQuotes"] =
        [
            new(200, "quotes", Body: App.Text, Shows: "\"quotes\":[{", Hides: "\"summary\":"),
            new(422, "quotes", Body: " ", Shows: "\"reason\":\"empty\""),
        ],
        ["PostDigest"] =
        [
            new(200, "digests", Body: App.Text, Shows: "\"createdAt\":"),
            new(422, "digests", Body: " ", Shows: "\"reason\":\"empty\""),
        ],
        ["PostRetries"] =
        [
            new(202, "retries?article=empty.txt", Shows: "\"retried\":1"),
            new(202, "retries?reason=empty", Shows: "\"retried\":0"),
            new(400, "retries"),
            new(404, "retries?article=none.txt"),
        ],
        ["GetPage"] =
        [
            new(200, "../", Shows: "<title>Summarize</title>"),
            new(200, "../?article=ready.txt", Shows: "<title>Summarize</title>"),
            new(304, "../", Header: ("If-None-Match", "*")),
            new(400, "../?colour=red"),
        ],
        ["GetAsset"] = [new(404, "../assets/none.js")],
        ["GetHealth"] = [new(200, "health", Shows: "\"status\":\"ok\""), new(400, "health?deep=true")],
        ["GetOpenApi"] =
        [
            new(200, "openapi.json", Shows: "\"openapi\":\"3.1"),
            new(304, "openapi.json", Header: ("If-None-Match", "*")),
        ],
    };

    private static readonly Endpoint[] Served = [.. Endpoints.All, .. Endpoints.OfPage];

    // Browsers ask for options before they send a key.
    private static readonly string[] Open =
    [
        "Options",
        .. Served.Where(endpoint => endpoint.IsOpen).Select(endpoint => endpoint.Name),
    ];

    // Fails where an answer is not as the OpenAPI document has it.
    private readonly HttpClient _http = new(new DescribedAnswers()) { BaseAddress = app.Host.Url };

    public static TheoryData<string> Names => [.. Served.Select(endpoint => endpoint.Name)];

    private IEnumerable<string> HttpFunctions =>
        app.Host.Functions.Keys.Where(name => (string?)app.Host.Trigger(name)["type"] == "httpTrigger");

    public async ValueTask InitializeAsync()
    {
        await app.EmptyAsync();
        await app.UploadAsync("pending.txt");
        await app.UploadAsync("ready.txt");
        await app.UploadAsync("empty.txt", " ");
        await app.Host.BlobAsync("ArticleUploaded", "articles", "ready.txt");
        await app.Host.BlobAsync("ArticleUploaded", "articles", "empty.txt");
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return default;
    }

    [Theory, MemberData(nameof(Names))]
    public async Task An_endpoint_answers_through_the_host(string name)
    {
        var method = new HttpMethod(Served.Single(endpoint => endpoint.Name == name).Method);
        Assert.NotEmpty(Exchanges[name]);
        foreach (var exchange in Exchanges[name])
        {
            using var request = new HttpRequestMessage(method, "api/" + exchange.Address);
            if (exchange.Body is not null)
                request.Content = new StringContent(exchange.Body, new MediaTypeHeaderValue("text/plain", "utf-8"));
            if (exchange.Header is ("Content-Type", { } type))
                request.Content!.Headers.ContentType = new MediaTypeHeaderValue(type);
            else if (exchange.Header is var (header, value))
                request.Headers.TryAddWithoutValidation(header, value);

            using var response = await _http.SendAsync(request, None);
            var body = await response.Content.ReadAsStringAsync(None);

            Assert.True(
                exchange.Status == (int)response.StatusCode,
                $"{method} {exchange.Address}: {(int)response.StatusCode} {body}"
            );
            Assert.Contains(exchange.Shows, body, StringComparison.Ordinal);
            if (exchange.Hides is not null)
                Assert.DoesNotContain(exchange.Hides, body, StringComparison.Ordinal);
            if (exchange.Status >= 400)
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            if (exchange.Status is 202 && method == HttpMethod.Get)
                Assert.NotNull(response.Headers.RetryAfter);
            Assert.Equal((name, StatusResult.Types.Status.Success), await LastAsync(name));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task HEAD_and_OPTIONS_are_answered_wherever_they_make_sense(string name)
    {
        var endpoint = Served.Single(found => found.Name == name);
        var address = endpoint
            .Route.Replace("{*name:minlength(1)}", "ready.txt", StringComparison.Ordinal)
            .Replace(Routes.Page, "", StringComparison.Ordinal);
        // No other site asks for the page.
        if (address.StartsWith("api/", StringComparison.Ordinal))
        {
            using var options = new HttpRequestMessage(HttpMethod.Options, address);
            using var allowed = await _http.SendAsync(options, None);
            Assert.Equal((204, "Options"), ((int)allowed.StatusCode, (await LastAsync("Options")).Function));
            Assert.Contains(endpoint.Method, allowed.Content.Headers.Allow);
            Assert.True(allowed.Headers.Contains("x-request-id"));
        }
        if (endpoint.Method != "GET")
            return;
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var headed = await _http.SendAsync(head, None);
        using var got = await _http.GetAsync(address, None);
        Assert.Equal((got.StatusCode, name), (headed.StatusCode, (await LastAsync(name)).Function));
        Assert.Equal(got.Content.Headers.ContentType, headed.Content.Headers.ContentType);
        Assert.Empty(await headed.Content.ReadAsStringAsync(None));
        Assert.True(headed.Headers.Contains("x-request-id"));
    }

    [Theory]
    [InlineData("api/digests/ready.txt", 200)]
    [InlineData("api/digests/none.txt", 404)]
    [InlineData("api/nowhere", 404)]
    public async Task A_caller_s_trace_is_honoured_in_the_worker(string address, int status)
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        using var response = await _http.SendAsync(request, None);
        Assert.Equal(
            (status, Trace),
            ((int)response.StatusCode, Assert.Single(response.Headers.GetValues("x-request-id")))
        );
    }

    [Fact]
    public async Task An_answer_streams_through_the_host_and_ends_with_the_digest()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/digests")
        {
            Content = new StringContent(App.Text),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None);
        await using var stream = await response.Content.ReadAsStreamAsync(None);
        var events = await SseParser
            .Create(stream)
            .EnumerateAsync(None)
            .Select(told => told.EventType)
            .ToListAsync(None);
        Assert.Equal(("quotations", "digest"), (events[0], events[^1]));
        Assert.Contains("sentence", events);
    }

    [Fact]
    public async Task Quotations_stream_through_the_host_before_the_model_answers()
    {
        await using var host = await app.StartAnotherAsync(("AzureOpenAI:Deployment", "stub-hang"));
        using var http = new HttpClient { BaseAddress = host.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/digests")
        {
            Content = new StringContent(App.Text),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using (var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None))
        {
            await using var stream = await response.Content.ReadAsStreamAsync(None);
            var first = await SseParser
                .Create(stream)
                .EnumerateAsync(None)
                .FirstAsync(None)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(30), None);
            Assert.Equal("quotations", first.EventType);
            Assert.Empty(host.Ended);
        }
        // The client has gone away, and so ends the invocation: long before the model's deadline.
        for (var waited = 0; host.Ended.IsEmpty && waited < 300; waited++)
            await Task.Delay(100, None);
        Assert.Equal(StatusResult.Types.Status.Success, Assert.Single(host.Ended).Result.Status);
    }

    [Fact]
    public async Task The_document_is_the_one_of_the_laptop_host()
    {
        var served = JsonElement.Parse(await _http.GetStringAsync(new Uri("api/openapi.json", UriKind.Relative), None));
        Assert.True(JsonElement.DeepEquals((await Description.OfThisBuildAsync).Document, served));
    }

    [Theory]
    [InlineData("stub-429", 429)]
    [InlineData("stub-not-json", 502)]
    [InlineData("stub-500", 503)]
    [InlineData("stub-hang", 504)]
    public async Task A_model_that_does_not_answer_well_is_told_with_a_status_of_its_own(string deployment, int status)
    {
        await using var host = await app.StartAnotherAsync(
            ("AzureOpenAI:Deployment", deployment),
            ("AzureOpenAI:Retries", "0"),
            ("AzureOpenAI:Timeout", status is 429 or 504 ? "00:00:02" : "00:01:00")
        );
        using var http = new HttpClient { BaseAddress = host.Url };
        using var content = new StringContent(App.Text);
        using var response = await http.PostAsync("api/digests", content, None);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.All(host.Ended, ended => Assert.Equal(StatusResult.Types.Status.Success, ended.Result.Status));
    }

    [Theory]
    [InlineData("PATCH", "api/articles/news/x.txt", 405, "DELETE, GET, HEAD, OPTIONS, PUT")]
    [InlineData("POST", "api/articles/", 405, "GET, HEAD, OPTIONS")]
    [InlineData("GET", "api/summaries", 405, "OPTIONS, POST")]
    [InlineData("GET", "api/summaries/", 405, "OPTIONS, POST")]
    [InlineData("POST", "API/Summaries/x", 405, "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "api/health", 405, "GET, HEAD, OPTIONS")]
    [InlineData("GET", "api/health/x", 404, "")]
    [InlineData("GET", "api/articlesx", 404, "")]
    [InlineData("GET", "api", 404, "")]
    public async Task What_no_endpoint_takes_is_told_which_method_its_address_takes(
        string method,
        string address,
        int status,
        string allowed
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await _http.SendAsync(request, None);
        Assert.Equal(
            (status, allowed, "application/problem+json", "Unmatched"),
            (
                (int)response.StatusCode,
                string.Join(", ", response.Content.Headers.Allow),
                response.Content.Headers.ContentType?.MediaType,
                (await LastAsync("Unmatched")).Function
            )
        );
    }

    [Fact]
    public void Each_endpoint_has_one_function_with_its_name_method_and_route() =>
        Assert.Equal(
            Served
                .Select(endpoint => $"{endpoint.Name}: {string.Join(',', endpoint.Methods)} {endpoint.Route}")
                .Order(StringComparer.Ordinal),
            HttpFunctions
                .Where(name => name is not ("Unmatched" or "Options"))
                .Select(name => (name, trigger: app.Host.Trigger(name)))
                .Select(function =>
                    $"{function.name}: {string.Join(',', function.trigger["methods"]!.AsArray())} "
                    + $"{function.trigger["route"]}"
                )
                .Order(StringComparer.Ordinal)
        );

    // The first function in the order of their names whose route fits: so the host chooses.
    [Fact]
    public void What_takes_the_rest_comes_last_and_takes_every_method()
    {
        Assert.Equal("Unmatched", HttpFunctions.Order(StringComparer.OrdinalIgnoreCase).Last());
        var trigger = app.Host.Trigger("Unmatched");
        Assert.Equal("api/{*path}", (string?)trigger["route"]);
        Assert.Null(trigger["methods"]);
    }

    [Fact]
    public void A_key_guards_all_but_what_is_open() =>
        Assert.All(
            HttpFunctions,
            name =>
                Assert.Equal(
                    Open.Contains(name) ? "Anonymous" : "Function",
                    (string?)app.Host.Trigger(name)["authLevel"]
                )
        );

    // The answer may be here a moment before the worker says that the function has ended.
    private async Task<(string Function, StatusResult.Types.Status Status)> LastAsync(string expected)
    {
        for (var tries = 0; tries < 100 && app.Host.Ended.LastOrDefault().Function != expected; tries++)
            await Task.Delay(50, None);
        return (app.Host.Ended.Last().Function, app.Host.Ended.Last().Result.Status);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_served_through_the_host()
    {
        using var page = await _http.GetAsync(new Uri("", UriKind.Relative), None);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.True(page.Headers.Contains("Content-Security-Policy"));
        var html = await page.Content.ReadAsStringAsync(None);
        var names = html.Split("=\"assets/")[1..].Select(rest => rest[..rest.IndexOf('"')]).ToArray();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            using var file = await _http.GetAsync(new Uri($"assets/{name}", UriKind.Relative), None);
            Assert.True(file.IsSuccessStatusCode, name);
        }
    }

    /// <summary>A request at an address below <c>api/</c>, and its answer.</summary>
    private sealed record Exchange(
        int Status,
        string Address,
        string? Body = null,
        (string Name, string Value)? Header = null,
        string Shows = "",
        string? Hides = null
    );
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Summarize.EndToEnd.Tests.OpenApi;
using Summarize.Local;
using Summarize.Storage;

[assembly: AssemblyFixture(typeof(Summarize.EndToEnd.Tests.GoodHost))]

namespace Summarize.EndToEnd.Tests;

/// <summary>The laptop host on free ports, with a folder of its own, and clients for both of its doors.</summary>
public sealed class TestHost : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LocalHost _host;

    private TestHost(LocalHost host, string connection)
    {
        _host = host;
        Http = new HttpClient(new DescribedAnswers()) { BaseAddress = new Uri(host.Url + "/") };
        Storage = new BlobServiceClient(connection);
        Connection = connection;
    }

    /// <summary>With <see cref="ModelUrl"/>, for another host beside this one.</summary>
    public string Connection { get; }

    public string ModelUrl => _host.Stub!.Url;

    /// <summary>Fails where an answer is not as the OpenAPI document has it.</summary>
    public HttpClient Http { get; }

    /// <summary>As any user of storage has it, not through our API.</summary>
    public BlobServiceClient Storage { get; }

    public BlobContainerClient Articles => Storage.GetBlobContainerClient(Containers.Articles);

    public BlobContainerClient Digests => Storage.GetBlobContainerClient(Containers.Digests);

    /// <summary>Calls that the stub was asked for, answered or not.</summary>
    public int ModelCalls(string deployment = "stub") => _host.Stub!.Calls.Of(deployment).Calls;

    /// <summary>How many of these asked the second reader.</summary>
    public int SecondReadings(string deployment = "stub") => _host.Stub!.Calls.Of(deployment).SecondReadings;

    /// <summary>Tokens of the calls that the stub answered, prompts and replies.</summary>
    public long ModelTokens =>
        _host.Stub!.Calls.Of("stub").PromptTokens + _host.Stub!.Calls.Of("stub").CompletionTokens;

    /// <param name="folder">Azurite's data.</param>
    /// <param name="settings">As in the environment, with colons.</param>
    public static async Task<TestHost> StartAsync(string folder, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Logging:Console:LogLevel:Default", "None"),
                .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)),
            ])
            .Build();
        var options = new LocalOptions("http://127.0.0.1:0", AzuritePort: 0, folder, Seeds: false);
        var host = await LocalHost.StartAsync(
            options,
            configuration,
            TextWriter.Null,
            TestContext.Current.CancellationToken
        );
        return new TestHost(host, host.AzuriteConnection ?? configuration[Containers.Connection]!);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("summarize-test-").FullName;

    /// <summary>Puts an article over HTTP.</summary>
    public async Task<HttpResponseMessage> PutAsync(string name, string text, string type = "text/plain") =>
        await Http.PutAsync(
            new Uri($"api/articles/{Escaped(name)}", UriKind.Relative),
            new StringContent(text, Encoding.UTF8, type),
            TestContext.Current.CancellationToken
        );

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        await SendAsync(HttpMethod.Get, address, content: null, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? content,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits as a client would, until the answer is no more 202.</summary>
    public async Task<HttpResponseMessage> WaitAsync(string address) =>
        await WaitForAsync(address, response => response.StatusCode != HttpStatusCode.Accepted);

    public async Task<HttpResponseMessage> WaitForAsync(string address, Predicate<HttpResponseMessage> enough)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            var response = await GetAsync(address);
            if (enough(response))
                return response;
            if (Stopwatch.GetElapsedTime(began) > Patience)
                Assert.Fail($"{address}: {await response.TextAsync()}");
            response.Dispose();
        }
    }

    public async Task<JsonElement> DigestAsync(string name)
    {
        using var response = await WaitAsync($"api/digests/{Escaped(name)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    public static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>As when the process is told to stop; what was asked before may still be answered.</summary>
    public ValueTask StopAsync() => _host.DisposeAsync();

    public void Dispose() => Http.Dispose();

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await StopAsync();
    }
}

/// <summary>One host with a model that behaves, for all tests that only add articles of their own.</summary>
public sealed class GoodHost : IAsyncLifetime
{
    private readonly string _folder = TestHost.NewFolder();

    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

internal static class Reading
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>
    /// The response is a problem of this status, in the one form that problems have; its <c>reason</c>.
    /// </summary>
    public static async Task<string?> ProblemAsync(this HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
    }
}

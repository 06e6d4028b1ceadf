using System.Diagnostics;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.StubModel;
using Summarize.Http;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>
/// What leaves the process, and what never does. The host is ASP.NET Core's own, which logs as much as the worker's
/// does.
/// </summary>
public sealed class ExportTests(BareStorage storage, StubFixture stub)
    : IClassFixture<BareStorage>,
        IClassFixture<StubFixture>
{
    private const string Code = "a-function-key-in-the-address";
    private const string App = "func-of-brackwater";
    private const string Key = "a-function-key-in-the-header";
    private const string Passage = "Nobody in Brackwater had expected the marmalade";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OTLP")]
    [InlineData("Azure Monitor")]
    public async Task Outcomes_calls_and_faults_arrive_and_no_article_key_or_signature_does(string exporter)
    {
        await using var collector = await Collector.StartAsync();
        var (connection, signature) = Signed();
        await using (var host = await StartAsync(connection, collector.Settings(exporter)))
        {
            var name = $"{Guid.NewGuid()}.txt";
            using var put = await SendAsync(host, HttpMethod.Put, $"api/articles/{name}");
            Assert.True(put.IsSuccessStatusCode);
            await host.Services.GetRequiredService<Digester>().DigestAsync(name, Cancellation);
            using var post = await SendAsync(host, HttpMethod.Post, "api/digests");
            Assert.True(post.IsSuccessStatusCode);
            Flush(host);
        }
        await using (
            var host = await StartAsync(
                connection.Replace("sig=", "sig=x", StringComparison.Ordinal),
                collector.Settings(exporter)
            )
        )
        {
            using var refused = await SendAsync(host, HttpMethod.Get, "api/articles");
            Assert.Equal(503, (int)refused.StatusCode);
            Flush(host);
        }

        string[] told =
        [
            "summarize.articles",
            "summarize.model.concurrency",
            "gen_ai.client.token.usage",
            "chat stub",
            "digest ready",
            "ErrorCode: AuthorizationFailure",
            App,
        ];
        Assert.All(told, what => Assert.Contains(what, collector.Sent, StringComparison.Ordinal));
        string[] secrets =
        [
            Code,
            Key,
            Passage,
            "a-key-that-nobody-may-see",
            signature,
            Uri.UnescapeDataString(signature),
            "code=",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, collector.Sent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OTLP")]
    [InlineData("Azure Monitor")]
    public async Task Nothing_is_sampled_away_not_even_under_a_caller_that_records_nothing(string exporter)
    {
        await using var collector = await Collector.StartAsync();
        await using var host = await StartAsync(storage.Connection, collector.Settings(exporter));
        var logger = host.Services.GetRequiredService<ILogger<ExportTests>>();
        using var source = new ActivitySource(Telemetry.Name);
        for (var number = 0; number < 50; number++)
        {
            var caller = new ActivityContext(
                ActivityTraceId.CreateRandom(),
                ActivitySpanId.CreateRandom(),
                ActivityTraceFlags.None,
                isRemote: true
            );
            using var span = source.StartActivity($"call {number} of fifty", ActivityKind.Client, caller);
            logger.LogError("fault {Number} of fifty", number);
        }
        Flush(host);
        Assert.All(
            Enumerable.Range(0, 50),
            number => Assert.Contains($"call {number} of fifty", collector.Sent, StringComparison.Ordinal)
        );
        Assert.All(
            Enumerable.Range(0, 50),
            number => Assert.Contains($"fault {number} of fifty", collector.Sent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_an_address_nothing_is_exported()
    {
        await using var host = await StartAsync(storage.Connection);
        using var health = await SendAsync(host, HttpMethod.Get, "api/health");
        Assert.True(health.IsSuccessStatusCode);
        Assert.Null(host.Services.GetService<MeterProvider>());
        Assert.Null(host.Services.GetService<TracerProvider>());
        Assert.DoesNotContain(
            host.Services.GetServices<ILoggerProvider>(),
            provider => provider is OpenTelemetryLoggerProvider
        );
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000000;Authorization=AAD", typeof(DefaultAzureCredential))]
    public async Task Azure_Monitor_is_told_an_identity_where_it_asks_for_one(string? authentication, Type? credential)
    {
        await using var collector = await Collector.StartAsync();
        await using var host = await StartAsync(
            storage.Connection,
            [
                .. collector.Settings("Azure Monitor"),
                ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", authentication ?? ""),
            ]
        );
        Assert.Equal(
            credential,
            host.Services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>()
                .Get(Options.DefaultName)
                .Credential?.GetType()
        );
    }

    private async Task<WebApplication> StartAsync(string connection, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        foreach (
            var (key, value) in Product
                .Model(stub.Server.Url)
                .Concat(settings)
                .Concat([("ArticleStorage", connection), ("WEBSITE_SITE_NAME", App)])
        )
            builder.Configuration[key] = value;
        builder.Services.AddSummarize(builder.Configuration);
        builder.Services.AddTelemetryExport(builder.Configuration);
        var app = builder.Build();
        foreach (var endpoint in Endpoints.All)
            app.MapMethods(
                endpoint.Route,
                endpoint.Methods,
                (HttpRequest request) => Boundary.RunAsync(endpoint, request)
            );
        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplication host, HttpMethod method, string address)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"{host.Urls.First()}/{address}?code={Code}");
        request.Headers.Add("x-functions-key", Key);
        if (method != HttpMethod.Get)
            request.Content = new StringContent($"{SampleArticles.Harbour}\n\n{Passage}, said {Guid.NewGuid()}.");
        return await http.SendAsync(request, Cancellation);
    }

    // The account without its key, but with a signature that lets one do all.
    private (string Connection, string Signature) Signed()
    {
        var service = new BlobServiceClient(storage.Connection);
        var uri = service.GenerateAccountSasUri(
            AccountSasPermissions.All,
            DateTimeOffset.UtcNow.AddHours(1),
            AccountSasResourceTypes.All
        );
        return (
            $"BlobEndpoint={service.Uri};SharedAccessSignature={uri.Query.TrimStart('?')}",
            uri.Query.Split("sig=")[1].Split('&')[0]
        );
    }

    private static void Flush(WebApplication host)
    {
        Assert.True(host.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(host.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(host.Services.GetRequiredService<LoggerProvider>().ForceFlush());
    }
}

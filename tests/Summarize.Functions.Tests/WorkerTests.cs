using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Sas;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Summarize.Digests;
using Summarize.Functions.Tests.Host;
using Summarize.Storage;
using Status = Summarize.Functions.Tests.Host.StatusResult.Types.Status;

namespace Summarize.Functions.Tests;

/// <summary>The worker's life: how it starts, fails, is left alone by clients, and ends.</summary>
public sealed class WorkerTests(App app) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async ValueTask InitializeAsync() => await app.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_blank_account_gets_its_containers()
    {
        // The worker has started; see App.
        foreach (var name in new[] { "articles", "digests", "replies", "ledger" })
            Assert.True(await app.Storage.GetBlobContainerClient(name).ExistsAsync(None));
    }

    [Fact]
    public void The_size_of_a_body_is_left_to_the_handlers() =>
        Assert.Null(app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize);

    [Fact]
    public async Task A_worker_that_is_told_no_model_does_not_start()
    {
        var settings = app.Settings.Where(setting => setting.Key == Containers.Connection);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => StandInHost.StartAsync(settings));
        Assert.Contains("AzureOpenAI__Endpoint", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_starts_while_the_storage_is_away_and_says_so()
    {
        await using var host = await app.StartAnotherAsync(
            (Containers.Connection, "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1:1")
        );
        using var http = new HttpClient { BaseAddress = host.Url };
        using var health = await http.GetAsync("api/health", None);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", true)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "", false)]
    [InlineData(
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=http://127.0.0.1:1/",
        true
    )]
    public void The_host_reports_nothing_for_the_worker_where_the_worker_exports_and_else_all(
        string setting,
        string value,
        bool exports
    )
    {
        using var host = FunctionsHost.Build(app.Arguments($"--{setting}={value}"));
        Assert.Equal(exports, host.Services.GetService<MeterProvider>() is not null);
        Assert.Equal(
            exports,
            host.Services.GetRequiredService<IOptions<WorkerOptions>>()
                .Value.Capabilities.ContainsKey("WorkerOpenTelemetryEnabled")
        );
    }

    [Fact]
    public async Task An_invocation_that_throws_fails_and_the_worker_goes_on()
    {
        await app.UploadAsync("bridge.txt");
        await using var host = await StartOnReadOnlyStorageAsync(app);
        Assert.Equal(Status.Failure, (await host.BlobAsync("ArticleUploaded", "articles", "bridge.txt")).Status);
        Assert.Equal(Status.Success, (await host.BlobAsync("ArticleUploaded", "digests", "bridge.txt")).Status);
    }

    [Fact]
    public async Task A_client_that_hangs_up_on_the_model_fails_nothing()
    {
        await using var host = await app.StartAnotherAsync(("AzureOpenAI:Deployment", "stub-hang"));
        using var http = new HttpClient { BaseAddress = host.Url };
        using var content = new StringContent(App.Text);
        using var hangUp = new CancellationTokenSource();
        var asked = app.Calls("stub-hang");
        var answer = http.PostAsync("api/digests", content, hangUp.Token);
        await UntilAsync(() => app.Calls("stub-hang") > asked);

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await FailedNothingAsync(host, "PostDigest");
    }

    [Fact]
    public async Task A_client_that_hangs_up_before_its_article_is_there_fails_nothing()
    {
        await using var host = await app.StartAnotherAsync();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(host.Url.Host, host.Url.Port, None);
            var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    "PUT /api/articles/half.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n"
                ),
                None
            );
            // More than all buffers on the way hold: the handler has begun to read.
            await stream.WriteAsync(new byte[9_900_000], None);
            client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        await FailedNothingAsync(host, "PutArticle");
        Assert.False(await app.Storage.GetBlobContainerClient("articles").GetBlobClient("half.txt").ExistsAsync(None));
    }

    [Theory]
    [InlineData("ArticleUploaded", false)]
    [InlineData("ArticleUploaded", true)]
    [InlineData("Sweep", false)]
    public async Task A_worker_that_is_told_to_end_gives_its_claims_back_and_ends(string function, bool bySignal)
    {
        await app.UploadAsync("bridge.txt");
        await using var host = await app.StartAnotherAsync(("AzureOpenAI:Deployment", "stub-hang"));
        var asked = app.Calls("stub-hang");
        _ = function == "Sweep" ? host.TimerAsync(function) : host.BlobAsync(function, "articles", "bridge.txt");
        await UntilAsync(() => app.Calls("stub-hang") > asked);
        Assert.True(Assert.IsType<WorkingDigest>(await app.DigestAsync("bridge.txt")).Until > DateTimeOffset.UtcNow);

        if (bySignal)
            host.Worker.Signal();
        else
            host.Terminate();

        Assert.Equal(0, await host.Worker.Exited.WaitAsync(TimeSpan.FromSeconds(10), None));
        Assert.True(Assert.IsType<WorkingDigest>(await app.DigestAsync("bridge.txt")).Until <= DateTimeOffset.UtcNow);
        await app.Host.BlobAsync("ArticleUploaded", "articles", "bridge.txt");
        Assert.IsType<Digest>(await app.DigestAsync("bridge.txt"));
    }

    [Fact]
    public async Task A_worker_that_is_told_to_end_does_not_wait_for_a_model_that_does_not_answer()
    {
        await using var host = await app.StartAnotherAsync(("AzureOpenAI:Deployment", "stub-hang"));
        using var http = new HttpClient { BaseAddress = host.Url };
        using var content = new StringContent(App.Text);
        var asked = app.Calls("stub-hang");
        var answer = http.PostAsync("api/digests", content, None);
        await UntilAsync(() => app.Calls("stub-hang") > asked);

        host.Terminate();

        Assert.Equal(0, await host.Worker.Exited.WaitAsync(TimeSpan.FromSeconds(10), None));
        await answer.ContinueWith(_ => { }, None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>A worker whose storage refuses to be written: something that nobody foresaw.</summary>
    internal static Task<StandInHost> StartOnReadOnlyStorageAsync(App app)
    {
        var uri = app.Storage.GenerateAccountSasUri(
            AccountSasPermissions.Read | AccountSasPermissions.List,
            DateTimeOffset.UtcNow.AddHours(1),
            AccountSasResourceTypes.All
        );
        return app.StartAnotherAsync(
            (Containers.Connection, $"BlobEndpoint={app.Storage.Uri};SharedAccessSignature={uri.Query.TrimStart('?')}")
        );
    }

    private static async Task FailedNothingAsync(StandInHost host, string function)
    {
        await UntilAsync(() => !host.Ended.IsEmpty);
        Assert.Equal([(function, Status.Success)], host.Ended.Select(ended => (ended.Function, ended.Result.Status)));
        Assert.DoesNotContain(host.Logs, log => log.Level >= RpcLog.Types.Level.Error);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}

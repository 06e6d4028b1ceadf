using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Summarize.Storage;

namespace Summarize.Functions.Tests;

public sealed class FunctionsHostTests(App app)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_blank_account_gets_its_containers()
    {
        // The app has started; see App.
        foreach (var name in new[] { "articles", "digests", "replies", "ledger" })
            Assert.True(await app.Storage.GetBlobContainerClient(name).ExistsAsync(None));
    }

    [Fact]
    public void The_size_of_a_body_is_left_to_the_handlers() =>
        Assert.Null(app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize);

    [Fact]
    public async Task A_worker_that_is_told_no_model_does_not_start()
    {
        using var host = FunctionsHost.Build([$"--{Containers.Connection}=UseDevelopmentStorage=true"]);
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(None));
        Assert.Contains("Endpoint", fault.Message, StringComparison.Ordinal);
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
        using var host = FunctionsHost.Build([.. app.Settings, $"--{setting}={value}"]);
        Assert.Equal(exports, host.Services.GetService<MeterProvider>() is not null);
        Assert.Equal(
            exports,
            host.Services.GetRequiredService<IOptions<WorkerOptions>>()
                .Value.Capabilities.ContainsKey("WorkerOpenTelemetryEnabled")
        );
    }

    [Fact]
    public async Task A_worker_starts_while_the_storage_is_away()
    {
        string[] away =
        [
            .. app.Settings,
            $"--{Containers.Connection}=UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1:1",
        ];
        using var host = FunctionsHost.Build(away);
        await host.StartAsync(None).WaitAsync(TimeSpan.FromSeconds(5), None);
        await host.StopAsync(None);
    }
}

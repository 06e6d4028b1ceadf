using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>
/// Where telemetry ends, over OTLP or as Azure Monitor takes it: keeps every body that is sent, and every address.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _sent = new();

    private Collector(WebApplication app) => _app = app;

    /// <summary>All that left the process. Text stands in both formats as it is.</summary>
    public string Sent => string.Join('\n', _sent);

    /// <summary>The settings with which a host exports to this one.</summary>
    public (string Key, string Value)[] Settings(string exporter) =>
        exporter == "OTLP"
            ? [("OTEL_EXPORTER_OTLP_ENDPOINT", _app.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]
            :
            [
                (
                    "APPLICATIONINSIGHTS_CONNECTION_STRING",
                    $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={_app.Urls.First()}/;LiveEndpoint={_app.Urls.First()}/"
                ),
            ];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.Run(async context =>
        {
            var zipped = context.Request.Headers.ContentEncoding.ToString() == "gzip";
            await using var body = zipped
                ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
                : context.Request.Body;
            using var reader = new StreamReader(body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(context.RequestAborted);
            collector._sent.Enqueue($"{context.Request.Path}{context.Request.QueryString}\n{text}");
            if (context.Request.Path != "/v2.1/track")
                return;
            var items = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    itemsReceived = items,
                    itemsAccepted = items,
                    errors = Array.Empty<object>(),
                },
                context.RequestAborted
            );
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace Summarize.Functions;

/// <summary>The worker process: what the Functions host starts and calls.</summary>
internal static class FunctionsHost
{
    /// <summary>The worker with the product in it; nothing has started yet.</summary>
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        // The handlers refuse what is too large, and say so. Kestrel's own limit of 30,000,000 bytes would instead
        // break off the connection to the host, whose client would get a bare 502.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddSummarize(builder.Configuration);
        if (builder.Services.AddTelemetryExport(builder.Configuration) is { } telemetry)
            ExportFromHere(telemetry);
        builder.Services.AddHostedService<MissingContainers>();
        return builder.Build();
    }

    /// <summary>
    /// Where the worker exports its telemetry itself, the host is told to pass none of it on, or all would be there
    /// twice;
    /// and the worker's span of an invocation, by today's names, holds ours.
    /// </summary>
    private static void ExportFromHere(IOpenTelemetryBuilder telemetry)
    {
        telemetry.WithTracing(tracing => tracing.AddSource("Microsoft.Azure.Functions.Worker"));
        telemetry.Services.Configure<WorkerOptions>(worker =>
        {
            worker.Capabilities["WorkerOpenTelemetryEnabled"] = bool.TrueString;
            worker.Capabilities["WorkerOpenTelemetrySchemaVersion"] = "1.37.0";
        });
    }
}

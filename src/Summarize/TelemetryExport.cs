using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Summarize;

/// <summary>Where <see cref="Telemetry"/> and the logs go, the same in every host.</summary>
public static class TelemetryExport
{
    /// <summary>
    /// Sends logs, metrics and spans to Azure Monitor where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set, with
    /// an
    /// identity where <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c> is; and by OTLP where
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is. Nothing is sampled. HTTP is not instrumented, on neither side: the host
    /// in
    /// front reports requests, and the addresses of the storage carry names of articles, and signatures.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Holds the settings named above.</param>
    /// <returns>What a host may add to; null where nothing is exported.</returns>
    public static IOpenTelemetryBuilder? AddTelemetryExport(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        // Below warnings these log addresses, whose query may hold a key or a signature. Not in any log, exported or
        // not.
        services.AddLogging(logging =>
            logging
                .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
                .AddFilter("System.Net.Http", LogLevel.Warning)
                .AddFilter("Azure", LogLevel.Warning)
        );

        var monitored = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 };
        var collected = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        if (!monitored && !collected)
            return null;

        var name = configuration["OTEL_SERVICE_NAME"] ?? configuration["WEBSITE_SITE_NAME"] ?? Telemetry.Name;
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name))
            .WithLogging(configureBuilder: null, logging => logging.IncludeFormattedMessage = true)
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name))
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name));
        if (collected)
            telemetry.UseOtlpExporter();
        if (monitored)
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"];
                if (configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] is { Length: > 0 })
                    options.Credential = new DefaultAzureCredential();
                // By default the logs of what is not sampled are left out, errors among them.
                options.EnableTraceBasedLogsSampler = false;
            });
        }
        // After the exporter, which sets a sampler of its own: five traces a second. Nor does a caller count that
        // records nothing.
        return telemetry.WithTracing(tracing => tracing.SetSampler<AlwaysOnSampler>());
    }
}

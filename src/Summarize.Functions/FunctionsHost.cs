using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Summarize.Functions;

/// <summary>The worker process: what the Functions host starts and calls.</summary>
internal static class FunctionsHost
{
    // The host kills the worker five seconds after it told it to end.
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(4);

    /// <summary>The worker with the product in it; nothing has started yet.</summary>
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        // The handlers refuse what is too large, and say so. Kestrel's own limit of 30,000,000 bytes would instead
        // break off the connection to the host, whose client would get a bare 502.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddSummarize(builder.Configuration);
        // The host is told to pass on nothing that is exported here, or all would be there twice.
        builder.Services.AddTelemetryExport(builder.Configuration)?.UseFunctionsWorkerDefaults();
        builder.Services.AddHostedService<MissingContainers>();
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ServicesStopConcurrently = true;
            options.ShutdownTimeout = StopTime;
        });
        return builder.Build();
    }
}

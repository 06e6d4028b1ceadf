// Microsoft.Azure.Functions.Worker.OpenTelemetry 1.2.0; WorkerOptions is of Microsoft.Azure.Functions.Worker.Core 2.52.0.
// The real one also lets the worker's span of an invocation be exported, and names the app in what is.

using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Microsoft.Azure.Functions.Worker
{
    public class WorkerOptions
    {
        /// <summary>What the worker tells the host of itself.</summary>
        public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }
}

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry
{
    public static class ConfigureFunctionsOpenTelemetry
    {
        public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder)
        {
            builder.Services.Configure<WorkerOptions>(worker => worker.Capabilities["WorkerOpenTelemetryEnabled"] = bool.TrueString);
            return builder;
        }
    }
}

// Of Microsoft.Azure.Functions.Worker.Core 2.52.0.

namespace Microsoft.Azure.Functions.Worker;

public class WorkerOptions
{
    /// <summary>What the worker tells the host of itself.</summary>
    public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

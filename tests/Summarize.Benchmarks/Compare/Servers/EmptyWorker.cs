using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Summarize.Benchmarks.Compare.Servers;

/// <summary><c>serve-worker</c>: a worker of the Functions host, without a function.</summary>
internal static class EmptyWorker
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        await builder.Build().RunAsync();
        return 0;
    }
}

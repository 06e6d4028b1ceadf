using System.CommandLine;
using Summarize.Local;

var parsed = LocalOptions.Command(RunAsync).Parse(args);

// Longer than the host needs to stop by itself.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
return LocalOptions.Fault(parsed) is { } fault ? await FailAsync(fault) : await parsed.InvokeAsync(invocation);

static async Task<int> RunAsync(LocalOptions options, CancellationToken stop)
{
    try
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var host = await LocalHost.StartAsync(options, configuration, Console.Out, stop);
        var seeds = options.Seeds ? await host.UploadSeedsAsync(Console.Out, stop) : [];
        Banner.Print(Console.Out, host, seeds);
        await host.WaitAsync(stop);
        return 0;
    }
    catch (StartupException fault)
    {
        return await FailAsync(fault.Message);
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        return 0;
    }
}

static async Task<int> FailAsync(string fault)
{
    await Console.Error.WriteLineAsync(fault);
    return 1;
}

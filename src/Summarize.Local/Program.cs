using System.CommandLine;
using Summarize.Local;

// Longer than the host needs to stop by itself.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
return await LocalOptions.Command(RunAsync).Parse(args).InvokeAsync(invocation);

static async Task<int> RunAsync(LocalOptions options, CancellationToken stop)
{
    try
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var host = await LocalHost.StartAsync(options, configuration, Console.Out, stop);
        var seeds = options.Seeds ? await host.UploadSeedsAsync(stop) : [];
        Banner.Print(Console.Out, host, seeds);
        await host.WaitAsync(stop);
        return 0;
    }
    catch (StartupException fault)
    {
        await Console.Error.WriteLineAsync(fault.Message);
        return 1;
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        return 0;
    }
}

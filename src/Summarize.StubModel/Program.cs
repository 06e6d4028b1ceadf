using System.Runtime.InteropServices;
using Summarize.StubModel;

var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
var url = settings["urls"] ?? "http://127.0.0.1:7072";
var stopped = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var options = settings.GetSection("Stub").Get<StubOptions>() ?? new StubOptions();
    await using var server = await StubModelServer.StartAsync(url, options, CancellationToken.None);
    Console.WriteLine($"The stub model listens on {server.Url}; Ctrl-C stops it.");
    await stopped.Task;
    return 0;
}
catch (Exception fault) when (fault is IOException or InvalidOperationException or FormatException)
{
    var why = fault.GetBaseException().Message.TrimEnd('.');
    var advice =
        fault is IOException ? "Choose another address with --urls." : "Check --urls and the settings Stub__*.";
    await Console.Error.WriteLineAsync($"The stub model cannot start on {url}: {why}. {advice}");
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopped.TrySetResult();
}

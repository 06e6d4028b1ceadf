using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Summarize.Benchmarks.Compare;

/// <summary>How long a worker takes until it has opened its stream to the Functions host and spoken.</summary>
internal static class WorkerStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="program">The worker's assembly.</param>
    /// <param name="verb">Its first arguments.</param>
    /// <param name="settings">As in the environment.</param>
    /// <returns>Milliseconds from the start of the process; it is ended then.</returns>
    public static async Task<double> MsAsync(
        string program,
        IReadOnlyList<string> verb,
        IEnumerable<(string Name, string Value)> settings
    )
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // As much of the host as this takes: the first message of the stream.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
            );
        await using var host = builder.Build();
        host.Run(async context =>
        {
            await context.Response.StartAsync();
            if ((await context.Request.BodyReader.ReadAsync()).Buffer.Length > 0)
                said.TrySetResult();
            await Task.Delay(Patience, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await host.StartAsync();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                program,
                .. verb,
                "--functions-uri",
                host.Urls.Single(),
                "--functions-worker-id",
                "worker",
                "--functions-request-id",
                "request",
                "--functions-grpc-max-message-length",
                $"{int.MaxValue}",
            ]
        )
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = start.WorkingDirectory;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await said.Task.WaitAsync(Patience);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}

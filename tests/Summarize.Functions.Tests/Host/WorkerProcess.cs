using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Summarize.Local;

namespace Summarize.Functions.Tests.Host;

/// <summary>The built app, started as the Functions host starts it.</summary>
internal sealed partial class WorkerProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = ExitedAsync();
    }

    /// <summary>The app's own output, built with the tests: not their copy of it, which has their packages.</summary>
    public static string Folder { get; } = AppFolder();

    /// <summary>The exit code, once it has ended.</summary>
    public Task<int> Exited { get; }

    /// <summary>What it has written to the console.</summary>
    public string Output => string.Join('\n', _output);

    /// <param name="host">Where the host listens for it.</param>
    /// <param name="settings">The app's settings; those of this process are kept from it.</param>
    public static WorkerProcess Start(string host, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(Folder, "Summarize.Functions.dll"),
                "--functions-uri",
                host,
                "--functions-worker-id",
                "worker",
                "--functions-request-id",
                "request",
                "--functions-grpc-max-message-length",
                $"{int.MaxValue}",
            ]
        )
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] ours = ["ArticleStorage", "AzureOpenAI", "Summarize", "OTEL", "APPLICATIONINSIGHTS"];
        foreach (var setting in start.Environment.Keys.ToList())
        {
            if (ours.Any(prefix => setting.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                start.Environment.Remove(setting);
        }
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = Folder;
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Sends SIGTERM.</summary>
    public void Signal() => Assert.Equal(0, Kill(_process.Id, Terminate));

    /// <summary>Ends it, if it has not ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await Exited;
        _process.Dispose();
    }

    private async Task<int> ExitedAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private static string AppFolder()
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Project.Root, "src", "Summarize.Functions", "bin", tests.Parent!.Name, tests.Name);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}

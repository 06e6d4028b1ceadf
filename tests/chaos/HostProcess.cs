using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Summarize.Local;

namespace Summarize.Chaos;

/// <summary>The laptop host as a process of its own, on a port that it keeps from life to life.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly int _port = Ports.Free();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string _log;
    private Process? _process;

    /// <param name="settings">As in the environment.</param>
    /// <param name="log">The file that takes what it prints.</param>
    public HostProcess(IReadOnlyDictionary<string, string> settings, string log) => (_settings, _log) = (settings, log);

    /// <summary>Where the API listens, without a slash at the end.</summary>
    public string Url => $"http://127.0.0.1:{_port}";

    public bool IsAlive => _process is { HasExited: false };

    /// <summary>Memory in megabytes and open handles.</summary>
    public (double Megabytes, int Handles) Vitals()
    {
        var status = File.ReadLines($"/proc/{_process!.Id}/status")
            .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = double.Parse(
            status.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );
        return (kilobytes / 1024, Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd").Count());
    }

    /// <summary>Starts it, or starts it again; it answers when this returns, if only that it has no storage.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Summarize.Local.dll"), "--urls", Url, "--no-seeds"]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Log(line.Data);
        _process.ErrorDataReceived += (_, line) => Log(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(50, stop))
        {
            try
            {
                using var health = await http.GetAsync(new Uri($"{Url}/api/health"), stop);
                return;
            }
            catch (Exception away)
                when (away is HttpRequestException or SocketException
                    || away is TaskCanceledException && !stop.IsCancellationRequested
                )
            {
                if (_process.HasExited)
                    throw new InvalidOperationException(
                        $"The host ended at its start with {_process.ExitCode}; see {_log}.",
                        away
                    );
                if (Stopwatch.GetElapsedTime(began) > StartTime)
                    throw new InvalidOperationException(
                        $"The host did not answer within {StartTime}; see {_log}.",
                        away
                    );
            }
        }
    }

    public void Signal(int signal)
    {
        if (IsAlive)
            _ = SendSignal(_process!.Id, signal);
    }

    /// <summary>Its exit code; null where it did not end in time.</summary>
    public async Task<int?> WaitAsync(TimeSpan most, CancellationToken stop)
    {
        try
        {
            await _process!.WaitForExitAsync(stop).WaitAsync(most, stop);
            return _process.ExitCode;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Signal(Kill);
        if (_process is not null)
            await _process.WaitForExitAsync();
        _process?.Dispose();
    }

    private void Log(string? line)
    {
        if (line is null)
            return;
        lock (_log)
            File.AppendAllText(_log, line + "\n");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}

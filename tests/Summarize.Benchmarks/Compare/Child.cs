using System.Diagnostics;
using Summarize.Local;

namespace Summarize.Benchmarks.Compare;

/// <summary>A server in a process of its own, so that its processor time and memory are its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private string _said = "";

    private Child(Process process, string url)
    {
        (_process, Url) = (process, url);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(url + "/"),
            Timeout = TimeSpan.FromMinutes(5),
        };
        process.OutputDataReceived += (_, line) => _said = line.Data ?? _said;
        process.ErrorDataReceived += (_, line) => _said = line.Data ?? _said;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; }

    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>What it has used so far, all threads.</summary>
    public TimeSpan ProcessorTime => Read(process => process.TotalProcessorTime);

    /// <summary>Memory that is in RAM, in bytes.</summary>
    public long Resident => Read(process => process.WorkingSet64);

    /// <summary>The most that it was, in bytes.</summary>
    public long MostResident => Read(process => process.PeakWorkingSet64);

    /// <summary>A program of this build, as it is run by <c>dotnet</c>.</summary>
    /// <param name="program">The assembly's name.</param>
    /// <param name="arguments">Its arguments; <c>--urls</c> is added.</param>
    /// <param name="settings">As in the environment, beside this process's.</param>
    /// <param name="ready">What answers when it is ready, with whatever status.</param>
    public static async Task<Child> StartAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> settings,
        string ready = ""
    )
    {
        var url = $"http://127.0.0.1:{Ports.Free()}";
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, program + ".dll"), .. arguments, "--urls", url]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        var child = new Child(Process.Start(start)!, url);
        try
        {
            await child.AnswersAsync(ready, began);
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync(string ready, long began)
    {
        for (; ; await Task.Delay(5))
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri(ready, UriKind.Relative));
                Started = Stopwatch.GetElapsedTime(began);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && Stopwatch.GetElapsedTime(began) < StartTime)
            {
                // Not yet.
            }
            catch (HttpRequestException away)
            {
                throw new InvalidOperationException($"A server did not start; it said: {_said}", away);
            }
        }
    }

    private T Read<T>(Func<Process, T> figure)
    {
        _process.Refresh();
        return figure(_process);
    }
}

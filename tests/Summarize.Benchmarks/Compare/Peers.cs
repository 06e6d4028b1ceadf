using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Summarize.Local;

namespace Summarize.Benchmarks.Compare;

/// <summary>Libraries of npm, pinned by a lock file and run by Node in a process of their own.</summary>
internal sealed class Peers : IAsyncDisposable
{
    private readonly Process _node;

    private Peers(Process node) => _node = node;

    private static string Folder => Path.Combine(Project.Root, "tests", "Summarize.Benchmarks", "Peers");

    /// <summary>Installs what is missing, and starts Node.</summary>
    /// <exception cref="InvalidOperationException">npm could not install it.</exception>
    public static async Task<Peers> StartAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        var locked = new FileInfo(Path.Combine(Folder, "package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < locked.LastWriteTimeUtc)
            await InstallAsync();
        return new Peers(Start("node", ["peers.js"], redirect: true));
    }

    /// <summary>One task; null where it took too long, and Node was ended.</summary>
    /// <param name="task">As <c>peers.js</c> takes it.</param>
    /// <param name="most">How long it may take.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<JsonElement?> AskAsync(object task, TimeSpan most)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(task));
        await _node.StandardInput.FlushAsync();
        try
        {
            var line =
                await _node.StandardOutput.ReadLineAsync().WaitAsync(most)
                ?? throw new InvalidOperationException("Node ended before it answered.");
            var answer = JsonDocument.Parse(line).RootElement;
            return answer.TryGetProperty("fault", out var fault)
                ? throw new InvalidOperationException(fault.GetString())
                : answer;
        }
        catch (TimeoutException)
        {
            _node.Kill();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(TimeSpan.FromSeconds(2)))
            _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static async Task InstallAsync()
    {
        using var npm = Start(
            "npm",
            ["ci", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"],
            redirect: false
        );
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install the libraries: exit code {npm.ExitCode}.");
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, bool redirect)
    {
        // On Windows npm is a script, which only the shell finds.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Folder;
        start.UseShellExecute = false;
        start.RedirectStandardInput = redirect;
        start.RedirectStandardOutput = redirect;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException($"{program} was not found; install Node 20 or newer.", fault);
        }
    }
}

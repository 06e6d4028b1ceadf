using System.Diagnostics;
using Summarize.Local;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>The tools that read the document, from npm, pinned by a lock file under the project.</summary>
internal static class Npm
{
    public static readonly string Folder = Path.Combine(Project.Root, "tests", "Summarize.EndToEnd.Tests", "Client");

    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Runs one of the tools; its exit code, and what it says.</summary>
    public static async Task<(int Code, string Output, string Wrong)> RunAsync(string tool, params string[] arguments)
    {
        await Installed.Value;
        return await StartAsync(Path.Combine(Folder, "node_modules", ".bin", tool), arguments);
    }

    /// <summary>Runs a program of Node's; its exit code, and what it says.</summary>
    public static async Task<(int Code, string Output, string Wrong)> NodeAsync(params string[] arguments) =>
        await StartAsync("node", arguments);

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        var locked = new FileInfo(Path.Combine(Folder, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= locked.LastWriteTimeUtc)
            return;
        var (code, output, wrong) = await StartAsync("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        Assert.True(code == 0, output + wrong);
    }

    private static async Task<(int Code, string Output, string Wrong)> StartAsync(
        string program,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It would tell its maker of each run.
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var wrong = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await wrong);
    }
}

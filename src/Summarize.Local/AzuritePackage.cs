using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Summarize.Local;

/// <summary>Installs Azurite by npm, pinned by the lock file under the project.</summary>
public static class AzuritePackage
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);

    private static string Folder => Project.AzuriteFolder;

    // npm writes this file last, as a copy of what it installed.
    private static string Installed => Path.Combine(Folder, "node_modules", ".package-lock.json");

    /// <summary>
    /// Installs what is missing or older than the lock file; says how far it is. A second caller waits.
    /// </summary>
    /// <exception cref="StartupException">Node or npm is missing or fails.</exception>
    public static async Task InstallAsync(TextWriter output, CancellationToken cancellation)
    {
        await RequireNodeAsync(cancellation);
        if (IsCurrent())
            return;
        await using var turn = await TakeTurnAsync(output, cancellation);
        if (IsCurrent())
            return;
        await output.WriteLineAsync("Installing Azurite, the storage emulator, by npm (once; about half a minute) …");
        using var told = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var telling = TellAsync(output, told.Token);
        // npm's streams are inherited, so that its errors show. Its own progress is for terminals alone.
        var code = await RunAsync(
            "npm",
            ["ci", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"],
            cancellation
        );
        await told.CancelAsync();
        await telling;
        if (code is null)
            throw new StartupException(
                "npm was not found; install Node 20 or newer with npm, and have both on the PATH."
            );
        if (code != 0 || !IsCurrent())
            throw new StartupException(
                $"npm could not install Azurite (exit code {code}); see its message above, check that the npm "
                    + "registry can be reached, and run again."
            );
    }

    // What is on the disk of what the lock file names; packages for other systems stay away.
    private static async Task TellAsync(TextWriter output, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        await using var file = File.OpenRead(Path.Combine(Folder, "package-lock.json"));
        using var locked = await JsonDocument.ParseAsync(file, cancellationToken: CancellationToken.None);
        var packages = locked
            .RootElement.GetProperty("packages")
            .EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .Select(package => Path.Combine(Folder, package.Name, "package.json"))
            .ToArray();
        using var timer = new PeriodicTimer(TellEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await output.WriteLineAsync(
                    $"Installing Azurite: {packages.Count(File.Exists)} of {packages.Length} packages, "
                        + $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"
                );
        }
        catch (OperationCanceledException)
        {
            // It is installed, or given up.
        }
    }

    private static bool IsCurrent() =>
        File.Exists(Installed)
        && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));

    private static async Task RequireNodeAsync(CancellationToken cancellation)
    {
        if (
            await RunAsync("node", ["-e", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 3)"], cancellation)
            is not 0
        )
            throw new StartupException(
                "Azurite needs Node 20 or newer on the PATH; install it, or set ArticleStorage to a real storage "
                    + "account."
            );
    }

    private static async Task<FileStream> TakeTurnAsync(TextWriter output, CancellationToken cancellation)
    {
        for (var first = true; ; first = false)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Folder, ".install.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException)
            {
                if (first)
                    await output.WriteLineAsync("Waiting for another run, which installs Azurite …");
                await Task.Delay(250, cancellation);
            }
        }
    }

    /// <summary>Runs a program in the folder; its exit code, or null where there is no such program.</summary>
    private static async Task<int?> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken cancellation
    )
    {
        // On Windows npm is a script, which only the shell finds.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Folder;
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
        using (process)
        {
            try
            {
                await process!.WaitForExitAsync(cancellation);
                return process.ExitCode;
            }
            catch (OperationCanceledException)
            {
                process!.Kill(entireProcessTree: true);
                throw;
            }
        }
    }
}

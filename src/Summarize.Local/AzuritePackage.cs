using System.ComponentModel;
using System.Diagnostics;

namespace Summarize.Local;

/// <summary>Installs Azurite by npm, pinned by the lock file under the project.</summary>
public static class AzuritePackage
{
    private static string Folder => Project.AzuriteFolder;

    // npm writes this file last, as a copy of what it installed.
    private static string Installed => Path.Combine(Folder, "node_modules", ".package-lock.json");

    /// <summary>
    /// Installs what is missing or older than the lock file; shows npm's progress. A second caller waits.
    /// </summary>
    /// <exception cref="StartupException">Node or npm is missing or fails.</exception>
    public static async Task InstallAsync(TextWriter output, CancellationToken cancellation)
    {
        await RequireNodeAsync(cancellation);
        if (IsCurrent())
            return;
        await using var turn = await TakeTurnAsync(cancellation);
        if (IsCurrent())
            return;
        await output.WriteLineAsync("Installing Azurite (once, about half a minute) …");
        // npm's own progress shows on the terminal: its streams are inherited.
        var code =
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], cancellation)
            ?? throw new StartupException(
                "npm was not found; install Node 20 or newer with npm, and have both on the PATH."
            );
        if (code != 0 || !IsCurrent())
            throw new StartupException(
                $"npm could not install Azurite (exit code {code}); see its message above, check that the npm "
                    + "registry can be reached, and run again."
            );
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

    private static async Task<FileStream> TakeTurnAsync(CancellationToken cancellation)
    {
        while (true)
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

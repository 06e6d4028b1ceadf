using System.Diagnostics;

namespace Summarize.Infrastructure.Tests;

/// <summary>Runs scripts of infra against an <c>az</c> that writes down how it was called.</summary>
internal sealed class ScriptRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("summarize-az-").FullName;

    private string Log => Path.Combine(_folder, "calls");

    /// <summary>The calls of <c>az</c> since the last run began, each as its arguments.</summary>
    public IReadOnlyList<string[]> Calls =>
        File.Exists(Log) ? [.. File.ReadLines(Log).Select(line => line.TrimEnd('\t').Split('\t'))] : [];

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Its name in <c>infra</c>.</param>
    /// <param name="az">The stand-in's body, in bash; <c>$n</c> counts the calls that begin with the same word.</param>
    /// <param name="environment">Variables; whatever else the scripts read is unset.</param>
    public async Task<(int Code, string Said)> RunAsync(
        string script,
        string az,
        IEnumerable<KeyValuePair<string, string>> environment
    )
    {
        File.Delete(Log);
        var program = Path.Combine(_folder, "az");
        await File.WriteAllTextAsync(
            program,
            $"""
            #!/usr/bin/env bash
            printf '%s\t' "$@" >> '{Log}'; echo >> '{Log}'
            n=$(grep -c "^$1"$'\t' '{Log}')
            {az}
            """
        );
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Started as azd starts it: by its path, so that its mode and its first line count.
        var start = new ProcessStartInfo(Path.Combine(Bicep.Infra, script))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsRead).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["PATH"] = _folder + ":" + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await complaints);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsRead(string name) =>
        name.StartsWith("AZURE_", StringComparison.Ordinal) || name.StartsWith("SUMMARIZE_", StringComparison.Ordinal);
}

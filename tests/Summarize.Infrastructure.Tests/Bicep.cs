using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace Summarize.Infrastructure.Tests;

/// <summary>The Bicep command line, from its NuGet package; it asks nobody on the network.</summary>
internal static class Bicep
{
    /// <summary>The folder with <c>Summarize.sln</c>.</summary>
    public static string Root { get; } = Metadata("Root");

    /// <summary>The folder of the templates.</summary>
    public static string Infra { get; } = Path.Combine(Root, "infra");

    private static readonly string Command = Executable();

    // Each run takes a core for some seconds.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Built = new(StringComparer.Ordinal);

    /// <summary>Runs a command in <see cref="Infra"/>.</summary>
    public static async Task<(int Code, string Output, string Complaints)> RunAsync(
        params IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(Command, arguments)
        {
            WorkingDirectory = Infra,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        await Turns.WaitAsync();
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var complaints = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await complaints);
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>Compiles a template, once, to the JSON that Azure reads. It has to do so without a word.</summary>
    public static Task<string> BuildAsync(string file) =>
        Built
            .GetOrAdd(
                file,
                _ =>
                    new(async () =>
                    {
                        var (code, output, complaints) = await RunAsync("build", file, "--stdout");
                        Assert.Equal((0, ""), (code, complaints.Trim()));
                        return output;
                    })
            )
            .Value;

    // NuGet keeps no mode bits of its own making.
    private static string Executable()
    {
        var path = Metadata("Bicep");
        if (!File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute))
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return path;
    }

    private static string Metadata(string key) =>
        typeof(Bicep)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}

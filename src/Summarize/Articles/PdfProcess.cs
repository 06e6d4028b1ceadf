using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Summarize.PdfReader;

namespace Summarize.Articles;

/// <summary>
/// Runs <c>Summarize.PdfReader</c> on a PDF: in a process of its own, without this one's environment (and so without
/// its
/// secrets), for a bounded time and with a bounded heap.
/// </summary>
internal static class PdfProcess
{
    private const string MaxHeapBytes = "40000000"; // Hexadecimal: 1 GiB.

    /// <summary>
    /// Two at a time. Not a setting: it follows from <see cref="MaxHeapBytes"/>, since two full heaps are what the
    /// smallest instances bear, and more processes than processors read no faster.
    /// </summary>
    internal static readonly SemaphoreSlim Line = new(2);

    /// <summary>The reply; null where the process failed, which is the document's doing. Waits for its turn.</summary>
    /// <exception cref="TimeoutException">The reading, without the wait, took longer than the limit.</exception>
    public static async Task<PdfReply?> ReadAsync(
        ReadOnlyMemory<byte> content,
        ArticleOptions limits,
        CancellationToken cancellation
    )
    {
        await Line.WaitAsync(cancellation);
        try
        {
            return await RunAsync(content, limits, cancellation);
        }
        finally
        {
            Line.Release();
        }
    }

    internal static async Task<PdfReply?> RunAsync(
        ReadOnlyMemory<byte> content,
        ArticleOptions limits,
        CancellationToken cancellation
    )
    {
        using var process = Process.Start(StartInfo(limits))!;
        try
        {
            using var reply = new MemoryStream();
            // All three at once: a full pipe that nobody empties would stop both processes.
            var reading = process.StandardOutput.BaseStream.CopyToAsync(reply, CancellationToken.None);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var writing = WriteAsync(process, content);
            await Task.WhenAll(reading, errors, writing)
                .WaitAsync(TimeSpan.FromSeconds(limits.MaxPdfSeconds), cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<PdfReply>(reply.ToArray()) : null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> content)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended before it had read all; its exit code says the rest.
        }
    }

    internal static ProcessStartInfo StartInfo(ArticleOptions limits)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Summarize.PdfReader.dll"));
        foreach (var limit in (ReadOnlySpan<int>)[limits.MaxCharacters, limits.MaxExpandedBytes, limits.MaxPages])
            start.ArgumentList.Add(limit.ToString(CultureInfo.InvariantCulture));
        var temp = Path.GetTempPath();
        start.Environment.Clear();
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = temp;
        start.Environment["DOTNET_GCHeapHardLimit"] = MaxHeapBytes;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredCompilation"] = "1";
        if (Environment.GetEnvironmentVariable("SystemRoot") is { } root)
            start.Environment["SystemRoot"] = root;
        return start;
    }

    /// <summary>The dotnet host that runs this process: beside the shared runtime, whatever started it.</summary>
    private static string DotnetHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(host) ? host : name;
    }
}

using System.Diagnostics;

namespace Summarize.Local;

/// <summary>Azurite as a child process that never outlives this one.</summary>
public sealed class Azurite : IAsyncDisposable
{
    // Published by Microsoft for every emulator; it guards nothing.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(8);

    private readonly Process _process;
    private readonly FileStream _folderLock;
    private string _lastWords = "nothing";

    private Azurite(Process process, FileStream folderLock, int port)
    {
        (_process, _folderLock) = (process, folderLock);
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{port}/{Account};QueueEndpoint=http://127.0.0.1:{port + 1}/{Account};";
    }

    /// <summary>For any Azure Storage client.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether it could start: its ports are free, its folder can be written and is no other run's.</summary>
    /// <param name="port">As for <see cref="StartAsync"/>.</param>
    /// <param name="folder">Made if need be.</param>
    /// <exception cref="StartupException">It could not.</exception>
    public static void Check(int port, string folder)
    {
        CheckPorts(port);
        Lock(folder).Dispose();
    }

    /// <summary>Starts Azurite's blob and queue services; both answer when this returns.</summary>
    /// <param name="port">The blob port; queues are one above. 0: two free ones.</param>
    /// <param name="folder">Where it keeps its data; made if need be.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StartupException">A port or the folder is taken, or Azurite ends at once.</exception>
    public static async Task<Azurite> StartAsync(int port, string folder, CancellationToken cancellation)
    {
        CheckPorts(port);
        if (port == 0)
            port = Ports.FreePair();
        var start = new ProcessStartInfo(
            "node",
            [
                "run.js",
                "--silent",
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--location",
                folder,
                "--blobHost",
                "127.0.0.1",
                "--blobPort",
                $"{port}",
                "--queueHost",
                "127.0.0.1",
                "--queuePort",
                $"{port + 1}",
                // Azurite has no way to leave out tables; nobody is told their port.
                "--tableHost",
                "127.0.0.1",
                "--tablePort",
                "0",
            ]
        )
        {
            WorkingDirectory = Project.AzuriteFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var folderLock = Lock(folder);
        var azurite = new Azurite(Process.Start(start)!, folderLock, port);
        try
        {
            azurite.Listen();
            await azurite.WaitAsync(port, cancellation);
            await azurite.WaitAsync(port + 1, cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Stops Azurite as SIGTERM does, so that it writes its metadata; ends it where it does not stop.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        using (_process)
        {
            _process.StandardInput.Close();
            try
            {
                await _process.WaitForExitAsync().WaitAsync(StopTime);
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync();
            }
        }
        await _folderLock.DisposeAsync();
    }

    private async Task WaitAsync(int port, CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); Ports.IsFree(port); await Task.Delay(50, cancellation))
        {
            if (_process.HasExited)
                throw new StartupException($"Azurite ended at its start; it said: {_lastWords}");
            if (Stopwatch.GetElapsedTime(began) > StartTime)
                throw new StartupException(
                    $"Azurite did not answer within {StartTime.TotalSeconds:0} seconds; it said: {_lastWords}"
                );
        }
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => _lastWords = line.Data ?? _lastWords;
        _process.ErrorDataReceived += (_, line) => _lastWords = line.Data ?? _lastWords;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static void CheckPorts(int port)
    {
        foreach (var needed in port == 0 ? [] : (int[])[port, port + 1])
        {
            if (!Ports.IsFree(needed))
                throw new StartupException(
                    $"Port {needed} is taken, and Azurite needs {port} for blobs and {port + 1} for queues; end what "
                        + "holds it, or choose others with --azurite-port N."
                );
        }
    }

    // Two runs over one folder would overwrite each other's data.
    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(
                Path.Combine(folder, ".lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                File.Exists(folder)
                    ? $"--data {folder} is a file; name a folder."
                    : $"The data folder {folder} is in use by another run or cannot be written; choose another with "
                        + "--data DIR."
            );
        }
    }
}

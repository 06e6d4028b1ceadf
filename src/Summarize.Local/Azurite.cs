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
    private readonly TaskCompletionSource<string> _blobs = new();
    private readonly TaskCompletionSource<string> _queues = new();
    private string _lastWords = "nothing";

    private Azurite(Process process, FileStream folderLock) => (_process, _folderLock) = (process, folderLock);

    /// <summary>For any Azure Storage client.</summary>
    public string ConnectionString { get; private set; } = "";

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
                $"{(port == 0 ? 0 : port + 1)}",
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
        var azurite = new Azurite(Process.Start(start)!, folderLock);
        try
        {
            azurite.Listen();
            var blobs = await azurite.ToldAsync(azurite._blobs.Task, cancellation);
            var queues = await azurite.ToldAsync(azurite._queues.Task, cancellation);
            azurite.ConnectionString =
                $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
                + $"BlobEndpoint={blobs}/{Account};QueueEndpoint={queues}/{Account};";
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

    // Its own word for where it listens: that a port is taken does not say by whom.
    private async Task<string> ToldAsync(Task<string> address, CancellationToken cancellation)
    {
        try
        {
            // Its last words have been heard by then.
            var ended = _process.WaitForExitAsync(CancellationToken.None);
            return await Task.WhenAny(address, ended).WaitAsync(StartTime, cancellation) == address
                ? await address
                : throw new StartupException($"Azurite ended at its start; it said: {_lastWords}");
        }
        catch (TimeoutException)
        {
            throw new StartupException(
                $"Azurite did not answer within {StartTime.TotalSeconds:0} seconds; it said: {_lastWords}"
            );
        }
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        _lastWords = line ?? _lastWords;
        if (line?.Split(" service is successfully listening at ") is not [var service, var address])
            return;
        if (service == "Azurite Blob")
            _blobs.SetResult(address);
        else if (service == "Azurite Queue")
            _queues.SetResult(address);
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

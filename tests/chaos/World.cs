using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Local;
using Summarize.StubModel;

namespace Summarize.Chaos;

/// <summary>
/// What a run happens in: Azurite and the stub, each behind a <see cref="FaultProxy"/>, and the hosts that it starts.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Azurite _azurite;
    private readonly StubModelServer _stub;
    private readonly List<HostProcess> _hosts = [];

    private World(string folder, Azurite azurite, StubModelServer stub, FaultProxy storage, FaultProxy model)
    {
        (_folder, _azurite, _stub, Storage, Model) = (folder, azurite, stub, storage, model);
        Blobs = new BlobServiceClient(azurite.ConnectionString);
    }

    public required Report Report { get; init; }

    public required Dice Dice { get; init; }

    /// <summary>The run was interrupted, or takes too long.</summary>
    public required CancellationToken Stop { get; init; }

    public FaultProxy Storage { get; }

    public FaultProxy Model { get; }

    /// <summary>The storage itself, past the proxy.</summary>
    public BlobServiceClient Blobs { get; }

    public HttpClient Http { get; } =
        new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(4) };

    public IReadOnlyList<HostProcess> Hosts => _hosts;

    /// <summary>When hosts were killed.</summary>
    public ConcurrentQueue<DateTimeOffset> Kills { get; } = new();

    /// <summary>
    /// The marks of texts that a <c>POST</c> paid for, as its answer says: it does not wait long for a stored reply.
    /// </summary>
    public ConcurrentQueue<string> PaidByPost { get; } = new();

    /// <summary>Whether what the hosts printed outlives this.</summary>
    public bool KeepLogs { get; set; }

    /// <summary>Tokens of all calls that the stub answered.</summary>
    public long TokensAnswered(string deployment = "stub") =>
        _stub.Calls.Of(deployment).PromptTokens + _stub.Calls.Of(deployment).CompletionTokens;

    public static async Task<World> StartAsync(Report report, Dice dice, CancellationToken stop)
    {
        await AzuritePackage.InstallAsync(Console.Error, stop);
        var folder = Directory.CreateTempSubdirectory("summarize-chaos-").FullName;
        var azurite = await Azurite.StartAsync(0, Path.Combine(folder, "azurite"), stop);
        var stub = await StubModelServer.StartAsync("http://127.0.0.1:0", new StubOptions { SlowMs = 500 }, stop);
        var storage = await FaultProxy.StartAsync(AddressOf(azurite), (request, _) => Calls.OfStorage(request), dice);
        var model = await FaultProxy.StartAsync(new Uri(stub.Url), (_, body) => Calls.OfModel(body), dice);
        return new World(folder, azurite, stub, storage, model)
        {
            Report = report,
            Dice = dice,
            Stop = stop,
        };
    }

    /// <summary>Starts a host on this storage and model.</summary>
    /// <param name="settings">Beside those that all hosts have: short waits, so that a run sees their end.</param>
    public async Task<HostProcess> StartHostAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ArticleStorage"] = _azurite.ConnectionString.Replace(
                AddressOf(_azurite).ToString().TrimEnd('/'),
                Storage.Url,
                StringComparison.Ordinal
            ),
            ["AzureOpenAI__Endpoint"] = Model.Url,
            ["AzureOpenAI__ApiKey"] = "the-stub-takes-any-key",
            ["AzureOpenAI__Deployment"] = "stub",
            // On a busy machine an answer that came too late would have to be paid for again.
            ["AzureOpenAI__Timeout"] = "00:01:00",
            ["Summarize__Digests__FirstWait"] = "00:00:01",
            ["Summarize__Digests__LongestWait"] = "00:00:05",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var host = new HostProcess(all, Path.Combine(_folder, $"host-{_hosts.Count}.log"));
        _hosts.Add(host);
        await host.StartAsync(Stop);
        return host;
    }

    /// <summary>Kills a host and starts it again.</summary>
    public async Task KillAsync(HostProcess host)
    {
        Kills.Enqueue(DateTimeOffset.UtcNow);
        host.Signal(HostProcess.Kill);
        await host.WaitAsync(TimeSpan.FromSeconds(10), Stop);
        await host.StartAsync(Stop);
    }

    /// <summary>A fault of the storage for some time.</summary>
    public async Task SufferAsync(Fault fault, TimeSpan time)
    {
        Storage.Faults = [fault];
        try
        {
            await Task.Delay(time, Stop);
        }
        finally
        {
            Storage.Faults = [];
        }
    }

    /// <summary>All blobs of a container, with their metadata.</summary>
    public async Task<List<BlobItem>> ListAsync(string container) =>
        await Blobs
            .GetBlobContainerClient(container)
            .GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, Stop)
            .ToListAsync(Stop);

    /// <summary>A blob's text; null where there is none.</summary>
    public async Task<string?> ReadAsync(string container, string name)
    {
        try
        {
            var content = await Blobs.GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync(Stop);
            return content.Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Waits until something holds; false where it does not in time.</summary>
    public async Task<bool> UntilAsync(Func<Task<bool>> holds, TimeSpan most)
    {
        for (var end = DateTimeOffset.UtcNow + most; ; await Task.Delay(250, Stop))
        {
            if (await holds())
                return true;
            if (DateTimeOffset.UtcNow > end)
                return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        foreach (var host in _hosts)
            await host.DisposeAsync();
        await Storage.DisposeAsync();
        await Model.DisposeAsync();
        await _stub.DisposeAsync();
        await _azurite.DisposeAsync();
        if (KeepLogs)
            await Console.Error.WriteLineAsync($"  what the hosts printed: {_folder}/host-*.log");
        Directory.Delete(KeepLogs ? Path.Combine(_folder, "azurite") : _folder, recursive: true);
    }

    private static Uri AddressOf(Azurite azurite) =>
        new(new BlobServiceClient(azurite.ConnectionString).Uri.GetLeftPart(UriPartial.Authority));
}

using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Summarize.Digests;
using Summarize.Functions.Tests;
using Summarize.Functions.Tests.Host;
using Summarize.Local;
using Summarize.Storage;
using Summarize.StubModel;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(App))]
// All tests share one account, and a sweep takes whatever is due in it.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Summarize.Functions.Tests;

/// <summary>
/// A blank Azurite, the stub model, and the app: as a worker in a process of its own, and as
/// <see cref="FunctionsHost"/> builds it in this one, where it never starts.
/// </summary>
public sealed class App : IAsyncLifetime
{
    public const string Text = """
        Harbour bridge reopens after storm

        The Marlow harbour bridge reopened to traffic on Monday, two weeks after a storm tore away part of its deck.

        “We worked through three nights in the rain,” said Ada Quill, who leads the repair crew. “Nobody complained.”
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("summarize-functions-").FullName;
    private Azurite _azurite = null!;
    private StubModelServer _stub = null!;
    private IHost _host = null!;

    internal StandInHost Host { get; private set; } = null!;

    public IServiceProvider Services => _host.Services;

    public BlobServiceClient Storage => Services.GetRequiredService<BlobServiceClient>();

    /// <summary>What an app needs to be told; tests start others with more, or with others.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            [Containers.Connection] = _azurite.ConnectionString,
            ["AzureOpenAI:Endpoint"] = _stub.Url,
            ["AzureOpenAI:Deployment"] = "stub",
            ["AzureOpenAI:ApiKey"] = "any",
        };

    public async ValueTask InitializeAsync()
    {
        await AzuritePackage.InstallAsync(Console.Out, CancellationToken.None);
        _azurite = await Azurite.StartAsync(0, _folder, CancellationToken.None);
        _stub = await StubModelServer.StartAsync("http://127.0.0.1:0", new StubOptions(), CancellationToken.None);
        _host = FunctionsHost.Build(Arguments());
        Host = await StandInHost.StartAsync(Settings);
        while (!await AllContainersAsync())
            await Task.Delay(50, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _host.Dispose();
        await _stub.DisposeAsync();
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The settings as they would stand on a command line, with others after them.</summary>
    public string[] Arguments(params string[] others) =>
        [.. Settings.Select(setting => $"--{setting.Key}={setting.Value}"), .. others];

    /// <summary>Another worker, with settings of its own.</summary>
    internal Task<StandInHost> StartAnotherAsync(params (string Key, string Value)[] others)
    {
        var settings = Settings.ToDictionary();
        foreach (var (key, value) in others)
            settings[key] = value;
        return StandInHost.StartAsync(settings);
    }

    /// <summary>How often a deployment of the stub was called.</summary>
    public int Calls(string deployment) => _stub.Calls.Of(deployment).Calls;

    /// <summary>Leaves nothing in any container.</summary>
    public async Task EmptyAsync()
    {
        foreach (var container in Containers.All.Select(Storage.GetBlobContainerClient))
        {
            await foreach (var blob in container.GetBlobsAsync())
                await container.DeleteBlobAsync(blob.Name);
        }
    }

    public async Task<BlobClient> UploadAsync(string name, string text = Text)
    {
        var blob = Storage.GetBlobContainerClient(Containers.Articles).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString(text), overwrite: true);
        return blob;
    }

    public async Task<DigestRecord?> DigestAsync(string name) =>
        (await Services.GetRequiredService<DigestStore>().FindAsync(name, CancellationToken.None))?.Record;

    private async Task<bool> AllContainersAsync()
    {
        foreach (var name in Containers.All)
        {
            if (!await Storage.GetBlobContainerClient(name).ExistsAsync())
                return false;
        }
        return true;
    }
}

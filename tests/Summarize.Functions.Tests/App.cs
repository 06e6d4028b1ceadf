using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Summarize.Digests;
using Summarize.Functions.Tests;
using Summarize.Local;
using Summarize.Storage;
using Summarize.StubModel;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(App))]
// All tests share one account, and a sweep takes whatever is due in it.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Summarize.Functions.Tests;

/// <summary>The app as its own <see cref="FunctionsHost"/> builds it, on a blank Azurite and the stub model.</summary>
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

    public IServiceProvider Services => _host.Services;

    public BlobServiceClient Storage => Services.GetRequiredService<BlobServiceClient>();

    /// <summary>
    /// The settings as they would stand on a command line; other tests build apps of their own with them.
    /// </summary>
    public string[] Settings =>
        [
            $"--{Containers.Connection}={_azurite.ConnectionString}",
            $"--AzureOpenAI:Endpoint={_stub.Url}",
            "--AzureOpenAI:Deployment=stub",
            "--AzureOpenAI:ApiKey=any",
        ];

    public async ValueTask InitializeAsync()
    {
        await AzuritePackage.InstallAsync(Console.Out, CancellationToken.None);
        _azurite = await Azurite.StartAsync(0, _folder, CancellationToken.None);
        _stub = await StubModelServer.StartAsync("http://127.0.0.1:0", new StubOptions(), CancellationToken.None);
        _host = FunctionsHost.Build(Settings);
        await _host.StartAsync();
        while (!await AllContainersAsync())
            await Task.Delay(50, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await _stub.DisposeAsync();
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

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

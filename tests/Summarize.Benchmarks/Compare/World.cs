using System.Net.Http.Json;
using Azure.Storage.Blobs;
using Summarize.Local;
using Summarize.Storage;
using Summarize.StubModel;

namespace Summarize.Benchmarks.Compare;

/// <summary>A storage and a model of its own for a row, each a process, and the servers that it starts.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly string _folder;
    private readonly List<Child> _children = [];
    private Azurite _azurite;

    private World(string folder, Azurite azurite) => (_folder, _azurite) = (folder, azurite);

    public BlobServiceClient Blobs => new(_azurite.ConnectionString, StorageClient.Options());

    /// <summary>The stub model.</summary>
    public Child Stub { get; private set; } = null!;

    /// <summary>What a host is told of this storage and this model, as in the environment.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
        [
            ("ArticleStorage", _azurite.ConnectionString),
            ("AzureOpenAI__Endpoint", Stub.Url),
            ("AzureOpenAI__ApiKey", "the-stub-takes-any-key"),
            ("AzureOpenAI__Deployment", "stub"),
            ("Logging__LogLevel__Default", "Warning"),
        ];

    /// <param name="pace">The stub's settings, <c>Stub__*</c>.</param>
    public static async Task<World> StartAsync(params (string Name, string Value)[] pace)
    {
        await AzuritePackage.InstallAsync(Console.Error, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("summarize-compare-").FullName;
        var azurite = await Azurite.StartAsync(0, folder, CancellationToken.None);
        var world = new World(folder, azurite);
        foreach (var container in Containers.All)
            await world.Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync();
        world.Stub = await world.StartAsync("Summarize.StubModel", [], pace);
        return world;
    }

    /// <summary>Changes what Azurite keeps while it is away. No server that uses it may run yet.</summary>
    /// <param name="rewrite">Is given the folder.</param>
    public async Task RewriteStorageAsync(Action<string> rewrite)
    {
        await _azurite.DisposeAsync();
        rewrite(_folder);
        _azurite = await Azurite.StartAsync(0, _folder, CancellationToken.None);
    }

    /// <summary>The laptop host's API, with its watcher, over this storage and model.</summary>
    /// <param name="settings">As in the environment.</param>
    public Task<Child> HostAsync(params (string Name, string Value)[] settings) =>
        StartAsync("Summarize.Local", ["--no-seeds"], [.. Settings, .. settings], "api/health");

    /// <summary>One of the servers of this program.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="settings">As in the environment.</param>
    public Task<Child> ServerAsync(string verb, params (string Name, string Value)[] settings) =>
        // As the laptop host, which is a web project, has it.
        StartAsync("Summarize.Benchmarks", [verb], [.. Settings, ("DOTNET_gcServer", "1"), .. settings]);

    /// <summary>Tokens of all calls that the stub has answered, prompts and replies.</summary>
    public async Task<long> TokensAsync()
    {
        var calls = await Stub.Http.GetFromJsonAsync<Dictionary<string, CallCount>>(
            new Uri("stub/calls", UriKind.Relative)
        );
        return calls!.Values.Sum(count => count.PromptTokens + count.CompletionTokens);
    }

    /// <summary>Ends a server before the world does.</summary>
    public async Task EndAsync(Child child)
    {
        _children.Remove(child);
        await child.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var child in _children)
            await child.DisposeAsync();
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Child> StartAsync(
        string program,
        IReadOnlyList<string> arguments,
        IEnumerable<(string Name, string Value)> settings,
        string ready = ""
    )
    {
        var child = await Child.StartAsync(
            program,
            arguments,
            settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal),
            ready
        );
        _children.Add(child);
        return child;
    }
}

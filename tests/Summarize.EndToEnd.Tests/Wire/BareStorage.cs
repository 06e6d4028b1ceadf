using Azure.Storage.Blobs;
using Summarize.Local;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>Azurite with the product's containers and no host that would digest what is put there.</summary>
public sealed class BareStorage : IAsyncLifetime
{
    private readonly string _folder = TestHost.NewFolder();
    private Azurite _azurite = null!;

    public string Connection => _azurite.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await AzuritePackage.InstallAsync(TextWriter.Null, CancellationToken.None);
        _azurite = await Azurite.StartAsync(0, _folder, CancellationToken.None);
        foreach (var name in Containers.All)
            await new BlobServiceClient(Connection).CreateBlobContainerAsync(name);
    }

    /// <summary>Uploads a text, made unique: the reply to a question that was put before would cost no call.</summary>
    public Task UploadAsync(string name, string text) =>
        new BlobServiceClient(Connection)
            .GetBlobContainerClient(Containers.Articles)
            .GetBlobClient(name)
            .UploadAsync(BinaryData.FromString($"{text}\n\n{name}"), overwrite: true);

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

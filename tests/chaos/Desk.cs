using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.Chaos;

/// <summary>
/// The newsroom: uploads, corrects and deletes, and remembers what it did. An article is changed by one caller at a
/// time.
/// </summary>
internal sealed class Desk(World world)
{
    private readonly ConcurrentDictionary<string, History> _articles = new(StringComparer.Ordinal);

    /// <summary>All that there ever were.</summary>
    public IReadOnlyDictionary<string, History> Articles => _articles;

    /// <summary>Those that are there now.</summary>
    public IEnumerable<(string Name, Change Version)> Present =>
        _articles.Where(pair => pair.Value.Present?.Text is not null).Select(pair => (pair.Key, pair.Value.Present!));

    /// <summary>Uploads to the storage, as any client may.</summary>
    public async Task UploadAsync(string name, string text)
    {
        var history = _articles.GetOrAdd(name, _ => new History());
        var change = history.Begin(text);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain; charset=utf-8" },
        };
        BlobContentInfo written = await Blob(name).UploadAsync(BinaryData.FromString(text), options, world.Stop);
        history.End(change, written.ETag.ToString());
    }

    /// <summary>Uploads by the API of a host.</summary>
    public async Task PutAsync(string name, string text, HostProcess host)
    {
        var history = _articles.GetOrAdd(name, _ => new History());
        var change = history.Begin(text);
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var answer = await world.Http.PutAsync(Address(host, "articles", name), body, world.Stop);
        if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK))
            throw new InvalidOperationException(
                $"PUT {name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(world.Stop)}"
            );
        history.End(change, answer.Headers.ETag?.Tag);
    }

    /// <summary>Changes an article's ETag and nothing else.</summary>
    public async Task TouchAsync(string name, int value)
    {
        var history = _articles[name];
        var change = history.Begin(history.Present!.Text);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["touched"] = $"{value}" };
        BlobInfo written = await Blob(name).SetMetadataAsync(metadata, cancellationToken: world.Stop);
        history.End(change, written.ETag.ToString());
    }

    /// <summary>Deletes, by the API of a host or, where none is given, in the storage.</summary>
    public async Task DeleteAsync(string name, HostProcess? host)
    {
        var history = _articles[name];
        var change = history.Begin(null);
        if (host is null)
        {
            await Blob(name).DeleteAsync(cancellationToken: world.Stop);
        }
        else
        {
            using var answer = await world.Http.DeleteAsync(Address(host, "articles", name), world.Stop);
            if (answer.StatusCode != HttpStatusCode.NoContent)
                throw new InvalidOperationException(
                    $"DELETE {name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(world.Stop)}"
                );
        }
        history.End(change, etag: null);
    }

    /// <summary>The address of what is asked of a stored article.</summary>
    public static Uri Address(HostProcess host, string collection, string name) =>
        new($"{host.Url}/api/{collection}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}");

    private BlobClient Blob(string name) => world.Blobs.GetBlobContainerClient(Containers.Articles).GetBlobClient(name);
}

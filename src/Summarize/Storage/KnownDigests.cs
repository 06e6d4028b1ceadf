using Microsoft.Extensions.Caching.Memory;

namespace Summarize.Storage;

/// <summary>
/// Digests that were read, by article, so that many readers of one have it sent and parsed once. None is served from
/// here alone: the storage is asked each time whether it still stands.
/// </summary>
internal sealed class KnownDigests : IDisposable
{
    /// <summary>How much is kept, in bytes of their JSON.</summary>
    public const long Most = 4 * 1024 * 1024;

    // From the last reader on.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The digest as it was read last, or null.</summary>
    public StoredDigest? Find(string name) => _known.Get<StoredDigest>(name);

    /// <summary>Keeps a digest, where there is room for its bytes.</summary>
    public void Keep(string name, StoredDigest digest, long bytes) =>
        _known.Set(name, digest, new MemoryCacheEntryOptions { Size = bytes, SlidingExpiration = Lifetime });

    /// <summary>Keeps nothing of an article any more.</summary>
    public void Forget(string name) => _known.Remove(name);

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();
}

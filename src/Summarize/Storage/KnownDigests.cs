using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace Summarize.Storage;

/// <summary>
/// Digests that were read, by article, so that many readers of one have it sent and parsed once. None is served from
/// here alone: the storage is asked each time whether it still stands.
/// </summary>
/// <param name="clock">Measures how long they are kept; null: the system's.</param>
internal sealed class KnownDigests(ISystemClock? clock = null) : IDisposable
{
    /// <summary>How much is kept, in bytes of their JSON.</summary>
    public const long Most = 4 * 1024 * 1024;

    /// <summary>How long one is kept after its last reader.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most, Clock = clock });

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

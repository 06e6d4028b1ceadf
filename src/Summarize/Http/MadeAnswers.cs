using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>
/// The bytes of answers that were made of a digest, kept as long as the digest itself is in memory: of one record the
/// same is made each time.
/// </summary>
internal static class MadeAnswers
{
    private static readonly ConditionalWeakTable<
        StoredDigest,
        ConcurrentDictionary<(string Collection, string Type), byte[]>
    > Made = [];

    /// <summary>The answer of a collection in a media type.</summary>
    /// <param name="stored">The digest.</param>
    /// <param name="collection">The collection that is asked.</param>
    /// <param name="type">The media type.</param>
    /// <param name="body">Makes the body, by these three alone; a string for what is not JSON.</param>
    public static byte[] Of(StoredDigest stored, string collection, string type, Func<object> body) =>
        Made.GetOrCreateValue(stored).GetOrAdd((collection, type), (_, make) => Bytes(make()), body);

    private static byte[] Bytes(object body) =>
        body is string text ? Encoding.UTF8.GetBytes(text) : Answer.BytesOf(body);
}

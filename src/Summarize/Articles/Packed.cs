using System.Buffers.Binary;
using System.IO.Compression;

namespace Summarize.Articles;

/// <summary>
/// Uploads that are compressed, as many tools store what a server sent them, and those that a Content-Encoding names.
/// </summary>
internal static class Packed
{
    private const string Extension = ".gz";

    public static bool IsGzip(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>The name of what is in it.</summary>
    public static string? Name(string? name) =>
        name is not null && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? name[..^Extension.Length]
            : name;

    /// <summary>
    /// What is in an upload with this <c>Content-Encoding</c> but gzip, up to the limit; null: it has none.
    /// </summary>
    /// <exception cref="ArticleFailedException">It is not read, damaged, or holds too much.</exception>
    public static ReadOnlyMemory<byte> Expand(ReadOnlyMemory<byte> content, string? coding, ArticleOptions limits) =>
        coding?.Trim().ToLowerInvariant() switch
        {
            null or "" or "identity" => content,
            // Left to the reader, which knows it without a header as well.
            "gzip" or "x-gzip" => IsGzip(content.Span) ? content : throw Damaged("gzip"),
            "br" => Read(content, "br", stream => new BrotliStream(stream, CompressionMode.Decompress), limits),
            // By its standard in zlib's frame, which some servers leave out.
            "deflate" when IsZlib(content.Span) => Read(
                content,
                "deflate",
                stream => new ZLibStream(stream, CompressionMode.Decompress),
                limits
            ),
            "deflate" => Read(
                content,
                "deflate",
                stream => new DeflateStream(stream, CompressionMode.Decompress),
                limits
            ),
            _ => throw NotRead(coding),
        };

    /// <summary>Finds out before the bytes arrive what <see cref="Expand"/> would not read.</summary>
    /// <exception cref="ArticleFailedException">The coding is not read.</exception>
    public static void Check(string coding)
    {
        if (coding.Trim().ToLowerInvariant() is not ("" or "identity" or "gzip" or "x-gzip" or "br" or "deflate"))
            throw NotRead(coding);
    }

    /// <summary>What is in it, up to the limit.</summary>
    /// <exception cref="ArticleFailedException">It is damaged, or holds too much.</exception>
    public static ReadOnlyMemory<byte> Gzip(ReadOnlyMemory<byte> content, ArticleOptions limits)
    {
        var expanded = Read(content, "gzip", stream => new GZipStream(stream, CompressionMode.Decompress), limits);
        // Its last bytes say how long it is; one that is cut off is read without a word.
        if (content.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(content.Span[^4..]) != (uint)expanded.Length)
            throw Damaged("gzip");
        return expanded;
    }

    private static bool IsZlib(ReadOnlySpan<byte> content) =>
        content.Length > 2 && (content[0] & 15) == 8 && BinaryPrimitives.ReadUInt16BigEndian(content) % 31 == 0;

    private static ReadOnlyMemory<byte> Read(
        ReadOnlyMemory<byte> content,
        string coding,
        Func<Stream, Stream> open,
        ArticleOptions limits
    )
    {
        using var stream = open(new MemoryStream(content.ToArray()));
        using var expanded = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                if (expanded.Length + read > limits.MaxExpandedBytes)
                    throw Refusal.Expands(limits);
                expanded.Write(buffer, 0, read);
            }
        }
        // A stream of Brotli says InvalidOperationException of bytes that are none.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw Damaged(coding);
        }
        return expanded.GetBuffer().AsMemory(0, (int)expanded.Length);
    }

    private static ArticleFailedException NotRead(string coding) =>
        new(
            FailureReason.Unsupported,
            $"The Content-Encoding '{coding}' is not read. Upload the article in gzip, br or deflate, or as it is."
        );

    private static ArticleFailedException Damaged(string coding) =>
        new(
            FailureReason.Undecodable,
            $"The upload is compressed with {coding}, and damaged or cut off. Upload it again, or as it is without "
                + $"{coding}."
        );
}

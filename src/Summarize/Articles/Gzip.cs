using System.Buffers.Binary;
using System.IO.Compression;

namespace Summarize.Articles;

/// <summary>Uploads that are compressed, as many tools store what a server sent them.</summary>
internal static class Gzip
{
    private const string Extension = ".gz";

    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>The name of what is in it.</summary>
    public static string? Name(string? name) =>
        name is not null && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? name[..^Extension.Length]
            : name;

    /// <summary>What is in it, up to the limit.</summary>
    /// <exception cref="ArticleFailedException">It is damaged, or holds too much.</exception>
    public static ReadOnlyMemory<byte> Expand(ReadOnlyMemory<byte> content, ArticleOptions limits)
    {
        using var stream = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
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
        catch (InvalidDataException)
        {
            throw Damaged();
        }
        // Its last bytes say how long it is; one that is cut off is read without a word.
        if (content.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(content.Span[^4..]) != (uint)expanded.Length)
            throw Damaged();
        return expanded.GetBuffer().AsMemory(0, (int)expanded.Length);
    }

    private static ArticleFailedException Damaged() =>
        new(
            FailureReason.Undecodable,
            "The upload is compressed with gzip, and damaged or cut off. Upload it again, or as it is without gzip."
        );
}

using System.Text;

namespace Summarize.Articles;

/// <summary>
/// Bytes to text. In this order: a byte-order mark; the encoding that the upload declares; UTF-16 where every other
/// byte
/// is zero; UTF-8; windows-1252. What a declared encoding cannot mean is refused, never replaced.
/// </summary>
public static class TextDecoder
{
    private const int SniffedBytes = 4096;
    private const int FewestUtf8 = 8; // Characters, before UTF-8 is believed against an encoding of several bytes.

    // .NET decodes these five bytes, which windows-1252 leaves undefined, to control characters of the same number.
    private static readonly System.Buffers.SearchValues<char> Undefined1252 = System.Buffers.SearchValues.Create(
        "\u0081\u008D\u008F\u0090\u009D"
    );

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes <paramref name="bytes"/>; a byte-order mark is dropped and nothing else changed.</summary>
    /// <param name="bytes">The text's bytes.</param>
    /// <param name="charset">The encoding's name where one was declared.</param>
    /// <returns>Well-formed UTF-16 that holds no U+0000.</returns>
    /// <exception cref="ArticleFailedException">Binary, or Undecodable.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var text = DecodeAny(bytes, charset);
        return IsBinary(text) ? throw Refusal.Binary() : text;
    }

    private static string DecodeAny(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Bom(bytes) is var (marked, length))
            return Strict(marked, bytes[length..]);
        if (charset is not null)
        {
            var declared = Named(charset);
            if (IsStale(declared, bytes))
                return Encoding.UTF8.GetString(bytes);
            // "utf-16" does not say which half comes first; most writers without a mark mean little-endian.
            return Strict(declared is UnicodeEncoding ? Utf16Pattern(bytes) ?? declared : declared, bytes);
        }
        if (Utf16Pattern(bytes) is { } utf16)
            return Strict(utf16, bytes);
        if (bytes.Contains((byte)0))
            throw Refusal.Binary();
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        if (IsDamagedUtf8(bytes))
            throw new ArticleFailedException(
                FailureReason.Undecodable,
                "The upload is UTF-8 with damaged or cut off characters. Upload it again, complete and saved as UTF-8."
            );
        return Windows1252(bytes);
    }

    /// <summary>
    /// Whether the declaration is one of another time: a page was saved anew as UTF-8, and still says what it was.
    /// Bytes
    /// over 0x7F that are UTF-8 throughout are hardly ever anything else; of an encoding that has several bytes a
    /// character itself, a few can be.
    /// </summary>
    private static bool IsStale(Encoding declared, ReadOnlySpan<byte> bytes)
    {
        if (declared is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
            return false;
        var fewest = declared.IsSingleByte ? 1 : FewestUtf8;
        return System.Text.Unicode.Utf8.IsValid(bytes) && CountLeads(bytes) >= fewest;
    }

    /// <summary>How many bytes begin a character of several in UTF-8.</summary>
    private static int CountLeads(ReadOnlySpan<byte> bytes)
    {
        var leads = 0;
        foreach (var b in bytes)
            leads += b >= 0xC0 ? 1 : 0;
        return leads;
    }

    private static (Encoding, int)? Bom(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        return null;
    }

    private static Encoding Named(string charset)
    {
        try
        {
            // The web's rule: who says Latin-1 or ASCII and uses bytes over 0x7F means windows-1252.
            return charset.ToLowerInvariant() switch
            {
                "utf8" => Encoding.UTF8,
                "gb2312" or "gbk" or "x-gbk" => Encoding.GetEncoding("gb18030"),
                "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "us-ascii" or "ascii" or "cp1252" =>
                    Encoding.GetEncoding(1252),
                var other => Encoding.GetEncoding(other),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ArticleFailedException(
                FailureReason.Undecodable,
                "The upload declares an encoding that is not known. Upload it as UTF-8, or name its encoding as IANA "
                    + "does."
            );
        }
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding.CodePage == 1252)
            return Windows1252(bytes);
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict.GetString(bytes);
        }
        catch (ArgumentException) // DecoderFallbackException is one, and so is what some code pages throw.
        {
            throw new ArticleFailedException(
                FailureReason.Undecodable,
                $"The upload says that it is {encoding.WebName} and has bytes that break it. Upload it as UTF-8, or "
                    + "declare its real encoding."
            );
        }
    }

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.GetEncoding(1252).GetString(bytes);
        return !text.AsSpan().ContainsAny(Undefined1252)
            ? text
            : throw (
                IsBinary(text)
                    ? Refusal.Binary()
                    : new ArticleFailedException(
                        FailureReason.Undecodable,
                        "The upload is neither UTF-8 nor windows-1252. Upload it as UTF-8, or declare its encoding in "
                            + "the content type."
                    )
            );
    }

    /// <summary>
    /// UTF-16 without a mark, where the text is mostly ASCII: then one byte of nearly every pair is zero.
    /// </summary>
    private static UnicodeEncoding? Utf16Pattern(ReadOnlySpan<byte> bytes)
    {
        var sniffed = bytes[..Math.Min(bytes.Length, SniffedBytes)];
        int even = 0,
            odd = 0;
        for (var i = 0; i < sniffed.Length; i++)
            if (sniffed[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        var pairs = sniffed.Length / 2;
        if (pairs == 0 || Math.Max(even, odd) < Math.Max(2, pairs * 7 / 10) || Math.Min(even, odd) > pairs / 20)
            return null;
        return new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false, throwOnInvalidBytes: true);
    }

    /// <summary>
    /// More characters that only UTF-8 writes than bytes that break it: read as windows-1252 it would be noise.
    /// </summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0,
            broken = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (length > 1)
                whole++;
            bytes = bytes[length..];
        }
        return whole > broken;
    }

    /// <summary>A NUL anywhere, or one control character in a hundred: no text that a person wrote has them.</summary>
    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r'))
                controls++;
        }
        return controls * 100L > text.Length;
    }
}

using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>
/// What reading a PDF may cost, counted while it is read: a few kilobytes of PDF can decompress to gigabytes, draw one
/// form a billion times, or show one stream on every page. Over the limit the reading ends with a refusal.
/// </summary>
internal sealed class PdfBudget(PdfLimits limits) : IFilterProvider
{
    private long _bytes,
        _operations,
        _glyphs;

    /// <summary>Bytes that the refusals' bound still allows.</summary>
    private long BytesLeft => limits.MaxExpandedBytes - _bytes;

    /// <summary>The document's layers, here since the library hands its pages nothing else of ours.</summary>
    public PdfLayers Layers { get; set; } = new();

    public void SpendBytes(long bytes)
    {
        if ((_bytes += bytes) > limits.MaxExpandedBytes)
            throw new PdfRefusedException(PdfOutcome.Expands);
    }

    /// <summary>
    /// An operation takes a byte or more, so that only one that is run again and again comes this far.
    /// </summary>
    public void SpendOperations(int operations)
    {
        if ((_operations += operations + 1) > limits.MaxExpandedBytes)
            throw new PdfRefusedException(PdfOutcome.Expands);
    }

    /// <summary>Twice the characters, since what is printed twice to look bold is read once.</summary>
    public void SpendGlyph()
    {
        if (++_glyphs > 2L * limits.MaxCharacters)
            throw new PdfRefusedException(PdfOutcome.TooManyCharacters);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        [.. DefaultFilterProvider.Instance.GetFilters(dictionary).Select(Bound)];

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        [.. DefaultFilterProvider.Instance.GetNamedFilters(names).Select(Bound)];

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => [.. DefaultFilterProvider.Instance.GetAllFilters().Select(Bound)];

    private Bounded Bound(IFilter filter) => new(filter, this);

    /// <summary>A filter that is asked how far it expands before it does, and counted.</summary>
    private sealed class Bounded(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            var expanded = filter switch
            {
                FlateFilter => PdfExpansion.OfFlate(input, budget.BytesLeft),
                LzwFilter => PdfExpansion.OfLzw(input.Span),
                RunLengthFilter => PdfExpansion.OfRunLength(input.Span),
                _ => input.Length,
            };
            budget.SpendBytes(expanded);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}

/// <summary>How many bytes a filter's input expands to, without expanding it.</summary>
internal static class PdfExpansion
{
    /// <summary>
    /// Counts up to <paramref name="limit"/> and a little more; data that breaks off counts as far as it goes.
    /// </summary>
    public static long OfFlate(ReadOnlyMemory<byte> input, long limit)
    {
        if (input.Length < 2)
            return 0;
        using var deflate = new DeflateStream(
            new MemoryStream(input[2..].ToArray(), writable: false),
            CompressionMode.Decompress
        );
        var buffer = new byte[81920];
        var total = 0L;
        try
        {
            for (var read = deflate.Read(buffer); read > 0 && total <= limit; read = deflate.Read(buffer))
                total += read;
        }
        catch (InvalidDataException)
        {
            // The library keeps what was read before, or nothing.
        }
        return total;
    }

    /// <summary>The lengths of the strings that the codes stand for, with the table that only knows lengths.</summary>
    public static long OfLzw(ReadOnlySpan<byte> input)
    {
        const int clear = 256,
            end = 257,
            most = 4096;
        var lengths = new int[most];
        int next = end + 1,
            width = 9,
            bits = 0,
            held = 0,
            previous = 0;
        var total = 0L;
        foreach (var value in input)
        {
            held = (held << 8 | value) & 0xFFFFFF;
            bits += 8;
            if (bits < width)
                continue;
            bits -= width;
            var code = held >> bits & (1 << width) - 1;
            if (code == end)
                break;
            if (code == clear)
            {
                (next, width, previous) = (end + 1, 9, 0);
                continue;
            }
            var length =
                code < clear ? 1
                : code < next ? lengths[code]
                : previous + 1;
            total += length;
            if (previous > 0 && next < most)
                lengths[next++] = previous + 1;
            previous = length;
            width =
                next >= 2047 ? 12
                : next >= 1023 ? 11
                : next >= 511 ? 10
                : 9;
        }
        return total;
    }

    public static long OfRunLength(ReadOnlySpan<byte> input)
    {
        var total = 0L;
        for (var i = 0; i < input.Length && input[i] != 128; )
        {
            var run = input[i] > 128;
            var length = run ? 257 - input[i] : input[i] + 1;
            total += length;
            i += run ? 2 : length + 1;
        }
        return total;
    }
}

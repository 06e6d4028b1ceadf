using System.ComponentModel.DataAnnotations;

namespace Summarize.Articles;

/// <summary>Limits of what is read. Settings: <c>Summarize__Articles__*</c>.</summary>
public sealed class ArticleOptions
{
    /// <summary>Largest upload, in bytes. Default 10 MiB; from 1 to 25,000,000 (Kestrel refuses 30,000,000).</summary>
    [Range(1, 25_000_000)]
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>
    /// Most bytes of request bodies that one host holds at the same time, each from its arrival to its answer; what
    /// comes on top is refused with 429. Default 64 MiB; at least <see cref="MaxBytes"/>, at most 1 GiB.
    /// </summary>
    [Range(1, 1 << 30)]
    public int MaxBytesUnderWay { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Longest text, in UTF-16 code units, after extraction. Default 1,000,000; 1 to 100,000,000.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxCharacters { get; set; } = 1_000_000;

    /// <summary>
    /// Most bytes that a DOCX or a PDF may hold once it is decompressed: all parts of a DOCX, every stream that reading
    /// a PDF decodes. Default 32 MiB; 1 byte to 1 GiB.
    /// </summary>
    [Range(1, 1 << 30)]
    public int MaxExpandedBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most pages of a PDF. Default 500; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaxPages { get; set; } = 500;

    /// <summary>
    /// Most seconds that reading a PDF may take, its process's start included. Default 30; 1 to 120.
    /// </summary>
    [Range(1, 120)]
    public int MaxPdfSeconds { get; set; } = 30;

    /// <summary>
    /// Most seconds that reading an article may take: its format and paragraphs, and once more its quotations. Default
    /// 30; 1 to 120.
    /// </summary>
    [Range(1, 120)]
    public int MaxReadSeconds { get; set; } = 30;
}

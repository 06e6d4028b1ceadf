namespace Summarize.Articles;

/// <summary>Limits of what is read. Settings: <c>Summarize__Articles__*</c>.</summary>
public sealed class ArticleOptions
{
    /// <summary>Largest upload, in bytes. Default 10 MiB; from 1 to 25,000,000 (Kestrel refuses 30,000,000).</summary>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Longest text, in UTF-16 code units, after extraction. Default 1,000,000; at least 1.</summary>
    public int MaxCharacters { get; set; } = 1_000_000;

    /// <summary>
    /// Most bytes that a DOCX or a PDF may hold once it is decompressed: all parts of a DOCX, every stream that reading
    /// a PDF decodes. Default 32 MiB; at least 1.
    /// </summary>
    public int MaxExpandedBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most pages of a PDF. Default 500; at least 1.</summary>
    public int MaxPages { get; set; } = 500;

    /// <summary>
    /// Most seconds that reading a PDF may take, its process's start included. Default 30; at least 1.
    /// </summary>
    public int MaxPdfSeconds { get; set; } = 30;
}

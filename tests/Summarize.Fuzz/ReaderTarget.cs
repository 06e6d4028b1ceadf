using System.IO.Compression;
using Summarize.Articles;

namespace Summarize.Fuzz;

/// <summary>
/// Any bytes to an article or a typed refusal. The first byte chooses what the upload says that it is. PDF is left out:
/// it would start a process for every input (see <see cref="PdfTarget"/>).
/// </summary>
internal static class ReaderTarget
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>
    /// What stands behind the first byte is the document.xml of a DOCX, since mutations of a zip seldom get that far.
    /// </summary>
    public const byte DocumentXml = 0;

    public const byte PlainText = 1;
    public const byte Html = 2;
    public const byte Markdown = 3;
    public const byte WholeDocx = 4;

    private static readonly (string? ContentType, string? Name)[] Claims =
    [
        (Docx, null),
        ("text/plain", null),
        ("text/html", "a.html"),
        (null, "a.md"),
        (Docx, "a.docx"),
        (null, null),
        ("application/octet-stream", "a.htm"),
        ("text/plain; charset=utf-16", "a.pdf"),
        ("text/html; charset=\"shift_jis\"", null),
        ("text/markdown; charset=utf-8", null),
        ("text/plain; charset=gb18030", null),
        ("text/html; charset=utf-7", null),
        ("text/plain; charset=iso-2022-jp", null),
        ("image/png", null),
        ("text/plain; charset=big5", null),
        (";;=", "a.txt"),
        ("text/plain; charset=hz-gb-2312", null),
        ("text/plain; charset=x-iscii-de", null),
        ("text/plain; charset=euc-kr", null),
        ("text/plain; charset=utf-32", null),
        ("text/plain; charset=iso-2022-kr", null),
        ("text/plain; charset=euc-jp", null),
    ];

    public static int ClaimCount => Claims.Length;

    private static readonly ArticleOptions Limits = new()
    {
        MaxCharacters = 100_000,
        MaxExpandedBytes = 4 * 1024 * 1024,
    };

    public static void Run(byte[] input)
    {
        if (input.Length == 0)
            return;
        var (contentType, name) = Claims[input[0] % Claims.Length];
        var content = input[0] % Claims.Length == DocumentXml ? Packed(input[1..]) : input[1..];
        // Without type and name a PDF is known by its content.
        if (contentType is null && content.AsSpan().IndexOf("%PDF-"u8) >= 0)
            return;
        var first = Outcome(content, contentType, name);
        Invariant.Holds(first == Outcome(content, contentType, name), "the same upload gives the same article");
    }

    private static string Outcome(byte[] content, string? contentType, string? name)
    {
        HiddenFault.Last = null;
        try
        {
            var article = ArticleReader.Read(content, contentType, name, Limits);
            Invariant.IsWhole(article);
            Invariant.Holds(article.Paragraphs.Count > 0, "an article has text");
            Invariant.Holds(article.Text.Length <= Limits.MaxCharacters, "no text is over the limit");
            Invariant.Holds(!article.Text.Contains('\0', StringComparison.Ordinal), "no text holds U+0000");
            foreach (var text in (string?[])[article.Text, article.Title, article.Byline])
                Invariant.Holds(IsText(text), "a text is well-formed and not blank");
            return $"{article.Text}|{string.Join(',', article.Paragraphs)}|{article.Title}|{article.Byline}|{article.Published}";
        }
        catch (ArticleFailedException e)
        {
            CheckRefusal(e);
            return $"{e.Reason}: {e.Message}";
        }
    }

    private static bool IsText(string? text) =>
        Invariant.IsWellFormed(text) && (text is null || !Articles.PlainText.IsBlank(text));

    private static void CheckRefusal(ArticleFailedException refusal)
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            if (refusal.Message != Refusal.Broken(format).Message)
                continue;
            Invariant.Holds(
                HiddenFault.Last is null,
                $"no exception of ours is answered as a broken document ({HiddenFault.Last})"
            );
            Invariant.Holds(format is ArticleFormat.Docx, $"{format} is read whatever it holds");
        }
    }

    private static byte[] Packed(byte[] documentXml)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """u8
            );
            Add(
                zip,
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """u8
            );
            Add(zip, "word/document.xml", documentXml);
        }
        return packed.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}

using System.IO.Compression;
using System.Text;

namespace Summarize.Tests.Articles;

/// <summary>PDF files written by hand, for what a library that writes PDF would not write.</summary>
internal static class PdfSource
{
    /// <summary>
    /// A file of these objects, numbered from 1; the first is the catalog. LEN stands for a stream's length.
    /// </summary>
    public static byte[] Of(IEnumerable<(string Dictionary, byte[]? Stream)> objects, string trailer = "")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.7\n");
        foreach (var (dictionary, stream) in objects)
        {
            offsets.Add(file.Position);
            Write(
                $"{offsets.Count} 0 obj\n{dictionary.Replace("LEN", $"{stream?.Length}", StringComparison.Ordinal)}\n"
            );
            if (stream is not null)
            {
                Write("stream\n");
                file.Write(stream);
                Write("\nendstream\n");
            }
            Write("endobj\n");
        }
        var table = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write($"{offset:D10} 00000 n \n");
        Write($"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>A file of one page with this content, and more objects from number 6 on.</summary>
    public static byte[] Page(
        byte[] content,
        string filter = "",
        string contents = "4 0 R",
        string resources = "",
        IEnumerable<(string, byte[]?)>? more = null,
        string trailer = ""
    ) =>
        Of(
            [
                ("<</Type/Catalog/Pages 2 0 R>>", null),
                ("<</Type/Pages/Kids[3 0 R]/Count 1>>", null),
                (
                    $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {contents}/Resources<</Font<</F1 5 0 "
                        + $"R>>{resources}>>>>",
                    null
                ),
                ($"<</Length LEN{filter}>>", content),
                ("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", null),
                .. more ?? [],
            ],
            trailer
        );

    public static byte[] Flate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.SmallestSize))
            zlib.Write(data);
        return output.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}

using System.IO.Compression;
using System.Text;

namespace Summarize.Fuzz;

/// <summary>The repository's seeds as inputs of the targets: behind their first bytes.</summary>
internal static class Corpus
{
    public static void Write(string seeds, string folder)
    {
        foreach (var target in (string[])["reader", "finder", "pdf"])
            Directory.CreateDirectory(Path.Combine(folder, target));
        foreach (var file in Directory.EnumerateFiles(seeds))
        {
            var content = File.ReadAllBytes(file);
            var name = Path.GetFileName(file);
            switch (Path.GetExtension(file))
            {
                case ".txt":
                    Add("finder", name + ".utf8", FinderTarget.Utf8, content);
                    Add(
                        "finder",
                        name + ".utf16",
                        FinderTarget.Utf16,
                        Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(content))
                    );
                    Add("reader", name, ReaderTarget.PlainText, content);
                    break;
                case ".html":
                    Add("reader", name, ReaderTarget.Html, content);
                    break;
                case ".md" when name != "README.md":
                    Add("reader", name, ReaderTarget.Markdown, content);
                    break;
                case ".docx":
                    Add("reader", name, ReaderTarget.WholeDocx, content);
                    Add("reader", name + ".xml", ReaderTarget.DocumentXml, DocumentXml(file));
                    break;
                case ".pdf":
                    File.WriteAllBytes(Path.Combine(folder, "pdf", name), content);
                    break;
            }
        }

        // Short, and under each claim: mutations seldom keep a text and find another first byte that suits it.
        for (var claim = 0; claim < ReaderTarget.ClaimCount; claim++)
            Add("reader", $"claim{claim}", (byte)claim, "<p>By Jane Doe</p>\n\n“It is closed,” she said."u8.ToArray());

        void Add(string target, string name, byte first, byte[] content) =>
            File.WriteAllBytes(Path.Combine(folder, target, name), [first, .. content]);
    }

    private static byte[] DocumentXml(string docx)
    {
        using var zip = ZipFile.OpenRead(docx);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        using var content = new MemoryStream();
        part.CopyTo(content);
        return content.ToArray();
    }
}

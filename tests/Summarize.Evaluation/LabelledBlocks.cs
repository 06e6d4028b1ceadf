using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Summarize.Articles;
using Summarize.Articles.Html;

namespace Summarize.Evaluation;

/// <summary>A block of a page, and whether a public set says that it is its article's.</summary>
internal sealed record LabelledBlock(Place Place, bool IsArticle, double Weight);

/// <summary>Reads the development halves of two public sets of pages, block by block.</summary>
internal static class LabelledBlocks
{
    private const int ShortestPart = 20;

    /// <summary>
    /// trafilatura's <c>tests</c> folder: a block with a passage that the article has, or one that it has not.
    /// </summary>
    public static IEnumerable<IReadOnlyList<LabelledBlock>> OfSegments(string folder)
    {
        using var data = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "evaldata.json")));
        foreach (var page in data.RootElement.EnumerateObject().Select(page => page.Value))
        {
            var name = page.GetProperty("file").GetString()!;
            var file = new[] { "eval", "cache" }
                .Select(part => Path.Combine(folder, part, name))
                .FirstOrDefault(File.Exists);
            if (file is null || !IsDevelopment(name))
                continue;
            var places = Places(file);
            yield return
            [
                .. Segments(page, "with")
                    .SelectMany(text => Holding(places, text) is [var one] ? Label([one], true) : []),
                .. Segments(page, "without").SelectMany(text => Label(Holding(places, text), false)),
            ];
        }
    }

    /// <summary>readability's <c>test/test-pages</c>: each block, by whether the expected page has its text.</summary>
    public static IEnumerable<IReadOnlyList<LabelledBlock>> OfPages(string folder, double weight)
    {
        foreach (var page in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var source = Path.Combine(page, "source.html");
            var expected = Path.Combine(page, "expected.html");
            if (!IsDevelopment(Path.GetFileName(page)) || !File.Exists(source) || !File.Exists(expected))
                continue;
            var wanted = Places(expected).Select(place => Squeeze(place.Block.Text)).ToList();
            var whole = string.Concat(wanted);
            var blocks = wanted.ToHashSet(StringComparer.Ordinal);
            var places = Places(source);
            double length = 1 + places.Sum(place => place.Block.Text.Length);
            yield return
            [
                .. places.Select(place => new LabelledBlock(
                    place,
                    Squeeze(place.Block.Text) is var text
                        && (
                            blocks.Contains(text)
                            || text.Length >= ShortestPart && whole.Contains(text, StringComparison.Ordinal)
                        ),
                    weight * place.Block.Text.Length / length
                )),
            ];
        }
    }

    /// <summary>None where the page is refused.</summary>
    private static List<Place> Places(string file)
    {
        try
        {
            var content = File.ReadAllBytes(file);
            var root = HtmlTree.Read(TextDecoder.Decode(content, HtmlCharset.Of(content)));
            var page = new PageBlocks(HtmlBlocks.Of(root), HtmlMetadata.Of(root));
            return [.. Enumerable.Range(0, page.Blocks.Count).Select(i => new Place(page, i))];
        }
        catch (ArticleFailedException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Segments(JsonElement page, string name) =>
        page.GetProperty(name).EnumerateArray().Select(text => Squeeze(text.GetString()!));

    private static List<Place> Holding(List<Place> places, string text) =>
        places.FindAll(place => Squeeze(place.Block.Text).Contains(text, StringComparison.Ordinal));

    private static IEnumerable<LabelledBlock> Label(List<Place> places, bool isArticle) =>
        places.Select(place => new LabelledBlock(place, isArticle, 1.0 / places.Count));

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Even first hexadecimal digit of the name's SHA-256: the half that anything may be tuned to.</summary>
    private static bool IsDevelopment(string name) => (SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] >> 4) % 2 == 0;
}

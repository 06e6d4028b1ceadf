using System.Text.Json;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Tests.Seeds;

/// <summary>What stands beside a sample article: what a careful reader finds in it.</summary>
internal sealed record SeedFacts(string? Title, string? Byline, IReadOnlyList<QuotationFact> Quotations)
{
    internal static readonly string Folder = Find();

    /// <summary>The articles that have facts, by file name.</summary>
    public static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Folder)
            .Select(file => Path.GetFileName(file)!)
            .Where(name => File.Exists(FactsFile(name)))
            .Order(StringComparer.Ordinal);

    public static SeedFacts Of(string seed) =>
        JsonSerializer.Deserialize<SeedFacts>(File.ReadAllText(FactsFile(seed)), Json.Options)!;

    public static Article Read(string seed) =>
        ArticleReader.Read(
            File.ReadAllBytes(Path.Combine(Folder, seed)),
            contentType: null,
            seed,
            new ArticleOptions()
        );

    public static IReadOnlyList<Quotation> Attributed(Article article) =>
        Attribution.Attribute(article, QuotationFinder.Find(article));

    private static string FactsFile(string seed) =>
        Path.Combine(Folder, Path.GetFileNameWithoutExtension(seed) + ".facts.json");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Summarize.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "seeds");
    }
}

/// <summary>
/// A quotation of a sample article. Described: the source has a description and no name. May stay open: a reader knows
/// who speaks, by inference that the program does not draw; it may leave the speaker open, and name nobody else.
/// </summary>
internal sealed record QuotationFact(
    QuotationKind Kind,
    IReadOnlyList<string> Parts,
    string? Speaker,
    string? Description,
    IReadOnlyList<string>? Candidates,
    bool Described,
    bool MayStayOpen
);

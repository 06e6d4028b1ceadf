using System.Text.Json;
using Summarize.Articles;

namespace Summarize.Evaluation;

/// <summary>
/// <c>read DIR OUT.jsonl</c>: each file below a folder as an article, by its name and content alone.
/// </summary>
internal static class ReadCommand
{
    public static int Run(string folder, string output)
    {
        JsonLines.Write(
            output,
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .AsParallel()
                .AsOrdered()
                .Select(file => Read(folder, file))
        );
        return 0;
    }

    private static ReadFile Read(string folder, string file)
    {
        var path = Path.GetRelativePath(folder, file);
        try
        {
            var article = ArticleReader.Read(File.ReadAllBytes(file), contentType: null, path, new ArticleOptions());
            return new ReadFile(
                path,
                Failed: null,
                article.Title,
                article.Byline,
                article.Published,
                [.. article.Paragraphs.Select(p => new ReadParagraph(Name(p.Role), p.Span.Slice(article.Text)))]
            );
        }
        catch (ArticleFailedException refusal)
        {
            return new ReadFile(path, Name(refusal.Reason), Title: null, Byline: null, Published: null, []);
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private sealed record ReadFile(
        string Path,
        string? Failed,
        string? Title,
        string? Byline,
        DateTimeOffset? Published,
        ReadParagraph[] Paragraphs
    );

    private sealed record ReadParagraph(string Role, string Text);
}

using System.Text;
using Summarize.Local;

namespace Summarize.Benchmarks.Compare;

/// <summary>What is digested.</summary>
internal static class Texts
{
    /// <summary>A sample article.</summary>
    public static string Seed(string file) => File.ReadAllText(Path.Combine(Project.SeedsFolder, file));

    /// <summary>Invented news, another text for each number.</summary>
    public static string Numbered(int length, int number) =>
        $"Report {number} of the harbour board\n\n{SyntheticNews.Article(length)}";

    /// <summary>As it is sent.</summary>
    public static ByteArrayContent Body(string text) =>
        new(Encoding.UTF8.GetBytes(text)) { Headers = { { "Content-Type", "text/plain; charset=utf-8" } } };
}

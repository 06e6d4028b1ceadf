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

    /// <summary>
    /// Sentences without sense, none twice, for what compares sentences: words of the sample articles, the frequent
    /// ones often, in paragraphs of three.
    /// </summary>
    /// <param name="length">At least as many characters; the same text for the same length.</param>
    public static string Varied(int length)
    {
        var random = new Random(1);
        string[] words =
        [
            .. Seeds
                .Files.Where(file => file.Extension == ".txt")
                .SelectMany(file =>
                    File.ReadAllText(file.FullName).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
                .Where(word => word.All(char.IsAsciiLetterLower)),
        ];
        var text = new StringBuilder(length + 200);
        for (var i = 0; text.Length < length; i++)
        {
            var sentence = string.Join(' ', random.GetItems(words, random.Next(8, 26)));
            text.Append(char.ToUpperInvariant(sentence[0])).Append(sentence, 1, sentence.Length - 1);
            text.Append(i % 3 == 2 ? ".\n\n" : ". ");
        }
        return text.ToString();
    }
}

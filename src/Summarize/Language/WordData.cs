using System.Reflection;

namespace Summarize.Language;

/// <summary>
/// The embedded data files: tab-separated, one word or phrase a line, lines that begin with <c>#</c> name source and
/// licence.
/// </summary>
public static class WordData
{
    private const string Folder = "Summarize.Language.Data.";

    /// <summary>The rows of a file.</summary>
    /// <param name="file">"en/speech": the folder is the language's.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{file.Replace('/', '.')}.tsv")
            ?? throw new ArgumentException($"No data file is called {file}.", nameof(file));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }

    /// <summary>The words of a kind, where a file's second column names the kinds of each.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static IEnumerable<string> Words(string file, string kind) =>
        Rows(file).Where(row => row[1].Split(' ').Contains(kind, StringComparer.Ordinal)).Select(row => row[0]);

    /// <summary>The languages and names of all files, as "en/speech".</summary>
    public static IEnumerable<string> Files() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal)
            )
            .Select(name => name[Folder.Length..^4].Replace('.', '/'));
}

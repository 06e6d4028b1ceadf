namespace Summarize.Articles;

/// <summary>The files of <c>Data</c>, which are built into the assembly.</summary>
internal static class Resource
{
    /// <summary>A file's text.</summary>
    public static string Text(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream($"Summarize.Articles.Data.{name}")
            ?? throw new ArgumentException($"There is no resource {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// The rows of a table: columns set apart by tabs; blank lines and those that begin with # left out.
    /// </summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'));
}

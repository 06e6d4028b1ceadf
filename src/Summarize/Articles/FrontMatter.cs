using System.Globalization;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Summarize.Articles;

/// <summary>
/// What the front matter of a Markdown file says: YAML between lines of dashes, TOML between plus signs.
/// </summary>
internal sealed record FrontMatter(string? Title, string? Byline, DateTimeOffset? Published)
{
    private const int Longest = 20_000; // Characters: its parsers recurse, and no article has more.

    private static readonly FrontMatter None = new(null, null, null);

    /// <summary>
    /// Splits a file: its front matter, and where its text begins. What cannot be parsed says nothing.
    /// </summary>
    public static (FrontMatter Matter, int End) Read(string source)
    {
        foreach (var (fence, parse) in Fences)
            if (Between(source, fence) is var (start, length, end) && end > 0)
            {
                var matter = source.Substring(start, length);
                // Between two rules of a page can be its first paragraph.
                return IsProse(matter) ? (None, 0) : (length <= Longest ? parse(matter) : None, end);
            }
        return (None, 0);
    }

    /// <summary>
    /// Whether no line begins as front matter's do, with a key, and one ends as a sentence does or is a heading.
    /// </summary>
    private static bool IsProse(string matter)
    {
        var lines = matter.Split('\n').Select(line => line.Trim()).ToList();
        return lines.Exists(line =>
                line is ['#', ' ', ..] || line.TrimEnd('"', '”', '’', ')', '*') is [.., '.' or '!' or '?']
            )
            && !lines.Exists(line =>
                line.IndexOfAny([':', '=']) is > 0 and var end
                && !line[..end].Trim().Contains(' ', StringComparison.Ordinal)
            );
    }

    private static readonly (string Fence, Func<string, FrontMatter> Parse)[] Fences = [("---", Yaml), ("+++", Toml)];

    /// <summary>What stands between the first line, if it is the fence, and the next that is one.</summary>
    private static (int Start, int Length, int End) Between(string source, string fence)
    {
        var start = EndOfLine(source, 0);
        if (!Line(source, 0, start).SequenceEqual(fence))
            return default;
        for (var at = start; at < source.Length; )
        {
            var end = EndOfLine(source, at);
            var line = Line(source, at, end);
            if (line.SequenceEqual(fence) || fence == "---" && line is "...")
                return (start, at - start, end);
            at = end;
        }
        return default;
    }

    private static ReadOnlySpan<char> Line(string source, int start, int end) =>
        source.AsSpan(start, end - start).TrimEnd();

    private static int EndOfLine(string source, int start) =>
        source.IndexOf('\n', start) is var end && end < 0 ? source.Length : end + 1;

    private static FrontMatter Yaml(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map
                ? Of(
                    map.Children.Where(pair => pair.Key is YamlScalarNode)
                        .Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", Plain(pair.Value)))
                )
                : None;
        }
        catch (YamlException)
        {
            return None;
        }
    }

    private static FrontMatter Toml(string text)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(text) is { } table
                ? Of(table.Select(pair => (pair.Key, Plain(pair.Value))))
                : None;
        }
        catch (TomlException)
        {
            return None;
        }
    }

    private static FrontMatter Of(IEnumerable<(string Key, IReadOnlyList<string> Values)> pairs)
    {
        var values = pairs
            .Where(pair => pair.Values.Count > 0)
            .GroupBy(pair => pair.Key.Trim().ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Values, StringComparer.Ordinal);
        var authors = First("byline", "author", "authors");
        return new FrontMatter(
            First("title", "headline")?[0],
            authors is null ? null : Bylines.Authors(authors),
            First("date", "published", "pubdate", "publishdate") is { } date ? Dates.Parse(date[0]) : null
        );

        IReadOnlyList<string>? First(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
                if (values.GetValueOrDefault(key) is { } found)
                    return found;
            return null;
        }
    }

    /// <summary>A text, or a list of them; of what has a name, the name.</summary>
    private static IReadOnlyList<string> Plain(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { Length: > 0 } value } => [value],
            YamlSequenceNode list => [.. list.Children.Select(Plain).Where(item => item.Count > 0).Select(i => i[0])],
            YamlMappingNode map => map.Children.TryGetValue(new YamlScalarNode("name"), out var name)
                ? Plain(name)
                : [],
            _ => [],
        };

    private static IReadOnlyList<string> Plain(object? value) =>
        value switch
        {
            string { Length: > 0 } text => [text],
            TomlDateTime date => [date.DateTime.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)],
            TomlArray list => [.. list.Select(Plain).Where(item => item.Count > 0).Select(item => item[0])],
            TomlTableArray list => [.. list.Select(Plain).Where(item => item.Count > 0).Select(item => item[0])],
            TomlTable table => table.TryGetValue("name", out var name) ? Plain(name) : [],
            _ => [],
        };
}

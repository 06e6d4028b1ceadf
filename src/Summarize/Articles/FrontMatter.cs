namespace Summarize.Articles;

/// <summary>What the front matter of a Markdown file says: the few keys that articles use, not all of YAML.</summary>
internal sealed record FrontMatter(string? Title, string? Byline, DateTimeOffset? Published)
{
    public static FrontMatter Parse(string yaml)
    {
        string? title = null,
            byline = null,
            date = null;
        var authors = new List<string>();
        var key = "";
        foreach (var line in yaml.ReplaceLineEndings("\n").Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var item = line.TrimStart();
            if (item.StartsWith("- ", StringComparison.Ordinal))
            {
                if (key is "author" or "authors")
                    authors.Add(Value(item[2..].Replace("name:", "", StringComparison.Ordinal)));
                continue;
            }
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
                continue;
            key = line[..colon].Trim().ToLowerInvariant();
            var value = Value(line[(colon + 1)..]);
            if (value.Length == 0)
                continue;
            switch (key)
            {
                case "title" or "headline":
                    title ??= value;
                    break;
                case "author" or "authors" or "byline":
                    byline ??= string.Join(", ", value.Trim('[', ']').Split(',').Select(Value));
                    break;
                case "date" or "published" or "pubdate" or "publishdate":
                    date ??= value;
                    break;
            }
        }
        return new FrontMatter(
            title,
            byline ?? (authors.Count > 0 ? string.Join(", ", authors) : null),
            date is null ? null : Dates.Parse(date)
        );
    }

    private static string Value(string value)
    {
        value = value.Trim();
        var quoted = value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0];
        return quoted ? value[1..^1] : value;
    }
}

using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser.Tokens;

namespace Summarize.Articles;

/// <summary>
/// What a page says about its article outside of its text: <c>meta</c>, JSON-LD, <c>time</c>, <c>title</c>.
/// </summary>
internal sealed class HtmlMetadata
{
    private string? _headline,
        _title,
        _author,
        _time,
        _published;
    private readonly List<string> _authors = [];

    /// <summary>The page's own title, which most often ends in the name of the site.</summary>
    public string? PageTitle { get; set; }

    /// <summary>The type of the script that the walk is in.</summary>
    public string? ScriptType { private get; set; }

    /// <summary>JSON-LD's headline, else og:title.</summary>
    public string? Headline => _headline ?? _title;

    /// <summary>JSON-LD's authors, else the page's.</summary>
    public string? Byline => _authors.Count > 0 ? string.Join(", ", _authors) : _author;

    /// <summary>When the article was published, else the first time that the page names.</summary>
    public DateTimeOffset? Published => Date(_published) ?? Date(_time);

    public void Take(HtmlTagToken tag)
    {
        if (tag.Name == "time")
        {
            _time ??= tag.GetAttribute("datetime");
            return;
        }
        var content = tag.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(content))
            return;
        switch ((First("property") ?? First("name") ?? First("itemprop") ?? "").ToLowerInvariant())
        {
            case "og:title" or "twitter:title" or "headline":
                _title ??= content;
                break;
            case "author" or "article:author" or "byl" or "dc.creator" or "parsely-author" or "sailthru.author":
                // Many pages put the address of the author's page here.
                if (!content.Contains("://", StringComparison.Ordinal))
                    _author ??= WithoutBy(content);
                break;
            case "article:published_time"
            or "og:published_time"
            or "datepublished"
            or "pubdate"
            or "date"
            or "dc.date"
            or "dc.date.issued"
            or "parsely-pub-date":
                _published ??= content;
                break;
        }

        string? First(string name) => tag.GetAttribute(name) is { Length: > 0 } value ? value : null;
    }

    public void TakeScript(string script)
    {
        if (ScriptType is null || !ScriptType.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
            return;
        try
        {
            using var json = JsonDocument.Parse(script);
            TakeJson(json.RootElement);
        }
        // A string that holds half a surrogate pair is JSON, and throws only where it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The page's own mistake, in what the article does not need.
        }
    }

    /// <summary>An object, a list of objects, or a graph of them. The parser bounds how deep they nest.</summary>
    private void TakeJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray())
                TakeJson(item);
        if (json.ValueKind != JsonValueKind.Object)
            return;
        if (json.TryGetProperty("@graph", out var graph))
            TakeJson(graph);
        if (!json.TryGetProperty("headline", out _))
            return;
        _headline ??= Text(json, "headline");
        _published = Text(json, "datePublished") ?? _published;
        if (_authors.Count == 0 && json.TryGetProperty("author", out var author))
            TakeAuthors(author);
    }

    private void TakeAuthors(JsonElement author)
    {
        if (author.ValueKind == JsonValueKind.Array)
            foreach (var item in author.EnumerateArray())
                TakeAuthors(item);
        var name =
            author.ValueKind == JsonValueKind.String ? author.GetString()
            : author.ValueKind == JsonValueKind.Object ? Text(author, "name")
            : null;
        if (!string.IsNullOrWhiteSpace(name) && _authors.Count < 20)
            _authors.Add(WithoutBy(name));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string WithoutBy(string name) =>
        name.Trim() is var trimmed && trimmed.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
            ? trimmed[3..].Trim()
            : trimmed;

    private static DateTimeOffset? Date(string? value)
    {
        if (value is null || value.Length > 64)
            return null;
        // To a time or a day alone .NET adds the present day or year, which the page does not say.
        if (
            DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && value.Contains(date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        )
            return date;
        return Dates.Parse(value);
    }
}

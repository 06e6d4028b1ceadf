using System.Net;
using System.Text.Json;

namespace Summarize.Articles.Html;

/// <summary>
/// What a page's JSON-LD says about its article: schema.org's terms for the few things that are read.
/// </summary>
internal sealed class JsonLd
{
    private const int MostAuthors = 20;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _authors = [];

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public IReadOnlyList<string> Authors => _authors;

    /// <summary>
    /// Takes in one script; what is no JSON is the page's own mistake, in what its article does not need.
    /// </summary>
    public void Take(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script);
            TakeNames(json.RootElement);
            TakeArticle(json.RootElement);
        }
        // A string that holds half a surrogate pair is JSON, and throws only where it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException) { }
    }

    /// <summary>An object, a list of objects, or a graph of them. The parser bounds how deep they nest.</summary>
    private void TakeArticle(JsonElement json)
    {
        foreach (var item in Objects(json))
        {
            if (!item.TryGetProperty("headline", out _))
                continue;
            Headline ??= Text(item, "headline");
            Published ??= Text(item, "datePublished");
            if (_authors.Count == 0 && item.TryGetProperty("author", out var author))
                TakeAuthors(author);
        }
    }

    /// <summary>Names by id: in a graph an article names its authors by theirs.</summary>
    private void TakeNames(JsonElement json)
    {
        foreach (var item in Objects(json))
            if (Text(item, "@id") is { } id && Text(item, "name") is { } name)
                _names.TryAdd(id, name);
    }

    private void TakeAuthors(JsonElement author)
    {
        if (author.ValueKind == JsonValueKind.Array)
            foreach (var item in author.EnumerateArray())
                TakeAuthors(item);
        var name =
            author.ValueKind == JsonValueKind.String ? Decoded(author.GetString())
            : author.ValueKind == JsonValueKind.Object
                ? Text(author, "name") ?? (Text(author, "@id") is { } id ? _names.GetValueOrDefault(id) : null)
            : null;
        if (!string.IsNullOrWhiteSpace(name) && _authors.Count < MostAuthors)
            _authors.Add(name);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().SelectMany(Objects);
        if (json.ValueKind != JsonValueKind.Object)
            return [];
        return json.TryGetProperty("@graph", out var graph) ? Objects(graph).Prepend(json) : [json];
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Decoded(value.GetString())
            : null;

    /// <summary>Many pages write their entities into it, some of them twice.</summary>
    private static string? Decoded(string? value) => WebUtility.HtmlDecode(WebUtility.HtmlDecode(value));
}

using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Summarize.Articles.Html;

/// <summary>What JSON-LD says of one article. Authors are people; a paper or an agency is none.</summary>
internal sealed record JsonArticle(
    string Headline,
    string? Url,
    string? Published,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Organizations
);

/// <summary>
/// What a page's JSON-LD says about its articles: schema.org's terms for the few things that are read.
/// </summary>
internal sealed class JsonLd
{
    private const int MostNames = 20;
    private const int MostArticles = 200;

    private static readonly string[] Holders = ["@graph", "mainEntity"];

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly Regex Frame = Pattern(
        @"^(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[)+|(?:\s|-->|//|/\*|\*/|\]\]>|;)+$"
    );
    private static readonly Regex Tag = Pattern(@"</?[a-z][^<>]*>");

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<JsonArticle> _articles = [];
    private readonly List<string> _sites = [];

    public IReadOnlyList<JsonArticle> Articles => _articles;

    /// <summary>The names of those who publish the page.</summary>
    public IReadOnlyList<string> Sites => _sites;

    /// <summary>
    /// Takes in one script; what is no JSON is the page's own mistake, in what its article does not need.
    /// </summary>
    public void Take(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(Bare(script), Lenient);
            TakeNames(json.RootElement);
            foreach (var item in Objects(json.RootElement))
                TakeItem(item);
        }
        // A string that holds half a surrogate pair is JSON, and throws only where it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException) { }
    }

    /// <summary>
    /// The JSON without the comment that it was once hidden in, and without line ends inside of strings.
    /// </summary>
    private static string Bare(string script)
    {
        var bare = new StringBuilder(Frame.Replace(script, ""));
        for (var i = 0; i < bare.Length; i++)
            if (bare[i] < ' ')
                bare[i] = ' ';
        return bare.ToString();
    }

    private void TakeItem(JsonElement item)
    {
        if (item.TryGetProperty("publisher", out var publisher))
            _sites.AddRange(Names(publisher).Take(MostNames - Math.Min(MostNames, _sites.Count)));
        if (Text(item, "@type") == "WebSite" && Text(item, "name") is { } site)
            _sites.Add(site);
        if (Text(item, "headline") is not { } headline || _articles.Count >= MostArticles)
            return;
        var authors = item.TryGetProperty("author", out var author) ? Flat(author).ToList() : [];
        _articles.Add(
            new JsonArticle(
                Tag.Replace(headline, "").Trim(),
                Text(item, "url") ?? Url(item, "mainEntityOfPage") ?? Text(item, "@id"),
                Text(item, "datePublished"),
                [.. authors.Where(a => !IsOrganization(a)).SelectMany(Names).Take(MostNames)],
                [.. authors.Where(IsOrganization).SelectMany(Names).Take(MostNames)]
            )
        );
    }

    private static bool IsOrganization(JsonElement author) =>
        author.ValueKind == JsonValueKind.Object
        && Text(author, "@type")?.EndsWith("Organization", StringComparison.Ordinal) == true;

    /// <summary>Names by id: in a graph an article names its authors by theirs.</summary>
    private void TakeNames(JsonElement json)
    {
        foreach (var item in Objects(json))
            if (Text(item, "@id") is { } id && Text(item, "name") is { } name)
                _names.TryAdd(id, name);
    }

    /// <summary>The names of people or papers: texts, objects with a name or a known id, or lists of either.</summary>
    private IEnumerable<string> Names(JsonElement named) =>
        Flat(named)
            .SelectMany(item =>
                item.ValueKind == JsonValueKind.String ? [Decoded(item.GetString())]
                : item.ValueKind != JsonValueKind.Object ? []
                : item.TryGetProperty("name", out var names)
                    ? Flat(names).Where(IsText).Select(n => Decoded(n.GetString()))
                : Text(item, "@id") is { } id ? [_names.GetValueOrDefault(id)]
                : (IEnumerable<string?>)[]
            )
            .OfType<string>()
            .Select(name => Tag.Replace(name, "").Trim())
            .Where(name => !string.IsNullOrWhiteSpace(name));

    private static bool IsText(JsonElement json) => json.ValueKind == JsonValueKind.String;

    private static IEnumerable<JsonElement> Flat(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().SelectMany(Flat) : [json];

    /// <summary>
    /// An object, a list of objects, a graph of them, or what a page is about. The parser bounds how deep they nest.
    /// </summary>
    private static IEnumerable<JsonElement> Objects(JsonElement json)
    {
        foreach (var item in Flat(json).Where(item => item.ValueKind == JsonValueKind.Object))
        {
            yield return item;
            foreach (var inner in Holders)
                if (item.TryGetProperty(inner, out var held))
                    foreach (var other in Objects(held))
                        yield return other;
        }
    }

    private static string? Url(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? Text(value, "@id")
            : Text(json, name);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && IsText(value) ? Decoded(value.GetString()) : null;

    /// <summary>Many pages write their entities into it, some of them twice.</summary>
    private static string? Decoded(string? value) => WebUtility.HtmlDecode(WebUtility.HtmlDecode(value));

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

using System.Globalization;

namespace Summarize.Articles.Html;

/// <summary>
/// What a page says about its article outside of its text: JSON-LD, <c>meta</c>, <c>time</c>, <c>title</c>.
/// </summary>
internal sealed class HtmlMetadata
{
    private readonly JsonLd _json = new();
    private string? _title,
        _author,
        _published,
        _time;

    private HtmlMetadata() { }

    /// <summary>The page's own title, which most often ends in the name of the site.</summary>
    public string? PageTitle { get; private set; }

    /// <summary>JSON-LD's headline, else og:title.</summary>
    public string? Headline => _json.Headline ?? _title;

    /// <summary>JSON-LD's authors, else the page's; null where what stands there are no names.</summary>
    public string? Byline => Bylines.Authors(_json.Authors) ?? (_author is null ? null : Bylines.Authors([_author]));

    /// <summary>When the article was published, else the first time that the page names.</summary>
    public DateTimeOffset? Published => Date(_json.Published) ?? Date(_published) ?? Date(_time);

    public static HtmlMetadata Of(HtmlElement root)
    {
        var metadata = new HtmlMetadata();
        foreach (var element in root.SelfAndDescendants)
            metadata.Take(element);
        return metadata;
    }

    /// <summary>Whether the element says that it names the authors.</summary>
    public static bool IsByline(HtmlElement element) =>
        element.Attribute("rel") == "author"
        || element.Attribute("itemprop") == "author"
        || element.Classes.Any(name => name.Contains("byline", StringComparison.OrdinalIgnoreCase));

    private void Take(HtmlElement element)
    {
        switch (element.Name)
        {
            case "time":
                _time ??= element.Attribute("datetime");
                break;
            // A drawing has a title as well.
            case "title" when !element.SelfAndAncestors.Any(around => around.Name == "svg"):
                PageTitle ??= element.OwnText();
                break;
            case "script" when IsJsonLd(element.Attribute("type")):
                _json.Take(element.OwnText());
                break;
            case "meta":
                TakeMeta(element);
                break;
        }
    }

    private void TakeMeta(HtmlElement meta)
    {
        var content = meta.Attribute("content");
        if (string.IsNullOrWhiteSpace(content))
            return;
        switch ((First("property") ?? First("name") ?? First("itemprop") ?? "").ToLowerInvariant())
        {
            case "og:title" or "twitter:title" or "headline":
                _title ??= content;
                break;
            case "author" or "article:author" or "byl" or "dc.creator" or "parsely-author" or "sailthru.author":
                if (Bylines.Authors([content]) is not null)
                    _author ??= content;
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

        string? First(string name) => meta.Attribute(name) is { Length: > 0 } value ? value : null;
    }

    private static bool IsJsonLd(string? type) =>
        type is not null && type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);

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

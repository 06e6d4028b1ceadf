namespace Summarize.Articles.Html;

/// <summary>What a page says about its article outside of its text: JSON-LD, <c>meta</c>, <c>title</c>.</summary>
internal sealed class HtmlMetadata
{
    private readonly JsonLd _json = new();
    private readonly List<string> _sites = [];
    private readonly List<string> _headings = [];
    private readonly List<string> _urls = [];
    private string? _title,
        _author,
        _published;
    private JsonArticle? _article;

    private HtmlMetadata() { }

    /// <summary>The page's own title, which most often ends in the name of the site.</summary>
    public string? PageTitle { get; private set; }

    /// <summary>JSON-LD's headline, else og:title.</summary>
    public string? Headline => _article?.Headline is { Length: > 0 } headline ? headline : _title;

    /// <summary>What the page is called where others point to it, often in other words.</summary>
    public string? SocialTitle { get; private set; }

    /// <summary>The names of the site.</summary>
    public IEnumerable<string> Sites =>
        _sites.Concat(_json.Sites).Where(site => Headline is not { } title || !PageTitles.AreSame(site, title));

    /// <summary>JSON-LD's authors, else the page's; null where what stands there are no names of people.</summary>
    public string? Byline =>
        Bylines.Authors([.. (_article?.Authors ?? []).Where(IsPerson)])
        ?? (_author is { } author && IsPerson(author) ? Bylines.Authors([author]) : null);

    /// <summary>Who published it, where the page names no other author.</summary>
    public string? Publisher =>
        Bylines.Authors(_article?.Authors ?? [])
        ?? Bylines.Authors(_article?.Organizations ?? [])
        ?? (_author is null ? null : Bylines.Authors([_author]));

    /// <summary>When the article was published.</summary>
    public DateTimeOffset? Published => Dates.OfPage(_article?.Published) ?? Dates.OfPage(_published);

    public static HtmlMetadata Of(HtmlElement root)
    {
        var metadata = new HtmlMetadata();
        foreach (var element in root.SelfAndDescendants)
            metadata.Take(element);
        metadata._article = metadata.FindArticle();
        return metadata;
    }

    /// <summary>Whether the element says that it names the authors.</summary>
    public static bool IsByline(HtmlElement element) =>
        IsAuthor(element) || element.Classes.Any(name => name.Contains("byline", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the element says that it is an author's name, or holds it.</summary>
    public static bool IsAuthor(HtmlElement element) =>
        element.Attribute("rel") == "author" || element.Attribute("itemprop") == "author";

    /// <summary>
    /// The article that JSON-LD describes; of several the one that has this page's title or address, and of those that
    /// are alike what each says first. None where none has.
    /// </summary>
    private JsonArticle? FindArticle()
    {
        var fit = _json.Articles.Where(Fits).ToList();
        if (_json.Articles.Select(article => article.Headline).Distinct(StringComparer.Ordinal).Count() <= 1)
            fit = [.. _json.Articles];
        return fit.Count == 0
            ? null
            : fit[0] with
            {
                Published = fit.Select(article => article.Published).FirstOrDefault(date => date is not null),
                Authors = fit.Select(article => article.Authors).FirstOrDefault(authors => authors.Count > 0, []),
            };
    }

    private bool Fits(JsonArticle article)
    {
        var titles = _headings.Append(_title).Append(PageTitle).Append(SocialTitle).OfType<string>();
        return titles.Any(title => PageTitles.AreAlike(title, article.Headline))
            || article.Url is { } url && _urls.Exists(own => Address(own) == Address(url));
    }

    private static string Address(string url) =>
        url.Split('?', '#')[0].TrimEnd('/') is var bare
        && bare.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at
            ? bare[(at + 2)..]
            : bare;

    /// <summary>
    /// Whether an author is none of those who publish the page; it may call itself by part of its title.
    /// </summary>
    private bool IsPerson(string name) =>
        !Sites.Any(site => PageTitles.AreSame(site, name))
        && !(PageTitle is { } title && PageTitles.EndsInSite(title, name));

    private void Take(HtmlElement element)
    {
        switch (element.Name)
        {
            // A drawing has a title as well.
            case "title" when !element.SelfAndAncestors.Any(around => around.Name == "svg"):
                PageTitle ??= element.OwnText();
                break;
            case "script" when IsJsonLd(element.Attribute("type")):
                _json.Take(element.OwnText());
                break;
            case "h1" when _headings.Count < 10:
                _headings.Add(element.AllText());
                break;
            case "link" when element.Attribute("rel") == "canonical" && element.Attribute("href") is { } href:
                _urls.Add(href);
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
            case "og:title" or "headline":
                _title ??= content;
                break;
            case "twitter:title":
                SocialTitle ??= content;
                break;
            case "og:site_name" or "apple-mobile-web-app-title":
                _sites.Add(content);
                break;
            case "og:url":
                _urls.Add(content);
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
}

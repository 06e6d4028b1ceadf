namespace Summarize.Articles.Html;

/// <summary>A heading that names the site and not the article.</summary>
internal static class Logo
{
    /// <summary>
    /// Whether a heading is the site's name, leads to its start, or says within the page's head that it is its logo.
    /// </summary>
    public static bool Is(HtmlBlock heading, IReadOnlyList<HtmlBlock> blocks, HtmlMetadata metadata) =>
        metadata.Sites.Any(site => PageTitles.AreSame(site, heading.Text))
        || LeadsHome(heading)
        || IsMarked(heading.Element)
        || IsLastOfTitle(heading, blocks, metadata.PageTitle);

    private static bool LeadsHome(HtmlBlock heading) =>
        heading
            .Element.SelfAndDescendants.Concat(heading.Element.SelfAndAncestors)
            .Where(element => element.Name == "a" && PageTitles.AreSame(heading.Text, element.AllText()))
            .Select(link => link.Attribute("href")?.Trim())
            .Any(href =>
                href is "/" or "./" or "/index.html"
                || Uri.TryCreate(href, UriKind.Absolute, out var url)
                    && url.Scheme is "http" or "https"
                    && url.PathAndQuery == "/"
            );

    private static bool IsMarked(HtmlElement heading) =>
        heading.SelfAndAncestors.Any(around => around.Name == "header" || around.Attribute("role") == "banner")
        && !IsInArticle(heading)
        && heading
            .SelfAndDescendants.Take(5)
            .Concat(heading.SelfAndAncestors.Take(3))
            .SelectMany(element => element.Classes)
            .Any(name => name.Split('-', '_').Contains("logo", StringComparer.OrdinalIgnoreCase));

    /// <summary>"Bridge closed - The Echo", where another heading is the title's first part.</summary>
    private static bool IsLastOfTitle(HtmlBlock heading, IReadOnlyList<HtmlBlock> blocks, string? title) =>
        title is not null
        && !IsInArticle(heading.Element)
        && PageTitles.EndsInSite(title, heading.Text)
        && PageTitles.WithoutLastPart(title) is var rest
        && blocks.Any(block => block.Element.Name is "h1" or "h2" && PageTitles.AreSame(block.Text, rest));

    private static bool IsInArticle(HtmlElement heading) =>
        heading.SelfAndAncestors.Any(around => around.Name is "article" or "main");
}

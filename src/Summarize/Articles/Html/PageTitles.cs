namespace Summarize.Articles.Html;

/// <summary>
/// A page's title among its many: with the site's name or without, cut or whole, of the page or of all.
/// </summary>
internal static class PageTitles
{
    private const int LongestSite = 60;
    private const int FewestWords = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " / "];
    private static readonly string[] Bars = [" | ", " :: ", " » "];

    /// <summary>
    /// What the metadata call it, without the site's name; the page's heading where those are cut short or say nothing;
    /// else the page's own title.
    /// </summary>
    /// <param name="metadata">The page's.</param>
    /// <param name="heading">The article's heading on the page; null where it has none.</param>
    public static string? Choose(HtmlMetadata metadata, string? heading)
    {
        var page = metadata.PageTitle is { } whole ? WithoutLastPart(OneLine(whole)) : null;
        heading = heading is null ? null : OneLine(heading);
        // What stands above a heading in the same element: "Sport ⏎ …".
        if (page is not null && heading?.EndsWith(" " + page, StringComparison.OrdinalIgnoreCase) == true)
            heading = page;
        var named = metadata.Headline is { } headline ? OneLine(headline) : null;
        if (named is null && metadata.SocialTitle is { } social && (heading is null || Holds(heading, social)))
            named = OneLine(social);
        else if (named is null || IsCut(named) && heading is not null && !IsCut(heading))
            named = heading;
        else if (heading is not null)
            named = Undressed(named, heading);
        return named is null ? page : WithoutSite(named, metadata.Sites);
    }

    /// <summary>
    /// Whether a heading is what the metadata call the page, or part of it; of its own title, a long one.
    /// </summary>
    public static bool Names(HtmlMetadata metadata, string heading)
    {
        heading = heading.Replace("\u00AD", "", StringComparison.Ordinal);
        return (metadata.Headline ?? metadata.SocialTitle) is { } headline
            ? Holds(headline, heading) || Holds(heading, headline)
            : metadata.PageTitle is { } title && Words(heading) >= FewestWords && Holds(OneLine(title), heading);
    }

    /// <summary>Whether a heading is the page's title, without the site's name.</summary>
    public static bool IsTitle(HtmlMetadata metadata, string heading) =>
        (metadata.Headline ?? metadata.PageTitle) is { } title
        && (AreSame(title, heading) || AreSame(WithoutLastPart(OneLine(title)), heading));

    /// <summary>Whether both are the same words.</summary>
    public static bool AreSame(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Whether one is the other, with or without the site's name and more.</summary>
    public static bool AreAlike(string one, string other) =>
        Plain(one) is { Length: > 0 } first
        && Plain(other) is { Length: > 0 } second
        && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal));

    /// <summary>Whether the title's last part is the name, with or without an article.</summary>
    public static bool EndsInSite(string title, string name) =>
        Separators.Any(separator =>
            Plain(title).EndsWith(separator + Plain(name), StringComparison.Ordinal)
            || Plain(title).EndsWith(separator + "the " + Plain(name), StringComparison.Ordinal)
        );

    /// <summary>The part of a title before its last; the title where it has no other.</summary>
    public static string WithoutLastPart(string title)
    {
        foreach (var bar in Bars)
            if (
                title.Split(bar) is { Length: > 2 } parts
                && Words(parts[0]) >= FewestWords
                && parts[0] == parts.MaxBy(p => p.Length)
            )
                return parts[0].Trim();
        foreach (var separator in Separators.Take(5))
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && title[..at].Trim().Contains(' ', StringComparison.Ordinal))
                return title[..at].Trim();
        }
        return title;
    }

    /// <summary>The heading where the title is it and a short part behind or before it.</summary>
    private static string Undressed(string title, string heading)
    {
        foreach (var separator in Separators)
        {
            if (title.Length - heading.Length > LongestSite)
                break;
            if (Plain(title).StartsWith(Plain(heading) + separator, StringComparison.Ordinal))
                return title[..heading.Length];
            if (Plain(title).EndsWith(separator + Plain(heading), StringComparison.Ordinal))
                return title[^heading.Length..];
        }
        return title;
    }

    private static string WithoutSite(string title, IEnumerable<string> sites)
    {
        foreach (var site in sites.Select(OneLine))
        foreach (var separator in Separators)
            if (site.Length > 0 && Plain(title).EndsWith(separator + Plain(site), StringComparison.Ordinal))
                return title[..^(separator.Length + site.Length)].Trim();
        return title;
    }

    private static bool Holds(string whole, string part) => whole.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool IsCut(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>One line of small letters with straight marks, as long as the line itself.</summary>
    private static string Plain(string text) =>
        OneLine(text).ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
}

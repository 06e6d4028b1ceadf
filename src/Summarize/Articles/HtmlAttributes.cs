using AngleSharp.Html.Parser.Tokens;

namespace Summarize.Articles;

/// <summary>What the attributes of an element say about the text in it.</summary>
internal static class HtmlAttributes
{
    /// <summary>Whether a reader does not see the element.</summary>
    public static bool Hide(HtmlTagToken tag)
    {
        // Pages hide themselves whole until their scripts have run.
        if (tag.Name is "html" or "body")
            return false;
        foreach (var (name, value) in Of(tag))
        {
            if (name == "hidden" && !value.Equals("until-found", StringComparison.OrdinalIgnoreCase))
                return true;
            if (name == "aria-hidden" && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
                return true;
            if (name == "style" && HidesByStyle(value))
                return true;
        }
        return false;
    }

    /// <summary>The part of a page that the element begins; null where it begins none.</summary>
    public static HtmlRegionKind? RegionOf(HtmlTagToken tag)
    {
        var role = tag.GetAttribute("role");
        if (tag.Name == "nav" || role is "navigation" or "menu" or "menubar")
            return HtmlRegionKind.Navigation;
        if (tag.Name == "article" || role == "article")
            return HtmlRegionKind.Article;
        if (tag.Name == "main" || role == "main")
            return HtmlRegionKind.Main;
        if (tag.Name is "html" or "body")
            return null;
        if (
            tag.Name is "aside" or "footer" or "form"
            || role is "complementary" or "contentinfo" or "search" or "banner"
        )
            return HtmlRegionKind.Around;
        return Words(tag).Any(HtmlElements.BoilerplateWords.Contains) ? HtmlRegionKind.Around : null;
    }

    /// <summary>Whether the element says that it names the authors.</summary>
    public static bool IsByline(HtmlTagToken tag) =>
        tag.GetAttribute("rel") == "author"
        || tag.GetAttribute("itemprop") == "author"
        || Words(tag).Contains("byline", StringComparer.Ordinal);

    /// <summary>The words of its classes and its id, in lower case.</summary>
    private static string[] Words(HtmlTagToken tag) =>
        $"{tag.GetAttribute("class")} {tag.GetAttribute("id")}"
            .ToLowerInvariant()
            .Split((char[])[' ', '-', '_', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);

    private static bool HidesByStyle(string style)
    {
        foreach (var rule in style.Split(';'))
        {
            var plain = string.Concat(rule.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
            if (
                plain.StartsWith("display:none", StringComparison.Ordinal)
                || plain.StartsWith("visibility:hidden", StringComparison.Ordinal)
            )
                return true;
        }
        return false;
    }

    private static IEnumerable<(string Name, string Value)> Of(HtmlTagToken tag)
    {
        for (var i = 0; i < tag.Attributes.Count; i++)
            yield return (tag.Attributes[i].Name, tag.Attributes[i].Value);
    }
}

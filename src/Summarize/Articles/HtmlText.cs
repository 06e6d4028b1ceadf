using System.Text;

namespace Summarize.Articles;

/// <summary>
/// HTML to an article. What a reader does not see is no text. Menus (<c>nav</c>) and controls are left out. Where the
/// page
/// marks its article (one <c>article</c> that holds most of what all of them do, else a <c>main</c>), that and the
/// page's
/// heading are the text, else all the page is. Within it, what stands around the story (asides, forms, share lists,
/// comments) is kept and called boilerplate.
/// </summary>
internal static class HtmlText
{
    private const int ShortestArticle = 250;
    private const int SniffedBytes = 4096;

    private static readonly System.Buffers.SearchValues<char> CharsetEnds = System.Buffers.SearchValues.Create(
        "\"'; />"
    );

    public static Article Read(ReadOnlySpan<byte> content, string? charset, ArticleOptions limits)
    {
        if (ArticleFormats.IsBinaryFormat(content))
            throw Refusal.Binary();
        var html = TextDecoder.Decode(content, charset ?? MetaCharset(content));
        if (PlainText.IsBlank(html))
            throw Refusal.Empty();
        var walk = HtmlWalk.Through(html);
        var main = MainRegion(walk);
        var builder = new ArticleBuilder(limits);
        var title = walk.Metadata.Headline;
        var titled = false;
        string? byline = null;
        foreach (var block in walk.Blocks)
        {
            var isHeading = block.Role == ParagraphRole.Title && !titled;
            if (block.Region.IsSmallPartOf(HtmlRegionKind.Navigation, walk.Page))
                continue;
            if (!block.Region.IsIn(main) && !isHeading)
                continue;
            var role = RoleOf(block, main, walk.Page, isHeading);
            if (role == ParagraphRole.Title)
            {
                titled = true;
                title ??= block.Text;
            }
            if (role == ParagraphRole.Byline)
                byline ??= Bylines.Names(block.Text) ?? block.Text;
            builder.Add(block.Text, role);
        }
        return builder.Build(
            title ?? WithoutSite(walk.Metadata.PageTitle),
            walk.Metadata.Byline ?? byline,
            walk.Metadata.Published
        );
    }

    private static HtmlRegion MainRegion(HtmlWalk walk)
    {
        var regions = walk
            .Blocks.Select(block => block.Region)
            .Distinct()
            .SelectMany(Ancestors)
            .Distinct()
            .Where(region => !region.IsSmallPartOf(HtmlRegionKind.Around, walk.Page))
            .ToList();
        var articles = regions.Where(region => region.Kind == HtmlRegionKind.Article).ToList();
        var outermost = articles
            .Where(region =>
                region.Parent is null || !Ancestors(region.Parent).Any(r => r.Kind == HtmlRegionKind.Article)
            )
            .ToList();
        var article = outermost.MaxBy(region => region.Characters);
        // Several alike are a live blog or a list of stories: none of them is the article.
        if (
            article is not null
            && article.Characters >= ShortestArticle
            && article.Characters * 2L > outermost.Sum(r => (long)r.Characters)
        )
            return article;
        var main = regions.Where(region => region.Kind == HtmlRegionKind.Main).MaxBy(region => region.Characters);
        return main is not null && main.Characters >= ShortestArticle ? main : walk.Page;
    }

    private static IEnumerable<HtmlRegion> Ancestors(HtmlRegion region)
    {
        for (var at = region; at is not null; at = at.Parent!)
            yield return at;
    }

    private static ParagraphRole RoleOf(HtmlBlock block, HtmlRegion main, HtmlRegion page, bool isHeading)
    {
        if (isHeading)
            return ParagraphRole.Title;
        if (block.Region.IsSmallPartOf(HtmlRegionKind.Around, page) && block.Region.IsIn(main))
            return ParagraphRole.Boilerplate;
        // A line that is all link and no sentence leads elsewhere.
        if (
            block.LinkedCharacters * 10L >= block.Text.Length * 9L
            && block.Text[^1] is not ('.' or '!' or '?' or '”' or '"' or '’')
            && block.Role is ParagraphRole.Body
        )
            return ParagraphRole.Boilerplate;
        return block.Role switch
        {
            ParagraphRole.Byline when block.Text.Length > 150 => ParagraphRole.Body,
            ParagraphRole.Title => ParagraphRole.Body,
            var role => role,
        };
    }

    /// <summary>
    /// "Bridge closed - The Nettlecombe Echo" without its last part, where what is left is still a title.
    /// </summary>
    private static string? WithoutSite(string? title)
    {
        if (title is null)
            return null;
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && title[..at].Trim().Contains(' ', StringComparison.Ordinal))
                return title[..at].Trim();
        }
        return title;
    }

    /// <summary>The charset of a meta element near the start; null where there is none, or a mark says more.</summary>
    private static string? MetaCharset(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, SniffedBytes)]);
        for (
            var at = start.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = start.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = start.IndexOf('>', at);
            var tag = start.AsSpan(at, (end < 0 ? start.Length : end) - at);
            var charset = tag.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            if (charset < 0)
                continue;
            var value = tag[(charset + 8)..].TrimStart("\"' ");
            var stop = value.IndexOfAny(CharsetEnds);
            value = stop < 0 ? value : value[..stop];
            // Whoever could read this far read no UTF-16: the web's rule.
            if (value.IsEmpty)
                return null;
            return value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : value.ToString();
        }
        return null;
    }
}

namespace Summarize.Articles.Html;

/// <summary>
/// HTML to an article: what a reader sees of the page's main part, with the page's heading. What stands around the
/// story
/// within that part is kept and called boilerplate.
/// </summary>
internal static class HtmlText
{
    public static Article Read(ReadOnlySpan<byte> content, string? charset, ArticleOptions limits)
    {
        if (ArticleFormats.IsBinaryFormat(content))
            throw Refusal.Binary();
        var html = TextDecoder.Decode(content, charset ?? HtmlCharset.Of(content));
        if (PlainText.IsBlank(html))
            throw Refusal.Empty();
        var root = HtmlTree.Read(html);
        var metadata = HtmlMetadata.Of(root);
        var builder = new ArticleBuilder(limits);
        var title = metadata.Headline;
        string? byline = null;
        foreach (var (text, role) in MainText.Of(HtmlBlocks.Of(root), title))
        {
            if (role == ParagraphRole.Title)
                title ??= text;
            if (role == ParagraphRole.Byline)
                byline ??= Bylines.Authors([text]);
            builder.Add(text, role);
        }
        return builder.Build(title ?? WithoutSite(metadata.PageTitle), metadata.Byline ?? byline, metadata.Published);
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
}

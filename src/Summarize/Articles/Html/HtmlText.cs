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
        OtherFormats.RefuseUnderAnyName(html);
        var root = HtmlTree.Read(html);
        var metadata = HtmlMetadata.Of(root);
        var (blocks, marks) = HtmlBlocks.Read(root);
        var page = new PageBlocks(blocks, metadata);
        var head = new PageHead(page, marks);
        var builder = new ArticleBuilder(limits);
        string? byline = null;
        foreach (var (text, role) in MainText.Of(page))
        {
            if (role == ParagraphRole.Byline)
                byline ??= Bylines.Authors([text]);
            builder.Add(text, role);
        }
        var heading = page.Headline >= 0 ? blocks[page.Headline].Text : null;
        var article = builder.Build(
            PageTitles.Choose(metadata, heading),
            metadata.Byline ?? head.Authors ?? byline,
            metadata.Published ?? head.Published
        );
        return article.Byline is null ? article with { Byline = ArticleBuilder.Line(metadata.Publisher) } : article;
    }
}

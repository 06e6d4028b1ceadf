namespace Summarize.Articles.Html;

/// <summary>A paragraph of a page's main part.</summary>
internal readonly record struct PageParagraph(string Text, ParagraphRole Role);

/// <summary>Finds the article among a page's blocks.</summary>
internal static class MainText
{
    private const int LongestByline = 150;
    private const double MostLinked = 0.9;

    /// <summary>
    /// The article's paragraphs with the page's heading, and as boilerplate what stands between them and is none of it.
    /// </summary>
    public static IEnumerable<PageParagraph> Of(PageBlocks page)
    {
        var blocks = page.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == page.Headline)
                yield return new(blocks[i].Text, ParagraphRole.Title);
            else if (new Place(page, i) is var place && IsArticle(place))
                yield return new(blocks[i].Text, Role(blocks[i]));
            else if (place.InMain)
                yield return new(blocks[i].Text, ParagraphRole.Boilerplate);
        }
    }

    /// <summary>What has no running text at all is read whole, but for what leads elsewhere.</summary>
    private static bool IsArticle(Place place) =>
        place.Page.HasProse
            ? Evidence.For(place) > 0
            : !place.IsAround && (place.Linked < MostLinked || place.Block.EndsSentence);

    private static ParagraphRole Role(HtmlBlock block) =>
        block.Role switch
        {
            ParagraphRole.Byline when block.Text.Length > LongestByline => ParagraphRole.Body,
            ParagraphRole.Title => ParagraphRole.Body,
            var role => role,
        };
}

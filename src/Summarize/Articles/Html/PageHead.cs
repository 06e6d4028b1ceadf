namespace Summarize.Articles.Html;

/// <summary>An element that names a time or an author, where it stands.</summary>
/// <param name="Element">A <c>time</c>, or what says that it is an author.</param>
/// <param name="Block">The index of the block that it stands in, or before.</param>
/// <param name="Before">The end of the text before it in that block.</param>
internal readonly record struct PageMark(HtmlElement Element, int Block, string Before);

/// <summary>What stands between an article's heading and its text, and says when and by whom it was written.</summary>
internal sealed class PageHead(PageBlocks page, IReadOnlyList<PageMark> marks)
{
    private static readonly string[] Updates = ["updat", "modif", "edited", "corrected"];

    /// <summary>When it was published: what says so wherever it stands, else the first time in the head.</summary>
    public DateTimeOffset? Published => Times(IsPublishedHere).Concat(Times(IsInHead)).FirstOrDefault();

    /// <summary>The authors that elements in the head name.</summary>
    public string? Authors =>
        Bylines.Authors([
            .. marks
                .Where(mark => HtmlMetadata.IsAuthor(mark.Element) && IsInHead(mark))
                .Select(mark => Name(mark.Element)),
        ]);

    private IEnumerable<DateTimeOffset?> Times(Func<PageMark, bool> counts) =>
        marks
            .Where(mark => mark.Element.Name == "time" && !IsUpdate(mark) && counts(mark))
            .Select(mark => Dates.OfPage(mark.Element.Attribute("datetime")))
            .Where(date => date is not null);

    private bool IsPublishedHere(PageMark mark) =>
        IsPublished(mark.Element)
        && (
            !IsAround(mark.Element)
            // The article's own footer.
            || IsInArticleOfHeadline(mark.Element)
                && !mark.Element.SelfAndAncestors.Any(around => around.Name is "nav" or "aside")
        );

    private static bool IsPublished(HtmlElement element) =>
        element.Has("pubdate")
        || element.Attribute("itemprop") == "datePublished"
        || element.Classes.Any(name => name.Equals("published", StringComparison.OrdinalIgnoreCase));

    private static bool IsUpdate(PageMark mark) =>
        !IsPublished(mark.Element)
        && (
            Array.Exists(Updates, word => mark.Before.Contains(word, StringComparison.OrdinalIgnoreCase))
            || mark.Element.Attribute("itemprop") == "dateModified"
            || mark.Element.Classes.Contains("updated", StringComparer.OrdinalIgnoreCase)
        );

    private bool IsInHead(PageMark mark)
    {
        var (element, index, _) = mark;
        if (IsAround(element) || index > page.Shape.Last)
            return false;
        if (index <= page.Headline && !IsInArticleOfHeadline(element))
            return false;
        // Before the text, or behind its first paragraph where a byline or a date and nothing else is.
        var first = FirstProse();
        if (index > first + 1)
            return false;
        var block = page.Blocks[index];
        return index == page.Headline
            || (
                element.SelfAndAncestors.Contains(block.Element)
                    ? !block.IsProse && (!block.EndsSentence || block.Role == ParagraphRole.Byline)
                    : index <= first || page.Blocks[index - 1].Role == ParagraphRole.Byline
            );
    }

    /// <summary>The first block of running text behind the heading.</summary>
    private int FirstProse()
    {
        for (var i = page.Headline + 1; i <= page.Shape.Last; i++)
            if (page.Blocks[i].IsProse && page.Shape.IsInMain(page.Blocks[i].Element))
                return i;
        return page.Shape.Last;
    }

    private bool IsInArticleOfHeadline(HtmlElement element) =>
        page.Headline >= 0
        && element.SelfAndAncestors.FirstOrDefault(around => around.Name is "article" or "main") is { } article
        && page.Blocks[page.Headline].Element.SelfAndAncestors.Contains(article);

    /// <summary>Whether it is around the article, or in what stands above the page.</summary>
    private bool IsAround(HtmlElement element) =>
        page.Shape.Around(element).IsAround
        || element.SelfAndAncestors.Any(around => around.Name == "header")
            && !element.SelfAndAncestors.Any(around => around.Name is "article" or "main")
            && !(page.Headline >= 0 && IsInHeaderOf(page.Blocks[page.Headline].Element, element));

    private static bool IsInHeaderOf(HtmlElement heading, HtmlElement element) =>
        element.SelfAndAncestors.First(around => around.Name == "header") is var header
        && heading.SelfAndAncestors.Contains(header);

    private static string Name(HtmlElement author) =>
        string.Concat(
            (author.SelfAndDescendants.FirstOrDefault(e => e.Attribute("itemprop") == "name") ?? author)
                .SelfAndDescendants.Take(20)
                .Select(e => e.OwnText() + " ")
        );
}

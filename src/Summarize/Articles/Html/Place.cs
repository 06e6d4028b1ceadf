namespace Summarize.Articles.Html;

/// <summary>A block where it stands: all that evidence is taken from.</summary>
internal sealed class Place
{
    private readonly Surroundings _around;

    public Place(PageBlocks page, int index)
    {
        Page = page;
        Index = index;
        Block = page.Blocks[index];
        _around = Shape.Around(Block.Element);
    }

    public PageBlocks Page { get; }

    public PageShape Shape => Page.Shape;

    public int Index { get; }

    public HtmlBlock Block { get; }

    public HtmlBlock? Before => Index > 0 ? Page.Blocks[Index - 1] : null;

    public HtmlBlock? After => Index + 1 < Page.Blocks.Count ? Page.Blocks[Index + 1] : null;

    public bool InMain => _around.InMain;

    public bool IsAround => _around.IsAround;

    public HtmlElement Section => _around.Section;

    /// <summary>The part of the main element that it stands in; null where it stands outside.</summary>
    public HtmlElement? Branch => InMain ? _around.Branch ?? Shape.Main : null;

    public double Linked => (double)Block.Linked / Block.Text.Length;

    /// <summary>How far down the page it stands, from 0 to 1.</summary>
    public double Depth => (double)Index / Page.Blocks.Count;

    /// <summary>
    /// The share of the main element's running text that the element so many levels up holds, 1 at most.
    /// </summary>
    public double ProseAround(int levels) =>
        Math.Min(1, Shape[Block.Element.SelfAndAncestors.Take(levels + 1).Last()].Prose / Page.MainProse);

    public double TemplateProse => Shape.Template(Block.Element).Prose / Page.MainProse;

    public bool IsIn(string name) => _around.IsIn(name);

    public bool IsInWhole(string name) => _around.IsInWhole(name);

    /// <summary>Whether the main element stands at most so many levels below what both have in common.</summary>
    public bool IsNearMain(int levels) =>
        !InMain && Shape.Main.SelfAndAncestors.Take(levels + 1).Any(Block.Element.SelfAndAncestors.Contains);

    /// <summary>Whether none of so many blocks before it is running text.</summary>
    public bool IsFarFromProse(int blocks) =>
        Page.Blocks.Skip(Math.Max(0, Index - blocks)).Take(Math.Min(Index, blocks)).All(block => !block.IsProse);
}

/// <summary>A page's blocks, and what holds for all of them.</summary>
internal sealed class PageBlocks
{
    private readonly Dictionary<string, int> _times;

    public PageBlocks(IReadOnlyList<HtmlBlock> blocks, HtmlMetadata metadata)
    {
        Blocks = blocks;
        Shape = new PageShape(blocks);
        MainProse = Math.Max(1, Shape[Shape.Main].Prose);
        MainHasArticle = Shape.Main.SelfAndAncestors.Any(element => element.Name == "article");
        Headline = FindHeadline(metadata);
        _times = blocks.GroupBy(block => block.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
    }

    public IReadOnlyList<HtmlBlock> Blocks { get; }

    public PageShape Shape { get; }

    /// <summary>Whether any of the blocks is running text.</summary>
    public bool HasProse => Shape[Shape.Page].Prose > 0;

    /// <summary>Characters of running text in the main element; at least 1.</summary>
    public double MainProse { get; }

    public bool MainHasArticle { get; }

    /// <summary>The heading of the article: that which the page's metadata name, else the first; -1 for none.</summary>
    public int Headline { get; }

    public bool IsTwice(HtmlBlock block) => _times[block.Text] > 1;

    private int FindHeadline(HtmlMetadata metadata)
    {
        var headings = Blocks
            .Index()
            .Where(at => at.Item.Role == ParagraphRole.Title && !Logo.Is(at.Item, Blocks, metadata))
            .ToList();
        var named = headings.Where(at => PageTitles.Names(metadata, at.Item.Text));
        // Where only the site's name is a heading of the first level, the article's is one of the second.
        var lesser = Blocks.Index().Where(at => at.Item.IsHeading && PageTitles.IsTitle(metadata, at.Item.Text));
        return named.Concat(headings).Concat(lesser).Select(at => at.Index).FirstOrDefault(-1);
    }
}

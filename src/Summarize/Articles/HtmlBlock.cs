namespace Summarize.Articles;

/// <summary>A stretch of a page's text on lines of its own.</summary>
/// <param name="Text">The text, with white space collapsed.</param>
/// <param name="Role">What its element says; <see cref="ParagraphRole.Body"/> where it says nothing.</param>
/// <param name="Region">The innermost part of the page that it stands in.</param>
/// <param name="LinkedCharacters">How many of its characters are a link's.</param>
internal sealed record HtmlBlock(string Text, ParagraphRole Role, HtmlRegion Region, int LinkedCharacters);

/// <summary>A part of a page that means something for what its text is.</summary>
internal enum HtmlRegionKind
{
    /// <summary>The page itself.</summary>
    Page,

    /// <summary>An <c>article</c>.</summary>
    Article,

    /// <summary>A <c>main</c>.</summary>
    Main,

    /// <summary>A <c>nav</c>: left out, since no article stands in it.</summary>
    Navigation,

    /// <summary>Around the article: an aside, a footer, a form, a share list, comments.</summary>
    Around,
}

/// <summary>A region, the one that it stands in, and how much text it holds.</summary>
internal sealed class HtmlRegion(HtmlRegionKind kind, HtmlRegion? parent)
{
    // Deeper regions are not told apart: a page has few, and adding up must not cost more than reading.
    private const int Deepest = 24;

    private readonly int _depth = parent is null ? 0 : parent._depth + 1;

    public HtmlRegionKind Kind { get; } = kind;

    public HtmlRegion? Parent { get; } = parent;

    /// <summary>Characters of all blocks in it, those in links left out.</summary>
    public int Characters { get; private set; }

    public HtmlRegion Enter(HtmlRegionKind kind) => _depth < Deepest ? new HtmlRegion(kind, this) : this;

    public void Count(int characters)
    {
        for (var region = this; region is not null; region = region.Parent)
            region.Characters += characters;
    }

    public bool IsIn(HtmlRegion other)
    {
        for (var region = this; region is not null; region = region.Parent)
            if (ReferenceEquals(region, other))
                return true;
        return false;
    }

    /// <summary>Whether it is of this kind, or in one, that holds less than half of the page's text.</summary>
    public bool IsSmallPartOf(HtmlRegionKind kind, HtmlRegion page)
    {
        // A form or a "sidebar" that holds most of the page is how the page was built, and says nothing.
        for (var region = this; region is not null; region = region.Parent)
            if (region.Kind == kind && region.Characters * 2L < page.Characters)
                return true;
        return false;
    }
}

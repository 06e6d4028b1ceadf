namespace Summarize.Articles.Html;

/// <summary>How much text a part of a page holds, and of which kind; in characters.</summary>
internal sealed class TextShare
{
    public long Text { get; private set; }

    /// <summary>Of them, those that lead elsewhere.</summary>
    public long Linked { get; private set; }

    /// <summary>Of them, those in blocks that read like running text.</summary>
    public long Prose { get; private set; }

    public int Blocks { get; private set; }

    public double LinkShare => Text == 0 ? 0 : (double)Linked / Text;

    public double ProseShare => Text == 0 ? 0 : (double)Prose / Text;

    public void Add(HtmlBlock block, bool again)
    {
        Text += block.Text.Length;
        Linked += block.Linked;
        Prose += block.IsProse && !again ? block.Text.Length : 0;
        Blocks++;
    }
}

/// <summary>Where a page's text stands: sums for each element and each template, and where the article is.</summary>
internal sealed class PageShape
{
    private const int MostForMain = 60; // Percent of an element's running text: with less in any part, it is the whole.

    private static readonly TextShare Nothing = new();

    private readonly Dictionary<HtmlElement, TextShare> _shares = [];
    private readonly Dictionary<string, TextShare> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<HtmlElement, Surroundings> _surroundings = [];
    private readonly Dictionary<HtmlElement, string> _keys = [];

    public PageShape(IReadOnlyList<HtmlBlock> blocks)
    {
        // What a page says again and again is a teaser's, however long, and makes no part of it the article.
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var again = !said.Add(block.Text) && !block.EndsSentence;
            foreach (var element in block.Element.SelfAndAncestors)
                Share(_shares, element).Add(block, again);
            Share(_templates, Key(block.Element)).Add(block, again);
        }
        Page = blocks.Count > 0 ? blocks[0].Element.SelfAndAncestors.Last() : new HtmlElement("", null, null, []);
        Main = FindMain();
        var inMain = blocks.Index().Where(at => at.Item.IsProse && IsInMain(at.Item.Element)).Select(at => at.Index);
        (First, Last) = (inMain.FirstOrDefault(blocks.Count), inMain.LastOrDefault(0));
    }

    /// <summary>The root.</summary>
    public HtmlElement Page { get; }

    /// <summary>The smallest element that holds most of the running text that no part around it holds.</summary>
    public HtmlElement Main { get; }

    /// <summary>The first block of running text in it.</summary>
    public int First { get; }

    /// <summary>The last block of running text in it.</summary>
    public int Last { get; }

    public TextShare this[HtmlElement element] => _shares.GetValueOrDefault(element, Nothing);

    /// <summary>
    /// All blocks whose element and its parent have the same names and classes: one template made them.
    /// </summary>
    public TextShare Template(HtmlElement element) => _templates.GetValueOrDefault(Key(element), Nothing);

    /// <summary>What holds for all that stands in an element.</summary>
    public Surroundings Around(HtmlElement element)
    {
        if (_surroundings.TryGetValue(element, out var known))
            return known;
        // From the outside, so that each is worked out once and no deep page is climbed for every block.
        var open = new Stack<HtmlElement>(element.SelfAndAncestors.TakeWhile(e => !_surroundings.ContainsKey(e)));
        while (open.TryPop(out var at))
            _surroundings[at] = new Surroundings(this, at, at.Parent is null ? null : _surroundings[at.Parent]);
        return _surroundings[element];
    }

    public bool IsInMain(HtmlElement element) => Around(element).InMain;

    /// <summary>Whether most of the page's running text stands in the element.</summary>
    public bool HoldsMost(HtmlElement element) =>
        this[Page].Prose > 0 ? this[element].Prose * 2 >= this[Page].Prose : this[element].Text * 2 >= this[Page].Text;

    /// <summary>Whether the element's name or role says that it stands around the article.</summary>
    public bool IsAround(HtmlElement element) =>
        (
            element.Name is "nav" or "aside" or "footer" or "form"
            || element.Attribute("role")
                is "navigation"
                    or "menu"
                    or "menubar"
                    or "complementary"
                    or "contentinfo"
                    or "search"
                    or "banner"
        )
        // A form that holds most of the page is how the page was built, and says nothing.
        && !HoldsMost(element);

    private HtmlElement FindMain()
    {
        var at = Page;
        while (true)
        {
            var next = at.Elements.MaxBy(ProseOf);
            if (next is null or { Name: "p" } || ProseOf(next) == 0 || ProseOf(next) * 100 < ProseOf(at) * MostForMain)
                return at;
            at = next;
        }
    }

    private long ProseOf(HtmlElement element) => IsAround(element) ? 0 : this[element].Prose;

    private string Key(HtmlElement element)
    {
        if (!_keys.TryGetValue(element, out var key))
            _keys[element] = key = $"{Look(element.Parent)}>{Look(element)}";
        return key;
    }

    private static string Look(HtmlElement? element) =>
        element is null ? "" : $"{element.Name}.{string.Join('.', element.Classes)}";

    private static TextShare Share<T>(Dictionary<T, TextShare> shares, T key)
        where T : notnull
    {
        if (!shares.TryGetValue(key, out var share))
            shares[key] = share = new TextShare();
        return share;
    }
}

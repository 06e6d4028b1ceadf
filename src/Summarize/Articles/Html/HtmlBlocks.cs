using System.Text;

namespace Summarize.Articles.Html;

/// <summary>Collects the text of a page that a reader sees, block by block.</summary>
internal sealed class HtmlBlocks
{
    private const int LongestTail = 24; // Characters: "Last updated on".

    private readonly CssRules _rules;
    private readonly List<HtmlBlock> _blocks = [];
    private readonly List<PageMark> _marks = [];
    private readonly StringBuilder _text = new();
    private HtmlElement? _element;
    private ParagraphRole _role;
    private int _linked;
    private int _breaks;
    private int _quotes;

    private HtmlBlocks(CssRules rules) => _rules = rules;

    /// <summary>What the elements around a text say of it.</summary>
    private readonly record struct Around(
        HtmlElement Block,
        CssStyle Style,
        ParagraphRole Role,
        bool Acts,
        bool Kept,
        bool Heading
    );

    public static List<HtmlBlock> Of(HtmlElement root) => Read(root).Blocks;

    /// <summary>The blocks, and the elements in or before them that name a time or an author.</summary>
    public static (List<HtmlBlock> Blocks, List<PageMark> Marks) Read(HtmlElement root)
    {
        var rules = CssRules.Of(root);
        var blocks = new HtmlBlocks(rules);
        var style = CssStyle.OfPage(CssStyle.Initial, rules.For(root));
        blocks.Add(root, new Around(root, style, ParagraphRole.Body, false, false, false));
        blocks.EndBlock();
        return (blocks._blocks, blocks._marks);
    }

    // Recursion is safe here: the tree bounds its depth.
    private void Add(HtmlElement element, Around around)
    {
        for (var i = 0; i < element.Nodes.Count; i++)
            if (element.Nodes[i].Text is { } text)
                AddText(text, around);
            else
                Enter(
                    element.Nodes[i].Element!,
                    around,
                    i + 1 < element.Nodes.Count ? element.Nodes[i + 1].Text : null
                );
    }

    /// <param name="element">An element.</param>
    /// <param name="around">What holds around it.</param>
    /// <param name="after">The text right behind it, if any.</param>
    private void Enter(HtmlElement element, Around around, string? after)
    {
        var inner = Inside(element, around);
        var isBlock = inner.Style.IsDrawn && HtmlElements.Blocks.Contains(element.Name);
        if (isBlock)
            EndBlock();
        if (element.Name == "time" || HtmlMetadata.IsAuthor(element))
            _marks.Add(new PageMark(element, _blocks.Count, Tail()));
        switch (element.Name)
        {
            case "br":
                AddBreak(around);
                break;
            case "q" when !IsInMarks(element, after):
                AddText(_quotes++ % 2 == 0 ? "“" : "‘", inner);
                Add(element, inner);
                AddText(--_quotes % 2 == 0 ? "”" : "’", inner);
                break;
            case var name when IsRaised(element, inner, around) is var raised && (raised || name == "a"):
                if (NoteMarks.Is(element, raised, Before))
                    break;
                if (raised && NoteMarks.Exponent(element, Before, after ?? "") is { } exponent)
                    AddText(exponent, inner);
                else
                    Add(element, inner);
                break;
            default:
                Add(element, inner);
                break;
        }
        if (isBlock)
            EndBlock();
    }

    /// <summary>The character before; a space where none is.</summary>
    private char Before => _text.Length > 0 ? _text[^1] : ' ';

    /// <summary>Whether quotation marks are typed where an element would set its own.</summary>
    private bool IsInMarks(HtmlElement element, string? after) =>
        element.OwnText().Trim() is ['“' or '"' or '«' or '„', ..] own && own[^1] is '”' or '"' or '»' or '“'
        || Before is '“' or '"' or '«' or '„' or '‘'
            && after?.TrimStart(',', '.', '!', '?') is ['”' or '"' or '»' or '“' or '’', ..];

    private static bool IsRaised(HtmlElement element, Around inner, Around around) =>
        element.Name == "sup" || inner.Style.IsRaised && inner.Style != around.Style;

    /// <summary>The end of the open block's text.</summary>
    private string Tail() =>
        _text.ToString(Math.Max(0, _text.Length - LongestTail), Math.Min(LongestTail, _text.Length));

    private Around Inside(HtmlElement element, Around around)
    {
        var name = element.Name;
        // A heading that links to itself heads what follows and leads nowhere.
        var heading = around.Heading || name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        return new Around(
            HtmlElements.Blocks.Contains(name) ? element : around.Block,
            name is "html" or "body"
                ? CssStyle.OfPage(around.Style, _rules.For(element))
                : CssStyle.Of(around.Style, _rules.For(element)),
            name switch
            {
                "h1" => ParagraphRole.Title,
                "figcaption" => ParagraphRole.Caption,
                _ => HtmlMetadata.IsByline(element) ? ParagraphRole.Byline : around.Role,
            },
            !heading && (around.Acts || HtmlElements.Actions.Contains(name)),
            around.Kept || name == "pre",
            heading
        );
    }

    private void AddText(string data, Around around)
    {
        if (!around.Style.Shows)
            return;
        foreach (var c in data)
        {
            if (around.Kept && c == '\n')
                AddBreak(around);
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                    _text.Append(' ');
            }
            else
            {
                if (_element is null)
                    (_element, _role) = (around.Block, around.Role);
                else if (_role != around.Role)
                    _role = ParagraphRole.Body;
                _text.Append(c);
                _breaks = 0;
                if (around.Acts)
                    _linked++;
            }
        }
    }

    /// <summary>One break is a line's end, two in a row are a paragraph's.</summary>
    private void AddBreak(Around around)
    {
        if (!around.Style.Shows || _text.Length == 0)
            return;
        if (++_breaks >= 2)
            EndBlock();
        else
            _text.Append('\n');
    }

    private void EndBlock()
    {
        var text = LineEnds.WithoutThoseInNames(_text.ToString().Trim());
        if (text.Length > 0)
            _blocks.Add(new HtmlBlock(text, _element!, _role, Math.Min(_linked, text.Length)));
        _text.Clear();
        _element = null;
        _linked = 0;
        _breaks = 0;
    }
}

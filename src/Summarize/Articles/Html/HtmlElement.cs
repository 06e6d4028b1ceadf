namespace Summarize.Articles.Html;

/// <summary>An element of a page, with what it holds in the order of the page.</summary>
internal sealed class HtmlElement(
    string name,
    HtmlElement? parent,
    HtmlElement? previous,
    KeyValuePair<string, string>[] attributes
)
{
    private const int MostWithText = 20;

    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\f'];

    private readonly HtmlElement? _previous = previous;
    private List<HtmlNode>? _nodes;
    private HtmlElement? _last;

    public string Name { get; } = name;

    public HtmlElement? Parent { get; } = parent;

    /// <summary>Its place among its parent's elements, from 0.</summary>
    public int Index { get; } = previous is null ? 0 : previous.Index + 1;

    /// <summary>Its parent's elements before it, the nearest first.</summary>
    public IEnumerable<HtmlElement> Siblings
    {
        get
        {
            for (var at = _previous; at is not null; at = at._previous)
                yield return at;
        }
    }

    /// <summary>Its parent's elements behind it, the nearest first.</summary>
    public IEnumerable<HtmlElement> Following =>
        Parent is null ? [] : Parent.Elements.SkipWhile(sibling => sibling != this).Skip(1);

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public IReadOnlyList<HtmlNode> Nodes => _nodes ?? (IReadOnlyList<HtmlNode>)[];

    public IEnumerable<HtmlElement> Elements => Nodes.Where(node => node.Element is not null).Select(n => n.Element!);

    public int ElementCount => _last is null ? 0 : _last.Index + 1;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => attributes;

    public string? Id { get; } = Find(attributes, "id");

    public string[] Classes { get; } =
        Find(attributes, "class") is { Length: > 0 } value
            ? value.Split(Spaces, StringSplitOptions.RemoveEmptyEntries)
            : [];

    /// <summary>The element and those that it stands in, from the inside.</summary>
    public IEnumerable<HtmlElement> SelfAndAncestors
    {
        get
        {
            for (var at = this; at is not null; at = at.Parent)
                yield return at;
        }
    }

    /// <summary>All elements in it and itself, in the order of the page. Depth is bounded by the tree.</summary>
    public IEnumerable<HtmlElement> SelfAndDescendants
    {
        get
        {
            var open = new Stack<HtmlElement>([this]);
            while (open.TryPop(out var at))
            {
                yield return at;
                for (var i = at.Nodes.Count - 1; i >= 0; i--)
                    if (at.Nodes[i].Element is { } child)
                        open.Push(child);
            }
        }
    }

    public string? Attribute(string name) => Find(attributes, name);

    public bool Has(string name) => Attribute(name) is not null;

    public HtmlElement Add(string name, KeyValuePair<string, string>[] attributes)
    {
        var element = new HtmlElement(name, this, _last, attributes);
        _last = element;
        (_nodes ??= []).Add(new HtmlNode(null, element));
        return element;
    }

    public void Add(string text) => (_nodes ??= []).Add(new HtmlNode(text, null));

    /// <summary>The text of its own nodes, as a script or a title has it.</summary>
    public string OwnText() => string.Concat(Nodes.Select(node => node.Text));

    /// <summary>The text of the element and of those in it, of a few at most: a heading, a name.</summary>
    public string AllText() => string.Concat(SelfAndDescendants.Take(MostWithText).Select(inner => inner.OwnText()));

    private static string? Find(KeyValuePair<string, string>[] attributes, string name)
    {
        foreach (var attribute in attributes)
            if (attribute.Key == name)
                return attribute.Value;
        return null;
    }
}

/// <summary>Text, or an element.</summary>
internal readonly record struct HtmlNode(string? Text, HtmlElement? Element);

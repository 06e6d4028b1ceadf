using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Summarize.Articles.Html;

/// <summary>
/// A page's tokens as a tree. Not AngleSharp's own: that is as deep as a hostile file is long, or many times its size,
/// where this one has an element for each tag and, as browsers have, a bound to its depth.
/// </summary>
internal sealed class HtmlTree : IDisposable
{
    /// <summary>What is nested deeper stands beside it, as in browsers.</summary>
    internal const int Deepest = 512;

    /// <summary>Most elements of a page that are read: over this it is no article, and costs as much.</summary>
    internal const int MostElements = 500_000;

    // How far back an end that HTML leaves out is looked for.
    private const int LookBack = 16;

    private readonly HtmlTokenizer _tokens;
    private readonly List<(string Name, HtmlElement Element)> _open = [];
    private readonly Dictionary<string, int> _openNames = new(StringComparer.Ordinal);
    private readonly HtmlElement _root = new("", null, null, []);
    private int _count;

    private HtmlTree(string html) =>
        _tokens = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver) { SkipComments = true };

    private HtmlElement At => _open.Count > 0 ? _open[^1].Element : _root;

    /// <summary>The root: an element without a name that holds the page.</summary>
    /// <exception cref="ArticleFailedException">It has more elements than are read.</exception>
    public static HtmlElement Read(string html)
    {
        using var tree = new HtmlTree(html);
        for (var token = tree._tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tree._tokens.Get())
            tree.Take(token);
        return tree._root;
    }

    /// <summary>Ends the tokens; the tree stays.</summary>
    public void Dispose() => _tokens.Dispose();

    private void Take(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                At.Add(token.Data);
                break;
            case HtmlTokenType.StartTag:
                Start(token.AsTag());
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (++_count > MostElements)
            throw new ArticleFailedException(
                FailureReason.TooLarge,
                $"The page has more than {MostElements} elements, the most that are read. Upload its article alone."
            );
        EndImplied(name);
        var parent = At;
        while (parent.Depth >= Deepest)
            parent = parent.Parent!;
        var element = parent.Add(name, Attributes(tag));
        if (
            HtmlElements.Void.Contains(name)
            || tag.IsSelfClosing && (name is "svg" or "math" || _openNames.ContainsKey("svg"))
        )
            return;
        _open.Add((name, element));
        _openNames[name] = _openNames.GetValueOrDefault(name) + 1;
        _tokens.State = name switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => _tokens.State,
        };
    }

    private static KeyValuePair<string, string>[] Attributes(HtmlTagToken tag)
    {
        var attributes = new KeyValuePair<string, string>[tag.Attributes.Count];
        for (var i = 0; i < attributes.Length; i++)
            attributes[i] = new(tag.Attributes[i].Name, tag.Attributes[i].Value);
        return attributes;
    }

    private void End(string name)
    {
        if (!_openNames.ContainsKey(name))
            return; // Also keeps the search below from being in vain.
        while (_open[^1].Name != name)
            Pop();
        Pop();
    }

    private void Pop()
    {
        var name = _open[^1].Name;
        if (_openNames[name] == 1)
            _openNames.Remove(name);
        else
            _openNames[name]--;
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The ends that HTML lets a writer leave out: of a paragraph, a list's item, a table's cell.</summary>
    private void EndImplied(string name)
    {
        if (_openNames.ContainsKey("p") && HtmlElements.EndParagraph.Contains(name))
            EndNearest(open => open == "p", open => open != "p" && HtmlElements.Blocks.Contains(open));
        if (HtmlElements.EndSiblings.TryGetValue(name, out var siblings))
            EndNearest(siblings.Ends.Contains, siblings.Holders.Contains);
    }

    private void EndNearest(Func<string, bool> ends, Func<string, bool> holds)
    {
        for (var back = 1; back <= LookBack && back <= _open.Count; back++)
        {
            var open = _open[^back].Name;
            if (holds(open))
                return;
            if (!ends(open))
                continue;
            for (; back > 0; back--)
                Pop();
            return;
        }
    }
}

using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Summarize.Articles;

/// <summary>
/// Walks through a page's tokens and collects its blocks and its metadata. It builds no tree: a tree of hostile HTML is
/// as deep as the file is long, or many times its size, where this walk stays linear with a stack of names.
/// </summary>
internal sealed class HtmlWalk : IDisposable
{
    // How far back an end that HTML leaves out is looked for.
    private const int LookBack = 16;

    private readonly HtmlTokenizer _tokens;
    private readonly List<Element> _open = [];
    private readonly Dictionary<string, int> _openNames = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _raw = new();
    private int _linked;
    private int _breaks;
    private Element _at;

    private HtmlWalk(string html)
    {
        _tokens = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver) { SkipComments = true };
        Page = new HtmlRegion(HtmlRegionKind.Page, null);
        _at = new Element("", Page, ParagraphRole.Body, false, false, false, false);
    }

    /// <summary>What an open element says about the text in it; its parents' word is in it already.</summary>
    private readonly record struct Element(
        string Name,
        HtmlRegion Region,
        ParagraphRole Role,
        bool Unseen,
        bool Linked,
        bool Kept,
        bool Heading
    );

    public HtmlRegion Page { get; }

    public List<HtmlBlock> Blocks { get; } = [];

    public HtmlMetadata Metadata { get; } = new();

    public static HtmlWalk Through(string html)
    {
        using var walk = new HtmlWalk(html);
        for (var token = walk._tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = walk._tokens.Get())
            walk.Take(token);
        walk.EndBlock();
        return walk;
    }

    /// <summary>Ends the tokens; what was collected stays.</summary>
    public void Dispose() => _tokens.Dispose();

    private void Take(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                AddText(token.Data);
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
        if (name is "meta" or "time")
            Metadata.Take(tag);
        if (name == "br")
            AddBreak();
        EndImplied(name);
        if (HtmlElements.Blocks.Contains(name))
            EndBlock();
        if (
            HtmlElements.Void.Contains(name)
            || tag.IsSelfClosing && (name is "svg" or "math" || _openNames.ContainsKey("svg"))
        )
            return;
        _open.Add(_at);
        _openNames[name] = _openNames.GetValueOrDefault(name) + 1;
        _at = Enter(tag);
        _tokens.State = name switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => _tokens.State,
        };
        if (name is "title" or "script")
            _raw.Clear();
        if (name == "script")
            Metadata.ScriptType = tag.GetAttribute("type");
    }

    private Element Enter(HtmlTagToken tag)
    {
        var name = tag.Name;
        var unseen = _at.Unseen || HtmlElements.Unseen.Contains(name) || HtmlAttributes.Hide(tag);
        var region = HtmlAttributes.RegionOf(tag) is { } kind ? _at.Region.Enter(kind) : _at.Region;
        var role = name switch
        {
            "h1" => ParagraphRole.Title,
            "figcaption" => ParagraphRole.Caption,
            _ => HtmlAttributes.IsByline(tag) ? ParagraphRole.Byline : _at.Role,
        };
        // A heading that links to itself heads what follows and leads nowhere.
        var heading = _at.Heading || name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        return new Element(
            name,
            region,
            role,
            unseen,
            !heading && (_at.Linked || name == "a"),
            _at.Kept || name == "pre",
            heading
        );
    }

    private void End(string name)
    {
        if (!_openNames.ContainsKey(name))
            return; // Also keeps the search below from being in vain.
        if (HtmlElements.Blocks.Contains(name))
            EndBlock();
        while (_at.Name != name)
            Pop();
        Pop();
    }

    private void Pop()
    {
        var name = _at.Name;
        if (HtmlElements.Blocks.Contains(name))
            EndBlock();
        if (name == "title" && !_openNames.ContainsKey("svg"))
            Metadata.PageTitle ??= _raw.ToString();
        if (name == "script")
            Metadata.TakeScript(_raw.ToString());
        if (_openNames[name] == 1)
            _openNames.Remove(name);
        else
            _openNames[name]--;
        _at = _open[^1];
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
        for (var back = 0; back < LookBack && back < _open.Count; back++)
        {
            var open = back == 0 ? _at.Name : _open[^back].Name;
            if (holds(open))
                return;
            if (!ends(open))
                continue;
            for (; back >= 0; back--)
                Pop();
            return;
        }
    }

    private void AddText(string data)
    {
        if (_at.Name is "title" or "script")
            _raw.Append(data);
        if (_at.Unseen)
            return;
        foreach (var c in data)
        {
            if (_at.Kept && c == '\n')
                AddBreak();
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                    _text.Append(' ');
            }
            else
            {
                _text.Append(c);
                _breaks = 0;
                if (_at.Linked)
                    _linked++;
            }
        }
    }

    /// <summary>One break is a line's end, two in a row are a paragraph's.</summary>
    private void AddBreak()
    {
        if (_at.Unseen || _text.Length == 0)
            return;
        if (++_breaks >= 2)
            EndBlock();
        else
            _text.Append('\n');
    }

    private void EndBlock()
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0)
        {
            _at.Region.Count(Math.Max(0, text.Length - _linked));
            Blocks.Add(new HtmlBlock(text, _at.Role, _at.Region, _linked));
        }
        _text.Clear();
        _linked = 0;
        _breaks = 0;
    }
}

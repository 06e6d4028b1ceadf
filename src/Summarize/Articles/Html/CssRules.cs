using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Summarize.Articles.Html;

/// <summary>A declaration, and how much it counts against others of its property.</summary>
internal readonly record struct CssDeclaration(string Name, string Value, CssWeight Weight);

/// <summary>Importance, origin, specificity and order, as the cascade compares them.</summary>
internal readonly record struct CssWeight(bool Important, int Origin, Priority Specificity, int Order);

/// <summary>
/// The rules of a page's style sheets that can hide something, found by the class, id or name that they ask for.
/// AngleSharp parses them; it computes no styles, since to ask it for each element takes seconds on an ordinary page.
/// </summary>
internal sealed class CssRules
{
    private const int OwnOrigin = 0;
    private const int SheetOrigin = 1;
    private const int InlineOrigin = 2;

    private static readonly CssParserOptions Options = new() { IsIncludingUnknownDeclarations = true };
    private static readonly List<Rule> OwnRules = Parse(Resource.Text("page.css"), OwnOrigin, 0);

    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);
    private readonly CssBudget _budget = new();
    private int _order;

    private CssRules() => Take(OwnRules);

    private sealed record Rule(CssSelector Selector, CssDeclaration[] Declarations);

    /// <summary>The rules of the page's <c>style</c> elements, behind those that hold for every page.</summary>
    public static CssRules Of(HtmlElement root)
    {
        var rules = new CssRules();
        foreach (var style in root.SelfAndDescendants.Where(element => element.Name == "style"))
            if (CssMedia.IsScreen(style.Attribute("media")) && !style.SelfAndAncestors.Any(e => e.Name == "noscript"))
                rules.Take(Parse(style.OwnText(), SheetOrigin, rules._order));
        return rules;
    }

    /// <summary>All declarations for an element, those that count most last.</summary>
    public List<CssDeclaration> For(HtmlElement element)
    {
        var found = new List<CssDeclaration>();
        Add(element.Name);
        if (element.Id is { } id)
            Add("#" + id);
        foreach (var name in element.Classes)
            Add("." + name);
        Add("");
        if (
            element.Attribute("style") is { Length: > 0 } inline
            && new CssParser(Options).ParseDeclaration(inline) is { } own
        )
            found.AddRange(Relevant(own, InlineOrigin, default, int.MaxValue));
        return
        [
            .. found
                .OrderBy(d => d.Weight.Important)
                .ThenBy(d => d.Weight.Origin)
                .ThenBy(d => d.Weight.Specificity)
                .ThenBy(d => d.Weight.Order),
        ];

        void Add(string key)
        {
            if (_rules.TryGetValue(key, out var rules))
                foreach (var rule in rules)
                {
                    _budget.Spend();
                    if (rule.Selector.Matches(element, _budget))
                        found.AddRange(rule.Declarations);
                }
        }
    }

    private void Take(List<Rule> rules)
    {
        foreach (var rule in rules)
        {
            if (!_rules.TryGetValue(rule.Selector.Key, out var same))
                _rules[rule.Selector.Key] = same = [];
            same.Add(rule);
        }
        _order += rules.Count;
    }

    private static List<Rule> Parse(string sheet, int origin, int order)
    {
        var rules = new List<Rule>();
        var open = new Stack<IEnumerator<ICssRule>>([
            new CssParser(Options).ParseStyleSheet(sheet).Rules.GetEnumerator(),
        ]);
        while (open.TryPeek(out var at))
        {
            if (!at.MoveNext())
                open.Pop();
            else if (at.Current is ICssStyleRule { Selector: not null } style)
            {
                foreach (var selector in Alternatives(style.Selector))
                {
                    var declarations = Relevant(style.Style, origin, selector.Specificity, order + rules.Count);
                    if (declarations.Length > 0)
                        rules.Add(new Rule(CssSelector.Of(selector), declarations));
                }
            }
            else if (
                at.Current is ICssGroupingRule group
                && (group is not ICssMediaRule m || CssMedia.IsScreen(m.ConditionText))
            )
                open.Push(group.Rules.GetEnumerator());
        }
        return rules;
    }

    private static IEnumerable<ISelector> Alternatives(ISelector selector) =>
        selector is IMultiSelector and IEnumerable<ISelector> list ? list : [selector];

    private static CssDeclaration[] Relevant(ICssStyleDeclaration style, int origin, Priority specificity, int order) =>
        [
            .. style
                .Where(property => CssStyle.Reads(property.Name))
                .Select(property => new CssDeclaration(
                    property.Name,
                    property.Value,
                    new CssWeight(property.IsImportant, origin, specificity, order)
                )),
        ];
}

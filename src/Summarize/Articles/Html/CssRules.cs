using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Summarize.Articles.Html;

/// <summary>A declaration, and how much it counts against others of its property.</summary>
internal readonly record struct CssDeclaration(string Name, string Value, CssWeight Weight);

/// <summary>Importance, origin, layer, specificity and order, as the cascade compares them.</summary>
internal readonly record struct CssWeight(bool Important, int Origin, int Layer, Priority Specificity, int Order);

/// <summary>
/// The rules of a page's style sheets that can hide something, found by the class, id or name that they ask for.
/// AngleSharp parses them; it computes no styles, since to ask it for each element takes seconds on an ordinary page.
/// </summary>
internal sealed class CssRules
{
    private const int OwnOrigin = 0;
    private const int SheetOrigin = 1;
    private const int InlineOrigin = 2;

    private const int LongestNest = 1000; // Characters of a selector with those that it stands in.

    private static readonly CssParserOptions Options = new() { IsIncludingUnknownDeclarations = true };
    private static readonly DefaultRenderDevice Screen = new();
    private static readonly List<Rule> OwnRules = Parse(Resource.Text("page.css"), OwnOrigin, 0, new CssAnimations());

    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);
    private readonly CssAnimations _animations = new();
    private readonly CssBudget _budget = new();
    private int _order;

    private CssRules() => Take(OwnRules);

    private sealed record Rule(CssSelector Selector, CssDeclaration[] Declarations);

    /// <summary>The rules of the page's <c>style</c> elements, behind those that hold for every page.</summary>
    public static CssRules Of(HtmlElement root)
    {
        var rules = new CssRules();
        foreach (var style in root.SelfAndDescendants.Where(element => element.Name == "style"))
            if (
                (style.Attribute("type")?.Trim().ToLowerInvariant() ?? "") is "" or "text/css"
                && CssMedia.IsScreen(style.Attribute("media"))
                && !style.SelfAndAncestors.Any(e => e.Name == "noscript")
            )
                rules.Take(Parse(CssText.Readable(style.OwnText()), SheetOrigin, rules._order, rules._animations));
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
        if (HtmlLook.Of(element) is { Length: > 0 } look && new CssParser(Options).ParseDeclaration(look) is { } hints)
            found.AddRange(Relevant(hints, OwnOrigin, 1, default, int.MaxValue));
        if (
            element.Attribute("style") is { Length: > 0 } inline
            && new CssParser(Options).ParseDeclaration(CssText.Declarations(inline)) is { } own
        )
            found.AddRange(Relevant(own, InlineOrigin, 1, default, int.MaxValue));
        return _animations.Ended([
            .. found
                .OrderBy(d => d.Weight.Important)
                .ThenBy(d => d.Weight.Origin)
                .ThenBy(d => d.Weight.Layer)
                .ThenBy(d => d.Weight.Specificity)
                .ThenBy(d => d.Weight.Order),
        ]);

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

    /// <summary>Rules still to be read: those of a sheet or a group, or of a rule that others stand in.</summary>
    private readonly record struct Group(IEnumerator<ICssRule> Rules, string Nest, bool IsLayer);

    private static List<Rule> Parse(string sheet, int origin, int order, CssAnimations animations)
    {
        var rules = new List<Rule>();
        var open = new Stack<Group>([
            new(new CssParser(Options).ParseStyleSheet(sheet).Rules.GetEnumerator(), "", false),
        ]);
        while (open.TryPeek(out var group))
        {
            if (!group.Rules.MoveNext())
                open.Pop();
            else if (group.Rules.Current is ICssStyleRule { Selector: not null } style)
            {
                var selector = Nested(style, group.Nest);
                foreach (var alternative in selector is null ? [] : Alternatives(selector))
                {
                    var layer = group.IsLayer ? 0 : 1;
                    var at = order + rules.Count;
                    var declarations = Relevant(style.Style, origin, layer, alternative.Specificity, at);
                    if (declarations.Length > 0)
                        rules.Add(new Rule(CssSelector.Of(alternative), declarations));
                }
                if (selector is not null && style.Rules.Length > 0)
                    open.Push(group with { Rules = style.Rules.GetEnumerator(), Nest = selector.Text });
            }
            else if (group.Rules.Current is ICssKeyframesRule frames)
                animations.Take(frames);
            else if (group.Rules.Current is ICssGroupingRule inner && Holds(inner))
                open.Push(
                    group with
                    {
                        Rules = inner.Rules.GetEnumerator(),
                        IsLayer = group.IsLayer || inner is ICssLayerRule,
                    }
                );
        }
        return rules;
    }

    /// <summary>Whether what a browser of today shows on a screen goes by the rules of the group.</summary>
    private static bool Holds(ICssGroupingRule group) =>
        group switch
        {
            ICssMediaRule media => CssMedia.IsScreen(media.ConditionText),
            ICssSupportsRule supports => !supports.ConditionText.StartsWith("not", StringComparison.OrdinalIgnoreCase)
                && (supports.Condition.Check(Screen) || AsksForNews(supports.ConditionText)),
            _ => true,
        };

    /// <summary>Whether a condition is about a property that AngleSharp has not heard of, and browsers have.</summary>
    private static bool AsksForNews(string condition) =>
        condition.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
        && condition[..end].TrimStart('(', ' ') is { Length: > 0 } name
        && name[0] != '-'
        && new CssParser(Options).ParseDeclaration($"{name}:no-such-value") is { Length: > 0 };

    /// <summary>The selector of a rule within another, as it would stand outside; null where it is too long.</summary>
    private static ISelector? Nested(ICssStyleRule style, string nest)
    {
        if (nest.Length == 0)
            return style.Selector;
        var text = style.SelectorText;
        if (nest.Length + text.Length > LongestNest || text.Count(c => c == '&') > 4)
            return null;
        var whole = Alternatives(style.Selector!)
            .Select(alternative => alternative.Text)
            .Select(one =>
                one.Contains('&', StringComparison.Ordinal)
                    ? one.Replace("&", $":is({nest})", StringComparison.Ordinal)
                    : $":is({nest}) :is({one})"
            );
        return new CssSelectorParser().ParseSelector(string.Join(',', whole));
    }

    private static IEnumerable<ISelector> Alternatives(ISelector selector) =>
        selector is IMultiSelector and IEnumerable<ISelector> list ? list : [selector];

    private static CssDeclaration[] Relevant(
        ICssStyleDeclaration style,
        int origin,
        int layer,
        Priority specificity,
        int order
    ) =>
        [
            .. style
                .Where(property => CssStyle.Reads(property.Name))
                .Select(property => new CssDeclaration(
                    property.Name,
                    property.Value,
                    new CssWeight(
                        property.IsImportant,
                        origin,
                        property.IsImportant ? 1 - layer : layer,
                        specificity,
                        order
                    )
                )),
        ];
}

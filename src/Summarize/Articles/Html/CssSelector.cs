using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Summarize.Articles.Html;

/// <summary>
/// A selector that AngleSharp has parsed, matched against our own tree. A pseudo-class of a moment (hover, focus) and a
/// part that is no element (before) match nothing.
/// </summary>
internal abstract record CssSelector
{
    private const int Deepest = 8;

    public abstract bool Matches(HtmlElement element, CssBudget budget);

    /// <summary>The class, id or name without which nothing matches; empty where there is none.</summary>
    public virtual string Key => "";

    /// <summary>Whether a place, from 1, is one of "step n + offset".</summary>
    internal static bool IsNth(int place, int step, int offset) =>
        step == 0 ? place == offset : (place - offset) % step == 0 && (place - offset) / step >= 0;

    public static CssSelector Of(ISelector selector) => new Reader(Deepest).Read(selector);

    /// <summary>Matches, or does not, by the element alone.</summary>
    private sealed record Simple(Func<HtmlElement, bool> Test, string Name = "") : CssSelector
    {
        public override string Key => Name;

        public override bool Matches(HtmlElement element, CssBudget budget) => Test(element);
    }

    private sealed record All(CssSelector[] Parts) : CssSelector
    {
        public override string Key => Parts.Select(part => part.Key).FirstOrDefault(key => key.Length > 0) ?? "";

        public override bool Matches(HtmlElement element, CssBudget budget) =>
            Array.TrueForAll(Parts, part => part.Matches(element, budget));
    }

    private sealed record Any(CssSelector[] Parts) : CssSelector
    {
        public override bool Matches(HtmlElement element, CssBudget budget) =>
            Array.Exists(Parts, part => part.Matches(element, budget));
    }

    private sealed record Not(CssSelector Part) : CssSelector
    {
        public override bool Matches(HtmlElement element, CssBudget budget) => !Part.Matches(element, budget);
    }

    /// <summary>"Left combinator right": the element is the right one.</summary>
    private sealed record Combined(CssSelector Left, string Combinator, CssSelector Right) : CssSelector
    {
        public override string Key => Right.Key;

        public override bool Matches(HtmlElement element, CssBudget budget)
        {
            if (!Right.Matches(element, budget))
                return false;
            foreach (var related in Related(element, Combinator))
            {
                budget.Spend();
                if (Left.Matches(related, budget))
                    return true;
            }
            return false;
        }

        private static IEnumerable<HtmlElement> Related(HtmlElement element, string combinator) =>
            combinator.Trim() switch
            {
                "" => element.SelfAndAncestors.Skip(1),
                ">" => element.SelfAndAncestors.Skip(1).Take(1),
                "~" => element.Siblings,
                "+" => element.Siblings.Take(1),
                _ => [],
            };
    }

    private sealed class Reader(int depth) : ISelectorVisitor
    {
        private static readonly CssSelector Nothing = new Simple(_ => false);

        private CssSelector _read = Nothing;

        public CssSelector Read(ISelector selector)
        {
            _read = Nothing;
            selector.Accept(this);
            return _read;
        }

        public void Attribute(string name, string op, string? value) =>
            _read = new Simple(element => element.Attribute(name) is { } actual && Compare(actual, op, value ?? ""));

        public void Type(string name) =>
            _read =
                name == "*" ? new Simple(_ => true)
                : name.ToLowerInvariant() is var lower ? new Simple(element => element.Name == lower, lower)
                : Nothing;

        public void Id(string value) => _read = new Simple(element => element.Id == value, "#" + value);

        public void Class(string name) =>
            _read = new Simple(element => Array.IndexOf(element.Classes, name) >= 0, "." + name);

        public void Child(string name, int step, int offset, ISelector selector) =>
            _read = name switch
            {
                "nth-child" or ":nth-child" => new Simple(e => IsNth(e.Index + 1, step, offset)),
                "nth-last-child" or ":nth-last-child" => new Simple(e =>
                    e.Parent is { } parent && IsNth(parent.ElementCount - e.Index, step, offset)
                ),
                "nth-of-type" or ":nth-of-type" => new CssOfType(step, offset, FromEnd: false),
                "nth-last-of-type" or ":nth-last-of-type" => new CssOfType(step, offset, FromEnd: true),
                _ => Nothing,
            };

        public void PseudoClass(string name) => _read = OfPseudoClass(name.TrimStart(':'));

        public void PseudoElement(string name) => _read = Nothing;

        public void List(IEnumerable<ISelector> selectors) => _read = new Any([.. selectors.Select(Read)]);

        public void Many(IEnumerable<ISelector> selectors) => _read = new All([.. selectors.Select(Read)]);

        public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols) =>
            _read = selectors
                .Select(Read)
                .ToList()
                .Zip(symbols.Prepend(""))
                .Aggregate((left, right) => (new Combined(left.First, right.Second, right.First), ""))
                .First;

        private CssSelector OfPseudoClass(string name)
        {
            var open = name.IndexOf('(', StringComparison.Ordinal);
            if (open > 0 && name.EndsWith(')'))
            {
                if (name[..open] == "has")
                    return depth > 0 ? new Any([.. CssHas.Of(name[(open + 1)..^1], Inner)]) : Nothing;
                if (name[..open] == "lang")
                    return new Simple(e => IsIn(e, name[(open + 1)..^1].Trim('"', '\'', ' ')));
                if (depth == 0)
                    return Nothing;
                var read = Inner(name[(open + 1)..^1]);
                return name[..open] switch
                {
                    "not" => new Not(read),
                    "is" or "where" or "matches" or "any" => read,
                    _ => Nothing,
                };
            }
            return name switch
            {
                "first-child" => new Simple(e => e.Index == 0),
                "last-child" => new Simple(e => e.Parent is { } parent && parent.ElementCount == e.Index + 1),
                "first-of-type" => new CssOfType(0, 1, FromEnd: false),
                "last-of-type" => new CssOfType(0, 1, FromEnd: true),
                "only-child" => new Simple(e => e.Parent is { ElementCount: 1 }),
                "checked" => new Simple(e => e.Has("checked")),
                "empty" => new Simple(e => e.Nodes.Count == 0),
                "root" or "scope" => new Simple(e => e.Name is "html" or ""),
                _ => Nothing,
            };
        }

        private CssSelector Inner(string selector) =>
            new CssSelectorParser().ParseSelector(selector) is { } inner ? new Reader(depth - 1).Read(inner) : Nothing;

        /// <summary>Whether the nearest element that names a language names this one, or a kind of it.</summary>
        private static bool IsIn(HtmlElement element, string language) =>
            element.SelfAndAncestors.Select(around => around.Attribute("lang")).FirstOrDefault(lang => lang is not null)
                is { } named
            && (
                named.Equals(language, StringComparison.OrdinalIgnoreCase)
                || named.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
            );

        private static bool Compare(string actual, string op, string value) =>
            op switch
            {
                "" or null => true,
                "=" => actual.Equals(value, StringComparison.OrdinalIgnoreCase),
                "~=" => actual.Split(' ').Contains(value, StringComparer.Ordinal),
                "|=" => actual == value || actual.StartsWith(value + "-", StringComparison.Ordinal),
                "^=" => value.Length > 0 && actual.StartsWith(value, StringComparison.Ordinal),
                "$=" => value.Length > 0 && actual.EndsWith(value, StringComparison.Ordinal),
                "*=" => value.Length > 0 && actual.Contains(value, StringComparison.Ordinal),
                "!=" => actual != value,
                _ => false,
            };
    }
}

/// <summary>
/// Bounds what matching selectors costs: a hostile one looks at all that stands around every element.
/// </summary>
internal sealed class CssBudget
{
    /// <summary>Steps that a page may take; a heavy one of a newspaper takes a hundredth.</summary>
    internal const int MostSteps = 20_000_000;

    private int _steps;

    /// <exception cref="ArticleFailedException">The style sheets cost more than is read.</exception>
    public void Spend()
    {
        if (++_steps > MostSteps)
            throw new ArticleFailedException(
                FailureReason.TooLarge,
                "The page's style sheets cost more than is read. Upload it without them, or its text."
            );
    }
}

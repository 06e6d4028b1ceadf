namespace Summarize.Articles.Html;

/// <summary>What holds for all that stands in an element, by the elements around it.</summary>
internal sealed class Surroundings
{
    private const int FewBlocks = 5;

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _wholes;

    public Surroundings(PageShape shape, HtmlElement element, Surroundings? outer)
    {
        var isWhole = shape.HoldsMost(element);
        // A footer of a quotation says whose it is.
        var name = element.Name == "footer" && outer?.IsInQuotation == true ? "cite" : element.Name;
        IsInQuotation = name == "blockquote" || outer is { IsInQuotation: true };
        _names = With(outer?._names, name, !isWhole);
        _wholes = With(outer?._wholes, name, isWhole);
        IsAround = outer is { IsAround: true } || name != "cite" && shape.IsAround(element);
        InMain = outer is { InMain: true } || element == shape.Main;
        Branch = outer is { InMain: true } ? outer.Branch ?? element : null;
        Section = outer is null || shape[element].Blocks >= FewBlocks ? element : outer.Section;
    }

    public bool IsInQuotation { get; }

    /// <summary>Whether it is in a part that stands around articles.</summary>
    public bool IsAround { get; }

    public bool InMain { get; }

    /// <summary>The part of the main element that it stands in; null where it stands in none.</summary>
    public HtmlElement? Branch { get; }

    /// <summary>The smallest element around it with more than a few blocks.</summary>
    public HtmlElement Section { get; }

    /// <summary>Whether it is in such an element that does not hold most of the page.</summary>
    public bool IsIn(string name) => _names.Contains(name);

    /// <summary>Whether it is in such an element that holds most of the page.</summary>
    public bool IsInWhole(string name) => _wholes.Contains(name);

    private static HashSet<string> With(HashSet<string>? names, string name, bool holds) =>
        !holds || names is not null && names.Contains(name) ? names ?? []
        : names is null ? [name]
        : [.. names, name];
}

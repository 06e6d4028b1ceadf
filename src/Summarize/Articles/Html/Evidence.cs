using System.Collections.Frozen;
using System.Globalization;

namespace Summarize.Articles.Html;

/// <summary>
/// What speaks for and against a block being the article's. Each is a measure of where it stands and how it reads, from
/// 0 to 1, with a weight from a table; no word of a class name is one. The sum decides.
/// </summary>
internal static class Evidence
{
    private const int LongProse = 200;
    private const int LongSentence = 40;
    private const int ShortPage = 600;
    private const int LongPage = 5000;

    /// <summary>By the names that the table of weights has.</summary>
    internal static readonly FrozenDictionary<string, Func<Place, double>> Measures = new Dictionary<
        string,
        Func<Place, double>
    >(StringComparer.Ordinal)
    {
        ["to begin with"] = _ => 1,
        // How it reads.
        ["prose"] = at => Is(at.Block.IsProse),
        ["long prose"] = at => Is(at.Block.IsProse && at.Block.Text.Length - at.Block.Linked >= LongProse),
        ["sentence"] = at => Is(at.Block.EndsSentence),
        ["long sentence"] = at => Is(at.Block.EndsSentence && at.Block.Text.Length >= LongSentence),
        ["sentence in main"] = at => Is(at.Block.EndsSentence && at.InMain),
        ["links"] = at => at.Linked,
        ["said twice"] = at =>
            Is(at.Page.IsTwice(at.Block) && !(at.Block.IsProse && (at.InMain || at.Block.EndsSentence))),
        ["phrase"] = at => Is(Boilerplate.Is(at.Block.Text)),
        ["caption"] = at => Is(at.Block.Role == ParagraphRole.Caption),
        // What stands beside it.
        ["prose before"] = at => Is(at.Before is { IsProse: true }),
        ["link before"] = at => Is(at.Before is { IsLink: true }),
        ["link after"] = at => Is(at.After is { IsLink: true }),
        ["far from prose"] = at => Is(at.IsFarFromProse(8)),
        // Where it stands.
        ["before the text"] = at => Is(at.Index < at.Shape.First),
        ["after the text"] = at => Is(at.Index > at.Shape.Last),
        ["first tenth"] = at => Is(at.Depth < 0.1),
        ["last quarter"] = at => Is(at.Depth > 0.75),
        ["last tenth"] = at => Is(at.Depth > 0.9),
        ["before the headline"] = at => Is(at.Index < at.Page.Headline),
        ["under the headline"] = at => Is(at.Page.Headline >= 0 && at.Index - at.Page.Headline is 1 or 2),
        ["near main"] = at => Is(at.IsNearMain(4)),
        ["outside the article"] = at => Is(at.Page.MainHasArticle && !at.IsIn("article") && !at.IsInWhole("article")),
        ["in the one article"] = at => Is(at.IsInWhole("article")),
        // What its elements are.
        ["around"] = at => Is(at.IsAround),
        ["in footer"] = at => Is(at.IsIn("footer")),
        ["in aside"] = at => Is(at.IsIn("aside")),
        ["in form"] = at => Is(at.IsIn("form")),
        ["in figure"] = at => Is(at.IsIn("figure")),
        ["in link"] = at => Is(at.IsIn("a")),
        ["in table"] = at => Is(at.IsIn("table")),
        ["in list"] = at => Is(at.IsIn("ul")),
        ["in numbered list"] = at => Is(at.IsIn("ol")),
        ["is li"] = at => Is(at.Block.Element.Name == "li"),
        ["is div"] = at => Is(at.Block.Element.Name == "div"),
        ["is h3"] = at => Is(at.Block.Element.Name == "h3"),
        ["heading in main"] = at => Is(at.Block.IsHeading && at.InMain),
        ["heading of no prose"] = at => Is(at.Block.IsHeading && at.After is not { IsProse: true }),
        ["heading after the text"] = at => Is(at.Block.IsHeading && at.Index > at.Shape.Last),
        // What the elements around it hold.
        ["prose in parent"] = at => at.ProseAround(1),
        ["much prose in parent"] = at => Is(at.ProseAround(1) >= 0.1),
        ["most prose in grandparent"] = at => Is(at.ProseAround(2) >= 0.5),
        ["no prose in third parent"] = at => Is(at.ProseAround(3) == 0),
        ["links in element"] = at => Is(at.Shape[at.Block.Element].LinkShare > 0.25),
        ["no prose in branch"] = at => Is(at.Branch is { } branch && at.Shape[branch].Prose == 0),
        ["much prose in branch"] = at =>
            Is(at.Branch is { } branch && at.Shape[branch].Prose >= 0.1 * at.Page.MainProse),
        ["links in branch"] = at => Is(at.Branch is { } branch && at.Shape[branch].LinkShare > 0.25),
        ["section in main"] = at => Is(at.Shape.IsInMain(at.Section)),
        ["prose in section"] = at => at.Shape[at.Section].ProseShare,
        ["links in section"] = at => at.Shape[at.Section].LinkShare,
        // What the page made in the same way holds.
        ["much prose in template"] = at => Is(at.TemplateProse >= 0.3),
        ["some prose in template"] = at => Is(at.TemplateProse >= 0.05),
        ["no prose in template"] = at => Is(at.TemplateProse == 0),
        ["template once"] = at => Is(at.Shape.Template(at.Block.Element).Blocks == 1),
        ["template often"] = at => Is(at.Shape.Template(at.Block.Element).Blocks >= 5),
        // How much there is.
        ["short page"] = at => Is(at.Page.MainProse < ShortPage),
        ["in main of short page"] = at => Is(at.Page.MainProse < ShortPage && at.InMain),
        ["long page"] = at => Is(at.Page.MainProse > LongPage),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Name and weight, row by row.</summary>
    internal static readonly (string Name, double Weight)[] Weights =
    [
        .. Resource.Rows("evidence.tsv").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture))),
    ];

    private static readonly (Func<Place, double> Measure, double Weight)[] Weighed =
    [
        .. Weights.Select(row => (Measures[row.Name], row.Weight)),
    ];

    /// <summary>Above 0 where more speaks for the article.</summary>
    public static double For(Place place) => Weighed.Sum(row => row.Weight * row.Measure(place));

    private static double Is(bool holds) => holds ? 1 : 0;
}

using System.Collections.Frozen;

namespace Summarize.Articles.Html;

/// <summary>What the elements of HTML mean for reading an article: one table for the walk through a page.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that have no end tag.</summary>
    public static readonly FrozenSet<string> Void = Words.Set(
        "area base br col embed hr img input link meta param source track wbr"
    );

    /// <summary>
    /// Elements that stand on lines of their own: text before and behind them is another paragraph's.
    /// </summary>
    public static readonly FrozenSet<string> Blocks = Words.Set(
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
        footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody
        td tfoot th thead tr ul
        """
    );

    /// <summary>Elements whose start ends an open paragraph.</summary>
    public static readonly FrozenSet<string> EndParagraph = Words.Set(
        """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2
        h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul
        """
    );

    /// <summary>Elements that end another of their kind, up to the one that holds them both.</summary>
    public static readonly FrozenDictionary<string, (FrozenSet<string> Ends, FrozenSet<string> Holders)> EndSiblings =
        new Dictionary<string, (FrozenSet<string>, FrozenSet<string>)>(StringComparer.Ordinal)
        {
            ["li"] = (Words.Set("li"), Words.Set("ul ol menu")),
            ["dt"] = (Words.Set("dt dd"), Words.Set("dl")),
            ["dd"] = (Words.Set("dt dd"), Words.Set("dl")),
            ["td"] = (Words.Set("td th"), Words.Set("tr table")),
            ["th"] = (Words.Set("td th"), Words.Set("tr table")),
            ["tr"] = (Words.Set("tr"), Words.Set("table")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements that a reader acts on; their text leads elsewhere.</summary>
    public static readonly FrozenSet<string> Actions = Words.Set("a button");
}

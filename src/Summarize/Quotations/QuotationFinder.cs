using Summarize.Articles;

namespace Summarize.Quotations;

/// <summary>
/// Finds every quotation of an article: marks, parts, kind. Speakers are <see cref="Attribution"/>'s.
/// </summary>
public static class QuotationFinder
{
    /// <summary>The quotations in the order of the text; cue and speaker still open.</summary>
    public static IReadOnlyList<Quotation> Find(Article article)
    {
        var pieces = QuotedPieces.Find(article);
        return PieceJoiner.Join(article, pieces);
    }
}

using Summarize.Articles;

namespace Summarize.Quotations;

/// <summary>An article with its quotations and whom it names.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quotations">Its quotations in the order of the text, each with its verdict.</param>
/// <param name="Named">Everybody and every body that it names, each by the fullest name, where that first
/// stands.</param>
public sealed record QuotedArticle(Article Article, IReadOnlyList<Quotation> Quotations, IReadOnlyList<Speaker> Named);

namespace Summarize.Evaluation;

/// <summary>A line of an annotated set.</summary>
internal sealed record GoldArticle(string Id, string Text, GoldQuote[] Quotes, GoldQuote[] Other);

/// <summary>An annotated span in UTF-16 units, and its speaker.</summary>
internal sealed record GoldQuote(int Start, int End, string? Speaker);

/// <summary>A line of <c>quotes</c>' output.</summary>
internal sealed record QuotesOf(string Id, QuoteEntry[] Quotes);

/// <summary>One part of a direct quotation.</summary>
internal sealed record QuoteEntry(
    string? Text,
    string? Speaker,
    int Start,
    int End,
    string? Rule = null,
    string? Basis = null,
    bool Sure = false,
    string[]? Candidates = null
);

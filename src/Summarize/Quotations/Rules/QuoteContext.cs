using Summarize.Quotations.Clauses;
using Summarize.Quotations.Coreference;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>What a rule may look at.</summary>
/// <param name="Narrative">The article.</param>
/// <param name="Table">Its entities.</param>
/// <param name="Sources">Whom its phrases mean.</param>
/// <param name="Sentences">All its sentences.</param>
/// <param name="At">Index of the sentence with the quotation.</param>
/// <param name="Token">The quotation's token.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Before">What was said of the quotation before it in its sentence, or null.</param>
/// <param name="Last">Who spoke last, or null.</param>
/// <param name="Previous">Who spoke before that, in another paragraph, or null.</param>
/// <param name="Actor">Who has acted in the narrative since, or null.</param>
/// <param name="Paragraph">Index of the paragraph, lines that are no part of the story not counted.</param>
internal sealed record QuoteContext(
    Narrative Narrative,
    EntityTable Table,
    Sources Sources,
    IReadOnlyList<ParsedSentence> Sentences,
    int At,
    int Token,
    Quotation Quotation,
    Verdict? Before,
    Turn? Last,
    Turn? Previous,
    Turn? Actor,
    int Paragraph
)
{
    /// <summary>The sentence with the quotation.</summary>
    public ParsedSentence Sentence => Sentences[At];

    /// <summary>The quoted words.</summary>
    public ReadOnlySpan<char> Words => Narrative.Word(Token);

    /// <summary>
    /// Whether, where somebody speaks, a whole sentence is quoted but for a phrase without a verb: At home, “we wait.”
    /// </summary>
    public bool IsLedIn =>
        Last?.Paragraph == Paragraph
        && Sentence.Letters is "R,Q" or "R,Q." or "T,Q" or "T,Q."
        && Words.TrimEnd("\"”’»") is [.., '.' or '!' or '?'];

    /// <summary>The letter of the phrase before (-1) or behind (1) the quotation, or 0.</summary>
    public char Beside(int offset) =>
        Sentence.IndexOf(Token) + offset is var at && at >= 0 && at < Sentence.Letters.Length
            ? Sentence.Letters[at]
            : '\0';
}

/// <summary>Somebody spoke or acted.</summary>
/// <param name="Verdict">Who, as it was found.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Paragraph">Index of the paragraph, lines that are no running text not counted.</param>
internal sealed record Turn(Verdict Verdict, int Sentence, int Paragraph);

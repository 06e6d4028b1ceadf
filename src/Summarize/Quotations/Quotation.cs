namespace Summarize.Quotations;

/// <summary>A quotation as it stands in an article. Nothing in it was written by a model.</summary>
/// <param name="Kind">Speech, or marks put round something else.</param>
/// <param name="Parts">
/// The quoted words without their marks, in the order of the text, disjoint, never empty. More than one where the cue
/// splits the quotation or it goes on over paragraphs.
/// </param>
/// <param name="Cue">The words that say that somebody speaks ("said", "according to"), or null.</param>
/// <param name="Speaker">Who said it, or null where the text does not settle it.</param>
/// <param name="Candidates">Where the speaker is open: those between whom the text leaves it open. Else empty.</param>
public sealed record Quotation(
    QuotationKind Kind,
    IReadOnlyList<TextSpan> Parts,
    Cue? Cue,
    Speaker? Speaker,
    IReadOnlyList<Speaker> Candidates
)
{
    /// <summary>The rule that settled it, and what it saw; null: no rule did.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>From the first part's start to the last part's end.</summary>
    public TextSpan Extent => new(Parts[0].Start, Parts[^1].End);

    /// <summary>The slices of <paramref name="text"/> at the parts, joined by one space.</summary>
    public string TextIn(string text) =>
        Parts.Count == 1 ? Parts[0].Slice(text) : string.Join(' ', Parts.Select(part => part.Slice(text)));
}

/// <summary>What quotation marks stand for.</summary>
public enum QuotationKind
{
    /// <summary>Somebody's words.</summary>
    Direct,

    /// <summary>A word or two held at arm's length ("so-called").</summary>
    Scare,

    /// <summary>The name of a work: a book, a film, a programme.</summary>
    Title,
}

/// <summary>The words that introduce speech, and where they stand.</summary>
public sealed record Cue(string Text, TextSpan Span);

/// <summary>The source of a quotation.</summary>
/// <param name="Name">The fullest name by which the article calls them, or null where they are only described.</param>
/// <param name="AsWritten">The mention beside the quotation, exactly as it stands there: "Putin", "he", "a senior
/// official".</param>
/// <param name="Span">Where that mention stands; <paramref name="AsWritten"/> is the slice.</param>
/// <param name="Description">What the article says they are ("Secretary of State"), as it stands there, or
/// null.</param>
public sealed record Speaker(string? Name, string AsWritten, TextSpan Span, string? Description);

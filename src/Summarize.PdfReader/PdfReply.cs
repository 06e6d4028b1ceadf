namespace Summarize.PdfReader;

/// <summary>What one reading may cost; handed over as the process's arguments.</summary>
/// <param name="MaxCharacters">Most characters of text, in UTF-16 code units.</param>
/// <param name="MaxExpandedBytes">Most bytes that streams decode to.</param>
/// <param name="MaxPages">Most pages.</param>
public sealed record PdfLimits(int MaxCharacters, int MaxExpandedBytes, int MaxPages);

/// <summary>How a reading ended.</summary>
public enum PdfOutcome
{
    /// <summary>The document was read.</summary>
    Read,

    /// <summary>It needs a password, or is encrypted in an unknown way.</summary>
    Encrypted,

    /// <summary>It has more pages than are read.</summary>
    TooManyPages,

    /// <summary>It has more text than is read.</summary>
    TooManyCharacters,

    /// <summary>It decodes to, or runs, more than is read.</summary>
    Expands,

    /// <summary>Its fonts do not say which characters they show.</summary>
    NoUnicode,

    /// <summary>It is none, or a broken one.</summary>
    Broken,
}

/// <summary>What the process writes to its output, as JSON.</summary>
/// <param name="Outcome">How the reading ended; the rest is empty unless it is <see cref="PdfOutcome.Read"/>.</param>
/// <param name="Title">The title in the document's properties.</param>
/// <param name="Author">The author in the document's properties.</param>
/// <param name="Paragraphs">In the order of reading, what repeats at the pages' edges last.</param>
public sealed record PdfReply(
    PdfOutcome Outcome,
    string? Title,
    string? Author,
    IReadOnlyList<PdfReplyParagraph> Paragraphs
)
{
    /// <summary>A reply that only says how the reading ended.</summary>
    public static PdfReply Ended(PdfOutcome outcome) => new(outcome, null, null, []);
}

/// <summary>A paragraph of a PDF.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Kind">What its place and size say that it is.</param>
public sealed record PdfReplyParagraph(string Text, PdfParagraphKind Kind);

/// <summary>What the place and the size of a paragraph say that it is.</summary>
public enum PdfParagraphKind
{
    /// <summary>Neither of the others.</summary>
    Text,

    /// <summary>A heading at the start, larger than the text.</summary>
    Title,

    /// <summary>At the edge of most pages.</summary>
    Furniture,
}

/// <summary>Ends a reading that is over a limit.</summary>
internal sealed class PdfRefusedException(PdfOutcome outcome) : Exception
{
    public PdfOutcome Outcome { get; } = outcome;
}

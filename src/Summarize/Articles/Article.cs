namespace Summarize.Articles;

/// <summary>
/// An article as it was read: the one text that all offsets refer to, and how it falls into paragraphs.
/// </summary>
/// <param name="Text">
/// For a <c>text/plain</c> upload the decoded upload, unchanged but for a byte-order mark; for other formats the
/// extracted text.
/// </param>
/// <param name="Paragraphs">In the order of the text, disjoint; every character that is not white space is in
/// one.</param>
public sealed record Article(string Text, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The headline, where the document has one; a slice of the text or the document's own metadata.</summary>
    public string? Title { get; init; }

    /// <summary>The authors as the document names them ("Jane Doe and John Roe"), without a leading "By".</summary>
    public string? Byline { get; init; }

    /// <summary>When the document says that it was published.</summary>
    public DateTimeOffset? Published { get; init; }
}

/// <summary>A paragraph without the white space around it.</summary>
public readonly record struct Paragraph(TextSpan Span, ParagraphRole Role);

/// <summary>What a paragraph is in the article. Roles are told apart, never cut, so that offsets hold.</summary>
public enum ParagraphRole
{
    /// <summary>Running text; also where nothing says otherwise.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>When or where it was written, on a line of its own.</summary>
    Dateline,

    /// <summary>The text of a picture.</summary>
    Caption,

    /// <summary>Not the article's: share links, newsletters, navigation, comment forms.</summary>
    Boilerplate,
}

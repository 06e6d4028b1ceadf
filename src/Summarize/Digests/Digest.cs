using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>The digest of an article: a short summary and the key quotes, and how they were made.</summary>
public sealed record Digest : DigestRecord
{
    /// <summary>Length of the article's text that was read, in UTF-16 code units: always all of it.</summary>
    public required int Characters { get; init; }

    /// <summary>The article's headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The authors as the article names them, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>When the article says that it was published, or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>
    /// The article's language, two letters; English where nothing says otherwise. Null in digests of earlier versions
    /// of the program.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The sentences' texts joined by a space.</summary>
    public string Summary => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    /// <summary>The summary's sentences; at least one.</summary>
    public required IReadOnlyList<SummarySentence> Sentences { get; init; }

    /// <summary>The key quotes, the most telling first.</summary>
    public required IReadOnlyList<KeyQuote> Quotes { get; init; }

    /// <summary>What the model wrote and the article does not prove, by code or by the second reader.</summary>
    public required IReadOnlyList<RemovedSentence> Removed { get; init; }

    /// <summary>Whose words the summary is in.</summary>
    public SummaryStyle Style { get; init; }

    /// <summary>What made it.</summary>
    public required DigestModel Model { get; init; }

    /// <summary>What it took.</summary>
    public required DigestUsage Usage { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How long it took, from the article's bytes to the digest, in milliseconds.</summary>
    public required long TookMs { get; init; }
}

/// <summary>A sentence of the summary: model text, each fact of it checked; or a slice of the article.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Paragraphs">The article's paragraphs that prove it, as indexes from 0; at least one.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<int> Paragraphs)
{
    /// <summary>Where it stands in the article's text, in UTF-16 code units; null where the model wrote it.</summary>
    public int? Start { get; init; }

    /// <summary>Where it ends there; <see cref="Text"/> is the slice.</summary>
    public int? End { get; init; }
}

/// <summary>A quotation that the model chose. All of it comes from the article.</summary>
/// <param name="Rank">1 for the most telling.</param>
/// <param name="Kind">What its marks stand for.</param>
/// <param name="Text">The article's slices at <paramref name="Parts"/>, joined by one space.</param>
/// <param name="Print">The same as an editor sets it: a full stop where a part ends in a comma and the next begins a
/// sentence; no bidirectional or zero-width controls.</param>
/// <param name="Paragraph">The paragraph in which it begins, as an index from 0.</param>
/// <param name="Parts">Where the quoted words stand, without their marks.</param>
/// <param name="Speaker">Who said it; null where that is open.</param>
/// <param name="Basis">How the program came to its reading, or null where it has none.</param>
/// <param name="Witnesses">How many of program and model name the speaker: 0, 1 or 2.</param>
/// <param name="Candidates">Where it is open: between whom. Else empty.</param>
/// <param name="Cue">The words that say that somebody speaks, or null.</param>
/// <param name="Selector">Finds it again in the page.</param>
public sealed record KeyQuote(
    int Rank,
    QuotationKind Kind,
    string Text,
    string Print,
    int Paragraph,
    IReadOnlyList<QuotePart> Parts,
    QuoteSpeaker? Speaker,
    Basis? Basis,
    int Witnesses,
    IReadOnlyList<QuoteSpeaker> Candidates,
    QuoteCue? Cue,
    QuoteSelector Selector
);

/// <summary>A slice of the article's text, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; not part of it.</param>
/// <param name="Text">The slice.</param>
public sealed record QuotePart(int Start, int End, string Text);

/// <summary>A W3C TextQuoteSelector of the first part: the words and some of the text on either side.</summary>
/// <param name="Exact">The words of the first part.</param>
/// <param name="Prefix">The text before them.</param>
/// <param name="Suffix">The text after them.</param>
public sealed record QuoteSelector(string Exact, string Prefix, string Suffix);

/// <summary>The words that say that somebody speaks, a <see cref="Quotations.Cue"/> as it is served.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin, in UTF-16 code units of the article's text.</param>
/// <param name="End">Where they end; not part of them.</param>
public sealed record QuoteCue(string Text, int Start, int End);

/// <summary>Who speaks, a <see cref="Quotations.Speaker"/> as it is served.</summary>
/// <param name="Name">The fullest form of the name in the article; null for a source that only has a
/// description.</param>
/// <param name="AsWritten">The words that name the speaker at the quotation.</param>
/// <param name="Start">Where they begin, in UTF-16 code units of the article's text.</param>
/// <param name="End">Where they end; not part of them.</param>
/// <param name="Description">What the article says the speaker is, or null.</param>
public sealed record QuoteSpeaker(string? Name, string AsWritten, int Start, int End, string? Description)
{
    /// <summary>The same speaker, flat.</summary>
    public static QuoteSpeaker Of(Speaker speaker) =>
        new(speaker.Name, speaker.AsWritten, speaker.Span.Start, speaker.Span.End, speaker.Description);
}

/// <summary>A sentence that was taken out of the summary.</summary>
/// <param name="Text">The model's sentence.</param>
/// <param name="Why">What the article does not prove.</param>
/// <param name="Paragraphs">The paragraphs that it cited and that do not prove it, as indexes from 0; null in digests
/// of earlier versions of the program.</param>
public sealed record RemovedSentence(string Text, string Why, IReadOnlyList<int>? Paragraphs = null);

/// <summary>The model that made a digest.</summary>
/// <param name="Name">The model as its reply names itself, or null.</param>
/// <param name="Deployment">The Azure OpenAI deployment that was called.</param>
/// <param name="PromptVersion">Which of our prompts it answered: a hash of its words and schemas.</param>
public sealed record DigestModel(string? Name, string Deployment, string PromptVersion);

/// <summary>What a digest took.</summary>
/// <param name="Calls">Model calls that were answered.</param>
/// <param name="InputTokens">Tokens sent, over all calls.</param>
/// <param name="OutputTokens">Tokens received, reasoning included.</param>
/// <param name="CachedReply">Whether an earlier reply to the same question was used again, so that nothing was
/// paid.</param>
/// <param name="Cost">Price of the tokens, or null where no price is set.</param>
/// <param name="Currency">The currency of <paramref name="Cost"/>, or null.</param>
/// <param name="SecondReader">Whether a second call has read the sentences beside what they cite.</param>
public sealed record DigestUsage(
    int Calls,
    long InputTokens,
    long OutputTokens,
    bool CachedReply,
    decimal? Cost,
    string? Currency,
    SecondReading SecondReader
);

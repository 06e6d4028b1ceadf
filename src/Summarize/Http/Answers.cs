using System.Text.Json.Serialization;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>What an upload answers.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Etag">The version that was written, without quotation marks.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="State">Always pending: its digest follows by itself.</param>
internal sealed record UploadedArticle(string Article, string Etag, long Bytes, string State);

/// <summary>A stored article as the program reads it.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Etag">The version that was read, without quotation marks.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Byline">The authors as the article names them, or null.</param>
/// <param name="Published">When the article says that it was published, or null.</param>
/// <param name="Characters">Length of the text that offsets refer to, in UTF-16 code units.</param>
/// <param name="Paragraphs">Its paragraphs, in the order of the text.</param>
internal sealed record ReadArticle(
    string Article,
    string Etag,
    string? Title,
    string? Byline,
    DateTimeOffset? Published,
    int Characters,
    IReadOnlyList<ReadParagraph> Paragraphs
)
{
    public static ReadArticle Of(ArticleVersion version, Article article) =>
        new(
            version.Name,
            version.ETag,
            article.Title,
            article.Byline,
            article.Published,
            article.Text.Length,
            ReadParagraph.Of(article)
        );
}

/// <summary>A paragraph, without the white space around it.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the article's text.</param>
/// <param name="End">Where it ends; not part of it.</param>
/// <param name="Role">What it is in the article. Boilerplate is no part of it: share links, newsletters.</param>
internal sealed record ReadParagraph(int Start, int End, ParagraphRole Role)
{
    public static IReadOnlyList<ReadParagraph> Of(Article article) =>
        [.. article.Paragraphs.Select(found => new ReadParagraph(found.Span.Start, found.Span.End, found.Role))];
}

/// <summary>A page of the list of articles, in the storage's order of names.</summary>
/// <param name="Articles">The articles; a page may hold fewer than were asked for, even none, and have a
/// next.</param>
/// <param name="Next">The list goes on with this as `after`; null: it has ended.</param>
internal sealed record ArticleList(IReadOnlyList<ListedArticle> Articles, string? Next);

/// <summary>An article in the list.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="State">How far its digest is.</param>
/// <param name="Reason">Why it is deferred or failed; else null.</param>
/// <param name="Etag">Its version, without quotation marks.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ContentType">Its media type as it was uploaded, or null.</param>
/// <param name="UploadedAt">When it was written last.</param>
/// <param name="DigestedAt">When its digest was made; null where it is not ready.</param>
internal sealed record ListedArticle(
    string Article,
    string State,
    string? Reason,
    string Etag,
    long Bytes,
    string? ContentType,
    DateTimeOffset UploadedAt,
    DateTimeOffset? DigestedAt
)
{
    public static ListedArticle Of(ArticleVersion article, DigestSummary? digest)
    {
        var current = digest?.ArticleETag == article.ETag ? digest : null;
        var named = ArticleName.Fault(article.Name) is null;
        return new(
            article.Name,
            named ? current?.State ?? States.Pending : States.Failed,
            named ? current?.Reason : Json.Name(FailureReason.Name),
            article.ETag,
            article.Bytes,
            article.ContentType,
            article.UploadedAt,
            current?.State == States.Ready ? current.WrittenAt : null
        );
    }
}

/// <summary>What is answered while there is no digest yet.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="State">How far it is: pending, working or deferred.</param>
/// <param name="Etag">The article's version, without quotation marks.</param>
/// <param name="Reason">Why it is deferred; else null.</param>
/// <param name="Detail">A sentence about it.</param>
/// <param name="NotBefore">When a deferred one is tried again, at the earliest; else null.</param>
internal sealed record WaitingAnswer(
    string Article,
    string State,
    string Etag,
    string? Reason,
    string Detail,
    DateTimeOffset? NotBefore
);

/// <summary>The summary of an article.</summary>
/// <param name="Article">The article's name; null for an answer to POST.</param>
/// <param name="Etag">The version that it is about, without quotation marks; null for POST.</param>
/// <param name="Summary">The sentences' texts joined by a space.</param>
/// <param name="Sentences">The summary's sentences; at least one.</param>
/// <param name="Model">What made it.</param>
/// <param name="Usage">What it took.</param>
internal sealed record SummaryAnswer(
    string? Article,
    string? Etag,
    string Summary,
    IReadOnlyList<SummarySentence> Sentences,
    DigestModel Model,
    DigestUsage Usage
)
{
    public static SummaryAnswer Of(Digest digest) =>
        new(digest.Article, digest.ETag, digest.Summary, digest.Sentences, digest.Model, digest.Usage);
}

/// <summary>The quotes of an article.</summary>
/// <param name="Article">The article's name; null for an answer to POST.</param>
/// <param name="Etag">The version that they are of, without quotation marks; null for POST.</param>
/// <param name="Quotes">The key quotes, the most telling first; or every quotation, in the order of the text.</param>
/// <param name="Usage">What the digest took; null where the program alone was asked.</param>
/// <param name="Source">Where every quotation is asked for: the article in which they stand; else left out.</param>
internal sealed record QuotesAnswer(
    string? Article,
    string? Etag,
    IReadOnlyList<KeyQuote> Quotes,
    DigestUsage? Usage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuotesSource? Source
)
{
    public static QuotesAnswer Of(Digest digest) =>
        new(digest.Article, digest.ETag, digest.Quotes, digest.Usage, Source: null);

    /// <summary>Every quotation, by the program alone.</summary>
    public static QuotesAnswer Every(string? name, string? etag, Article article, IReadOnlyList<KeyQuote> quotes) =>
        new(name, etag, quotes, Usage: null, QuotesSource.Of(article));
}

/// <summary>An article as it was read, whole: what its quotations' places refer to.</summary>
/// <param name="Title">The headline, or null.</param>
/// <param name="Byline">The authors as the article names them, or null.</param>
/// <param name="Published">When the article says that it was published, or null.</param>
/// <param name="Text">The text that offsets refer to, in UTF-16 code units.</param>
/// <param name="Paragraphs">Its paragraphs, in the order of the text.</param>
internal sealed record QuotesSource(
    string? Title,
    string? Byline,
    DateTimeOffset? Published,
    string Text,
    IReadOnlyList<ReadParagraph> Paragraphs
)
{
    public static QuotesSource Of(Article article) =>
        new(article.Title, article.Byline, article.Published, article.Text, ReadParagraph.Of(article));
}

/// <summary>Whether the service can work.</summary>
/// <param name="Status">`ok` or `unavailable`.</param>
/// <param name="Storage">`ok`, `incomplete` (a container is missing) or `unreachable`.</param>
/// <param name="Containers">The containers that are missing.</param>
/// <param name="Model">The deployment that is set. It is not asked, since a call costs money.</param>
internal sealed record HealthAnswer(string Status, string Storage, HealthContainers Containers, string Model);

/// <summary>The storage's containers.</summary>
/// <param name="Missing">Names of those that are missing.</param>
internal sealed record HealthContainers(IReadOnlyList<string> Missing);

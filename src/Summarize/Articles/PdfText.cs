using System.Text.Json;
using Summarize.PdfReader;

namespace Summarize.Articles;

/// <summary>
/// PDF to an article: lines in the order in which pages draw them, joined to paragraphs. What stands at the top or the
/// bottom of most pages is boilerplate and comes last. A heading larger than the body is the title.
/// </summary>
internal static class PdfText
{
    private const int HeaderWithin = 1024;
    private const int HeadParagraphs = 6; // Among which a byline and a date stand.

    /// <summary>What the process that reads says of the document.</summary>
    /// <exception cref="ArticleFailedException">It cannot be read, or takes too long.</exception>
    public static async Task<PdfReply> ReplyAsync(
        ReadOnlyMemory<byte> content,
        ArticleOptions limits,
        CancellationToken cancellation
    )
    {
        if (content.Span[..Math.Min(content.Length, HeaderWithin)].IndexOf("%PDF-"u8) < 0)
            throw Refusal.Broken(ArticleFormat.Pdf);
        try
        {
            var reply = await PdfProcess.ReadAsync(content, limits, cancellation);
            return reply?.Outcome == PdfOutcome.Read ? reply : throw Refused(reply?.Outcome, limits);
        }
        catch (TimeoutException)
        {
            throw new ArticleFailedException(
                FailureReason.TooLarge,
                $"The PDF takes longer than {limits.MaxPdfSeconds} seconds to read. Upload its text, or a simpler "
                    + "document."
            );
        }
        // What crashed half-way wrote no JSON.
        catch (JsonException)
        {
            throw Refusal.Broken(ArticleFormat.Pdf);
        }
    }

    /// <summary>The article of what was read.</summary>
    public static Article Article(PdfReply reply, ArticleOptions limits)
    {
        var builder = new ArticleBuilder(limits);
        var words = new PdfWords([.. reply.Paragraphs.Select(paragraph => paragraph.Text)]);
        for (var i = 0; i < reply.Paragraphs.Count; i++)
        {
            var (text, kind) = reply.Paragraphs[i];
            while (i < HeadParagraphs && HeadLine(text) is { } head)
            {
                builder.Add(head);
                text = text[(head.Length + 1)..];
            }
            builder.Add(words.Joined(text), Role(kind));
        }
        var article = builder.Build();
        // Writers fill the properties in by themselves ("Microsoft Word - report.doc"), so that the text goes first.
        return article with
        {
            Title = article.Title ?? ArticleBuilder.Line(reply.Title),
            Byline = article.Byline ?? ArticleBuilder.Line(reply.Author),
        };
    }

    /// <summary>A byline or a date that stands right above a paragraph; null where its first line is neither.</summary>
    private static string? HeadLine(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
        && (Bylines.Is(text.AsSpan(0, end)) || Dates.IsDateline(text.AsSpan(0, end)))
            ? text[..end]
            : null;

    private static ArticleFailedException Refused(PdfOutcome? outcome, ArticleOptions limits) =>
        outcome switch
        {
            PdfOutcome.Encrypted => new(
                FailureReason.Encrypted,
                "The PDF is encrypted. Save it without a password, and upload it again."
            ),
            PdfOutcome.TooManyPages => new(
                FailureReason.TooLarge,
                $"The document has more than {limits.MaxPages} pages, the most that are read. Upload it in parts."
            ),
            PdfOutcome.TooManyCharacters => Refusal.TooManyCharacters(limits),
            PdfOutcome.NoUnicode => new(
                FailureReason.NoText,
                "The PDF's fonts do not say which characters they show. Upload its text, or make the PDF anew with "
                    + "text that can be copied."
            ),
            PdfOutcome.Expands => Refusal.Expands(limits),
            _ => Refusal.Broken(ArticleFormat.Pdf),
        };

    private static ParagraphRole Role(PdfParagraphKind kind) =>
        kind switch
        {
            PdfParagraphKind.Title => ParagraphRole.Title,
            PdfParagraphKind.Furniture => ParagraphRole.Boilerplate,
            _ => ParagraphRole.Body,
        };
}

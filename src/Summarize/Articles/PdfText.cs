using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Summarize.Articles;

/// <summary>
/// PDF to an article: lines in the order in which pages draw them, joined to paragraphs. What stands at the top or the
/// bottom of most pages is boilerplate and comes last. A heading larger than the body is the title.
/// </summary>
internal static class PdfText
{
    // The library walks page trees recursively, and a hostile one is as deep as the file has objects (PdfBudget bounds
    // them). The memory is only reserved until it is used.
    private const int StackBytes = 256 * 1024 * 1024;

    private const int HeaderWithin = 1024;
    private const int EdgeLines = 2;

    public static Article Read(ReadOnlyMemory<byte> content, ArticleOptions limits)
    {
        if (content.Span[..Math.Min(content.Length, HeaderWithin)].IndexOf("%PDF-"u8) < 0) throw Refusal.Broken(ArticleFormat.Pdf);
        Article? article = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                article = ReadHere(content, limits);
            }
            catch (Exception e) // Thrown again by the thread that waits: here nobody would catch it.
            {
                failure = e;
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return article!;
    }

    private static Article ReadHere(ReadOnlyMemory<byte> content, ArticleOptions limits)
    {
        var budget = new PdfBudget(limits);
        budget.SpendObjects(content.Span.Count(" obj"u8));
        using var document = Open(content, budget);
        if (document.NumberOfPages > limits.MaxPages) throw new ArticleFailedException(FailureReason.TooLarge,
            $"The document has {document.NumberOfPages} pages; at most {limits.MaxPages} are read. Upload it in parts.");
        document.AddPageFactory<PdfTextPage, PdfTextPageFactory>();
        var lines = new List<PdfLine>();
        for (var page = 1; page <= document.NumberOfPages; page++) lines.AddRange(PdfLines.Of(page, document.GetPage<PdfTextPage>(page).Glyphs));
        var article = Build(lines, document.NumberOfPages, limits);
        return article with
        {
            Title = article.Title ?? ArticleBuilder.Line(document.Information.Title),
            Byline = article.Byline ?? ArticleBuilder.Line(document.Information.Author),
        };
    }

    private static PdfDocument Open(ReadOnlyMemory<byte> content, PdfBudget budget)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = budget });
        }
        // A document that is encrypted in a way that the library does not know fails in others.
        catch (Exception e) when (e is PdfDocumentEncryptedException || e is not (ArticleFailedException or OutOfMemoryException) && content.Span.IndexOf("/Encrypt"u8) >= 0)
        {
            throw new ArticleFailedException(FailureReason.Encrypted, "The PDF is encrypted. Save it without a password, and upload it again.");
        }
    }

    private static Article Build(List<PdfLine> lines, int pages, ArticleOptions limits)
    {
        var furniture = Furniture(lines, pages);
        var paragraphs = PdfParagraphs.Of([.. lines.Where(line => !furniture.Contains(line))]);
        var builder = new ArticleBuilder(limits);
        var body = BodySize(paragraphs);
        var title = paragraphs.FindIndex(0, Math.Min(5, paragraphs.Count), p => p.Size >= 1.25 * body && p.Text.Length is > 10 and <= 250);
        for (var i = 0; i < paragraphs.Count; i++) builder.Add(paragraphs[i].Text, i == title ? ParagraphRole.Title : ParagraphRole.Body);
        foreach (var line in lines.Where(furniture.Contains)) builder.Add(line.Text, ParagraphRole.Boilerplate);
        return builder.Build();
    }

    /// <summary>The size that most characters have.</summary>
    private static double BodySize(List<PdfParagraph> paragraphs) => paragraphs.Count == 0 ? 0 : paragraphs
        .GroupBy(paragraph => Math.Round(paragraph.Size, 1)).MaxBy(group => group.Sum(paragraph => (long)paragraph.Text.Length))!.Key;

    /// <summary>Lines at the edges of pages that most pages have there, but for their numbers.</summary>
    private static HashSet<PdfLine> Furniture(List<PdfLine> lines, int pages)
    {
        var edges = lines.GroupBy(line => line.Page).SelectMany(page =>
        {
            var ordered = page.OrderBy(line => line.Baseline).ToList();
            return ordered.Take(EdgeLines).Concat(ordered.TakeLast(EdgeLines)).Distinct();
        });
        return [.. edges.GroupBy(line => string.Concat(line.Text.Select(c => char.IsDigit(c) ? '#' : c)))
            .Where(same => same.Select(line => line.Page).Distinct().Count() is var on && on >= 2 && on * 2 >= pages)
            .SelectMany(same => same)];
    }
}

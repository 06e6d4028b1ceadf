using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Summarize.PdfReader;

/// <summary>A PDF's bytes to its paragraphs.</summary>
internal static class PdfFile
{
    private const int EdgeLines = 2;
    private const int TitleWithin = 5;
    private const int MostUnknown = 20; // One character in so many: with more the text is no text.

    public static PdfReply Read(byte[] content, PdfLimits limits)
    {
        try
        {
            var budget = new PdfBudget(limits);
            using var document = Open(content, budget);
            if (document.NumberOfPages > limits.MaxPages)
                return PdfReply.Ended(PdfOutcome.TooManyPages);
            var structure = document.Structure;
            budget.Layers = new PdfLayers(structure.Catalog.CatalogDictionary, structure.TokenScanner);
            document.AddPageFactory<PdfTextPage, PdfTextPageFactory>();
            var lines = new List<PdfLine>();
            var notes = new List<string>();
            long unknown = 0,
                known = 0;
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                var page = document.GetPage<PdfTextPage>(number);
                lines.AddRange(PdfLines.Of(number, page.Glyphs));
                notes.AddRange(page.Notes);
                unknown += page.Unknown;
                known += page.Glyphs.Count;
            }
            if (unknown * MostUnknown > known)
                return PdfReply.Ended(PdfOutcome.NoUnicode);
            return new PdfReply(
                PdfOutcome.Read,
                document.Information.Title,
                document.Information.Author,
                Paragraphs(lines, notes, document.NumberOfPages)
            );
        }
        catch (PdfRefusedException e)
        {
            return PdfReply.Ended(e.Outcome);
        }
        // The library was not written for hostile bytes, and throws whatever its parsers stumble over.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return PdfReply.Ended(PdfOutcome.Broken);
        }
    }

    private static PdfDocument Open(byte[] content, PdfBudget budget)
    {
        try
        {
            return PdfDocument.Open(
                content,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    FilterProvider = budget,
                }
            );
        }
        // A document that is encrypted in a way that the library does not know fails in others.
        catch (Exception e)
            when (e is PdfDocumentEncryptedException
                || e is not PdfRefusedException && content.AsSpan().IndexOf("/Encrypt"u8) >= 0
            )
        {
            throw new PdfRefusedException(PdfOutcome.Encrypted);
        }
    }

    private static List<PdfReplyParagraph> Paragraphs(List<PdfLine> lines, List<string> notes, int pages)
    {
        var furniture = Furniture(lines, pages);
        var paragraphs = PdfParagraphs.Of([.. lines.Where(line => !furniture.Contains(line))]);
        var title = Title(paragraphs);
        return
        [
            .. paragraphs.Select(paragraph => new PdfReplyParagraph(
                paragraph.Text,
                ReferenceEquals(paragraph, title) ? PdfParagraphKind.Title : PdfParagraphKind.Text
            )),
            .. notes.Select(note => new PdfReplyParagraph(note, PdfParagraphKind.Text)),
            .. lines
                .Where(furniture.Contains)
                .Select(line => new PdfReplyParagraph(line.Text, PdfParagraphKind.Furniture)),
        ];
    }

    /// <summary>The largest of the first paragraphs, where it is larger than the body and short.</summary>
    private static PdfParagraph? Title(List<PdfParagraph> paragraphs)
    {
        var body = BodySize(paragraphs);
        var largest = paragraphs.Take(TitleWithin).MaxBy(paragraph => paragraph.Size);
        return largest is not null && largest.Size >= 1.15 * body && largest.Text.Length is > 3 and <= 250
            ? largest
            : null;
    }

    /// <summary>The size that most characters have.</summary>
    private static double BodySize(List<PdfParagraph> paragraphs) =>
        paragraphs.Count == 0
            ? 0
            : paragraphs
                .GroupBy(paragraph => Math.Round(paragraph.Size, 1))
                .MaxBy(group => group.Sum(paragraph => (long)paragraph.Text.Length))!
                .Key;

    /// <summary>Lines at the edges of pages that most pages have there, but for their numbers.</summary>
    private static HashSet<PdfLine> Furniture(List<PdfLine> lines, int pages)
    {
        var edges = lines
            .GroupBy(line => line.Page)
            .SelectMany(page =>
            {
                var ordered = page.OrderBy(line => line.Baseline).ToList();
                return ordered.Take(EdgeLines).Concat(ordered.TakeLast(EdgeLines)).Distinct();
            });
        return
        [
            .. edges
                .GroupBy(line => string.Concat(line.Text.Select(c => char.IsDigit(c) ? '#' : c)))
                .Where(same =>
                    same.Select(line => line.Page).Distinct().Count() is var on && on >= 2 && on * 2 >= pages
                )
                .SelectMany(same => same),
        ];
    }
}

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>
/// A character as a page shows it: where it begins and ends along its line, where the line is, how large it is, and
/// whether it is struck out.
/// </summary>
internal readonly record struct PdfGlyph(
    string Value,
    double Start,
    double End,
    double Baseline,
    double Size,
    bool IsStruck = false
);

/// <summary>What a page shows, in the order in which it is drawn.</summary>
/// <param name="Glyphs">Its characters.</param>
/// <param name="Unknown">How many it shows of which the font does not say what they are.</param>
/// <param name="Notes">What is written on it and is not part of it: notes, fields of a form.</param>
internal sealed record PdfTextPage(List<PdfGlyph> Glyphs, int Unknown, IReadOnlyList<string> Notes);

/// <summary>
/// Makes pages of text alone: the library's own pages keep every path and picture, at a hostile file's pleasure.
/// </summary>
internal sealed class PdfTextPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
)
    : BasePageFactory<PdfTextPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions),
        IPageFactory<PdfTextPage>
{
    private readonly PdfBudget _budget = (PdfBudget)parsingOptions.FilterProvider!;

    /// <summary>
    /// Streams without a filter pass no budget, and one can be the content of many pages, many times.
    /// </summary>
    PdfTextPage IPageFactory<PdfTextPage>.Create(
        int number,
        DictionaryToken dictionary,
        PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations
    )
    {
        if (dictionary.TryGet(NameToken.Contents, out var contents))
        {
            if (contents is IndirectReferenceToken reference)
                contents = PdfScanner.Get(reference.Data)?.Data;
            if (contents is StreamToken stream)
                _budget.SpendBytes(stream.Data.Length);
            if (contents is ArrayToken parts)
                foreach (var part in parts.Data.OfType<IndirectReferenceToken>())
                    if (PdfScanner.Get(part.Data)?.Data is StreamToken partStream)
                        _budget.SpendBytes(partStream.Data.Length);
        }
        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    protected override PdfTextPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var processor = new PdfTextProcessor(
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            ParsingOptions,
            _budget
        );
        var notes = new PdfNotes(dictionary, PdfScanner, _budget);
        foreach (var marked in notes.StruckOut())
            processor.Strike(marked);
        var page = processor.Process(pageNumber, operations);
        return page with { Notes = notes.Read(pageNumber, processor, cropBox.Bounds) };
    }
}

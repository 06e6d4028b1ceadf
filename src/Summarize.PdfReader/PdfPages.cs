using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>
/// A character as a page shows it: where it begins and ends along its line, where the line is, how large it is.
/// </summary>
internal readonly record struct PdfGlyph(string Value, double Start, double End, double Baseline, double Size);

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
        var page = Create(number, dictionary, pageTreeMembers, namedDestinations);
        return page with { Notes = PdfNotes.Of(dictionary, PdfScanner, _budget) };
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
    ) =>
        new PdfTextProcessor(
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
        ).Process(pageNumber, operations);
}

/// <summary>Runs a page's operations and keeps the characters that they show.</summary>
internal sealed class PdfTextProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions,
    PdfBudget budget
)
    : BaseStreamProcessor<PdfTextPage>(
        pageNumber,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        initialMatrix,
        parsingOptions
    )
{
    private const double Smallest = 1; // Points: a dot.
    private const double Faintest = 0.05;

    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfGlyph> _invisible = [];
    private readonly double _width = rotation.SwapsAxis ? cropBox.Bounds.Height : cropBox.Bounds.Width;
    private readonly double _height = rotation.SwapsAxis ? cropBox.Bounds.Width : cropBox.Bounds.Height;
    private int _unknown;

    public override PdfTextPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        // All of a page that is invisible lies over its scan, and is what the picture shows.
        return new PdfTextPage(_glyphs.Count > 0 ? _glyphs : _invisible, _unknown, []);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        budget.SpendOperations(operations.Count);
        base.ProcessOperations(operations);
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        budget.SpendGlyph();
        if (string.IsNullOrEmpty(unicode))
        {
            _unknown++;
            unicode = "\uFFFD";
        }
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(
            textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0)))
        );
        var size = Math.Max(1, Math.Abs(pointSize));
        if (
            Math.Abs(pointSize) <= Smallest
            || currentState.AlphaConstantNonStroking <= Faintest
            || IsOutside(start, size)
        )
            return;
        var glyphs = currentState.FontState.TextRenderingMode
            is TextRenderingMode.Neither
                or TextRenderingMode.NeitherClip
            ? _invisible
            : _glyphs;
        // Text on its side runs along the other axis; what reads downwards counts from the top.
        if (Math.Abs(end.Y - start.Y) <= Math.Abs(end.X - start.X))
            glyphs.Add(new(unicode, start.X, Math.Max(start.X, end.X), start.Y, size));
        else if (end.Y > start.Y)
            glyphs.Add(new(unicode, start.Y, end.Y, -start.X, size));
        else
            glyphs.Add(new(unicode, -start.Y, -end.Y, start.X, size));
    }

    private bool IsOutside(PdfPoint start, double size) =>
        start.X < -size || start.Y < -size || start.X > _width || start.Y > _height;

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) { }

    public override void FillPath(FillingRule fillingRule, bool close) { }

    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    public override void MoveTo(double x, double y) { }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    public override void LineTo(double x, double y) { }

    public override void Rectangle(double x, double y, double width, double height) { }

    public override void EndPath() { }

    public override void ClosePath() { }

    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    protected override void RenderInlineImage(InlineImage inlineImage) { }

    public override void BeginMarkedContent(
        NameToken name,
        NameToken? propertyDictionaryName,
        DictionaryToken? properties
    ) { }

    public override void EndMarkedContent() { }

    public override void PaintShading(NameToken shadingName) { }
}

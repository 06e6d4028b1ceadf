using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

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
    private const double MiddleOfLetter = 0.25; // Of the font's size, above the line.

    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfGlyph> _invisible = [];
    private readonly List<PdfPoint> _places = []; // Of the glyphs that are seen, the middles.
    private readonly PdfCanvas _canvas = new();
    private readonly Stack<bool> _content = new(); // Whether marked content that is open is of a layer that is off.
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
        var glyph = Glyph(unicode, start, end, size);
        if (glyphs == _invisible)
        {
            _invisible.Add(glyph);
            return;
        }
        var middle = transformationMatrix.Transform(
            textMatrix.Transform(
                renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width / 2, MiddleOfLetter))
            )
        );
        if (_content.Contains(true) || !_canvas.Shows(middle, Ink(currentState)))
            return;
        _glyphs.Add(glyph);
        _places.Add(middle);
    }

    /// <summary>Text on its side runs along the other axis; what reads downwards counts from the top.</summary>
    private static PdfGlyph Glyph(string value, PdfPoint start, PdfPoint end, double size) =>
        Math.Abs(end.Y - start.Y) <= Math.Abs(end.X - start.X)
            ? end.X >= start.X
                ? new(value, start.X, end.X, start.Y, size)
                : new(value, -start.X, -end.X, -start.Y, size)
            : end.Y > start.Y
                ? new(value, start.Y, end.Y, -start.X, size)
                : new(value, -start.Y, -end.Y, start.X, size);

    /// <summary>The colour of the letters; null where they are filled and drawn round.</summary>
    private static PdfColor? Ink(CurrentGraphicsState state) =>
        state.FontState.TextRenderingMode switch
        {
            TextRenderingMode.Fill or TextRenderingMode.FillClip => PdfColor.Of(state.CurrentNonStrokingColor),
            TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => PdfColor.Of(state.CurrentStrokingColor),
            _ => null,
        };

    private bool IsOutside(PdfPoint start, double size) =>
        start.X < -size || start.Y < -size || start.X > _width || start.Y > _height;

    public override void PushState()
    {
        base.PushState();
        _canvas.Save();
    }

    public override void PopState()
    {
        var before = StackSize;
        base.PopState();
        if (StackSize < before)
            _canvas.Restore();
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (!formStream.StreamDictionary.TryGet(NameToken.Create("OC"), out var layer) || budget.Layers.Shows(layer))
            base.ProcessFormXObject(formStream, xObjectName);
    }

    public override void BeginMarkedContent(
        NameToken name,
        NameToken? propertyDictionaryName,
        DictionaryToken? properties
    ) =>
        _content.Push(
            name.Data == "OC"
                && propertyDictionaryName is not null
                && !budget.Layers.Shows(ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName))
        );

    public override void EndMarkedContent() => _content.TryPop(out _);

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => FillUnit();

    protected override void RenderInlineImage(InlineImage inlineImage) => FillUnit();

    public override void PaintShading(NameToken shadingName) => _canvas.FillAll();

    public override void MoveTo(double x, double y) => Draw(x, y);

    public override void LineTo(double x, double y) => Draw(x, y);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        Draw(x2, y2);
        Draw(x3, y3);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Draw(x1, y1);
        BezierCurveTo(x2, y2, x3, y3);
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        var corner = OnPage(x, y);
        var beside = OnPage(x + width, y);
        var opposite = OnPage(x + width, y + height);
        if (Math.Min(Math.Abs(beside.X - corner.X), Math.Abs(beside.Y - corner.Y)) < 0.01)
            _canvas.Draw(corner, opposite);
        else
            foreach (var point in (ReadOnlySpan<PdfPoint>)[corner, beside, opposite, OnPage(x, y + height)])
                _canvas.Draw(point);
    }

    public override void FillPath(FillingRule fillingRule, bool close) => Fill();

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Fill();

    /// <summary>A line can be as wide as a band, so that nothing is known of where it runs.</summary>
    public override void StrokePath(bool close)
    {
        var matrix = CurrentTransformationMatrix;
        var width = GetCurrentState().LineWidth * (Math.Abs(matrix.A) + Math.Abs(matrix.B));
        if (width > Smallest)
            _canvas.FillStroke(width);
        _canvas.EndPath();
    }

    public override void EndPath() => _canvas.EndPath();

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _canvas.Clip();

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        _canvas.Clip(
            PdfBox
                .Nowhere.And(OnPage(rectangle.TopLeft.X, rectangle.TopLeft.Y))
                .And(OnPage(rectangle.TopRight.X, rectangle.TopRight.Y))
                .And(OnPage(rectangle.BottomLeft.X, rectangle.BottomLeft.Y))
                .And(OnPage(rectangle.BottomRight.X, rectangle.BottomRight.Y))
        );

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void ClosePath() { }

    private PdfPoint OnPage(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    private void Draw(double x, double y) => _canvas.Draw(OnPage(x, y));

    /// <summary>What a picture is drawn in.</summary>
    private void FillUnit() =>
        _canvas.Fill(PdfBox.Nowhere.And(OnPage(0, 0)).And(OnPage(0, 1)).And(OnPage(1, 0)).And(OnPage(1, 1)));

    private void Fill()
    {
        var state = GetCurrentState();
        var isPlain = state.AlphaConstantNonStroking >= 1 && state.BlendMode == BlendMode.Normal;
        var covered = _canvas.Fill(
            isPlain && state.SoftMask is null && !_content.Contains(true)
                ? PdfColor.Of(state.CurrentNonStrokingColor)
                : null
        );
        _canvas.EndPath();
        if (covered is { } box)
            Cover(box);
    }

    /// <summary>What is painted over is no more to be seen, as where a name is blacked out.</summary>
    private void Cover(PdfBox box)
    {
        var kept = 0;
        for (var i = 0; i < _places.Count; i++)
        {
            if (box.Holds(_places[i]))
                continue;
            (_places[kept], _glyphs[kept]) = (_places[i], _glyphs[i]);
            kept++;
        }
        _places.RemoveRange(kept, _places.Count - kept);
        _glyphs.RemoveRange(kept, _glyphs.Count - kept);
    }
}

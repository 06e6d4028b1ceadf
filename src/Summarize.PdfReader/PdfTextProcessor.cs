using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>Runs a page's operations and keeps the characters that they show.</summary>
internal sealed partial class PdfTextProcessor(
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
    private readonly List<(PdfPoint Middle, IFont Font)> _places = []; // Of the glyphs that are seen.
    private readonly PdfFonts _fonts = new();
    private readonly PdfCanvas _canvas = new();
    private readonly PdfStrikes _strikes = new();
    private readonly TransformationMatrix _onPage = initialMatrix;
    private readonly Stack<bool> _content = new(); // Whether marked content that is open is of a layer that is off.
    private readonly double _width = rotation.SwapsAxis ? cropBox.Bounds.Height : cropBox.Bounds.Width;
    private readonly double _height = rotation.SwapsAxis ? cropBox.Bounds.Width : cropBox.Bounds.Height;
    private int _unknown;
    private PdfPoint _at; // Where the path has come to.
    private CurrentGraphicsState? _first;

    public override PdfTextPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _first = GetCurrentState().DeepClone();
        ProcessOperations(operations);
        // All of a page that is invisible lies over its scan, and is what the picture shows.
        var shown = _glyphs.Count > 0 ? Shown() : [.. _invisible];
        return new PdfTextPage(shown, _unknown, []);
    }

    /// <summary>Draws a note's own stream where the note stands on the page.</summary>
    /// <returns>What is seen of it.</returns>
    public List<PdfGlyph> Draw(StreamToken appearance, PdfRectangle box, PdfRectangle place)
    {
        _glyphs.Clear();
        _places.Clear();
        _content.Clear();
        _strikes.Clear();
        var before = StackSize;
        GraphicsStack.Push(_first!.DeepClone());
        _canvas.SaveUncut();
        try
        {
            var across = box.Width > 0 ? place.Width / box.Width : 1;
            var up = box.Height > 0 ? place.Height / box.Height : 1;
            ModifyCurrentTransformationMatrix(
                TransformationMatrix.FromValues(
                    across,
                    0,
                    0,
                    up,
                    place.Left - box.Left * across,
                    place.Bottom - box.Bottom * up
                )
            );
            ProcessFormXObject(appearance, NameToken.Create("Note"));
            return Shown();
        }
        finally
        {
            while (StackSize > before)
                PopState();
        }
    }

    /// <summary>Marks words as struck out, in the page's own space.</summary>
    public void Strike(PdfRectangle marked) =>
        _strikes.Mark(PdfBox.Nowhere.And(_onPage.Transform(marked.BottomLeft)).And(_onPage.Transform(marked.TopRight)));

    private List<PdfGlyph> Shown()
    {
        var shown = new List<PdfGlyph>(_glyphs.Count);
        foreach (var (glyph, (middle, font)) in _glyphs.Zip(_places))
        {
            var isUnknown = _fonts.IsUnknown(font) && glyph.Value != PdfFonts.Unknown;
            if (isUnknown)
                _unknown++;
            shown.Add(
                glyph with
                {
                    Value = isUnknown ? PdfFonts.Unknown : glyph.Value,
                    IsStruck = _strikes.Holds(middle, glyph.Size),
                }
            );
        }
        return shown;
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
            unicode = PdfFonts.Unknown;
        }
        _fonts.Add(font, unicode);
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
        _places.Add((middle, font));
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
}

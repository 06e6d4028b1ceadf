using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>What is drawn beside the text, as far as it decides whether that is seen.</summary>
internal sealed partial class PdfTextProcessor
{
    // Of a picture that has one of these, parts can be seen through.
    private static readonly string[] SeenThrough = ["SMask", "Mask", "ImageMask", "SMaskInData", "OC"];

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        FillUnit();
        var state = GetCurrentState();
        var picture = xObjectContentRecord.Stream.StreamDictionary;
        if (
            state.AlphaConstantNonStroking >= 1
            && state.BlendMode == BlendMode.Normal
            && state.SoftMask is null
            && !_content.Contains(true)
            && !SeenThrough.Any(name => picture.TryGet(NameToken.Create(name), out _))
            && CurrentTransformationMatrix is { B: 0, C: 0 }
        )
            Cover(PdfBox.Nowhere.And(OnPage(0, 0)).And(OnPage(1, 1)).Within(_canvas.Visible), isPicture: true);
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => FillUnit();

    public override void PaintShading(NameToken shadingName) => _canvas.FillAll();

    public override void MoveTo(double x, double y)
    {
        Draw(x, y);
        _at = OnPage(x, y);
    }

    public override void LineTo(double x, double y)
    {
        Draw(x, y);
        _strikes.Draw(_at, OnPage(x, y));
        _at = OnPage(x, y);
    }

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
        {
            _canvas.Draw(corner, opposite);
            _strikes.DrawRectangle(corner, opposite);
        }
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
        var state = GetCurrentState();
        var width = state.LineWidth * (Math.Abs(matrix.A) + Math.Abs(matrix.B));
        if (IsDrawn(state.CurrentStrokingColor, state.AlphaConstantStroking))
            _strikes.Stroke(width, _canvas.Visible);
        if (width > Smallest)
            _canvas.FillStroke(width);
        EndPath();
    }

    public override void EndPath()
    {
        _canvas.EndPath();
        _strikes.EndPath();
    }

    /// <summary>Whether a line of this colour is seen on the paper.</summary>
    private bool IsDrawn(IColor? color, double alpha) =>
        alpha > Faintest
        && !_content.Contains(true)
        && (PdfColor.Of(color) is not { } ink || ink.Differs(PdfColor.Paper) > PdfCanvas.Alike);

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
        if (IsDrawn(state.CurrentNonStrokingColor, state.AlphaConstantNonStroking))
            _strikes.Fill(_canvas.Path, _canvas.Visible);
        var isPlain = state.AlphaConstantNonStroking >= 1 && state.BlendMode == BlendMode.Normal;
        var covered = _canvas.Fill(
            isPlain && state.SoftMask is null && !_content.Contains(true)
                ? PdfColor.Of(state.CurrentNonStrokingColor)
                : null
        );
        EndPath();
        if (covered is { } box && box.Top - box.Bottom > Smallest)
            Cover(box);
    }

    /// <summary>
    /// What is painted over is no more to be seen, as where a name is blacked out. Below a scan it is what that shows.
    /// </summary>
    private void Cover(PdfBox box, bool isPicture = false)
    {
        var kept = 0;
        for (var i = 0; i < _places.Count; i++)
        {
            if (box.Holds(_places[i].Middle))
            {
                if (isPicture)
                    _invisible.Add(_glyphs[i]);
                continue;
            }
            (_places[kept], _glyphs[kept]) = (_places[i], _glyphs[i]);
            kept++;
        }
        _places.RemoveRange(kept, _places.Count - kept);
        _glyphs.RemoveRange(kept, _glyphs.Count - kept);
        _strikes.Cover(box);
    }
}

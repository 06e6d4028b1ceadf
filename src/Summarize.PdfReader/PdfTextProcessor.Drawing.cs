using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>What is drawn beside the text, as far as it decides whether that is seen.</summary>
internal sealed partial class PdfTextProcessor
{
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

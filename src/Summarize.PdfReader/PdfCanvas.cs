using UglyToad.PdfPig.Core;

namespace Summarize.PdfReader;

/// <summary>
/// A box on the page, in points; exact where what it stands for fills it, else that is somewhere in it.
/// </summary>
internal readonly record struct PdfBox(double Left, double Bottom, double Right, double Top, bool IsExact)
{
    public static readonly PdfBox Everywhere = new(
        double.NegativeInfinity,
        double.NegativeInfinity,
        double.PositiveInfinity,
        double.PositiveInfinity,
        IsExact: true
    );

    public static readonly PdfBox Nowhere = new(
        double.PositiveInfinity,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.NegativeInfinity,
        IsExact: true
    );

    public bool Holds(PdfPoint point) => point.X >= Left && point.X <= Right && point.Y >= Bottom && point.Y <= Top;

    public PdfBox And(PdfPoint point) =>
        new(
            Math.Min(Left, point.X),
            Math.Min(Bottom, point.Y),
            Math.Max(Right, point.X),
            Math.Max(Top, point.Y),
            IsExact
        );

    public PdfBox Widened(double by) => new(Left - by, Bottom - by, Right + by, Top + by, IsExact: false);

    public PdfBox Within(PdfBox other) =>
        new(
            Math.Max(Left, other.Left),
            Math.Max(Bottom, other.Bottom),
            Math.Min(Right, other.Right),
            Math.Min(Top, other.Top),
            IsExact && other.IsExact
        );
}

/// <summary>
/// What of a page's drawing decides whether text on it is seen: what is cut off, and what colour is where. Boxes stand
/// for shapes, and where that says too little, text counts as seen.
/// </summary>
internal sealed class PdfCanvas
{
    /// <summary>Fills that are kept; a page with more has a picture of lines, and its text counts as seen.</summary>
    internal const int MostFills = 500;

    internal const double Alike = 12 / 255.0;

    private readonly List<(PdfBox Box, PdfColor? Color)> _fills = [];
    private readonly Stack<PdfBox> _clips = new([PdfBox.Everywhere]);
    private PdfBox _path = PdfBox.Nowhere;
    private bool _isFull;
    private bool _isClip;

    /// <summary>What is not cut off.</summary>
    public PdfBox Visible => _clips.Peek();

    /// <summary>The path that is being built, with all of its points.</summary>
    public PdfBox Path => _path;

    /// <summary>From here on nothing is cut off, until what was saved is restored.</summary>
    public void SaveUncut() => _clips.Push(PdfBox.Everywhere);

    public void Save() => _clips.Push(_clips.Peek());

    public void Restore()
    {
        if (_clips.Count > 1)
            _clips.Pop();
    }

    /// <summary>Adds a point of the path; a path of points alone is a shape somewhere in its box.</summary>
    public void Draw(PdfPoint point) => _path = _path.And(point) with { IsExact = false };

    /// <summary>Adds a rectangle, of which these are two corners that face each other.</summary>
    public void Draw(PdfPoint corner, PdfPoint opposite) =>
        _path = _path.And(corner).And(opposite) with { IsExact = _path == PdfBox.Nowhere };

    /// <summary>The path bounds what is drawn from where it ends on.</summary>
    public void Clip() => _isClip = true;

    /// <summary>Cuts off what is outside of a box.</summary>
    public void Clip(PdfBox box) => _clips.Push(_clips.Pop().Within(box));

    /// <summary>Fills the path; null is a colour that is not known.</summary>
    /// <returns>What the fill covers whole; null where it may leave something to be seen.</returns>
    public PdfBox? Fill(PdfColor? color)
    {
        var box = _path.Within(_clips.Peek());
        Fill(box, color);
        return box.IsExact && color is not null && !_isFull ? box : null;
    }

    /// <summary>Something of unknown colours is somewhere in the box: a picture, a gradient.</summary>
    public void Fill(PdfBox box) => Fill(box.Within(_clips.Peek()), color: null);

    /// <summary>The same wherever it is not cut off.</summary>
    public void FillAll() => Fill(_clips.Peek(), color: null);

    /// <summary>Draws the path as a line of this width.</summary>
    public void FillStroke(double width) => Fill(_path.Widened(Math.Abs(width) / 2).Within(_clips.Peek()), color: null);

    public void EndPath()
    {
        if (_isClip)
            Clip(_path);
        (_path, _isClip) = (PdfBox.Nowhere, false);
    }

    /// <summary>Whether text of this colour is seen at the point; null is a colour that is not known.</summary>
    public bool Shows(PdfPoint point, PdfColor? ink) =>
        _clips.Peek().Holds(point)
        && (_isFull || ink is not { } color || Ground(point) is not { } ground || color.Differs(ground) > Alike);

    private PdfColor? Ground(PdfPoint point)
    {
        for (var i = _fills.Count - 1; i >= 0; i--)
            if (_fills[i].Box.Holds(point))
                return _fills[i].Box.IsExact ? _fills[i].Color : null;
        return PdfColor.Paper;
    }

    private void Fill(PdfBox box, PdfColor? color)
    {
        if (_fills.Count < MostFills)
            _fills.Add((box, color));
        else
            _isFull = true;
    }
}

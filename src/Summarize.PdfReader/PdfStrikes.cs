using UglyToad.PdfPig.Core;

namespace Summarize.PdfReader;

/// <summary>
/// The thin level lines of a page, of which those through the middle of letters strike them out: as exported revisions
/// do. Where they are a drawing's, there are too many, and none counts.
/// </summary>
internal sealed class PdfStrikes
{
    internal const int MostLines = 500;

    private const double Level = 0.5; // Points from one end to the other.
    private const double Thickest = 2.5;
    private const double OfLetter = 0.2; // Of the letters' size: a thicker one is painted over them.
    private const double FromMiddle = 0.18; // The same: further off, it is above or below the letters.
    private const double Shortest = 0.4; // The same.

    private readonly List<PdfBox> _lines = [];
    private readonly List<PdfBox> _path = [];
    private bool _isFull;

    /// <summary>Adds a line of the path that is being built.</summary>
    public void Draw(PdfPoint from, PdfPoint to)
    {
        if (Math.Abs(from.Y - to.Y) <= Thickest && _path.Count <= MostLines)
            _path.Add(PdfBox.Nowhere.And(from).And(to));
    }

    /// <summary>The path is drawn as lines of this width.</summary>
    public void Stroke(double width, PdfBox within)
    {
        foreach (var line in _path)
            if (line.Top - line.Bottom <= Level && width <= Thickest)
                Add(line, within);
    }

    /// <summary>The path is filled, each rectangle of it, or all of it.</summary>
    public void Fill(PdfBox path, PdfBox within)
    {
        foreach (var line in path.Top - path.Bottom <= Thickest ? [path] : _path.FindAll(line => line.IsExact))
            Add(line, within);
    }

    /// <summary>Adds a rectangle of the path that is being built.</summary>
    public void DrawRectangle(PdfPoint corner, PdfPoint opposite)
    {
        if (Math.Abs(corner.Y - opposite.Y) <= Thickest && _path.Count <= MostLines)
            _path.Add(PdfBox.Nowhere.And(corner).And(opposite) with { IsExact = true });
    }

    public void EndPath() => _path.Clear();

    /// <summary>A line through the middle of what is marked as struck out.</summary>
    public void Mark(PdfBox marked)
    {
        var middle = (marked.Bottom + marked.Top) / 2;
        Add(marked with { Bottom = middle, Top = middle }, PdfBox.Everywhere);
    }

    /// <summary>The box is painted over.</summary>
    public void Cover(PdfBox box)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            var line = _lines[i];
            if (line.Bottom < box.Bottom || line.Top > box.Top || line.Right <= box.Left || line.Left >= box.Right)
                continue;
            _lines.RemoveAt(i);
            Add(line with { Right = Math.Min(line.Right, box.Left) }, PdfBox.Everywhere);
            Add(line with { Left = Math.Max(line.Left, box.Right) }, PdfBox.Everywhere);
        }
    }

    /// <summary>Whether one goes through a letter of this size with its middle at the point.</summary>
    public bool Holds(PdfPoint middle, double size) =>
        !_isFull
        && _lines.Exists(line =>
            line.Left <= middle.X
            && line.Right >= middle.X
            && Math.Abs((line.Bottom + line.Top) / 2 - middle.Y) <= FromMiddle * size
            && line.Top - line.Bottom <= OfLetter * size
            && line.Right - line.Left >= Shortest * size
        );

    public void Clear()
    {
        _lines.Clear();
        _path.Clear();
        _isFull = false;
    }

    private void Add(PdfBox line, PdfBox within)
    {
        line = line.Within(within);
        if (line.Right <= line.Left || line.Top < line.Bottom)
            return;
        if (_lines.Count < MostLines)
            _lines.Add(line);
        else
            _isFull = true;
    }
}

using UglyToad.PdfPig.Graphics.Colors;

namespace Summarize.PdfReader;

/// <summary>A colour, each channel from 0 to 1.</summary>
internal readonly record struct PdfColor(double Red, double Green, double Blue)
{
    public static readonly PdfColor Paper = new(1, 1, 1);

    /// <summary>Null for a pattern, which has many.</summary>
    public static PdfColor? Of(IColor? color)
    {
        if (color is null or PatternColor)
            return null;
        var (red, green, blue) = color.ToRGBValues();
        return new PdfColor(red, green, blue);
    }

    /// <summary>The largest difference of a channel.</summary>
    public double Differs(PdfColor other) =>
        Math.Max(Math.Abs(Red - other.Red), Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));
}

using System.Globalization;

namespace Summarize.Articles.Html;

/// <summary>A colour as AngleSharp writes every one: <c>rgba(r, g, b, a)</c>.</summary>
internal readonly record struct CssColor(int Red, int Green, int Blue, double Alpha)
{
    public static readonly CssColor White = new(255, 255, 255, 1);

    /// <summary>Null where the value names no colour ("inherit", a variable that is not set).</summary>
    public static CssColor? Parse(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        if (!value.StartsWith("rgb", StringComparison.Ordinal) || open < 0)
            return value == "transparent" ? new CssColor(0, 0, 0, 0) : null;
        var parts = value[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries);
        return
            parts.Length == 4
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var red)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var green)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var blue)
            && double.TryParse(parts[3], CultureInfo.InvariantCulture, out var alpha)
            ? new CssColor(red, green, blue, alpha)
            : null;
    }

    /// <summary>The largest difference of a channel, of 255.</summary>
    public int Differs(CssColor other) =>
        Math.Max(Math.Abs(Red - other.Red), Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));
}

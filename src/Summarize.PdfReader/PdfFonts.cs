using UglyToad.PdfPig.PdfFonts;

namespace Summarize.PdfReader;

/// <summary>
/// Which fonts do not say what they show. The library then takes a letter's number for its character, and since the
/// first numbers of a font are its most common letters, control characters are many.
/// </summary>
internal sealed class PdfFonts
{
    internal const string Unknown = "\uFFFD";

    private const int MostControls = 12; // One character in so many.

    private readonly Dictionary<IFont, (int Controls, int All)> _counts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Counts a character that a font shows.</summary>
    public void Add(IFont font, string value)
    {
        var (controls, all) = _counts.GetValueOrDefault(font);
        var isControl = value is [var c] && char.IsControl(c) && c is not ('\t' or '\n' or '\r');
        _counts[font] = (controls + (isControl ? 1 : 0), all + 1);
    }

    public bool IsUnknown(IFont font) =>
        _counts.TryGetValue(font, out var count) && count.Controls * MostControls > count.All;
}

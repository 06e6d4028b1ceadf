using System.Text;

namespace Summarize.Evaluation;

/// <summary>
/// A text as code points, so that lengths are those of scorers that count them; converts UTF-16 offsets.
/// </summary>
internal sealed class CodePoints
{
    private readonly int[] units;
    private readonly Dictionary<int, int> points = [];

    public CodePoints(string text)
    {
        var runes = new List<Rune>(text.Length);
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; )
        {
            // A lone surrogate counts as one.
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                rune = Rune.ReplacementChar;
            points[at] = runes.Count;
            starts.Add(at);
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            runes.Add(rune);
        }
        points[text.Length] = runes.Count;
        starts.Add(text.Length);
        Runes = [.. runes];
        units = [.. starts];
        Text = text;
    }

    public string Text { get; }

    public Rune[] Runes { get; }

    /// <summary>The code point at a UTF-16 offset, or null inside a surrogate pair or out of the text.</summary>
    public int? At(int unit) => points.TryGetValue(unit, out var point) ? point : null;

    public string Slice(TextSpan span) => Text[units[span.Start]..units[span.End]];
}

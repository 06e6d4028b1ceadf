using System.Runtime.InteropServices;

namespace Summarize;

/// <summary>
/// A half-open range of a text: <c>[Start, End)</c>, in UTF-16 code units (C# and JavaScript string indexes).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The slice of <paramref name="text"/> that this span covers.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The slice of <paramref name="text"/> that this span covers, as a string of its own.</summary>
    public string Slice(string text) => text[Start..End];

    /// <summary>This span without the white space of <paramref name="text"/> at either end.</summary>
    public TextSpan Trim(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}

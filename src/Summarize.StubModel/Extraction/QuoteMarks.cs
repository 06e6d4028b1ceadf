using System.Text;
using System.Text.RegularExpressions;

namespace Summarize.StubModel.Extraction;

/// <summary>Quotation marks in pairs.</summary>
internal static partial class QuoteMarks
{
    /// <summary>Whether a text has any, apostrophes aside.</summary>
    public static bool AreIn(string text) => Any().IsMatch(text);

    /// <summary>The text without them.</summary>
    public static string TakenOff(string text) => Any().Replace(text, "");

    /// <summary>
    /// What a text says outside of them, as a sentence: "Said Ada Quill."; empty where that is nothing.
    /// </summary>
    public static string Outside(string text)
    {
        var outside = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var mark = Any().Match(text, at);
            outside.Append(text.AsSpan(at, (mark.Success ? mark.Index : text.Length) - at));
            at = mark.Success ? Close(text, mark.Index) : text.Length;
        }
        var words = outside.ToString().Trim(' ', ',', '.', ':', ';', '—', '–', '-');
        return words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    /// <summary>
    /// The index after the mark that closes the one at <paramref name="open"/>; the end where none does.
    /// </summary>
    public static int Close(string text, int open)
    {
        if (open >= text.Length)
            return text.Length;
        var closing = text[open] switch
        {
            '“' => "”",
            '‘' => "’",
            '„' => "“",
            '«' => "»",
            '「' => "」",
            '`' => "''",
            '\'' when open + 1 < text.Length && text[open + 1] == '\'' => "''",
            '\'' => "'",
            _ => "\"",
        };
        for (var at = open + (closing.Length == 2 ? 2 : 1); at < text.Length; at++)
        {
            if (!text.AsSpan(at).StartsWith(closing, StringComparison.Ordinal))
                continue;
            // Between letters it is an apostrophe.
            var apostrophe = closing is "’" or "'" && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            if (!apostrophe)
                return at + closing.Length;
        }
        return text.Length;
    }

    [GeneratedRegex(
        """[“”"„‚«»‹›「」『』‘`]|''|(?<![\p{L}\p{N}])['’](?=\p{L})|(?<=[.,!?…])['’]""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Any();
}

/// <summary>How many marks of each kind are open after a text; texts in a row add up.</summary>
internal readonly record struct OpenMarks(int Straight, int Curly, int Angled, int Cornered, int Round)
{
    /// <summary>Whether all that opened has closed.</summary>
    public bool None => Straight % 2 == 0 && Curly == 0 && Angled == 0 && Cornered == 0 && Round == 0;

    public static OpenMarks operator +(OpenMarks one, OpenMarks other) =>
        new(
            one.Straight + other.Straight,
            one.Curly + other.Curly,
            one.Angled + other.Angled,
            one.Cornered + other.Cornered,
            one.Round + other.Round
        );

    /// <param name="text">A sentence, or any text.</param>
    /// <param name="low">Whether „ opens here, as in German: “ closes then.</param>
    public static OpenMarks In(string text, bool low)
    {
        var marks = default(OpenMarks);
        for (var i = 0; i < text.Length; i++)
        {
            marks += text[i] switch
            {
                '"' => new(1, 0, 0, 0, 0),
                '\'' or '`' when i + 1 < text.Length && text[i + 1] == text[i] && (i == 0 || text[i - 1] != text[i]) =>
                    new(1, 0, 0, 0, 0),
                '„' => new(0, 1, 0, 0, 0),
                '“' => new(0, low ? -1 : 1, 0, 0, 0),
                '”' => new(0, -1, 0, 0, 0),
                '«' => new(0, 0, 1, 0, 0),
                '»' => new(0, 0, -1, 0, 0),
                '「' => new(0, 0, 0, 1, 0),
                '」' => new(0, 0, 0, -1, 0),
                '(' => new(0, 0, 0, 0, 1),
                ')' => new(0, 0, 0, 0, -1),
                _ => default,
            };
        }
        return marks;
    }
}

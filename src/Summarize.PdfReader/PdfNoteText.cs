using System.Globalization;

namespace Summarize.PdfReader;

/// <summary>The strings of notes: what they say, and in which colour.</summary>
internal static class PdfNoteText
{
    /// <summary>
    /// What a note says. Writers of Windows put its bytes where PDF has others: quotation marks become ligatures, which
    /// tells them by where they stand.
    /// </summary>
    public static string Read(string stored)
    {
        var text = new char[stored.Length];
        var isWindows = HasMarks(stored);
        for (var i = 0; i < stored.Length; i++)
            text[i] = isWindows ? OfWindows(stored[i]) : stored[i];
        return new string(text)
            .Replace("\uFB01", "fi", StringComparison.Ordinal)
            .Replace("\uFB02", "fl", StringComparison.Ordinal);
    }

    /// <summary>The colour of a note's letters, as its default appearance sets it; null where it sets none.</summary>
    public static PdfColor? Ink(string appearance)
    {
        var numbers = new List<double>();
        PdfColor? ink = null;
        foreach (var word in appearance.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (double.TryParse(word, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
                continue;
            }
            if (word is "g" or "rg" or "k")
                ink = Color([.. numbers]);
            numbers.Clear();
        }
        return ink;
    }

    /// <summary>One number is a gray, three are red, green and blue, four are inks; others are none.</summary>
    public static PdfColor? Color(double[] numbers) =>
        numbers switch
        {
            [var gray] => new PdfColor(gray, gray, gray),
            [var red, var green, var blue] => new PdfColor(red, green, blue),
            [var cyan, var magenta, var yellow, var black] => new PdfColor(
                (1 - cyan) * (1 - black),
                (1 - magenta) * (1 - black),
                (1 - yellow) * (1 - black)
            ),
            _ => null,
        };

    /// <summary>Whether "fi" stands before a capital, and "fl" behind punctuation, as marks do.</summary>
    private static bool HasMarks(string text)
    {
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFB01')
                isOpen |= i + 1 < text.Length && char.IsUpper(text[i + 1]) && (i == 0 || !char.IsLetter(text[i - 1]));
            else if (text[i] == '\uFB02' && isOpen && char.IsPunctuation(text[i - 1]))
                return i + 1 == text.Length || !char.IsLetter(text[i + 1]);
        }
        return false;
    }

    private static char OfWindows(char c) =>
        c switch
        {
            '\uFB01' => '“',
            '\uFB02' => '”',
            '‚' => '‘',
            '™' => '’',
            'Œ' => '–',
            'Š' => '—',
            '–' => '…',
            'Ł' => '•',
            _ => c,
        };
}

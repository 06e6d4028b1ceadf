using System.Buffers;

namespace Summarize.Quotations.Marks;

/// <summary>Finds the quotation marks of a paragraph and judges what each can do.</summary>
internal static class MarkScanner
{
    private static readonly SearchValues<char> Shapes = SearchValues.Create("\"“”„‟＂'‘’‚‛`«»‹›「」『』");

    /// <summary>Whether a character has the shape of a quotation mark, whatever it does where it stands.</summary>
    public static bool IsShape(char character) => Shapes.Contains(character);

    /// <summary>
    /// Appends the marks of <paramref name="paragraph"/>, apostrophes left out, in the order of the text.
    /// </summary>
    public static void Scan(string text, TextSpan paragraph, List<Mark> marks)
    {
        var isDoubled = text.AsSpan(paragraph.Start, paragraph.Length).Contains("’’", StringComparison.Ordinal);
        var singles = 0;
        for (var at = paragraph.Start; at < paragraph.End; )
        {
            var step = text.AsSpan(at, paragraph.End - at).IndexOfAny(Shapes);
            if (step < 0)
                return;
            at += step;
            var mark =
                isDoubled && Doubled(text, paragraph, at, singles) is { } doubled
                    ? doubled
                    : Judge(text, paragraph, at);
            if (mark.Role != MarkRole.None)
                marks.Add(mark);
            if (mark.Family == MarkFamily.Single)
                singles = mark.Role switch
                {
                    MarkRole.Open => singles + 1,
                    MarkRole.Close => Math.Max(0, singles - 1),
                    _ => singles,
                };
            at = mark.End;
        }
    }

    // ‘‘So it was,’’ and “So it was,’’: two single marks for a double one. ‘She said ‘so it was,’’ has two single ones.
    private static Mark? Doubled(string text, TextSpan paragraph, int at, int singles) =>
        singles > 0 || at + 1 >= paragraph.End || text[at + 1] != text[at] ? null
        : text[at] == '’' ? new Mark(at, 2, MarkFamily.Double, MarkRole.Close)
        : text[at] == '‘' && at + 2 < paragraph.End && !char.IsWhiteSpace(text[at + 2])
            ? new Mark(at, 2, MarkFamily.Double, MarkRole.Open)
        : null;

    private static Mark Judge(string text, TextSpan paragraph, int at)
    {
        var shape = text[at];
        var doubled = shape is '\'' or '`' && at + 1 < paragraph.End && text[at + 1] == shape;
        // ‘’So: an opening double mark of the wrong shapes.
        var mixed =
            shape == '‘'
            && at + 2 < paragraph.End
            && text[at + 1] == '’'
            && char.IsLetterOrDigit(text[at + 2])
            && !Apostrophe.IsElision(text, paragraph, at + 2);
        var length = (byte)(doubled || mixed ? 2 : 1);
        var before = at > paragraph.Start ? text[at - 1] : '\n';
        var after = at + length < paragraph.End ? text[at + length] : '\n';
        var (family, role) = shape switch
        {
            _ when doubled => (MarkFamily.Double, shape == '`' ? MarkRole.Open : Straight(before, after)),
            '"' or '＂' => (MarkFamily.Double, Straight(before, after)),
            '“' or '‟' => (MarkFamily.Double, Ends(before, after) ? MarkRole.Close : MarkRole.Open),
            '”' => (
                MarkFamily.Double,
                Begins(before, after) && char.IsLetterOrDigit(after) ? MarkRole.Open : MarkRole.Close
            ),
            '„' => (MarkFamily.Double, MarkRole.Open),
            '«' => (MarkFamily.Guillemet, Ends(before, after) ? MarkRole.Close : MarkRole.Open),
            '»' => (
                MarkFamily.Guillemet,
                Begins(before, after) && char.IsLetterOrDigit(after) ? MarkRole.Open : MarkRole.Close
            ),
            '‹' => (MarkFamily.SingleGuillemet, Ends(before, after) ? MarkRole.Close : MarkRole.Open),
            '›' => (
                MarkFamily.SingleGuillemet,
                Begins(before, after) && char.IsLetterOrDigit(after) ? MarkRole.Open : MarkRole.Close
            ),
            '「' => (MarkFamily.Corner, MarkRole.Open),
            '」' => (MarkFamily.Corner, MarkRole.Close),
            '『' => (MarkFamily.WhiteCorner, MarkRole.Open),
            '』' => (MarkFamily.WhiteCorner, MarkRole.Close),
            _ when mixed => (MarkFamily.Single, Begins(before, after) ? MarkRole.Open : MarkRole.Close),
            _ => (MarkFamily.Single, Apostrophe.RoleOf(text, paragraph, at)),
        };
        return new Mark(at, length, family, role);
    }

    /// <summary>A mark that is the same at both ends: only its neighbours tell which end it is.</summary>
    private static MarkRole Straight(char before, char after) =>
        Begins(before, after) ? MarkRole.Open
        : Ends(before, after) ? MarkRole.Close
        : MarkRole.Either;

    /// <summary>Whether these neighbours are those of an opening mark: room before it, none after it.</summary>
    internal static bool Begins(char before, char after) => IsRoom(before) && !char.IsWhiteSpace(after);

    /// <summary>
    /// Whether these neighbours are those of a closing mark: no room before it, room or a stop after it.
    /// </summary>
    internal static bool Ends(char before, char after) =>
        !char.IsWhiteSpace(before) && (char.IsWhiteSpace(after) || IsStop(after));

    private static bool IsRoom(char c) =>
        char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '«' or '„';

    private static bool IsStop(char c) =>
        c
            is '.'
                or ','
                or ';'
                or ':'
                or '!'
                or '?'
                or ')'
                or ']'
                or '}'
                or '—'
                or '–'
                or '-'
                or '…'
                or '”'
                or '’'
                or '»'
                or '\''
                or '"';
}
